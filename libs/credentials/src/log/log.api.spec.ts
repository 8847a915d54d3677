import { createHash, createPublicKey, verify } from 'node:crypto';
import { inTransaction } from '@waymark/platform';
import type { TestApi } from '@waymark/platform/testing';
import { OrganisationKind } from '@waymark/identity';
import { anOrganisation, startApi } from '@waymark/identity/testing';
import { credentialsEntities, CredentialService, CredentialsModule, SealService, serveLog, useVerification } from '../index';
import type { Credential } from '../index';
import { aCredential, anIssueRequest, changeStanding, openDetail } from '../testing';
import { leafHash, nodeHash } from './merkle';

let api: TestApi;

beforeAll(async () => {
  api = await startApi({ modules: [CredentialsModule], entities: credentialsEntities, serve: (app) => (serveLog(app), useVerification(app)) });
});
afterEach(() => api.dataSource.query('delete from platform.rate_limit'));
afterAll(() => api.close());

const rows = <Row>(query: string, values: unknown[] = []) => api.dataSource.query<Row[]>(query, values);
const get = (path: string) => api.http.get(`/log/${path}`).buffer(true).parse((response, done) => {
  const parts: Buffer[] = [];
  response.on('data', (part: Buffer) => parts.push(part)).on('end', () => done(null, Buffer.concat(parts)));
});
const text = async (path: string) => (await get(path)).body.toString() as string;
const json = async <T>(path: string) => JSON.parse(await text(path)) as T;
const sizeOf = (note: string) => Number(note.split('\n')[1]);
const rootIn = (note: string) => note.split('\n')[2];
const kindsOf = async (id: string) => (await rows<{ kind: string }>('select kind from credentials.log_opening where credential_id = $1 order by idx', [id])).map(({ kind }) => kind);

/** Every leaf of the log as anybody reads it, from its bundles. */
async function leavesOf(size: number): Promise<Buffer[]> {
  const leaves: Buffer[] = [];
  for (let from = 0; from < size; from += 256) {
    const width = Math.min(256, size - from);
    const bundle = (await get(`tile/entries/${String(from / 256).padStart(3, '0')}${width < 256 ? `.p/${width}` : ''}`)).body as Buffer;
    for (let at = 0; at < bundle.length; ) {
      const length = bundle.readUInt16BE(at);
      leaves.push(bundle.subarray(at + 2, at + 2 + length));
      at += 2 + length;
    }
  }
  return leaves;
}

function rootOver(hashes: Buffer[]): Buffer {
  if (hashes.length === 1) return hashes[0]!;
  let k = 1;
  while (k * 2 < hashes.length) k *= 2;
  return nodeHash(rootOver(hashes.slice(0, k)), rootOver(hashes.slice(k)));
}

interface Proof {
  index: number;
  size: number;
  leaf: string;
  hashes: string[];
  checkpoint: string;
  logKey: string;
  salt: string;
  event: string;
  facts: string;
}

