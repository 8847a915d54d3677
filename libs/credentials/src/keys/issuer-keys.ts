import { createPrivateKey, randomBytes, X509Certificate, type KeyObject } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DomainError, must } from '@waymark/kernel';
import { chainFiles, makeIssuerChain, type ChainFile } from './issuer-chain';
import { keySigner, type Signer } from './signer';

export const keyErrorCodes = ['KEYS_FOLDER_EXPOSED', 'KEYS_FILE_EXPOSED', 'KEYS_FILE_MISSING', 'KEYS_FILE_UNREADABLE', 'KEYS_CHAIN_BROKEN', 'KEYS_SEAL_OUT_OF_DATE'] as const;

export interface IssuerKeys {
  readonly seal: Signer;
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

/** Loads the issuer's keys, or makes them on the first run. Two processes that start at once end with the same keys. */
export async function loadOrCreateIssuerKeys(options: IssuerKeyOptions): Promise<IssuerKeys> {
  await mkdir(options.folder, { recursive: true, mode: 0o700 });
  await refuseExposed(options.folder, 'KEYS_FOLDER_EXPOSED');
  const home = join(options.folder, 'issuer');
  if (!(await exists(home))) await createOnce(home, options);
  return loadIssuerKeys(home, options.at);
}

// The folder appears whole or not at all: it is written aside, then renamed; the rename fails for the one who comes second.
async function createOnce(home: string, options: IssuerKeyOptions): Promise<void> {
  const aside = `${home}.${randomBytes(8).toString('hex')}`;
  await mkdir(aside, { mode: 0o700 });
  try {
    const chain = await makeIssuerChain(options.organisation, options.at);
    for (const file of chainFiles) await writeDurably(join(aside, file), chain[file]);
    await rename(aside, home);
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    if (!isCode(error, 'ENOTEMPTY', 'EEXIST')) throw error;
  }
}

async function writeDurably(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

// The keys of the two authorities are not read here, so they can be moved to a safe place after the first run.
async function loadIssuerKeys(home: string, at: Date): Promise<IssuerKeys> {
  await refuseExposed(home, 'KEYS_FOLDER_EXPOSED');
  const root = await readCertificate(home, 'root-ca.crt.pem');
  const documents = await readCertificate(home, 'document-ca.crt.pem');
  const seal = await readCertificate(home, 'seal.crt.pem');
  const key = await readKey(home, 'seal.key.pem');
  const holds = seal.checkPrivateKey(key) && issued(documents, seal) && issued(root, documents) && issued(root, root);
  must(holds, 'KEYS_CHAIN_BROKEN', { folder: home });
  must(new Date(seal.validFrom) <= at && at <= new Date(seal.validTo), 'KEYS_SEAL_OUT_OF_DATE', { until: seal.validTo });
  return { seal: keySigner(key, [seal, documents]), rootPem: root.toString() };
}

function issued(issuer: X509Certificate, subject: X509Certificate): boolean {
  return issuer.ca && subject.checkIssued(issuer) && subject.verify(issuer.publicKey);
}

async function readCertificate(home: string, file: ChainFile): Promise<X509Certificate> {
  const text = await readText(home, file);
  return parsed(file, () => new X509Certificate(text));
}

async function readKey(home: string, file: ChainFile): Promise<KeyObject> {
  const text = await readText(home, file);
  await refuseExposed(join(home, file), 'KEYS_FILE_EXPOSED');
  return parsed(file, () => createPrivateKey(text));
}

async function readText(home: string, file: ChainFile): Promise<string> {
  try {
    return await readFile(join(home, file), 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) throw new DomainError('KEYS_FILE_MISSING', { path: join(home, file) });
    throw error;
  }
}

// The parser's own words could carry key material into a log, so only the file is named.
function parsed<T>(file: ChainFile, parse: () => T): T {
  try {
    return parse();
  } catch {
    throw new DomainError('KEYS_FILE_UNREADABLE', { file });
  }
}

async function refuseExposed(path: string, code: (typeof keyErrorCodes)[number]): Promise<void> {
  const { mode } = await stat(path);
  must((mode & 0o077) === 0, code, { path, mode: (mode & 0o777).toString(8).padStart(4, '0') });
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return false;
    throw error;
  }
}

function isCode(error: unknown, ...codes: string[]): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && codes.includes(String(error.code));
}
