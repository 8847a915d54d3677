import { chmodSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seal, unseal } from './sealed-text';
import { loadOrCreateStatementKeys } from './statement-keys';

const text = 'Someone listened to me when nobody else did. Año 2019 — por fin.';
const about = 'statement a';
let folder: string;

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'waymark-statement-')), 'keys');
});

it('opens what it sealed, also in another process', async () => {
  const made = seal(await loadOrCreateStatementKeys(folder), text, about);
  expect(unseal(await loadOrCreateStatementKeys(folder), made, about)).toBe(text);
});

it('gives the same text other bytes each time, none of them the text', async () => {
  const keys = await loadOrCreateStatementKeys(folder);
  const [first, second] = [seal(keys, text, about), seal(keys, text, about)];
  expect(first.sealed.equals(second.sealed)).toBe(false);
  expect(first.wrappedKey.equals(second.wrappedKey)).toBe(false);
  expect(Buffer.concat([first.sealed, first.wrappedKey]).includes('listened')).toBe(false);
});

it('opens in no other row, with no changed byte, and with the key of no other text', async () => {
  const keys = await loadOrCreateStatementKeys(folder);
  const made = seal(keys, text, about);
  const changed = (bytes: Buffer) => Buffer.from(bytes.map((byte, at) => (at === bytes.length - 1 ? byte ^ 1 : byte)));
  expect(() => unseal(keys, made, 'statement b')).toThrow();
  expect(() => unseal(keys, { ...made, sealed: changed(made.sealed) }, about)).toThrow();
  expect(() => unseal(keys, { ...made, wrappedKey: changed(made.wrappedKey) }, about)).toThrow();
  expect(() => unseal(keys, { ...made, wrappedKey: seal(keys, text, about).wrappedKey }, about)).toThrow();
});

it('wraps with the newest key and still opens what an older one wrapped', async () => {
  const old = seal(await loadOrCreateStatementKeys(folder), text, about);
  writeFileSync(join(folder, '0002.key'), 'ab'.repeat(32), { mode: 0o600 });
  const keys = await loadOrCreateStatementKeys(folder);
  expect([old.keyId, seal(keys, text, about).keyId]).toEqual(['0001.key', '0002.key']);
  expect(unseal(keys, old, about)).toBe(text);
  expect(() => unseal(keys, { ...old, keyId: '0003.key' }, about)).toThrow('0003.key');
});

it('two processes that start at once end with one key', async () => {
  const [one, two] = await Promise.all([loadOrCreateStatementKeys(folder), loadOrCreateStatementKeys(folder)]);
  expect(unseal(two, seal(one, text, about), about)).toBe(text);
  expect(readdirSync(folder)).toEqual(['0001.key']);
});

it('refuses keys that others can read, and what is no key', async () => {
  await loadOrCreateStatementKeys(folder);
  chmodSync(join(folder, '0001.key'), 0o644);
  await expect(loadOrCreateStatementKeys(folder)).rejects.toThrow('0001.key');
  chmodSync(join(folder, '0001.key'), 0o600);
  writeFileSync(join(folder, '0001.key'), 'short');
  await expect(loadOrCreateStatementKeys(folder)).rejects.toThrow('32 bytes');
  chmodSync(folder, 0o755);
  await expect(loadOrCreateStatementKeys(folder)).rejects.toThrow('Others can read');
});
