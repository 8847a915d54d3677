import 'reflect-metadata';
import type { X509Certificate } from 'node:crypto';
import { BasicConstraintsExtension, X509Certificate as Parsed } from '@peculiar/x509';

export function certifies(issuer: X509Certificate, subject: X509Certificate): boolean {
  return issuer.ca && subject.checkIssued(issuer) && subject.verify(issuer.publicKey);
}

/** An authority under its own name, or one that certifies another key of that name: it does not count in a path. */
export const isSelfIssued = (certificate: X509Certificate): boolean => certificate.subject === certificate.issuer;

/** Whether each authority of the path, the lowest first, allows as many below it as there are (RFC 5280, 4.2.1.9 and 6.1.4). */
export function isWithinLengths(authorities: readonly X509Certificate[]): boolean {
  let below = 0;
  for (const authority of authorities) {
    if (below > lengthOf(authority)) return false;
    if (!isSelfIssued(authority)) below += 1;
  }
  return true;
}

function lengthOf({ raw }: X509Certificate): number {
  return new Parsed(new Uint8Array(raw)).getExtension(BasicConstraintsExtension)?.pathLength ?? Infinity;
}
