import { execFileSync, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { launch, run } from './user.mjs';

const forgetful = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum=off', 'max_connections=200'];
const settings = (throwaway) => ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...(throwaway ? forgetful : [])].flatMap((one) => ['-c', one]);

export const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

function pidFile(data) {
  try {
    return readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
  } catch (error) {
    if (error.code === 'ENOENT') return [];
    throw error;
  }
}

// Without this look an old file could make us stop a stranger that has the number now.
function isServer(pid, data) {
  try {
    const line = process.platform === 'linux' ? readFileSync(`/proc/${pid}/cmdline`, 'utf8') : execFileSync('ps', ['-p', pid, '-o', 'command='], { encoding: 'utf8' });
    return line.includes('postgres') && line.includes(data);
  } catch {
    return false;
  }
}

/** Stops a server that outlived its owner. */
export async function stopOrphan({ bin, data, user }) {
  const [pid] = pidFile(data);
  if (pid && isServer(pid, data)) await run(user, join(bin, 'pg_ctl'), ['stop', '-D', data, '-m', 'fast', '-w', '-t', '30']);
}

// Outlives `kill -9` of its owner: a shell that looks every second and then ends the server. A zombie counts as dead.
const watchdog = `
alive() { kill -0 "$1" 2>/dev/null && ! grep -qs '^State:.Z' "/proc/$1/status"; }
while alive "$1"; do alive "$2" || exit 0; sleep 1; done
kill -INT "$2" 2>/dev/null
while alive "$2"; do sleep 1; done
[ -z "$3" ] || rm -rf -- "$3"`;

function watch(child, removable) {
  if (process.platform === 'win32') return;
  spawn('/bin/sh', ['-c', watchdog, 'sh', process.pid, child.pid, removable], { stdio: 'ignore', detached: true, cwd: '/' }).unref();
}

async function isReady(child, data) {
  for (let waited = 0; waited < 60_000 && child.exitCode === null && child.signalCode === null; waited += 20) {
    const lines = pidFile(data);
    if (lines[0] === String(child.pid) && lines[7]?.trim() === 'ready') return true;
    await sleep(20);
  }
  return false;
}

async function attempt({ bin, data, dir, user, throwaway }) {
  const port = await freePort();
  const logFile = join(dir, 'server.log');
  const log = openSync(logFile, 'w');
  const child = launch(user, join(bin, 'postgres'), ['-D', data, '-p', String(port), ...settings(throwaway)], ['ignore', log, log]);
  closeSync(log);
  const failed = new Promise((resolve) => child.once('error', resolve));
  const outcome = await Promise.race([failed, isReady(child, data)]);
  if (outcome === true) return { child, port };
  if (outcome instanceof Error) throw outcome;
  child.kill('SIGQUIT');
  return { child: null, why: readFileSync(logFile, 'utf8').trim().split('\n').slice(-4).join('\n') };
}

/** A running server on a free port. The port may be taken between the look and the bind, so it tries again. */
export async function launchServer(options) {
  for (let left = 4; ; left -= 1) {
    const { child, port, why } = await attempt(options);
    if (child) {
      watch(child, options.throwaway ? options.dir : '');
      child.unref();
      return { child, port };
    }
    if (left === 0 || !/could not bind|Address already in use/.test(why)) throw new Error(`PostgreSQL did not start:\n${why}`);
  }
}

export async function stopServer(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.ref();
  child.kill('SIGINT');
  // Unreferenced, else the timer keeps jest alive after everything has ended.
  const impatience = setTimeout(() => child.kill('SIGQUIT'), 15_000).unref();
  await gone;
  clearTimeout(impatience);
}
