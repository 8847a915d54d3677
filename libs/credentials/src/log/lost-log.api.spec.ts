import { createHash } from 'node:crypto';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RecordCheckService, RecordFinding } from '@waymark/platform';
import type { Ctx, WitnessSetting } from '@waymark/platform';
import type { TestApi } from '@waymark/platform/testing';
import { startApi } from '@waymark/identity/testing';
import { credentialsEntities, CredentialsModule, KeyDrill, KeyRing, KeyState, LogArchive, ReissueService, SealReconciler, SealService, serveLog, stateOf, useVerification } from '../index';
import type { Credential } from '../index';
import { Issuer } from '../credential/issuer';
import { checkOffline } from '../document/offline-verifier.builder';
import { aCredential } from '../testing';
import { checkProof } from './check-proof.builder';
import { LogCloser } from './log-closer.service';
import { LogOrigins } from './log-origins.service';
import { endWitness, runWitness, unseen } from './run-witness.builder';
import { WitnessService } from './witness.service';

const folder = mkdtempSync(join(tmpdir(), 'waymark-lost-log-'));
const witnesses: WitnessSetting[] = [];
let child: ChildProcess;
let api: TestApi;

beforeAll(async () => {
  api = await startApi({ modules: [CredentialsModule], entities: credentialsEntities, config: { dataDir: folder, witnesses }, serve: (app) => (serveLog(app), useVerification(app)) });
});
afterAll(async () => {
  await endWitness(child);
  await api.close();
});

const [lena, omar] = ['00000000-0000-4000-8000-00000000000a', '00000000-0000-4000-8000-00000000000b'];
const as = (id: string): Ctx => ({ ...api.ctx(), actor: { id, locale: 'en', memberships: [] } });
const service = <T>(type: new (...args: never[]) => T): T => api.app.get(type);
const minute = () => (api.now = new Date(api.now.getTime() + 60_000));
const text = async (path: string) => (await api.http.get(`/log/${path}`)).text;
const status = async (path: string) => (await api.http.get(`/log/${path}`)).status;
const sizeOf = (note: string) => Number(note.split('\n')[1]);
const pdfOf = ({ id }: Pick<Credential, 'id'>) => service(SealService).bytes(api.ctx(), id);
const show = () => service(WitnessService).showAll(api.ctx());
const kept = (name: string, content: string | Buffer): string => (writeFileSync(join(folder, name), content), join(folder, name));
const proofOf = async (pdf: Buffer, { code }: Credential) => kept(`${code}.json`, await text(`proof?code=${code}&document=${createHash('sha256').update(pdf).digest('hex')}`));
const logKid = async () => (await service(KeyRing).active(api.ctx(), 'log')).kid;
const lose = (kid: string, since: Date) => service(KeyDrill).compromise(as(lena), kid, { since, reason: 'The disk was sold.' });
const ask = async (body: string) => {
  const answer = await fetch(`${witnesses[0]?.url}/add-checkpoint`, { method: 'POST', body });
  return [answer.status, await answer.text()] as const;
};

