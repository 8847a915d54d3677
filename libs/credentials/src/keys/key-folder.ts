import { createPrivateKey, randomBytes, X509Certificate, type KeyObject } from 'node:crypto';
import { link, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DomainError, must } from '@waymark/kernel';

export const keyErrorCodes = ['KEYS_FOLDER_EXPOSED', 'KEYS_FILE_EXPOSED', 'KEYS_FILE_MISSING', 'KEYS_FILE_UNREADABLE', 'KEYS_CHAIN_BROKEN', 'KEYS_SEAL_OUT_OF_DATE', 'KEYS_STAMP_OUT_OF_DATE', 'KEYS_PASSPHRASE_WRONG', 'KEY_STATE_UNFIT', 'KEY_TOO_FRESH', 'KEY_OF_LOG_STAYS', 'KEY_SEAL_ABSENT', 'KEY_AUTHORITY_ABSENT', 'KEY_ROOT_ABSENT'] as const;
export type KeyErrorCode = (typeof keyErrorCodes)[number];

/** The folder appears whole or not at all: it is written aside, then renamed; the rename fails for the one who comes second. */
export async function makeFolderOnce(home: string, make: () => Promise<Readonly<Record<string, string>>>): Promise<void> {
  if (await exists(home)) return;
  const aside = `${home}.${randomBytes(8).toString('hex')}`;
  await mkdir(aside, { mode: 0o700 });
  try {
    for (const [file, text] of Object.entries(await make())) await writeDurably(join(aside, file), text);
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

/** The file appears whole or not at all; of two that write it at once the first one stays. */
export async function writeOnce(path: string, text: string): Promise<void> {
  const aside = `${path}.${randomBytes(8).toString('hex')}.new`;
  await writeDurably(aside, text);
  try {
    await link(aside, path);
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  } finally {
    await rm(aside);
  }
}

export async function readCertificate(home: string, file: string): Promise<X509Certificate> {
  const text = await readText(home, file);
  return parsed(file, () => new X509Certificate(text));
}

export async function readKey(home: string, file: string): Promise<KeyObject> {
  const text = await readText(home, file);
  await refuseExposed(join(home, file), 'KEYS_FILE_EXPOSED');
  return parsed(file, () => createPrivateKey(text));
}

async function readText(home: string, file: string): Promise<string> {
  try {
    return await readFile(join(home, file), 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) throw new DomainError('KEYS_FILE_MISSING', { path: join(home, file) });
    throw error;
  }
}

// The parser's own words could carry key material into a log, so only the file is named.
function parsed<T>(file: string, parse: () => T): T {
  try {
    return parse();
  } catch {
    throw new DomainError('KEYS_FILE_UNREADABLE', { file });
  }
}

export async function refuseExposed(path: string, code: KeyErrorCode): Promise<void> {
  const { mode } = await stat(path);
  must((mode & 0o077) === 0, code, { path, mode: (mode & 0o777).toString(8).padStart(4, '0') });
}

export async function exists(path: string): Promise<boolean> {
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
