import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits as text that fits in a URL: the key of a code, or the secret part of an address. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What is stored of an address: SHA-256, hex. Nobody guesses 256 random bits, so it needs neither salt nor a slow hash. */
export const hashOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');
