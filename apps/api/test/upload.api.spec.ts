import { readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Person } from '@waymark/identity';
import { aPerson, startApi } from '@waymark/identity/testing';
import { stranger } from '@waymark/kernel';
import { APP_CONFIG, enqueue, FilePurposes, Files, inTransaction, StoredFile, Worker } from '@waymark/platform';
import type { AppConfig } from '@waymark/platform';
import type { TestApi } from '@waymark/platform/testing';
import { In, IsNull } from 'typeorm';

let api: TestApi;
let ana: Person;
let jordan: Person;
beforeAll(async () => {
  api = await startApi({ modules: [], entities: [] });
  api.app.get(FilePurposes).take({ name: 'recording', mediaTypes: ['audio/webm'], mostBytes: 64 * 1024 * 1024 });
  [ana, jordan] = [await aPerson(api), await aPerson(api)];
});
afterAll(() => api.close());

const base64 = (text: string) => Buffer.from(text).toString('base64');
const sound = Buffer.concat([Buffer.from('1a45dfa3', 'hex'), Buffer.from('a voice, in four parts')]);

const create = (person: Person | null, length: number, type = 'audio/webm;codecs=opus') => {
  const call = api.http.post('/uploads').set({ 'Tus-Resumable': '1.0.0', 'Upload-Length': String(length), 'Upload-Metadata': `purpose ${base64('recording')},filetype ${base64(type)}` });
  return person ? call.set('x-test-person', person.id) : call;
};
const append = (person: Person, id: string, offset: number, bytes: Buffer) =>
  api.http.patch(`/uploads/${id}`).set({ 'x-test-person': person.id, 'Tus-Resumable': '1.0.0', 'Upload-Offset': String(offset), 'Content-Type': 'application/offset+octet-stream' }).send(bytes);
const idOf = (location: string | undefined) => (location ?? '').split('/').at(-1) ?? '';
const begun = async (length = sound.length) => idOf((await create(ana, length)).headers['location']);
const fileOf = (id: string) => api.dataSource.manager.findOneByOrFail(StoredFile, { id });
const stored = () => {
  const root = join(api.app.get<AppConfig>(APP_CONFIG).dataDir, 'files');
  return existsSync(root) ? readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length : 0;
};

it('goes on where it stopped, and gives the bytes back whole and in ranges', async () => {
  const id = await begun();
  expect((await append(ana, id, 0, sound.subarray(0, 10))).status).toBe(204);
  const asked = await api.http.head(`/uploads/${id}`).set('x-test-person', ana.id);
  expect([asked.status, asked.headers['upload-offset'], asked.headers['upload-length']]).toEqual([200, '10', String(sound.length)]);
  expect((await append(ana, id, 10, sound.subarray(10))).headers['upload-offset']).toBe(String(sound.length));

  const files = api.app.get(Files);
  expect(await buffer(await files.read(api.ctx(), await fileOf(id)))).toEqual(sound);
  expect(await buffer(await files.read(api.ctx(), await fileOf(id), { start: 8, end: 12 }))).toEqual(sound.subarray(8, 13));
});

it('a part that comes twice changes nothing and says where to go on', async () => {
  const id = await begun();
  await append(ana, id, 0, sound.subarray(0, 10));
  const twice = await append(ana, id, 0, sound.subarray(0, 10));
  expect([twice.status, twice.body]).toMatchObject([409, { code: 'UPLOAD_OFFSET_STALE', details: { received: 10 } }]);
  expect((await fileOf(id)).received).toBe(10);
});

it('of two windows that send the same part at once, one is stored', async () => {
  const id = await begun();
  const answers = await Promise.all([1, 2, 3, 4].map(() => append(ana, id, 0, sound)));
  expect(answers.map(({ status }) => status).sort()).toEqual([204, 409, 409, 409]);
  expect(await buffer(await api.app.get(Files).read(api.ctx(), await fileOf(id)))).toEqual(sound);
});

it('[UP7] nobody else sees or continues an upload, and a stranger begins none', async () => {
  const id = await begun();
  expect((await append(jordan, id, 0, sound)).status).toBe(404);
  expect((await api.http.head(`/uploads/${id}`).set('x-test-person', jordan.id)).status).toBe(404);
  expect((await create(null, 10)).status).toBe(401);
});

