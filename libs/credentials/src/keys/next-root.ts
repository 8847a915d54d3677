import { X509Certificate as NodeCertificate } from 'node:crypto';
import { X509Certificate } from '@peculiar/x509';
import { authorityExtensions, certificateOf, dayBefore, issue, issuerOf, listedAt, privatePem } from './issuer-chain';
import type { Authority, ChainOwner } from './issuer-chain';

export type RootFile = 'root-ca.crt.pem' | 'root-ca.key.pem';

export interface NextRoot {
  readonly files: Readonly<Record<RootFile, string>>;
  /** By the one before, for the key of this one ("new with old", RFC 4210, 4.4.1). Null where the one before is not believed any more. */
  readonly cross: NodeCertificate | null;
}

interface Asked extends Omit<ChainOwner, 'organisation'> {
  readonly before: NodeCertificate;
  /** The one before with its key, where it says of the next one that it follows. */
  readonly signs: Authority | null;
}

const YEARS = 25;

/**
 * Another root. It bears the name of the one before: a certificate of its key by that one is self-issued, and does not count in a path (RFC 5280, 4.2.1.9). Under
 * another name it would be one authority more than the first root allows, and whoever pinned that would refuse it.
 */
export async function makeNextRoot({ before, signs, publicUrl, at, listName = 'root' }: Asked): Promise<NextRoot> {
  const { subject } = new X509Certificate(before.raw);
  const from = dayBefore(at);
  const root = await issue({ name: subject, years: YEARS, from, extensions: authorityExtensions(1) });
  const files = { 'root-ca.crt.pem': root.certificate.toString('pem'), 'root-ca.key.pem': await privatePem(root.keys) };
  if (!signs) return { files, cross: null };
  const issuer = await issuerOf(signs);
  const link = { name: subject, years: YEARS, from, extensions: [...authorityExtensions(1), ...listedAt(listName, publicUrl)], issuer };
  const cross = await certificateOf(link, root.keys.publicKey, { name: issuer.certificate.subject, keys: issuer.keys });
  return { files, cross: new NodeCertificate(Buffer.from(cross.rawData)) };
}
