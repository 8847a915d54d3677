import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** A text that only the holder of the wrapping key can read: both parts are AES-256-GCM as nonce (12 bytes), tag (16), ciphertext. */
export interface SealedText {
  readonly keyId: string;
  /** The key of this one text, itself encrypted. Without it nothing reads the text again. */
  readonly wrappedKey: Buffer;
  readonly sealed: Buffer;
}

/** Keys that stay outside the database. The current one wraps; older ones still open. */
export interface WrappingKeys {
  readonly currentId: string;
  keyOf(id: string): Buffer;
}

const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;

function encrypt(key: Buffer, clear: Buffer, about: string): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(about));
  const body = Buffer.concat([cipher.update(clear), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

function decrypt(key: Buffer, bytes: Buffer, about: string): Buffer {
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE), { authTagLength: TAG }).setAAD(Buffer.from(about));
  decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
  return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]);
}

/** `about` names the place of the text: what was sealed for one row opens in no other. */
export function seal(keys: WrappingKeys, text: string, about: string): SealedText {
  const key = randomBytes(32);
  const keyId = keys.currentId;
  return { keyId, wrappedKey: encrypt(keys.keyOf(keyId), key, about), sealed: encrypt(key, Buffer.from(text), about) };
}

/** Fails where a byte was changed, the place is another one, or the key is not here. */
export function unseal(keys: WrappingKeys, { keyId, wrappedKey, sealed }: SealedText, about: string): string {
  return decrypt(decrypt(keys.keyOf(keyId), wrappedKey, about), sealed, about).toString('utf8');
}
