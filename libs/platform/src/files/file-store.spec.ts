import { mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import S3rver from 's3rver';
import type { FileStore } from './file-store';
import { FolderStore } from './folder-store';
import { S3Store } from './s3-store';

const folder = mkdtempSync(join(tmpdir(), 'waymark-files-'));
const stores: Record<string, FileStore> = { 'a folder': new FolderStore(join(folder, 'files')) };
const server = new S3rver({ port: 0, address: '127.0.0.1', silent: true, directory: join(folder, 's3'), configureBuckets: [{ name: 'waymark', configs: [] }] });

let port: number;
beforeAll(async () => {
  ({ port } = await server.run());
  stores['an S3-compatible store'] = new S3Store(`s3://S3RVER:S3RVER@127.0.0.1:${port}/waymark?tls=0`);
});
afterAll(() => server.close());

describe.each(['a folder', 'an S3-compatible store'])('%s', (name) => {
  const store = () => stores[name] as FileStore;
  const bytes = Buffer.from('listen, and then listen again');

  it('gives back what was put, whole and in ranges', async () => {
    await store().put('a/one', bytes);
    expect(await buffer(await store().read('a/one'))).toEqual(bytes);
    expect((await buffer(await store().read('a/one', { start: 8, end: 10 }))).toString()).toBe('and');
  });
  it('replaces an object that is there', async () => {
    await store().put('a/two', bytes);
    await store().put('a/two', Buffer.from('again'));
    expect((await buffer(await store().read('a/two'))).toString()).toBe('again');
  });
  it('says at once that an object is not there, and removes it twice without complaint', async () => {
    await store().put('a/three', bytes);
    await store().remove('a/three');
    await store().remove('a/three');
    await expect(store().read('a/three')).rejects.toThrow();
  });
});

it('a folder is closed to everybody else, and holds no drafts', () => {
  expect(statSync(join(folder, 'files/a')).mode & 0o077).toBe(0);
  expect(statSync(join(folder, 'files/a/one')).mode & 0o077).toBe(0);
  expect(readdirSync(join(folder, 'files/a')).sort()).toEqual(['one', 'two']);
});

it('says which answer an S3-compatible store gave to somebody it does not know', async () => {
  const address = `s3://STRANGER:guess@127.0.0.1:${port}/waymark?tls=0`;
  await expect(new S3Store(address).put('a/four', Buffer.from('x'))).rejects.toThrow('403');
});
