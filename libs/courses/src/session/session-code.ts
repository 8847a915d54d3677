import { createHmac, timingSafeEqual } from 'node:crypto';

const CODE_SECONDS = 30;

const window = (at: Date): number => Math.floor(at.getTime() / (CODE_SECONDS * 1000));

function codeOf(secret: string, count: number): string {
  const mac = createHmac('sha256', secret).update(String(count)).digest();
  return String(mac.readUInt32BE(0) % 1_000_000).padStart(6, '0');
}

/** Six digits that change every half minute, so that a photo of them is of no use later. */
export const codeAt = (secret: string, at: Date): { readonly digits: string; readonly until: Date } => ({ digits: codeOf(secret, window(at)), until: new Date((window(at) + 1) * CODE_SECONDS * 1000) });

/** The code of now, or the one before it: people type slowly. */
export function isCode(secret: string, digits: string, at: Date): boolean {
  const typed = Buffer.from(digits.replaceAll(/\D/g, '').padEnd(6, ' ').slice(0, 6));
  return [0, 1].some((back) => timingSafeEqual(typed, Buffer.from(codeOf(secret, window(at) - back))));
}