describe('[T15] [O5] a log whose key was lost', () => {
  let [before, after] = [] as unknown as [Credential, Credential];
  let [early, late] = [] as unknown as [Buffer, Buffer];
  let oldKey: string;
  let kid: string;
  let thief: (size: number) => string;
  let frozen: string;

  /** Heads under the old name, by who has its key: over one entry of their own, and over more than there are. */
  async function stealKey(): Promise<void> {
    const signer = await service(KeyRing).active(api.ctx(), 'log');
    const hash = Buffer.from(oldKey.split('+')[1] ?? '', 'hex');
    const notes = new Map<number, string>();
    for (const size of [1, 9000]) {
      const said = `waymark.example/log\n${size}\n${leafRoot}\n`;
      notes.set(size, `${said}\n— waymark.example/log ${Buffer.concat([hash, await signer.sign(Buffer.from(said))]).toString('base64')}\n`);
    }
    thief = (size) => notes.get(size) ?? '';
  }
  const [digest, salt] = [Buffer.alloc(32, 1), Buffer.alloc(16)];
  const event = JSON.stringify({ t: 'document', id: 'X', d: digest.toString('hex') });
  const leaf = `{"v":1,"at":"2026-11-23T15:00:00.000Z","h":"${createHash('sha256').update(salt).update(event).digest('base64url')}"}`;
  const leafRoot = createHash('sha256').update(Buffer.of(0)).update(leaf).digest('base64');

  it('ends at the last head that others saw; all that came later goes on under another name, behind an entry that says so', async () => {
    before = await aCredential(api);
    early = await pdfOf(before);
    oldKey = (await text('key')).trim();
    const started = await runWitness(join(folder, 'witness'), ['--log', oldKey]);
    child = started.child;
    witnesses.push(started.setting);
    await show();
    frozen = await text('checkpoint');
    minute();
    // Made while no witness could be reached.
    after = await unseen(witnesses, () => aCredential(api));
    late = await pdfOf(after);
    kid = await logKid();
    await stealKey();
    minute();
    const gap = sizeOf(await text('checkpoint'));
    const report = await lose(kid, new Date(api.now.getTime() - 3_600_000));
    expect(report).toMatchObject({ closedLog: { origin: 'waymark.example/log', size: String(sizeOf(frozen)), nextOrigin: 'waymark.example/log/2' }, followedBy: await logKid(), listNumber: null });
    expect(report.affected.map(({ number, counts }) => [number, counts])).toEqual([[after.number, true]]);
    expect([await text('checkpoint'), sizeOf(frozen) < gap]).toEqual([frozen, true]);
    const next = await text('2/checkpoint');
    expect([next.split('\n')[0], sizeOf(next) > gap]).toEqual(['waymark.example/log/2', true]);
    expect([(await text('key')).trim(), await text('2/key')]).toEqual([oldKey, expect.stringMatching(/^waymark\.example\/log\/2\+/)]);
    const opened = await api.dataSource.query<{ idx: string; kind: string; event: string }[]>('select idx, kind, event from credentials.log_opening where idx >= $1 order by idx', [gap]);
    expect(opened.map(({ kind, event }) => [kind, (JSON.parse(event) as { state?: string }).state]).slice(0, 4)).toEqual([['log-closed', undefined], ['key', 'compromised'], ['key', 'pending'], ['key', 'active']]);
    expect(JSON.parse(opened[0]?.event ?? '')).toMatchObject({ t: 'log-closed', id: 'waymark.example/log', kid, size: sizeOf(frozen), root: frozen.split('\n')[2], next: 'waymark.example/log/2' });
  });

  it('is served as far as it counts, and can neither be written further nor taken out; the new one holds all that came before', async () => {
    const size = sizeOf(frozen);
    expect([await status(`tile/0/000.p/${size}`), await status(`tile/0/000.p/${size + 1}`), await status(`2/tile/0/000.p/${size + 1}`), await status('3/checkpoint'), await status('1/checkpoint')]).toEqual([200, 404, 200, 404, 404]);
    const head = "select 9000, root, origin, note, made_at from credentials.log_checkpoint where origin = 'waymark.example/log' limit 1";
    await expect(api.dataSource.query(`insert into credentials.log_checkpoint ${head}`)).rejects.toThrow('is closed');
    await expect(api.dataSource.query(`insert into credentials.log_checkpoint ${head.replace('9000, root, origin', "1, root, 'waymark.example/log/2'")}`)).rejects.toThrow('has to cover');
    for (const change of ['delete from', 'truncate']) await expect(api.dataSource.query(`${change} credentials.log_closing`)).rejects.toThrow('append-only');
    const paths: string[] = [];
    for await (const { path } of service(LogArchive).files(api.ctx())) paths.push(path);
    expect(paths).toEqual(expect.arrayContaining(['checkpoint', 'key', '2/checkpoint', '2/key', 'origins', `tile/0/000.p/${size}`]));
  });

  it('proves old files offline as before; what its key signed beyond, or beside, counts no more', async () => {
    const rootPem = await service(Issuer).rootPem();
    const newKey = (await text('2/key')).trim();
    const logs = ['--log-key', newKey, '--logs', kept('origins.json', await text('origins'))];
    const run = (pdf: Buffer, ...more: string[]) => checkOffline([pdf], rootPem, ['--json', ...logs, ...more]).answers[0];
    const logOf = (answer: ReturnType<typeof run>) => answer?.checks.find(({ name }) => name === 'log');
    expect([run(early)?.isAuthentic, logOf(run(early))?.detail]).toEqual([true, expect.stringContaining(`up to ${sizeOf(frozen)} entries still counts`)]);
    expect([run(late)?.isAuthentic, logOf(run(late))?.detail]).toEqual([false, expect.stringContaining('Get a new proof from the board')]);
    expect(logOf(run(late, '--proof', await proofOf(late, after)))).toMatchObject({ result: 'good', detail: expect.stringContaining('waymark.example/log/2') as string });
    expect(run(late, '--proof', await proofOf(early, before))?.isAuthentic).toBe(false);
    // What the page gives out is the entry of its issue, as the file had it.
    const fromPage = async ({ code }: Credential) => kept(`page-${code}.json`, await text(`proof?code=${code}`));
    expect([run(late, '--proof', await fromPage(after))?.facts, run(late, '--proof', await fromPage(before))?.isAuthentic]).toEqual([expect.objectContaining({ number: after.number }), false]);
    // Whoever pinned the old key alone cannot know; who gives both lists with it is told to pin the new one.
    expect(checkOffline([early], rootPem, ['--json', '--log-key', oldKey]).answers[0]?.isAuthentic).toBe(true);
    expect(checkOffline([early], rootPem, ['--json', '--log-key', oldKey, ...logs.slice(2)]).answers[0]?.isAuthentic).toBe(false);
  });

  it('refuses a head that its lost key signed, beside what counts as well as beyond it, and a list of logs that was changed', async () => {
    const { logs } = JSON.parse(await text('origins')) as { logs: { key: string; closed: { heads: string; proof: object } | null }[] };
    const trust = { logKey: logs.at(-1)?.key, logs };
    const proof = (size: number) => ({ index: 0, leaf, hashes: [], salt: salt.toString('base64url'), event, checkpoint: thief(size), logKey: oldKey });
    // To whoever knows the old key alone the fork is whole in itself.
    expect(checkProof(proof(1), digest, { logKey: oldKey })).toBe('held');
    expect([1, 9000].map((size) => checkProof(proof(size), digest, trust))).toEqual(['nothing', 'nothing']);
    const changed = (change: object) => logs.map((log) => (log.closed ? { ...log, closed: { ...log.closed, ...change } } : log));
    const print = createHash('sha256').update(`1\n${leafRoot}\n`).digest().subarray(0, 12);
    const added = Buffer.concat([Buffer.from(logs[0]?.closed?.heads ?? '', 'base64'), print]).toString('base64');
    for (const wrong of [changed({ heads: added }), changed({ heads: '' }), changed({ proof: { ...logs[0]?.closed?.proof, event: '{}' } })]) {
      expect(checkProof(proof(1), digest, { ...trust, logs: wrong })).toContain('The list of logs is not what the log says of itself');
    }
  });

  it('is refused by a witness beyond what it saw, which goes on with the new log from there once it is told', async () => {
    const seen = sizeOf(frozen);
    await show();
    expect((await text('2/checkpoint')).includes('union.example')).toBe(false);
    await endWitness(child);
    const started = await runWitness(join(folder, 'witness'), ['--log', oldKey, '--follow', `waymark.example/log ${(await text('2/key')).trim()}`]);
    expect(started.setting.key).toBe(witnesses[0]?.key);
    [child, witnesses[0]] = [started.child, started.setting];
    expect(await ask(`old ${seen}\n${leafRoot}\n\n${thief(9000)}`)).toEqual([403, 'The key of this log was lost. It goes on as waymark.example/log/2.\n']);
    const next = await text('2/checkpoint');
    // A log that began anew under the new name would get no signature.
    expect(await ask(`old 0\n\n${next}`)).toEqual([409, `${seen}\n`]);
    expect((await ask(`old ${seen}\n${leafRoot}\n\n${next}`))[0]).toBe(422);
    await show();
    expect(await text('2/checkpoint')).toContain('— union.example ');
    expect(await text('checkpoint')).toBe(frozen);
  });

  it('is read by the nightly check with the one that goes on, and each tampering with its end is found', async () => {
    const names = async (): Promise<string[]> => {
      minute();
      const run = await service(RecordCheckService).run(api.ctx());
      const rows = await api.dataSource.manager.find(RecordFinding, { where: { lastRunId: run.id }, order: { name: 'ASC' } });
      return rows.map(({ name, detail }) => `${name} ${detail}`);
    };
    const tamper = (statement: string) => api.dataSource.transaction(async (tx) => (await tx.query('set local session_replication_role = replica'), tx.query(statement)));
    expect(await names()).toEqual([]);
    const head = `(select note from credentials.log_checkpoint where origin = 'waymark.example/log' order by size limit 1)`;
    await tamper(`insert into credentials.log_checkpoint select 1, (select hash from credentials.log_node where level = 0 and idx = 0), 'waymark.example/log', ${head}, now()`);
    expect(await names()).toEqual(['checkpoint 1 null', 'closing of waymark.example/log other heads']);
    await tamper('delete from credentials.log_checkpoint where size = 1');
    await tamper(`update credentials.log_closing set root = sha256('x')`);
    expect(await names()).toEqual(['closing of waymark.example/log no entry says so, another root']);
    await tamper(`update credentials.log_closing set root = decode('${frozen.split('\n')[2]}', 'base64')`);
    expect(await names()).toEqual([]);
  });

  it('says so on the page of each certificate in it, with a proof of the new log; those whose proof counts no more are made anew', async () => {
    const page = await api.http.get(`/v/${before.code}`).set('Accept', 'text/html');
    expect(page.text).toContain('The key that signed the log was lost.');
    expect((JSON.parse(await text(`proof?code=${before.code}`)) as { checkpoint: string; logKey: string })).toMatchObject({ checkpoint: expect.stringMatching(/^waymark\.example\/log\/2\n/) as string, logKey: (await text('2/key')).trim() });
    const trust = (await api.http.get('/verify/check/trust.mjs')).text;
    expect((JSON.parse(trust.slice('export const trust = '.length, -2)) as { logs: { origin: string }[] }).logs.map(({ origin }) => origin)).toEqual(['waymark.example/log', 'waymark.example/log/2']);
    const run = await service(ReissueService).start(as(omar), kid);
    await api.runJobs();
    await service(ReissueService).goOn(api.ctx());
    await service(SealReconciler).finishAll(api.ctx());
    expect(await service(ReissueService).progress(api.ctx(), run.id)).toMatchObject({ total: 1, replaced: 1, sealed: 1 });
    const later = await aCredential(api);
    expect((await api.http.get(`/v/${later.code}`).set('Accept', 'text/html')).text).not.toContain('The key that signed the log was lost.');
  });
});

