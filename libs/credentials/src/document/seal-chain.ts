import { X509Certificate } from 'node:crypto';
import { certifies, isSelfIssued, isWithinLengths, thumbprint } from '../keys';

/** The document authority, and what earlier roots say of the one that certified it: of those, the last two. */
const MOST_OTHERS = 3;

export const rootsIn = (pem: string): X509Certificate[] => (pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [pem]).map((text) => new X509Certificate(text));

export const kidOf = (certificate: X509Certificate): string => thumbprint(certificate.publicKey.export({ format: 'jwk' }));

/** Each behind what it certifies; what certifies nothing in it stands at the end. */
export function inOrder(own: X509Certificate, others: readonly X509Certificate[]): X509Certificate[] {
  const ordered: X509Certificate[] = [];
  let left = [...others];
  for (let last: X509Certificate | undefined = own; last !== undefined; ) {
    const below: X509Certificate = last;
    last = left.find((each) => certifies(each, below));
    if (last) ordered.push(last);
    left = left.filter((each) => each !== last);
  }
  return [...ordered, ...left];
}

/**
 * The authorities through which a seal leads to the nearest of the roots, that root behind them; null where it leads to none. Behind the document authority stand only
 * certificates of the key of a root by the root before it, which bears the same name.
 */
export function pathOf(own: X509Certificate, others: readonly X509Certificate[], roots: readonly X509Certificate[]): readonly X509Certificate[] | null {
  if (!isOurForm([own, ...others])) return null;
  for (const [index, subject] of others.entries()) {
    const root = roots.find((each) => certifies(each, subject) && certifies(each, each));
    const path = root && [...others.slice(0, index + 1), root];
    if (path) return isWithinLengths(path) ? path : null;
  }
  return null;
}

function isOurForm(chain: readonly X509Certificate[]): boolean {
  const [, documents, ...crosses] = chain;
  const isKnown = documents !== undefined && chain.length <= MOST_OTHERS + 1 && !isSelfIssued(documents) && crosses.every(isSelfIssued);
  return isKnown && chain.every((each, index) => index === 0 || certifies(each, chain[index - 1] ?? each));
}
