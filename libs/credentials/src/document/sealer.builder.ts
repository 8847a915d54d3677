import type { IssuerKeys, CertifiedSigner } from '../keys';
import { ownStamper } from '../stamp';
import type { Sealer } from './seal-pdf';

/** Keys that seal with the time of their own authority. */
export function aSealer(keys: IssuerKeys, seal: CertifiedSigner = keys.seal): Sealer {
  if (keys.stamp === null) throw new Error('These keys have no time-stamp authority');
  return { seal, stamp: ownStamper(keys.stamp) };
}