describe('[T15] closing a log', () => {
  it('is whole or not at all: whoever dies within changes nothing, and of two at once one closes it', async () => {
    const kid = await logKid();
    const { origin } = (await service(LogOrigins).all(api.ctx())).at(-1)!;
    const killed = jest.spyOn(service(LogOrigins), 'next').mockImplementationOnce(() => { throw new Error('killed'); });
    await expect(service(LogCloser).close(api.ctx(), kid, { since: api.now, reason: 'A drill.' })).rejects.toThrow('killed');
    killed.mockRestore();
    expect([await logKid(), (await service(LogOrigins).all(api.ctx())).at(-1)?.origin]).toEqual([kid, origin]);
    const two = await Promise.allSettled(Array.from({ length: 2 }, () => service(LogCloser).close(as(lena), kid, { since: api.now, reason: 'A drill.' })));
    expect(two.some(({ status: how }) => how === 'fulfilled')).toBe(true);
    const keys = await service(KeyRing).keys(api.ctx(), { purpose: 'log' });
    expect(keys.map(({ events }) => stateOf(events))).toEqual([KeyState.COMPROMISED, KeyState.COMPROMISED, KeyState.ACTIVE]);
    expect((await service(LogOrigins).all(api.ctx())).map((log) => log.origin)).toEqual(['waymark.example/log', 'waymark.example/log/2', 'waymark.example/log/3']);
    expect((await service(LogCloser).close(as(lena), kid, { since: api.now, reason: 'Again.' })).nextOrigin).toBe('waymark.example/log/3');
  });

  it('proves a file of the first log under the third as well', async () => {
    const early = await aCredential(api);
    const logs = ['--log-key', (await text('3/key')).trim(), '--logs', kept('origins.json', await text('origins'))];
    expect(checkOffline([await pdfOf(early)], await service(Issuer).rootPem(), ['--json', ...logs]).answers[0]?.isAuthentic).toBe(true);
    const [first] = await api.dataSource.query<{ id: string }[]>('select credential_id as id from credentials.sealed_document order by sealed_at limit 1');
    expect(checkOffline([await pdfOf(first!)], await service(Issuer).rootPem(), ['--json', ...logs]).answers[0]?.isAuthentic).toBe(true);
    await expect(service(KeyRing).announce(api.ctx(), 'log')).rejects.toMatchObject({ code: 'KEY_OF_LOG_STAYS' });
    await expect(service(KeyRing).retire(api.ctx(), await logKid(), 'Why not.')).rejects.toMatchObject({ code: 'KEY_OF_LOG_STAYS' });
  });
});
