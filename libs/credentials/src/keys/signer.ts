import { createHash, createPublicKey, sign, type JsonWebKey, type KeyObject, type X509Certificate } from 'node:crypto';

/** ECDSA P-256 with SHA-256, Ed25519, RSA-3072 (PKCS#1 v1.5) with SHA-256: names as in JOSE. */
export type SigningAlg = 'ES256' | 'EdDSA' | 'RS256';

/** The only way to a private key: a file, PKCS#11 and a cloud service look the same from here. */
export interface Signer {
  /** RFC 7638 thumbprint of the public key. */
  readonly kid: string;
  readonly alg: SigningAlg;
  /** Members of the public key alone (RFC 7517), without kid, use or alg. */
  readonly publicJwk: JsonWebKey;
  /** ES256: 64 bytes, r then s; EdDSA: 64 bytes; RS256: 384 bytes. As in JOSE. */
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}

/** What it signs with stands in a certificate: the seal, the time-stamp. */
export interface CertifiedSigner extends Signer {
  readonly alg: 'ES256';
  /** DER, the signer's own certificate first, then its issuers; the root is left out, because a verifier pins it. */
  readonly certificateChain: readonly Uint8Array[];
}

const algOfType: Readonly<Record<string, SigningAlg>> = { ec: 'ES256', ed25519: 'EdDSA', rsa: 'RS256' };

export function keySigner(key: KeyObject): Signer {
  const alg = algOfType[key.asymmetricKeyType ?? ''];
  if (!alg) throw new Error(`A key of type ${key.asymmetricKeyType ?? 'none'} signs nothing here`);
  const publicJwk = createPublicKey(key).export({ format: 'jwk' });
  const input = alg === 'ES256' ? ({ key, dsaEncoding: 'ieee-p1363' } as const) : key;
  return {
    kid: thumbprint(publicJwk),
    alg,
    publicJwk,
    sign: (bytes) =>
      new Promise((resolve, reject) => {
        sign(alg === 'EdDSA' ? null : 'sha256', bytes, input, (error, signature) => (error ? reject(error) : resolve(new Uint8Array(signature))));
      }),
  };
}

export function certifiedSigner(key: KeyObject, chain: readonly X509Certificate[]): CertifiedSigner {
  return { ...keySigner(key), alg: 'ES256', certificateChain: chain.map((certificate) => new Uint8Array(certificate.raw)) };
}

// RFC 7638 (and RFC 8037 for OKP): the required members only, in alphabetical order, without spaces.
const required = ['crv', 'e', 'kty', 'n', 'x', 'y'] as const;

export function thumbprint(jwk: JsonWebKey): string {
  const members = required.filter((name) => jwk[name] !== undefined).map((name) => [name, jwk[name]]);
  return createHash('sha256').update(JSON.stringify(Object.fromEntries(members))).digest('base64url');
}
