import { join } from 'node:path';
import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { found } from '@waymark/kernel';
import { Access, APP_CONFIG } from '@waymark/platform';
import type { AppConfig } from '@waymark/platform';
import type { Response } from 'express';
import { isShipped } from './media.rules';

/** Videos that ship with the product. Range requests are answered, so that a phone can jump and resume. */
@Controller('files/course')
export class CourseMediaController {
  private readonly root: string;

  constructor(@Inject(APP_CONFIG) config: AppConfig) {
    this.root = join(config.starterDir, 'media');
  }

  @Get(':file')
  @Access.signedIn()
  async courseFile(@Param('file') file: string, @Res() response: Response): Promise<void> {
    const name = found(isShipped(file) ? file : null);
    response.setHeader('Cache-Control', 'private, max-age=3600');
    const isSent = await new Promise<boolean>((resolve) => response.sendFile(name, { root: this.root, cacheControl: false }, (error) => resolve(!error || response.headersSent)));
    if (!isSent) found(null);
  }
}
