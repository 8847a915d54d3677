import { createHash, createPublicKey, sign, type KeyObject, type X509Certificate } from 'node:crypto';

/** The only way to a private key: a file, PKCS#11 and a cloud service look the same from here. */
export interface Signer {
  /** RFC 7638 thumbprint of the public key. */
  readonly kid: string;
  readonly alg: 'ES256';
  /** DER, the signer's own certificate first, then its issuers; the root is left out, because a verifier pins it. */
  readonly certificateChain: readonly Uint8Array[];
  /** ECDSA P-256 over SHA-256 of the bytes; 64 bytes, r then s, as in JOSE. */
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}

export function keySigner(key: KeyObject, chain: readonly X509Certificate[]): Signer {
  return {
    kid: thumbprint(createPublicKey(key)),
    alg: 'ES256',
    certificateChain: chain.map((certificate) => new Uint8Array(certificate.raw)),
    sign: (bytes) =>
      new Promise((resolve, reject) => {
        sign('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' }, (error, signature) => (error ? reject(error) : resolve(signature)));
      }),
  };
}

// RFC 7638: the required members only, in alphabetical order, without spaces.
function thumbprint(key: KeyObject): string {
  const { crv, kty, x, y } = key.export({ format: 'jwk' });
  return createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest('base64url');
}
