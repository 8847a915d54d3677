import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isRunning } from '../owner.mjs';
import { isRoot, run, serverUser } from './user.mjs';

const locale = ['-E', 'UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '-A', 'scram-sha-256', '-U', 'postgres'];

function sweepAbandoned(dir) {
  const prefix = `${basename(dir)}.init-`;
  for (const name of readdirSync(dirname(dir))) {
    if (name.startsWith(prefix) && !isRunning(Number(name.slice(prefix.length)))) rmSync(join(dirname(dir), name), { recursive: true, force: true });
  }
}

async function initialise({ bin, dir, throwaway }) {
  const draft = `${dir}.init-${process.pid}`;
  mkdirSync(draft, { recursive: true, mode: 0o711 });
  const user = serverUser([bin, draft]);
  try {
    mkdirSync(join(draft, 'data'), { mode: 0o700 });
    writeFileSync(join(draft, 'password'), randomBytes(24).toString('hex'), { mode: 0o600 });
    user.own(join(draft, 'data'));
    user.own(join(draft, 'password'));
    await run(user, join(bin, 'initdb'), ['-D', join(draft, 'data'), `--pwfile=${join(draft, 'password')}`, ...locale, ...(throwaway ? ['--no-sync'] : [])]);
    renameSync(draft, dir);
  } catch (error) {
    // Another first start was quicker: its folder is as good.
    if (!existsSync(join(dir, 'data/PG_VERSION'))) throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function refuseForeign(dir, data) {
  const { uid } = statSync(data);
  if (isRoot() || process.platform === 'win32' || uid === process.getuid()) return;
  throw new Error(`${dir} was made by another user (number ${uid}${uid === 65_534 ? ', probably by root' : ''}). Start as that user, or choose another DATA_DIR.`);
}

/** Makes the data folder when it is missing. A half-made one never gets its name: initdb works beside it. */
export async function openCluster({ bin, major, dir, throwaway }) {
  const data = join(dir, 'data');
  mkdirSync(dirname(dir), { recursive: true, mode: 0o711 });
  sweepAbandoned(dir);
  if (!existsSync(data)) await initialise({ bin, dir, throwaway });
  refuseForeign(dir, data);
  const version = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  if (version !== major) throw new Error(`${dir} holds data of PostgreSQL ${version}; this version brings ${major}. Dump it with the old version and restore it here, or choose another DATA_DIR.`);
  return { data, password: readFileSync(join(dir, 'password'), 'utf8'), user: serverUser([bin, dir], data) };
}
