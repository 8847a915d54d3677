import { Controller, Head, Headers, Options, Param, Patch, Post, Req, Res } from '@nestjs/common';
import { DomainError, must } from '@waymark/kernel';
import type { Request, Response } from 'express';
import { Access } from '../access/access';
import { CurrentCtx } from '../ctx/ctx';
import type { Ctx } from '../ctx/ctx';
import { readPart, uploadMetadata, wholeNumber } from './tus';
import { Files } from './files.service';
import type { StoredFile } from './stored-file.entity';
import { MOST_PART_BYTES } from './stored-file.rules';

/** Resumable uploads by the tus protocol 1.0.0 (core and creation, tus.io): what arrived stays, and a phone goes on where it was. */
@Controller('uploads')
export class UploadController {
  constructor(private readonly files: Files) {}

  @Options()
  @Access.signedIn()
  uploadOptions(@Res() response: Response): void {
    response.set({ 'Tus-Resumable': '1.0.0', 'Tus-Version': '1.0.0', 'Tus-Extension': 'creation' }).status(204).end();
  }

  @Post()
  @Access.signedIn()
  async createUpload(@CurrentCtx() ctx: Ctx, @Headers() headers: Record<string, string | undefined>, @Res() response: Response): Promise<void> {
    const metadata = uploadMetadata(headers['upload-metadata'], headers['tus-resumable']);
    const file = await this.files.begin(ctx, { ...metadata, length: wholeNumber(headers['upload-length']) });
    response.set({ 'Tus-Resumable': '1.0.0', Location: `/uploads/${file.id}` }).status(201).end();
  }

  @Head(':id')
  @Access.signedIn()
  async uploadOffset(@CurrentCtx() ctx: Ctx, @Param('id') id: string, @Res() response: Response): Promise<void> {
    this.progress(response, await this.files.ask(ctx, id)).status(200).end();
  }

  @Patch(':id')
  @Access.signedIn()
  async appendUpload(@CurrentCtx() ctx: Ctx, @Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    must(request.headers['content-type'] === 'application/offset+octet-stream', 'BAD_USER_INPUT');
    const offset = wholeNumber(request.headers['upload-offset']);
    const bytes = await readPart(request, MOST_PART_BYTES);
    if (!bytes) throw new DomainError('TOO_LARGE');
    this.progress(response, await this.files.append(ctx, id, { offset, bytes })).status(204).end();
  }

  private progress(response: Response, { length, received }: StoredFile): Response {
    return response.set({ 'Tus-Resumable': '1.0.0', 'Upload-Offset': String(received), 'Upload-Length': String(length), 'Cache-Control': 'no-store' });
  }
}
