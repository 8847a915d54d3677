import { createPublicKey, verify, type JsonWebKey } from 'node:crypto';

export interface JwsSigner {
  readonly alg: 'ES256' | 'EdDSA' | 'RS256';
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A compact JWS (RFC 7515). The header says `alg` by itself. */
export async function signJws(header: Readonly<Record<string, string>>, payload: object, signer: JwsSigner): Promise<string> {
  const input = `${encoded({ alg: signer.alg, ...header })}.${encoded(payload)}`;
  return `${input}.${Buffer.from(await signer.sign(Buffer.from(input))).toString('base64url')}`;
}

/** Whether the text was signed by the key, by that algorithm and no other. */
export function isSignedJws(jws: string, publicJwk: JsonWebKey, alg: JwsSigner['alg']): boolean {
  const [header = '', payload = '', signature = '', ...more] = jws.split('.');
  if (more.length > 0 || algOf(header) !== alg) return false;
  const key = createPublicKey({ key: publicJwk, format: 'jwk' });
  return verify(alg === 'EdDSA' ? null : 'sha256', Buffer.from(`${header}.${payload}`), { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'));
}

function algOf(header: string): unknown {
  try {
    return (JSON.parse(Buffer.from(header, 'base64url').toString()) as { alg?: unknown }).alg;
  } catch {
    return null;
  }
}
