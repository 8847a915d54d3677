import { found, must } from '@waymark/kernel';
import type { Request } from 'express';
import { plainType } from './media-type.rules';

export function wholeNumber(header: string | string[] | undefined): number {
  must(typeof header === 'string' && /^\d{1,15}$/.test(header), 'BAD_USER_INPUT');
  return Number(header);
}

/** `Upload-Metadata`: names with base64 values, by commas. */
export function uploadMetadata(header: string | undefined, version: string | undefined): { purpose: string; mediaType: string } {
  must(version === '1.0.0', 'BAD_USER_INPUT');
  const pairs = (header ?? '').split(',').map((pair) => pair.trim().split(' ', 2));
  const values = new Map(pairs.map(([name, value]) => [name, Buffer.from(value ?? '', 'base64').toString('utf8')]));
  return { purpose: found(values.get('purpose')), mediaType: plainType(values.get('filetype') ?? '') };
}

/** The body of one request; null when it is over the limit. A connection that breaks throws, and the sender asks where to go on. */
export async function readPart(request: Request, most: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}