it('refuses what it does not take with a code', async () => {
  expect((await create(ana, 10, 'text/html')).body).toMatchObject({ code: 'FILE_TYPE_REFUSED' });
  expect((await create(ana, 65 * 1024 * 1024)).body).toMatchObject({ code: 'FILE_TOO_LARGE' });
  const id = await begun(20);
  expect((await append(ana, id, 0, Buffer.from('<!doctype html>'))).body).toMatchObject({ code: 'FILE_TYPE_REFUSED' });
  expect((await append(ana, id, 0, sound)).body).toMatchObject({ code: 'FILE_TOO_LARGE' });
  expect((await fileOf(id)).received).toBe(0);
});

describe('[UP5] an upload that nobody claims', () => {
  const begunAt = new Date('2026-11-23T18:00:00Z');
  /** The sweep that runs each five minutes. */
  const sweepAfter = async (minutes: number) => {
    api.now = new Date(begunAt.getTime() + minutes * 60_000);
    await inTransaction(api.ctx(), (ctx) => enqueue(ctx, 'files.remove', {}));
    await api.runJobs();
  };
  const isThere = (id: string) => api.dataSource.manager.existsBy(StoredFile, { id, removedAt: IsNull() });
  const take = (id: string) => inTransaction(api.ctx({ ...stranger(), id: ana.id }), (ctx) => api.app.get(Files).take(ctx, id, 'recording'));
  beforeEach(() => (api.now = begunAt));
  afterEach(() => (api.now = new Date()));

  it('is gone within the hour, whole or half-way, with its bytes and its row; what was claimed stays', async () => {
    const [untouched, left, whole, taken] = [await begun(), await begun(), await begun(), await begun()];
    await append(ana, left, 0, sound.subarray(0, 10));
    for (const id of [whole, taken]) await append(ana, id, 0, sound);
    await take(taken);
    await sweepAfter(49);
    expect(await Promise.all([untouched, left, whole, taken].map(isThere))).toEqual([true, true, true, true]);
    await sweepAfter(50);
    expect(await Promise.all([untouched, left, whole, taken].map(isThere))).toEqual([false, false, false, true]);
    expect(await api.dataSource.manager.countBy(StoredFile, { id: In([untouched, left, whole]) })).toBe(0);
    const [{ parts }] = await api.dataSource.query<[{ parts: string }]>('select count(*) parts from files.part');
    expect(stored()).toBe(Number(parts));
    expect((await append(ana, left, 10, sound.subarray(10))).status).toBe(404);
    await expect(take(whole)).rejects.toThrow('FILE_UNKNOWN');
  });
  it('is not one while parts still arrive, however slowly, or while its page asks how far it came', async () => {
    const [slow, held] = [await begun(), await begun()];
    await append(ana, held, 0, sound);
    for (const [index, minutes] of [45, 90, 135].entries()) {
      await sweepAfter(minutes);
      expect((await append(ana, slow, index * 5, sound.subarray(index * 5, index * 5 + 5))).status).toBe(204);
      expect((await api.http.head(`/uploads/${held}`).set('x-test-person', ana.id)).status).toBe(200);
    }
    await sweepAfter(180);
    expect([await isThere(slow), await isThere(held)]).toEqual([true, true]);
    await sweepAfter(185);
    expect([await isThere(slow), await isThere(held)]).toEqual([false, false]);
  });
  it('is looked for by the clock of the worker', async () => {
    const worker = api.app.get(Worker);
    await worker.start();
    const known = () => api.dataSource.query<{ identifier: string }[]>('select identifier from jobs._private_known_crontabs');
    while ((await known()).length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
    const looked = await known();
    await worker.beforeApplicationShutdown();
    expect(looked).toContainEqual({ identifier: 'files.remove' });
  });
});

it('what is discarded cannot be read any more, and its bytes go', async () => {
  const id = await begun();
  await append(ana, id, 0, sound);
  const before = stored();
  await api.app.get(Files).discard(api.ctx(), id);
  await expect(api.app.get(Files).read(api.ctx(), await fileOf(id))).rejects.toThrow('FILE_NOT_COMPLETE');
  await api.runJobs();
  expect(stored()).toBe(before - 1);
});