describe('the log', () => {
  it('[O5] gains a leaf with each step of a credential, in the transaction of the step', async () => {
    const board = await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD });
    const credential = await aCredential(api, { boardId: board.id });
    await changeStanding(api, credential, { kind: 'SUSPENDED' });
    await changeStanding(api, credential, { kind: 'REINSTATED' });
    await inTransaction(api.ctx(), (ctx) => api.app.get(CredentialService).reissue(ctx, credential, { holderName: 'Ana Reyes', reason: 'The holder has a new name.' }));
    expect(await kindsOf(credential.id)).toEqual(['issued', 'document', 'suspended', 'reinstated', 'superseded']);
    const other = await aCredential(api, { boardId: board.id });
    await changeStanding(api, other, { kind: 'REVOKED' });
    expect(await kindsOf(other.id)).toEqual(['issued', 'document', 'revoked']);
  });

  it('[O5] keeps no leaf of a step that was rolled back', async () => {
    const before = await rows<{ n: string }>('select count(*) n from credentials.log_entry');
    const issue = inTransaction(api.ctx(), async (ctx) => {
      await api.app.get(CredentialService).issue(ctx, anIssueRequest());
      throw new Error('the board changed its mind');
    });
    await expect(issue).rejects.toThrow('changed its mind');
    expect(await rows<{ n: string }>('select count(*) n from credentials.log_entry')).toEqual(before);
  });

  it('[O5] is one valid tree after twenty issues at the same moment', async () => {
    const issue = () => inTransaction(api.ctx(), (ctx) => api.app.get(CredentialService).issue(ctx, anIssueRequest()));
    await Promise.all(Array.from({ length: 20 }, issue));
    const note = await text('checkpoint');
    const leaves = await leavesOf(sizeOf(note));
    expect(leaves).toHaveLength(sizeOf(note));
    expect(rootOver(leaves.map(leafHash)).toString('base64')).toBe(rootIn(note));
    const times = leaves.map((leaf) => (JSON.parse(leaf.toString()) as { at: string }).at);
    expect([...times].sort()).toEqual(times);
    await api.runJobs();
  });

  it('[O5] signs its head with a key that it names', async () => {
    await aCredential(api);
    const note = await text('checkpoint');
    // Base64 may hold a plus as well.
    const [name = '', hash, ...rest] = (await text('key')).trim().split('+');
    const base64 = rest.join('+');
    expect(note.split('\n')[0]).toBe('waymark.example/log');
    const signed = note.slice(0, note.indexOf('\n\n') + 1);
    const bytes = Buffer.from(note.slice(note.indexOf('\n\n') + 2).trim().split(' ')[2]!, 'base64');
    const x = Buffer.from(base64, 'base64').subarray(1).toString('base64url');
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    expect([name, bytes.subarray(0, 4).toString('hex')]).toEqual(['waymark.example/log', hash]);
    expect(verify(null, Buffer.from(signed), key, bytes.subarray(4))).toBe(true);
    expect(await text('checkpoint')).toBe(note);
  });

  it('[O5] proves what a certificate said, to whoever has its code, down to the name', async () => {
    const credential = await openDetail(api, await aCredential(api));
    const answer = await get(`proof?code=${credential.code}`);
    expect(answer.headers['content-disposition']).toBe(`attachment; filename="${credential.number}-log.json"`);
    const proof = JSON.parse(answer.body.toString()) as Proof;
    const sha256 = (...parts: Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
    const event = JSON.parse(proof.event) as Record<string, string>;
    expect((JSON.parse(proof.leaf) as { h: string }).h).toBe(sha256(Buffer.from(proof.salt, 'base64url'), Buffer.from(proof.event)).toString('base64url'));
    expect(event).toMatchObject({ t: 'issued', id: credential.number, on: '2026-11-23', r: credential.evidenceDigest, d: sha256(Buffer.from(proof.facts)).toString('hex') });
    expect(JSON.parse(proof.facts)).toMatchObject({ holderName: 'Ana Lucía Reyes', number: credential.number, validUntil: '2028-11-22' });
    const leaves = (await leavesOf(proof.size)).map(leafHash);
    expect(leaves[proof.index]?.equals(leafHash(Buffer.from(proof.leaf)))).toBe(true);
    expect(rootOver(leaves).toString('base64')).toBe(rootIn(proof.checkpoint));
    expect(proof.hashes.length).toBe((await json<Proof>(`proof?idx=${proof.index}&size=${proof.size}`)).hashes.length);
  });

  it('[O5] tells nobody in a leaf whom it is about, and nobody at all once its salt was erased', async () => {
    const credential = await aCredential(api);
    const note = await text('checkpoint');
    const all = (await leavesOf(sizeOf(note))).map((leaf) => leaf.toString());
    for (const leaf of all) expect(leaf).toMatch(/^\{"v":1,"at":"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z","h":"[\w-]{43}"\}$/);
    await rows('delete from credentials.log_opening where credential_id = $1', [credential.id]);
    expect((await get(`proof?code=${credential.code}`)).status).toBe(404);
    expect(await text('checkpoint')).toBe(note);
    expect((await api.http.get(`/v/${credential.code}`).set('Accept', 'text/html')).text).not.toContain('log.json');
  });

  it('[O5] logs each PDF by its digest, and each step of a key', async () => {
    const credential = await aCredential(api);
    const digest = createHash('sha256').update(await api.app.get(SealService).bytes(api.ctx(), credential.id)).digest('hex');
    const [document] = await rows<{ event: string }>(`select event from credentials.log_opening where credential_id = $1 and kind = 'document'`, [credential.id]);
    expect(JSON.parse(document!.event)).toEqual({ t: 'document', id: credential.number, d: digest });
    const keys = await rows<{ event: string }>(`select event from credentials.log_opening where kind = 'key' order by idx`);
    expect(keys.map(({ event }) => (JSON.parse(event) as { state: string }).state).slice(0, 2)).toEqual(['pending', 'active']);
  });

  it('[O5] lets no row be changed or taken out, and signs nothing more once somebody did it all the same', async () => {
    await aCredential(api);
    const note = await text('checkpoint');
    for (const table of ['log_entry', 'log_node', 'log_checkpoint']) {
      await expect(rows(`delete from credentials.${table}`)).rejects.toThrow('append-only');
      await expect(rows(`truncate credentials.${table} cascade`)).rejects.toThrow('append-only');
    }
    await expect(rows('update credentials.log_opening set event = $1', ['{}'])).rejects.toThrow('append-only');
    const top = Math.floor(Math.log2(sizeOf(note)));
    const [whole] = await rows<{ hash: Buffer }>('select hash from credentials.log_node where level = $1 and idx = 0', [top]);
    await rows('alter table credentials.log_node disable trigger append_only');
    await rows('update credentials.log_node set hash = $2 where level = $1 and idx = 0', [top, Buffer.alloc(32, 7)]);
    await inTransaction(api.ctx(), (ctx) => api.app.get(CredentialService).issue(ctx, anIssueRequest()));
    expect((await get('checkpoint')).status).toBe(500);
    await rows('update credentials.log_node set hash = $2 where level = $1 and idx = 0', [top, whole!.hash]);
    await rows('alter table credentials.log_node enable trigger append_only');
    expect((await get('checkpoint')).status).toBe(200);
    await api.runJobs();
  });

  it('answers what it does not have as absent, and takes GET alone', async () => {
    const size = sizeOf(await text('checkpoint'));
    const absent = ['', 'tile/0/999', `tile/0/000.p/${size + 1}`, 'tile/9/000', 'proof', 'proof?idx=-1', 'proof?idx=1.5', `proof?idx=${size}`, 'proof?idx=0&size=999999', 'proof?from=5&size=2', 'proof?from=1', `proof?from=1&size=${size + 9}`, 'proof?code=ZZZZZZZZZZZZZZZZ', '../health'];
    for (const path of absent) expect([path, (await get(path)).status]).toEqual([path, 404]);
    expect((await api.http.post('/log/checkpoint')).status).toBe(405);
  });

  it('[G11] counts a guessed code here as it does on the page', async () => {
    for (let i = 0; i < 60; i += 1) await get('proof?code=ZZZZZZZZZZZZZZZZ');
    expect((await get('proof?code=ZZZZZZZZZZZZZZZZ')).status).toBe(429);
  });
});

