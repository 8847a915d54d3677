import { createHash, randomBytes } from 'node:crypto';
import type { CertifiedSigner } from '../keys';
import { der, integerDer, oidDer, tags } from './der';
import { infoDer, sha256Algorithm } from './stamp-info';
import { encodeToken, sidOf, tokenAttributes } from './stamp-token';

/** Gives an RFC 3161 token over the SHA-256 of the bytes. */
export type Stamper = (over: Uint8Array, at: Date) => Promise<Uint8Array>;

const ecdsaSha256 = der(tags.sequence, oidDer('1.2.840.10045.4.3.2'));

/** Our own time-stamp authority. It gives the form; what makes the time credible is that others have seen it. */
export function ownStamper(signer: CertifiedSigner): Stamper {
  return async (over, at) => {
    const certificate = Buffer.from(signer.certificateChain[0] ?? []);
    const info = infoDer({ imprint: createHash('sha256').update(over).digest(), at, serial: randomBytes(16) });
    const attributes = tokenAttributes(info, certificate);
    const raw = await signer.sign(attributes);
    const signature = der(tags.sequence, integerDer(raw.subarray(0, 32)), integerDer(raw.subarray(32)));
    const parts = { sid: sidOf(certificate), digestAlgorithm: sha256Algorithm, attributes, signatureAlgorithm: ecdsaSha256, signature };
    return encodeToken({ info, certificates: [certificate], signer: parts });
  };
}

/** The first that answers; whoever does not is told with the reason. */
export function firstStamper(stampers: readonly Stamper[], tell: (error: unknown) => void): Stamper {
  return async (over, at) => {
    let last: unknown = new Error('There is no time-stamp authority');
    for (const stamp of stampers) {
      try {
        return await stamp(over, at);
      } catch (error) {
        last = error;
        tell(error);
      }
    }
    throw last;
  };
}
