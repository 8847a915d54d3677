import { Upload } from 'tus-js-client';
import { ApiError } from '../../../graphql/api-error';
import type { ApiErrorParts } from '../../../graphql/api-error';
import { takeStore } from './take-store';
import type { Take } from './take-store';

/** Small enough that a lost connection costs little, and below the limit of the server. */
const PART_BYTES = 1024 * 1024;
/** Waits longer and longer, in milliseconds: an hour underground is survived. */
const RETRIES = [0, 1000, 3000, 10_000, 30_000, 60_000, 60_000, 120_000];

const idOf = (url: string): string => url.split('/').at(-1) ?? '';

function refusalIn(error: Error): ApiError {
  const body = 'originalResponse' in error ? (error.originalResponse as { getBody(): string } | null)?.getBody() : null;
  try {
    return new ApiError(JSON.parse(body ?? '') as ApiErrorParts);
  } catch {
    return new ApiError({ code: 'UNREACHABLE', message: error.message });
  }
}

/** Sends the bytes of a take, from where they stopped the last time. Gives the id of the file once the server has all of them. */
export async function uploadTake(take: Take, onProgress: (sent: number, all: number) => void): Promise<string> {
  const media = await takeStore.media(take);
  return new Promise((resolve, reject) => {
    const upload = new Upload(media, {
      endpoint: '/uploads',
      uploadUrl: take.fileUrl,
      chunkSize: PART_BYTES,
      retryDelays: RETRIES,
      storeFingerprintForResuming: false,
      metadata: { purpose: 'recording', filetype: take.mediaType },
      onUploadUrlAvailable: () => void takeStore.change(take.id, { fileUrl: upload.url }),
      onProgress,
      onError: (error) => reject(refusalIn(error)),
      onSuccess: () => resolve(idOf(upload.url ?? '')),
    });
    upload.start();
  });
}
