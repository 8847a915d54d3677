import type { X509Certificate } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { must } from '@waymark/kernel';
import { makeIssuerChain, makeStampCertificate } from './issuer-chain';
import { exists, makeFolderOnce, readCertificate, readKey, refuseExposed } from './key-folder';
import { certifiedSigner, type CertifiedSigner } from './signer';

export interface IssuerKeys {
  readonly seal: CertifiedSigner;
  /** Signs the time of each seal. Null where the authority's key was moved away before there was one. */
  readonly stamp: CertifiedSigner | null;
  /** What a verifier pins; public. */
  readonly rootPem: string;
}

export interface IssuerKeyOptions {
  /** Outside the database; made with mode 0700 when absent. */
  readonly folder: string;
  /** Goes into the names of the certificates when they are made. */
  readonly organisation: string;
  readonly at: Date;
}

interface Authorities {
  readonly root: X509Certificate;
  readonly documents: X509Certificate;
}

/** Loads the issuer's keys, or makes them on the first run. Two processes that start at once end with the same keys. */
export async function loadOrCreateIssuerKeys(options: IssuerKeyOptions): Promise<IssuerKeys> {
  await mkdir(options.folder, { recursive: true, mode: 0o700 });
  await refuseExposed(options.folder, 'KEYS_FOLDER_EXPOSED');
  const home = join(options.folder, 'issuer');
  await makeFolderOnce(home, () => makeIssuerChain(options.organisation, options.at));
  await refuseExposed(home, 'KEYS_FOLDER_EXPOSED');
  const authorities = await readAuthorities(home);
  const seal = await loadSeal(home, authorities, options.at);
  return { seal, stamp: await loadStamp(home, authorities, options), rootPem: authorities.root.toString() };
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

/** A folder of its own beside the chain, because chains from before there was a time-stamp get one as well. */
async function loadStamp(issuerHome: string, { documents }: Authorities, { folder, organisation, at }: IssuerKeyOptions): Promise<CertifiedSigner | null> {
  const home = join(folder, 'stamp');
  if (!(await exists(home))) {
    if (!(await exists(join(issuerHome, 'document-ca.key.pem')))) return null;
    const authority = { certificate: documents, key: await readKey(issuerHome, 'document-ca.key.pem') };
    await makeFolderOnce(home, () => makeStampCertificate(authority, organisation, at));
  }
  await refuseExposed(home, 'KEYS_FOLDER_EXPOSED');
  const stamp = await readCertificate(home, 'stamp.crt.pem');
  const key = await readKey(home, 'stamp.key.pem');
  must(stamp.checkPrivateKey(key) && issued(documents, stamp), 'KEYS_CHAIN_BROKEN', { folder: home });
  must(isValidAt(stamp, at), 'KEYS_STAMP_OUT_OF_DATE', { until: stamp.validTo });
  return certifiedSigner(key, [stamp]);
}

const isValidAt = ({ validFrom, validTo }: X509Certificate, at: Date): boolean => new Date(validFrom) <= at && at <= new Date(validTo);

function issued(issuer: X509Certificate, subject: X509Certificate): boolean {
  return issuer.ca && subject.checkIssued(issuer) && subject.verify(issuer.publicKey);
}
