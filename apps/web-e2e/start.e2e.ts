import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';

const root = resolve(__dirname, '../..');
const port = Number(process.env['E2E_PORT']) + 1000;
const address = `http://127.0.0.1:${port}`;

interface Started {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly ended: Promise<number | null>;
}

function start(dataDir: string, settings: Record<string, string> = {}): Started {
  const child = spawn(process.execPath, ['tools/start.mjs'], { cwd: root, env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, DEMO: '0', LD_LIBRARY_PATH: '', ...settings }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return { child, said: () => said, ended: new Promise((done) => child.once('close', (code) => done(code))) };
}

const untilReady = ({ said }: Started): Promise<void> => expect.poll(said, { timeout: 120_000 }).toContain(`Ready: ${address}`);
const databasePid = (dataDir: string): number => Number(readFileSync(join(dataDir, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0]);
const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

async function endsWith({ ended, said }: Started, code: number, words: readonly string[]): Promise<void> {
  expect(await ended).toBe(code);
  for (const word of words) expect(said()).toContain(word);
  expect(said()).not.toMatch(/\n\s+at /);
}

/** A command of whoever runs the platform, over the data of a product that is stopped. */
function command(dataDir: string, ...args: readonly string[]): readonly [code: number | null, said: string] {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, DEMO: '0', LD_LIBRARY_PATH: '' }, encoding: 'utf8' });
  return [status, stdout + stderr];
}

// The commands work on what the product left behind.
test.describe.configure({ mode: 'serial' });
let dataDir: string;
test.beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'waymark start '));
});
test.afterAll(() => {
  for (const folder of [dataDir, `${dataDir} two`]) rmSync(folder, { recursive: true, force: true });
});

test('a wrong setting names itself and stops the start', async () => {
  const names = ['PORT', 'DATABASE_URL', 'PUBLIC_URL', 'SMTP_URL', 'FILES_URL', 'KEYS_PASSPHRASE', 'WITNESSES', 'DEMO', 'WORKER', 'DATA_DIR'];
  const wrong = Object.fromEntries(names.slice(0, -1).map((name) => [name, 'nonsense']));
  await endsWith(start('/dev/null/data', wrong), 1, names.map((name) => `${name} must be `));
  const away = mkdtempSync(join(tmpdir(), 'waymark start '));
  await endsWith(start(away, { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }), 1, ['DATABASE_URL: the database cannot be used (ECONNREFUSED']);
  rmSync(away, { recursive: true });
});

test('the product says who runs, comes back after kill -9, and leaves nothing behind after Ctrl-C', async () => {
  const first = start(dataDir);
  await untilReady(first);
  await endsWith(start(dataDir, { PORT: String(port + 1) }), 0, [`Already running at ${address}`]);
  await endsWith(start(`${dataDir} two`), 1, [`Port ${port} is in use by another program.`]);
  first.child.kill('SIGKILL');
  await first.ended;
  const again = start(dataDir);
  await untilReady(again);
  const pid = databasePid(dataDir);
  expect(isAlive(pid)).toBe(true);
  again.child.kill('SIGINT');
  expect(await again.ended).toBe(0);
  expect(isAlive(pid)).toBe(false);
  expect(again.said().trim().split('\n').at(-1)).toBe('Stopping ...');
});

test('the commands of whoever runs it say what they did, and refuse in words', () => {
  const table = /^PURPOSE +STATE +SINCE +ALG +KID\n/;
  const [listed, keys] = command(dataDir, 'tools/keys.mjs', 'list');
  expect([listed, keys]).toEqual([0, expect.stringMatching(table)]);
  const seal = /^seal +active +\S+ +ES256 +(\S{43})$/m.exec(keys)?.[1] ?? '';
  const [rotated, after] = command(dataDir, 'tools/keys.mjs', 'rotate', 'seal');
  expect([rotated, after]).toEqual([0, expect.stringMatching(new RegExp(`^seal +retired .*${seal}$`, 'm'))]);
  const refused = command(dataDir, 'tools/keys.mjs', 'compromise', seal, '--since', '2026-11-28', '--reason', 'A backup was left on a train.', '--by', 'nobody@example.org');
  expect(refused).toEqual([1, 'nobody@example.org is no platform admin here.\n']);
  expect(command(dataDir, 'tools/keys.mjs', 'nonsense')).toEqual([1, expect.stringMatching(/^node tools\/keys\.mjs list\n/)]);
  expect(command(dataDir, 'tools/check-records.mjs')).toEqual([0, expect.stringMatching(/^Read: 0 certificates, [\s\S]*Everything is as it was\.\n$/)]);
  expect(command(dataDir, 'tools/erase-certificate.mjs', 'WM-2026-000001', '--asked-by-holder')).toEqual([1, 'There is no certificate of this number.\n']);
  const [exported, counts] = command(dataDir, 'tools/export-instance.mjs', join(dataDir, 'export'));
  expect([exported, counts]).toEqual([0, expect.stringMatching(/: \d+ rows of \d+ tables, /)]);
});
