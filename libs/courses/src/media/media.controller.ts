import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { found } from '@waymark/kernel';
import { Access, CurrentCtx, Files, sendFile } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import type { Request, Response } from 'express';
import { CourseService } from '../course/course.service';
import { MediaService } from './media.service';

/** What authors sent for their courses: files in ranges, and captions as text. */
@Controller('files')
export class MediaController {
  constructor(
    private readonly media: MediaService,
    private readonly files: Files,
    private readonly courses: CourseService,
  ) {}

  @Get('course-media/:id')
  @Access.signedIn()
  async courseMedia(@CurrentCtx() ctx: Ctx, @Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    await sendFile(this.files, ctx, { file: await this.media.byId(ctx, id), request, response });
  }

  @Get('captions/:stepId/:language')
  @Access.signedIn()
  async courseCaptions(@CurrentCtx() ctx: Ctx, @Param('stepId') stepId: string, @Param('language') language: string, @Res() response: Response): Promise<void> {
    const step = await this.courses.stepById(ctx, stepId);
    const captions = found(language === 'en' || language === 'es' ? step.media?.captions[language] : null);
    response.set({ 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'private, no-cache' }).type('text/vtt').send(captions);
  }
}
