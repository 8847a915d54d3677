import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import type { Ctx } from '../ctx/ctx';
import type { Files } from './files.service';
import type { StoredFile } from './stored-file.entity';
import { rangeOf } from './stored-file.rules';

// What somebody sent runs nowhere: no script, no frame, no guessing of the type, nothing kept by a shared cache.
const safe = { 'X-Content-Type-Options': 'nosniff', 'Content-Security-Policy': "default-src 'none'; sandbox", 'Cache-Control': 'private, no-store', 'Cross-Origin-Resource-Policy': 'same-origin', 'Accept-Ranges': 'bytes' };

const saved = ['application/pdf', 'application/zip'];

/** Answers with the file or the range that was asked for. Whether the person may have it was decided before. */
export async function sendFile(files: Files, ctx: Ctx, { file, request, response }: { file: StoredFile; request: Request; response: Response }): Promise<void> {
  const range = rangeOf(request.headers.range, file.length);
  response.set({ ...safe, 'Content-Type': file.mediaType, 'Content-Disposition': saved.includes(file.mediaType) ? 'attachment' : 'inline' });
  if (range === 'OUTSIDE') return void response.status(416).set('Content-Range', `bytes */${file.length}`).end();
  const { start, end } = range ?? { start: 0, end: file.length - 1 };
  const stream = await files.read(ctx, file, { start, end });
  response.status(range ? 206 : 200).set('Content-Length', String(end - start + 1));
  if (range) response.set('Content-Range', `bytes ${start}-${end}/${file.length}`);
  await pipeline(stream, response).catch((error: NodeJS.ErrnoException) => {
    // The listener went away: jumping in a recording ends one request and begins another.
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  });
}
