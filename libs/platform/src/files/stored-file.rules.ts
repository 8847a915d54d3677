import { DomainError, must } from '@waymark/kernel';
import { isOfType } from './media-type.rules';
import { isPicture, pixelsOf, withoutPlace } from './picture.rules';
import type { PictureType } from './picture.rules';
import type { ByteRange } from './file-store';

export const fileErrorCodes = ['FILE_TYPE_REFUSED', 'FILE_TOO_LARGE', 'FILE_EMPTY', 'FILE_QUOTA_USED', 'FILE_PICTURE_TOO_LARGE', 'UPLOAD_OFFSET_STALE', 'UPLOAD_BUSY', 'FILE_NOT_COMPLETE', 'FILE_UNKNOWN'] as const;

const MIB = 1024 * 1024;

/** The most bytes that one request may carry. */
export const MOST_PART_BYTES = 8 * MIB;
/** What one person may have sent in a day, over all files. */
export const MOST_BYTES_A_DAY = 2048 * MIB;
/** A claim that was not followed by its bytes in this time was left behind by a process that ended. */
const CLAIM_MS = 120_000;

/** A picture of more points than the largest that phones take would fill the memory of whoever opens it. */
const MOST_MEGAPIXELS = 50;

/** What a lib takes: which types, and how large. */
export interface FilePurpose {
  readonly name: string;
  readonly mediaTypes: readonly string[];
  readonly mostBytes: number;
}

export function checkAnnounced(purpose: FilePurpose, announced: { readonly mediaType: string; readonly length: number; readonly sentToday: number }): void {
  must(purpose.mediaTypes.includes(announced.mediaType), 'FILE_TYPE_REFUSED', { allowed: purpose.mediaTypes.join(', ') });
  must(announced.length > 0, 'FILE_EMPTY');
  // A picture comes in one part, so that it can be looked at whole.
  const mostBytes = isPicture(announced.mediaType) ? Math.min(purpose.mostBytes, MOST_PART_BYTES) : purpose.mostBytes;
  must(announced.length <= mostBytes, 'FILE_TOO_LARGE', { mostMegabytes: Math.floor(mostBytes / MIB) });
  must(announced.sentToday + announced.length <= MOST_BYTES_A_DAY, 'FILE_QUOTA_USED');
}

export interface Arriving {
  readonly offset: number;
  readonly bytes: Buffer;
}

/** A part continues where the file ends now; the first one must be what the file was said to be. */
export function checkPart(file: { readonly length: number; readonly received: number; readonly mediaType: string }, { offset, bytes }: Arriving): void {
  must(offset === file.received, 'UPLOAD_OFFSET_STALE', { received: file.received });
  must(bytes.length > 0, 'FILE_EMPTY');
  must(offset + bytes.length <= file.length, 'FILE_TOO_LARGE', { mostMegabytes: Math.ceil(file.length / MIB) });
  must(offset > 0 || isOfType(bytes, file.mediaType), 'FILE_TYPE_REFUSED', { allowed: file.mediaType });
  if (isPicture(file.mediaType)) checkPicture(file.length, file.mediaType, bytes);
}

function checkPicture(length: number, type: PictureType, bytes: Buffer): void {
  must(bytes.length === length, 'FILE_NOT_COMPLETE');
  const pixels = pixelsOf(bytes, type);
  if (pixels === null) throw new DomainError('FILE_TYPE_REFUSED', { allowed: type });
  must(pixels <= MOST_MEGAPIXELS * 1_000_000, 'FILE_PICTURE_TOO_LARGE', { mostMegapixels: MOST_MEGAPIXELS });
}

/** What is kept of the bytes: a picture tells no place, time or camera. */
export const kept = (type: string, bytes: Buffer): Buffer => (isPicture(type) ? withoutPlace(bytes, type) : bytes);

/** Two requests with the same part: the later one waits for the first, unless that one is gone. */
export function checkClaim(claim: { readonly claimedAt: Date } | null, now: Date): void {
  must(claim === null || now.getTime() - claim.claimedAt.getTime() > CLAIM_MS, 'UPLOAD_BUSY');
}

/**
 * An upload that no lib took is gone within an hour, whole or half-way, counted from the last sign of its sender: a part, or the
 * question how far it came. So a slow evening loses nothing while the phone goes on, and a page that still holds a file keeps it by asking.
 * Fifty minutes, because the sweep comes each five minutes and needs time of its own (security.md, UP5).
 */
export const UNCLAIMED_MS = 50 * 60_000;
export const SWEEP = '*/5 * * * *';

export const leftBefore = (now: Date): Date => new Date(now.getTime() - UNCLAIMED_MS);

/** `bytes=a-b`, `bytes=a-` and `bytes=-n`: one range; null for none and for what cannot be read (the whole is sent), 'OUTSIDE' where nothing is. */
export function rangeOf(header: string | undefined, length: number): ByteRange | null | 'OUTSIDE' {
  const asked = /^bytes=(?:(?<from>\d{1,15})-(?<to>\d{0,15})|-(?<last>\d{1,15}))$/.exec(header ?? '')?.groups;
  if (!asked) return null;
  const start = asked['last'] ? Math.max(0, length - Number(asked['last'])) : Number(asked['from']);
  const end = Math.min(asked['to'] ? Number(asked['to']) : length, length - 1);
  return start > end ? 'OUTSIDE' : { start, end };
}

/** The parts that hold a range, each with the range inside it. */
export function slices<P extends { readonly start: number; readonly bytes: number }>(parts: readonly P[], range: ByteRange): { part: P; inside: ByteRange }[] {
  return parts
    .filter((part) => part.start <= range.end && part.start + part.bytes > range.start)
    .map((part) => ({ part, inside: { start: Math.max(0, range.start - part.start), end: Math.min(part.bytes - 1, range.end - part.start) } }));
}
