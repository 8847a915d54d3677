import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { WrappingKeys } from './sealed-text';

const BYTES = 32;
const FIRST = '0001.key';

async function refuseExposed(path: string): Promise<void> {
  const { mode } = await stat(path);
  if ((mode & 0o077) !== 0) throw new Error(`Others can read ${path}. Close it to everybody but its owner, then start again.`);
}

/** Written aside, then linked: the file appears whole or not at all, and of two processes that start at once one comes second. */
async function createOnce(folder: string): Promise<void> {
  const aside = join(folder, `${randomBytes(8).toString('hex')}.new`);
  const file = await open(aside, 'wx', 0o600);
  await file.writeFile(randomBytes(BYTES).toString('hex'));
  await file.sync();
  await file.close();
  await link(aside, join(folder, FIRST)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(aside);
}

async function readKey(folder: string, name: string): Promise<Buffer> {
  await refuseExposed(join(folder, name));
  const key = Buffer.from((await readFile(join(folder, name), 'utf8')).trim(), 'hex');
  if (key.length !== BYTES) throw new Error(`${join(folder, name)} is not a key of ${BYTES} bytes`);
  return key;
}

/** The keys that wrap the keys of statements, in files beside the data and never in the database. A new one is added as `0002.key`. */
export async function loadOrCreateStatementKeys(folder: string): Promise<WrappingKeys> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await refuseExposed(folder);
  const namesIn = async () => (await readdir(folder)).filter((name) => /^\d{4}\.key$/.test(name)).sort();
  if ((await namesIn()).length === 0) await createOnce(folder);
  const names = await namesIn();
  const keys = new Map(await Promise.all(names.map(async (name) => [name, await readKey(folder, name)] as const)));
  return {
    currentId: names.at(-1) ?? FIRST,
    keyOf: (id) => {
      const key = keys.get(id);
      if (!key) throw new Error(`The key ${id} of the statements is not in ${folder}`);
      return key;
    },
  };
}
