import type { KeyObject, X509Certificate } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { must } from '@waymark/kernel';
import { makeIssuerChain, makeStampCertificate, type Authority } from './issuer-chain';
import { exists, makeFolderOnce, readCertificate, readKey, refuseExposed } from './key-folder';
import { certifiedSigner, type CertifiedSigner } from './signer';

export interface IssuerKeys {
  readonly seal: CertifiedSigner;
  /** Signs the time of each seal. Null where the authority's key was moved away before there was one. */
  readonly stamp: CertifiedSigner | null;
  /** What a verifier pins; public. */
  readonly rootPem: string;
  readonly authorities: Authorities;
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

/** Loads the issuer's keys, or makes them on the first run. Two processes that start at once end with the same keys. */
export async function loadOrCreateIssuerKeys(options: IssuerKeyOptions): Promise<IssuerKeys> {
  await mkdir(options.folder, { recursive: true, mode: 0o700 });
  await refuseExposed(options.folder, 'KEYS_FOLDER_EXPOSED');
  const home = join(options.folder, 'issuer');
  await makeFolderOnce(home, () => makeIssuerChain(options));
  await refuseExposed(home, 'KEYS_FOLDER_EXPOSED');
  const authorities = await readAuthorities(home);
  const seal = await loadSeal(home, authorities, options.at);
  return { seal, stamp: await loadStamp(home, authorities, options), rootPem: authorities.root.toString(), authorities };
}

// The keys of the two authorities are not read for a seal, so they can be moved to a safe place after the first run.
async function readAuthorities(home: string): Promise<Authorities> {
  const root = await readCertificate(home, 'root-ca.crt.pem');
  const documents = await readCertificate(home, 'document-ca.crt.pem');
  return { root, documents };
}

async function loadSeal(home: string, { root, documents }: Authorities, at: Date): Promise<CertifiedSigner> {
  const seal = await readCertificate(home, 'seal.crt.pem');
  const key = await readKey(home, 'seal.key.pem');
  const holds = seal.checkPrivateKey(key) && issued(documents, seal) && issued(root, documents) && issued(root, root);
  must(holds, 'KEYS_CHAIN_BROKEN', { folder: home });
  must(isValidAt(seal, at), 'KEYS_SEAL_OUT_OF_DATE', { until: seal.validTo });
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
  const stamp = await readCertificate(home, 'stamp.crt.pem');
  const key = await readKey(home, 'stamp.key.pem');
  must(stamp.checkPrivateKey(key) && issued(documents, stamp), 'KEYS_CHAIN_BROKEN', { folder: home });
  must(isValidAt(stamp, options.at), 'KEYS_STAMP_OUT_OF_DATE', { until: stamp.validTo });
  return certifiedSigner(key, [stamp]);
}

const isValidAt = ({ validFrom, validTo }: X509Certificate, at: Date): boolean => new Date(validFrom) <= at && at <= new Date(validTo);

function issued(issuer: X509Certificate, subject: X509Certificate): boolean {
  return issuer.ca && subject.checkIssued(issuer) && subject.verify(issuer.publicKey);
}
