import { X509Certificate, type KeyObject } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { must } from '@waymark/kernel';
import { makeIssuerChain, makeStampCertificate, type Authority } from './issuer-chain';
import type { CertifiedPurpose } from './key-purpose';
import { exists, makeFolderOnce, readCertificate, readKey, refuseExposed } from './key-folder';
import { certifiedSigner, type CertifiedSigner } from './signer';

/** The first chain of this issuer, as it was read from its files. */
export interface IssuerChain {
  readonly authorities: Authorities;
  /** What a verifier pins; public. */
  readonly rootPem: string;
  /** The keys that were made with it, by purpose: null once they were destroyed, and where there was no time-stamp authority yet. */
  readonly first: Readonly<Record<CertifiedPurpose, CertifiedSigner | null>>;
}

export interface IssuerKeys extends Pick<IssuerChain, 'authorities' | 'rootPem'> {
  readonly seal: CertifiedSigner;
  /** Signs the time of each seal. Null where the authority's key was moved away before there was one. */
  readonly stamp: CertifiedSigner | null;
}

export interface IssuerKeyOptions {
  /** Outside the database; made with mode 0700 when absent. */
  readonly folder: string;
  /** Goes into the names of the certificates when they are made. */
  readonly organisation: string;
  /** Goes into the certificates when they are made: where the lists of what was taken back are served. */
  readonly publicUrl?: string;
  readonly at: Date;
}

/** The root, and what it certified to certify seals. */
export interface Authorities {
  readonly root: X509Certificate;
  readonly documents: X509Certificate;
}
export type AuthorityName = keyof Authorities;

const keyFiles: Readonly<Record<AuthorityName, string>> = { root: 'root-ca.key.pem', documents: 'document-ca.key.pem' };

/** Loads the issuer's chain, or makes it on the first run. Two processes that start at once end with the same keys. */
export async function loadOrCreateChain(options: IssuerKeyOptions): Promise<IssuerChain> {
  await mkdir(options.folder, { recursive: true, mode: 0o700 });
  await refuseExposed(options.folder, 'KEYS_FOLDER_EXPOSED');
  const home = join(options.folder, 'issuer');
  await makeFolderOnce(home, () => makeIssuerChain(options));
  await refuseExposed(home, 'KEYS_FOLDER_EXPOSED');
  const authorities = await readAuthorities(home);
  const first = { seal: await loadSeal(home, authorities), stamp: await loadStamp(home, authorities, options) };
  const { root, documents } = authorities;
  must(issued(root, documents) && issued(root, root), 'KEYS_CHAIN_BROKEN', { folder: home });
  return { first, rootPem: authorities.root.toString(), authorities };
}

/** The first keys, where they are still there and in force. */
export async function loadOrCreateIssuerKeys(options: IssuerKeyOptions): Promise<IssuerKeys> {
  const { first, ...chain } = await loadOrCreateChain(options);
  must(first.seal !== null, 'KEYS_FILE_MISSING', { path: firstKeyOf(options.folder, 'seal') });
  for (const purpose of ['seal', 'stamp'] as const) mustBeInForce(purpose, first[purpose], options.at);
  return { ...chain, seal: first.seal, stamp: first.stamp };
}

/** Throws `KEYS_SEAL_OUT_OF_DATE` or `KEYS_STAMP_OUT_OF_DATE`. */
export function mustBeInForce(purpose: CertifiedPurpose, signer: CertifiedSigner | null, at: Date): void {
  const [own] = signer?.certificateChain ?? [];
  const certificate = own && new X509Certificate(own);
  must(!certificate || isValidAt(certificate, at), purpose === 'seal' ? 'KEYS_SEAL_OUT_OF_DATE' : 'KEYS_STAMP_OUT_OF_DATE', { until: certificate?.validTo });
}

/** Where the private half of the first key lies. */
export const firstKeyOf = (folder: string, purpose: CertifiedPurpose): string => (purpose === 'seal' ? join(folder, 'issuer', 'seal.key.pem') : join(folder, 'stamp', 'stamp.key.pem'));

// The keys of the two authorities are not read for a seal, so they can be moved to a safe place after the first run.
async function readAuthorities(home: string): Promise<Authorities> {
  const root = await readCertificate(home, 'root-ca.crt.pem');
  const documents = await readCertificate(home, 'document-ca.crt.pem');
  return { root, documents };
}

async function loadSeal(home: string, { documents }: Authorities): Promise<CertifiedSigner | null> {
  if (!(await exists(join(home, 'seal.key.pem')))) return null;
  const seal = await readCertificate(home, 'seal.crt.pem');
  const key = await readKey(home, 'seal.key.pem');
  must(seal.checkPrivateKey(key) && issued(documents, seal), 'KEYS_CHAIN_BROKEN', { folder: home });
  return certifiedSigner(key, [seal, documents]);
}

/** An authority with its key, where the key is in that folder; null where it was moved to a safe place. Throws `KEYS_CHAIN_BROKEN` for the key of another. */
export async function openAuthority(home: string, authorities: Authorities, name: AuthorityName): Promise<Authority | null> {
  if (!(await exists(join(home, keyFiles[name])))) return null;
  const key: KeyObject = await readKey(home, keyFiles[name]);
  must(authorities[name].checkPrivateKey(key), 'KEYS_CHAIN_BROKEN', { folder: home });
  return { certificate: authorities[name], key };
}

/** A folder of its own beside the chain, because chains from before there was a time-stamp get one as well. */
async function loadStamp(issuerHome: string, authorities: Authorities, options: IssuerKeyOptions): Promise<CertifiedSigner | null> {
  const home = join(options.folder, 'stamp');
  const { documents } = authorities;
  if (!(await exists(home))) {
    const authority = await openAuthority(issuerHome, authorities, 'documents');
    if (!authority) return null;
    await makeFolderOnce(home, () => makeStampCertificate(authority, options));
  }
  await refuseExposed(home, 'KEYS_FOLDER_EXPOSED');
  if (!(await exists(join(home, 'stamp.key.pem')))) return null;
  const stamp = await readCertificate(home, 'stamp.crt.pem');
  const key = await readKey(home, 'stamp.key.pem');
  must(stamp.checkPrivateKey(key) && issued(documents, stamp), 'KEYS_CHAIN_BROKEN', { folder: home });
  return certifiedSigner(key, [stamp]);
}

const isValidAt = ({ validFrom, validTo }: X509Certificate, at: Date): boolean => new Date(validFrom) <= at && at <= new Date(validTo);

function issued(issuer: X509Certificate, subject: X509Certificate): boolean {
  return issuer.ca && subject.checkIssued(issuer) && subject.verify(issuer.publicKey);
}
