import { Upload } from 'tus-js-client';
import { ApiError } from './api-error';
import type { ApiErrorParts } from './api-error';

/** Small enough that a lost connection costs little, and below the limit of the server. */
const PART_BYTES = 1024 * 1024;
/** The server takes a picture whole or not at all. */
const PICTURE_BYTES = 8 * 1024 * 1024;
/** Waits longer and longer, in milliseconds: an hour underground is survived. */
const RETRIES = [0, 1000, 3000, 10_000, 30_000, 60_000, 60_000, 120_000];

export interface UploadOptions {
  purpose: 'recording' | 'course' | 'document' | 'learning' | 'complaint-paper' | 'name-paper' | 'signer-case';
  /** Where an upload that was begun before goes on. */
  url?: string | null;
  onUrl?: (url: string | null) => void;
  onProgress?: (sent: number, all: number) => void;
}

/** The server sweeps what nobody asks after for fifty minutes (UNCLAIMED_MS of its files). */
export const ASK_EVERY_MS = 10 * 60_000;

/** Says to the server that this page still holds a file that it has not saved into anything yet. */
export async function keepUpload(id: string): Promise<true> {
  const { status } = await fetch(`/uploads/${id}`, { method: 'HEAD', headers: { 'Tus-Resumable': '1.0.0' } });
  if (status === 404) throw new ApiError({ code: 'FILE_UNKNOWN', message: 'The upload is gone' });
  return true;
}

const idOf = (url: string | null): string => url?.split('/').at(-1) ?? '';

function refusalIn(error: Error): ApiError {
  const body = 'originalResponse' in error ? (error.originalResponse as { getBody(): string } | null)?.getBody() : null;
  try {
    return new ApiError(JSON.parse(body ?? '') as ApiErrorParts);
  } catch {
    return new ApiError({ code: 'UNREACHABLE', message: error.message });
  }
}

/** Sends bytes in parts that a bad network may break. Gives the id of the file once the server has all of them. */
export function upload(bytes: Blob, { purpose, url = null, onUrl, onProgress }: UploadOptions): Promise<string> {
  return new Promise((resolve, reject) => {
    const sending: Upload = new Upload(bytes, {
      endpoint: '/uploads',
      uploadUrl: url,
      chunkSize: bytes.type.startsWith('image/') ? PICTURE_BYTES : PART_BYTES,
      retryDelays: RETRIES,
      storeFingerprintForResuming: false,
      metadata: { purpose, filetype: bytes.type },
      onUploadUrlAvailable: () => onUrl?.(sending.url),
      ...(onProgress ? { onProgress } : {}),
      onError: (error) => reject(refusalIn(error)),
      onSuccess: () => resolve(idOf(sending.url)),
    });
    sending.start();
  });
}
