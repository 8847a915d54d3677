import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ChildProcess } from 'node:child_process';
import type { WitnessSetting } from '@waymark/platform';
import type { TestApi } from '@waymark/platform/testing';
import { startApi } from '@waymark/identity/testing';
import { credentialsEntities, CredentialsModule, LogService, SealService } from '../index';
import type { Credential } from '../index';
import { readAttachments } from '../document';
import { aCredential } from '../testing';
import { endWitness, runWitness } from './run-witness.builder';
import { cosignatureIn } from './witness-client';
import { WitnessService } from './witness.service';

const witnesses: WitnessSetting[] = [];
let api: TestApi;
let child: ChildProcess;
let silent: Server;
let union: WitnessSetting;
let silence: WitnessSetting;

/** What the database holds each time somebody is kept waiting by the witness that never answers. */
const held: { locks: number; open: number }[] = [];
const holds = `select (select count(*)::int from pg_locks where locktype = 'advisory' and granted and database = (select oid from pg_database where datname = current_database())) as locks,
  (select count(*)::int from pg_stat_activity where datname = current_database() and state like 'idle in transaction%') as open`;

beforeAll(async () => {
  api = await startApi({ modules: [CredentialsModule], entities: credentialsEntities, config: { witnesses } });
  await aCredential(api);
  const started = await runWitness(mkdtempSync(join(tmpdir(), 'waymark-witness-')), ['--log', await api.app.get(LogService).verifierKey(api.ctx())]);
  ({ setting: union, child } = started);
  silent = createServer(() => void api.dataSource.query<(typeof held)[number][]>(holds).then((rows) => held.push(...rows)));
  await new Promise<void>((listening) => silent.listen(0, '127.0.0.1', listening));
  silence = { key: union.key.replace('union.example', 'silent.example'), url: `http://127.0.0.1:${(silent.address() as AddressInfo).port}` };
});
afterAll(async () => {
  silent.closeAllConnections();
  silent.close();
  await endWitness(child);
  await api.close();
});

const watchedBy = (...settings: WitnessSetting[]) => witnesses.splice(0, witnesses.length, ...settings);
const evidenceOf = async ({ id }: Credential) => JSON.parse(readAttachments(await api.app.get(SealService).bytes(api.ctx(), id)).get('evidence.json') ?? '') as { index: number; size: number; checkpoint: string };
const seenBy = (checkpoint: string, { key }: WitnessSetting) => cosignatureIn(checkpoint, key, checkpoint.slice(0, checkpoint.indexOf('\n\n') + 1));

describe('[O5] the proof in a file', () => {
  it('carries what a witness saw before the file was made', async () => {
    watchedBy(union);
    const { checkpoint, index, size } = await evidenceOf(await aCredential(api));
    expect(seenBy(checkpoint, union)).toMatchObject({ at: expect.any(Date) as Date });
    expect(index).toBeLessThan(size);
  });

  it('is the one that was seen, also where the log has grown since', async () => {
    watchedBy(union);
    const credential = await aCredential(api);
    watchedBy();
    await aCredential(api);
    const { checkpoint } = (await api.app.get(LogService).openedForFile(api.ctx(), credential.id)) ?? { checkpoint: '' };
    expect(seenBy(checkpoint, union)).not.toBeNull();
  });

  it('is made without one that does not answer; it is waited for once, with no lock and no transaction open, and not again within a minute', async () => {
    watchedBy(silence);
    const [first, second] = [await aCredential(api), await aCredential(api)];
    for (const credential of [first, second]) expect((await evidenceOf(credential)).checkpoint).not.toContain('silent.example');
    expect(held).toEqual([{ locks: 0, open: 0 }]);
    api.now = new Date(api.now.getTime() + 60_000);
    await aCredential(api);
    expect(held).toHaveLength(2);
  });

  it('carries the line of the one that answers beside one that does not', async () => {
    api.now = new Date(api.now.getTime() + 60_000);
    watchedBy(silence, union);
    const { checkpoint } = await evidenceOf(await aCredential(api));
    expect([seenBy(checkpoint, union) !== null, checkpoint.includes('silent.example')]).toEqual([true, false]);
  });

  it('is asked for by the clock in any case, also from one that was silent', async () => {
    watchedBy(silence);
    await aCredential(api);
    const asked = held.length;
    await api.app.get(WitnessService).showAll(api.ctx());
    expect(held).toHaveLength(asked + 1);
  });
});