describe('the page of a certificate', () => {
  const page = (credential: Credential) => api.http.get(`/v/${credential.code}`).set('Accept', 'text/html');

  it('[O5] says where it stands in the log, and hands out the proof', async () => {
    const credential = await aCredential(api);
    const note = await text('checkpoint');
    const shown = (await page(credential)).text;
    const [entry] = await rows<{ idx: string }>(`select idx from credentials.log_opening where credential_id = $1 and kind = 'issued'`, [credential.id]);
    expect(shown).toContain(`Entry ${Number(entry!.idx) + 1} of ${sizeOf(note)}`);
    expect(shown).toContain(`href="/log/proof?code=${credential.code}"`);
    expect(shown).toContain('No one outside has confirmed this part of the log yet.');
  });

  it('[O5] calls an entry confirmed only with the signature of a witness over it', async () => {
    const credential = await aCredential(api);
    const size = sizeOf(await text('checkpoint'));
    await rows('insert into credentials.log_cosignature values ($1, $2, $3, $4)', [size, 'witness.example', '— witness.example AA==\n', api.now]);
    const shown = (await page(credential)).text;
    expect(shown).toContain('Confirmed from outside on November 23, 2026');
    const later = await aCredential(api);
    expect((await page(later)).text).toContain('No one outside has confirmed');
    const { body } = await api.http.get(`/v/${credential.code}`).set('Accept', 'application/json');
    expect((body as { credential: { log: object } }).credential.log).toMatchObject({ witness: 'witness.example', witnessedAt: '2026-11-23T15:00:00.000Z' });
  });
});
