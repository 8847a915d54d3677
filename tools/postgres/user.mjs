// PostgreSQL refuses to run as root. Started by root, it runs as "nobody", which exists everywhere.
import { execFile, spawn } from 'node:child_process';
import { chownSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';

const nobody = 65_534;
export const isRoot = () => process.getuid?.() === 0;

function isOpenTo(uid, path) {
  const { mode, uid: owner } = statSync(path);
  const canEnter = (mode & 0o001) !== 0 || (owner === uid && (mode & 0o100) !== 0);
  return canEnter && (dirname(path) === path || isOpenTo(uid, dirname(path)));
}

// In a folder that only root may enter, the server keeps one right: to pass. Without the securebit access(2) still fails.
const passing = (uid, gid) => [
  `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', '--securebits=+no_setuid_fixup', '--inh-caps=+dac_override', '--ambient-caps=+dac_override', '--',
];

const environment = (extra) => ({ PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC', SystemRoot: process.env.SystemRoot, ...extra });

function explain(error) {
  if (error.code !== 'EPERM' && error.code !== 'EACCES' && !/setpriv|privileges|Operation not permitted/.test(String(error.stderr))) return error;
  return new Error(`PostgreSQL cannot run as root, and root may not change user here (${error.code ?? 'refused'}). Run as a normal user, or set DATABASE_URL.`);
}

/** How to run PostgreSQL's programs: as ourselves, or, as root, as the owner of the data folder or nobody. */
export function serverUser(folders, owned) {
  if (!isRoot()) return { own: () => {}, command: (file, args) => [file, args, { env: environment() }] };
  const found = owned ? statSync(owned) : null;
  const [uid, gid] = found && found.uid !== 0 ? [found.uid, found.gid] : [nobody, nobody];
  const isOpen = folders.every((folder) => isOpenTo(uid, folder));
  const command = (file, args) =>
    isOpen ? [file, args, { env: environment(), uid, gid }] : ['setpriv', [...passing(uid, gid), file, ...args], { env: environment() }];
  return { own: (path) => chownSync(path, uid, gid), command };
}

export async function run(user, file, args) {
  const [program, all, options] = user.command(file, args);
  try {
    return await promisify(execFile)(program, all, { ...options, cwd: '/' });
  } catch (error) {
    throw isRoot() ? explain(error) : error;
  }
}

export const launch = (user, file, args, stdio) => {
  const [program, all, options] = user.command(file, args);
  return spawn(program, all, { ...options, cwd: '/', stdio, detached: true });
};
