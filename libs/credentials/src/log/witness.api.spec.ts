import type { ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CtxFactory } from '@waymark/platform';
import type { WitnessSetting } from '@waymark/platform';
import type { TestApi } from '@waymark/platform/testing';
import { startApi } from '@waymark/identity/testing';
import { credentialsEntities, CredentialsModule, LogService, serveLog, useVerification } from '../index';
import { aCredential } from '../testing';
import { cosignatureIn } from './witness-client';
import { endWitness, runWitness, unseen } from './run-witness.builder';
import { WitnessService } from './witness.service';

const witnesses: WitnessSetting[] = [];
const folder = mkdtempSync(join(tmpdir(), 'waymark-witness-'));
let api: TestApi;
let child: ChildProcess;

const startWitness = async (logKey: string): Promise<WitnessSetting> => {
  const started = await runWitness(folder, ['--log', logKey]);
  child = started.child;
  return started.setting;
};
const stopWitness = () => endWitness(child);

const checkpoint = async () => (await api.http.get('/log/checkpoint')).text;
const sizeOf = (note: string) => Number(note.split('\n')[1]);
const show = () => api.app.get(WitnessService).showAll(api.ctx());
const proof = async (from: number, size: number) => ((await api.http.get(`/log/proof?from=${from}&size=${size}`)).body as { hashes: string[] }).hashes;
const ask = async (body: string) => {
  const answer = await fetch(`${witnesses[0]?.url}/add-checkpoint`, { method: 'POST', body });
  return [answer.status, await answer.text()] as const;
};

beforeAll(async () => {
  api = await startApi({ modules: [CredentialsModule], entities: credentialsEntities, config: { witnesses }, serve: (app) => (serveLog(app), useVerification(app)) });
  await aCredential(api);
  witnesses.push(await startWitness(await api.app.get(LogService).verifierKey(api.app.get(CtxFactory).create())));
});
afterAll(async () => {
  await stopWitness();
  await api.close();
});

describe('a witness of the log', () => {
  it('[O5] signs each head that goes on from the last one, and its line stands below the checkpoint', async () => {
    await show();
    const first = await checkpoint();
    expect(cosignatureIn(first, witnesses[0]!.key, first.slice(0, first.indexOf('\n\n') + 1))).toMatchObject({ at: expect.any(Date) as Date });
    await aCredential(api);
    await show();
    const second = await checkpoint();
    expect([sizeOf(second) > sizeOf(first), second.split('\n').filter((line) => line.startsWith('— union.example '))]).toEqual([true, [expect.any(String)]]);
  });

  it('[O5] takes the answer of the log about a proof for nothing: a head without one is refused', async () => {
    const old = sizeOf(await checkpoint());
    await unseen(witnesses, () => aCredential(api));
    const note = await checkpoint();
    const hashes = await proof(old, sizeOf(note));
    const other = hashes.map((hash, index) => (index === 0 ? Buffer.alloc(32, 1).toString('base64') : hash));
    for (const wrong of [[], hashes.slice(1), [...hashes, hashes[0]], other]) {
      expect((await ask(`old ${old}\n${wrong.map((hash) => `${hash}\n`).join('')}\n${note}`))[0]).toBe(422);
    }
    expect((await ask(`old ${old}\n${hashes.map((hash) => `${hash}\n`).join('')}\n${note}`))[0]).toBe(200);
  });

  it('[O5] refuses a log that was written anew, also one signed by its own key', async () => {
    const seen = sizeOf(await checkpoint());
    const log = api.dataSource;
    await log.query('create schema forged');
    for (const table of ['log_entry', 'log_node', 'log_opening', 'log_checkpoint', 'log_cosignature']) await log.query(`alter table credentials.${table} set schema forged`);
    try {
      for (const table of ['log_entry', 'log_node', 'log_opening', 'log_checkpoint', 'log_cosignature']) await log.query(`create table credentials.${table} (like forged.${table} including all)`);
      for (let index = 0; index < seen + 3; index += 1) await log.query(`select credentials.append_to_log('{"t":"forged"}', 'forged', null)`);
      const note = await checkpoint();
      expect(sizeOf(note)).toBe(seen + 3);
      const hashes = await proof(seen, seen + 3);
      expect((await ask(`old ${seen}\n${hashes.map((hash) => `${hash}\n`).join('')}\n${note}`))[0]).toBe(422);
      await show();
      expect(await checkpoint()).toBe(note);
    } finally {
      for (const table of ['log_cosignature', 'log_checkpoint', 'log_opening', 'log_node', 'log_entry']) {
        await log.query(`drop table credentials.${table} cascade`);
        await log.query(`alter table forged.${table} set schema credentials`);
      }
    }
  });

  it('[O5] says what it has seen to a log that was set back, and signs no second tree of one size', async () => {
    const note = await checkpoint();
    const size = sizeOf(note);
    await show();
    expect(await ask(`old 0\n\n${note}`)).toEqual([409, `${size}\n`]);
    expect((await ask(`old ${size}\n\n${note}`))[0]).toBe(200);
    expect((await ask(`old ${size + 1}\n\n${note}`))[0]).toBe(400);
  });

  it('answers what is no checkpoint of a log that it watches with its own no', async () => {
    const note = await checkpoint();
    expect((await ask('hello'))[0]).toBe(400);
    expect((await ask(`old 0\n\n${note.replace('waymark.example/log', 'other.example/log')}`))[0]).toBe(404);
    expect((await ask(`old 0\n\n${note.replace(/\n\d+\n/, '\n1\n')}`))[0]).toBe(403);
    expect((await ask('x'.repeat(70_000)))[0]).toBe(413);
    expect((await fetch(`${witnesses[0]?.url}/`)).status).toBe(404);
  });

  it('[O5] remembers what it signed over a restart; while it is away, issuing goes on and nothing is called witnessed', async () => {
    const key = await api.app.get(LogService).verifierKey(api.ctx());
    await stopWitness();
    const { code } = await aCredential(api);
    await show();
    expect((await api.http.get(`/v/${code}`).set('Accept', 'application/json')).body).toMatchObject({ credential: { log: { witness: null, witnessedAt: null } } });
    const again = await startWitness(key);
    expect(again.key).toBe(witnesses[0]?.key);
    witnesses[0] = again;
    const [status, knows] = await ask(`old 0\n\n${await checkpoint()}`);
    expect([status, Number(knows) > 0]).toEqual([409, true]);
    await show();
    expect((await api.http.get(`/v/${code}`).set('Accept', 'application/json')).body).toMatchObject({ credential: { log: { witness: 'union.example' } } });
  });
});
