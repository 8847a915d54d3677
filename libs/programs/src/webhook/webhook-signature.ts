import { createHmac } from 'node:crypto';

/** Signs as Standard Webhooks say: `v1,` and the HMAC-SHA256 of id, time and body. */
export function signature({ id, seconds, body }: { readonly id: string; readonly seconds: number; readonly body: string }, secret: Buffer): string {
  return `v1,${createHmac('sha256', secret).update(`${id}.${seconds}.${body}`).digest('base64')}`;
}
