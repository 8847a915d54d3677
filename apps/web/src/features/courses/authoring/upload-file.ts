import { ApiError } from '../../../graphql/api-error';
import type { ApiErrorParts } from '../../../graphql/api-error';

const partBytes = 4 * 1024 * 1024;
const mostTries = 4;
const protocol = { 'Tus-Resumable': '1.0.0' };

export async function ask(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(path, { credentials: 'same-origin', ...init }).catch((cause: unknown) => {
    throw new ApiError({ code: 'UNREACHABLE', message: String(cause) });
  });
  if (response.ok) return response;
  const parts = (await response.json().catch(() => null)) as ApiErrorParts | null;
  throw new ApiError(parts ?? { code: 'UNREACHABLE', message: `HTTP ${response.status}` });
}

const offsetOf = (response: Response): number => Number(response.headers.get('Upload-Offset') ?? 0);

/** The next part; after a broken one the server is asked how far it has come. */
async function sendPart(path: string, file: File, from: number): Promise<number> {
  const headers = { ...protocol, 'Upload-Offset': String(from), 'Content-Type': 'application/offset+octet-stream' };
  return offsetOf(await ask(path, { method: 'PATCH', headers, body: file.slice(from, from + partBytes) }));
}

/** Sends a file by the tus protocol, in parts that a bad network may break. Gives its id. */
export async function uploadFile(file: File, purpose: string): Promise<string> {
  const metadata = `purpose ${btoa(purpose)},filetype ${btoa(file.type)}`;
  const begun = await ask('/uploads', { method: 'POST', headers: { ...protocol, 'Upload-Length': String(file.size), 'Upload-Metadata': metadata } });
  const { pathname } = new URL(begun.headers.get('Location') ?? '', location.href);
  for (let sent = 0, tries = 0; sent < file.size; ) {
    try {
      sent = await sendPart(pathname, file, sent);
      tries = 0;
    } catch (error) {
      tries += 1;
      if (tries >= mostTries) throw error;
      sent = offsetOf(await ask(pathname, { method: 'HEAD', headers: protocol }));
    }
  }
  return pathname.split('/').at(-1) ?? '';
}
