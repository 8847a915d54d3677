import type { X509Certificate } from 'node:crypto';
import { thumbprint } from './signer';
import type { Signer } from './signer';

export const kidOfCertificate = (certificate: X509Certificate): string => thumbprint(certificate.publicKey.export({ format: 'jwk' }));

/** The key of an authority lies in a safe: the ring knows its public half, and never asks it to sign. */
export function publicHalf(certificate: X509Certificate): Signer {
  const publicJwk = certificate.publicKey.export({ format: 'jwk' });
  return { kid: kidOfCertificate(certificate), alg: 'ES256', publicJwk, sign: () => Promise.reject(new Error('The key of an authority is not in the ring')) };
}
