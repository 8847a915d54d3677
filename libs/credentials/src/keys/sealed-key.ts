import { createCipheriv, createDecipheriv, createPrivateKey, generateKeyPair, randomBytes, scrypt, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { DomainError } from '@waymark/kernel';
import { keySigner, type SigningAlg } from './signer';

/** What opens the sealed keys of a folder. Drawn by us it has 256 bits, and stretching adds nothing; words of a person need all that can be had. */
export interface Passphrase {
  readonly text: string;
  readonly isDrawn: boolean;
}

/** One private key at rest: PKCS#8 under AES-256-GCM; the key of that comes from the passphrase by scrypt. Base64url, but for the numbers. */
export interface SealedKey {
  readonly v: 1;
  readonly purpose: string;
  readonly kid: string;
  readonly alg: SigningAlg;
  readonly kdf: { readonly n: number; readonly r: number; readonly p: number; readonly salt: string };
  readonly iv: string;
  readonly tag: string;
  readonly data: string;
}

const stretch = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(scrypt);
const drawPair = promisify(generateKeyPair) as unknown as (type: string, options: object) => Promise<{ privateKey: KeyObject }>;
const pairs: Readonly<Record<SigningAlg, readonly [type: string, options: object]>> = {
  ES256: ['ec', { namedCurve: 'P-256' }],
  EdDSA: ['ed25519', {}],
  RS256: ['rsa', { modulusLength: 3072 }],
};

export const drawKey = async (alg: SigningAlg): Promise<KeyObject> => (await drawPair(...pairs[alg])).privateKey;

// 2^17 takes 128 MiB and half a second on one core (OWASP Password Storage, 2026).
const costOf = ({ isDrawn }: Passphrase) => ({ n: isDrawn ? 2 ** 14 : 2 ** 17, r: 8, p: 1 });

// A key can be opened under its own purpose and name alone: files that change places are refused.
const boundTo = ({ v, purpose, kid, alg }: Pick<SealedKey, 'v' | 'purpose' | 'kid' | 'alg'>): Buffer => Buffer.from(JSON.stringify([v, purpose, kid, alg]));

const base64url = (bytes: Buffer): string => bytes.toString('base64url');
const bytesOf = (text: string): Buffer => Buffer.from(text, 'base64url');

/** Seals and opens keys under one passphrase; stretches it once for each salt. */
export class KeySealer {
  private readonly stretched = new Map<string, Promise<Buffer>>();
  private readonly salt = base64url(randomBytes(16));

  constructor(private readonly passphrase: Passphrase) {}

  async seal(purpose: string, key: KeyObject): Promise<SealedKey> {
    const { kid, alg } = keySigner(key);
    const kdf = { ...costOf(this.passphrase), salt: this.salt };
    const head = { v: 1, purpose, kid, alg, kdf } as const;
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', await this.wrapping(kdf), iv).setAAD(boundTo(head));
    const data = Buffer.concat([cipher.update(key.export({ format: 'der', type: 'pkcs8' })), cipher.final()]);
    return { ...head, iv: base64url(iv), tag: base64url(cipher.getAuthTag()), data: base64url(data) };
  }

  /** Throws `KEYS_PASSPHRASE_WRONG` where the passphrase, the purpose, the name or the bytes are not those that were sealed. */
  async open(sealed: SealedKey): Promise<KeyObject> {
    const opener = createDecipheriv('aes-256-gcm', await this.wrapping(sealed.kdf), bytesOf(sealed.iv), { authTagLength: 16 });
    opener.setAAD(boundTo(sealed)).setAuthTag(bytesOf(sealed.tag));
    try {
      const der = Buffer.concat([opener.update(bytesOf(sealed.data)), opener.final()]);
      return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
    } catch {
      throw new DomainError('KEYS_PASSPHRASE_WRONG', { kid: sealed.kid, purpose: sealed.purpose });
    }
  }

  private wrapping({ n, r, p, salt }: SealedKey['kdf']): Promise<Buffer> {
    const name = JSON.stringify([n, r, p, salt]);
    const made = this.stretched.get(name) ?? stretch(this.passphrase.text.normalize('NFKC'), bytesOf(salt), 32, { N: n, r, p, maxmem: 256 * n * r });
    this.stretched.set(name, made);
    return made;
  }
}
