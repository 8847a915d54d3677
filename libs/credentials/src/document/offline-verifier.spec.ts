import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openPdfFonts } from '@waymark/platform';
import { loadOrCreateIssuerKeys } from '../keys';
import type { IssuerKeys } from '../keys';
import { aCertificate } from './certificate-facts.builder';
import { drawCertificate, loadCertificateTexts, sealPdf } from './index';
import { checkOffline } from './offline-verifier.builder';
import type { OfflineAnswer } from './offline-verifier.builder';
import { aSealer } from './sealer.builder';

const at = new Date('2026-11-23T15:04:05Z');
const folder = mkdtempSync(join(tmpdir(), 'waymark-offline-keys-'));
const kit = { fonts: openPdfFonts(), texts: loadCertificateTexts(resolve(__dirname, '../../../../locales')) };
let keys: IssuerKeys;
let stranger: IssuerKeys;
let sealed: Buffer;

beforeAll(async () => {
  keys = await loadOrCreateIssuerKeys({ folder: join(folder, 'ours'), organisation: 'Cedar Valley Board', at });
  stranger = await loadOrCreateIssuerKeys({ folder: join(folder, 'other'), organisation: 'Cedar Valley Board', at });
  sealed = Buffer.from(await sealPdf(await drawCertificate(aCertificate(), kit), aSealer(keys), at));
});
afterAll(() => rmSync(folder, { recursive: true }));

const flipped = (index: number): Buffer => {
  const other = Buffer.from(sealed);
  other[index]! ^= 1;
  return other;
};

describe('the offline verifier', () => {
  it('[O6] finds a file as it was issued authentic, and says so in words and by its exit code', () => {
    const { status, answers } = checkOffline([sealed], keys.rootPem);
    expect(status).toBe(0);
    expect(answers[0]).toMatchObject({ isAuthentic: true, checks: [{ name: 'seal', result: 'good' }, { name: 'issuer', result: 'good' }, { name: 'time', result: 'good', detail: expect.stringContaining('2026-11-23T15:04:05.000Z') as string }, { name: 'log', result: 'absent' }, { name: 'badge', result: 'absent', reason: 'none' }] });
    expect(checkOffline([sealed], keys.rootPem, []).said).toContain('AUTHENTIC: this is the file as it was issued.');
  });

  it('[O6] [T12] [CE4] refuses one changed byte, wherever it is: a thousand of a thousand, and every byte of the signature', () => {
    const open = sealed.indexOf('/Contents <') + 11;
    const used = 2 * (4 + sealed.subarray(open, open + 8).toString('latin1').match(/../g)!.slice(2).reduce((sum, pair) => sum * 256 + Number.parseInt(pair, 16), 0));
    const step = sealed.length / 1000;
    const anywhere = Array.from({ length: 1000 }, (_, index) => Math.floor(index * step + ((index * 7919) % 997) / 997 * step));
    // A hexadecimal digit with its last bit turned is another digit, but for a and f, which leave the digits: refused as well.
    const inSignature = Array.from({ length: used }, (_, index) => open + index).filter((_, index) => index % 16 === 0);
    const places = [...anywhere, ...inSignature];
    const answers: OfflineAnswer[] = [];
    for (let from = 0; from < places.length; from += 500) answers.push(...checkOffline(places.slice(from, from + 500).map(flipped), keys.rootPem).answers);
    expect(answers).toHaveLength(places.length);
    expect(places.filter((_, index) => answers[index]?.isAuthentic !== false)).toEqual([]);
  }, 120_000);

  it('[O6] refuses another issuer of the same name, whatever the file says of itself', async () => {
    const { status, answers } = checkOffline([sealed], stranger.rootPem);
    expect([status, answers[0]?.checks.find(({ name }) => name === 'issuer')?.result]).toEqual([1, 'bad']);
    const forged = await sealPdf(await drawCertificate(aCertificate(), kit), aSealer(stranger), at);
    expect(checkOffline([forged], keys.rootPem).answers[0]?.isAuthentic).toBe(false);
  });

  it('[O6] says what it needs, and ends with 2, where it is not told whom to trust or finds no file', () => {
    expect(checkOffline([], keys.rootPem)).toMatchObject({ status: 2, said: expect.stringContaining('--root ROOT.pem') as string });
    expect(checkOffline([sealed], 'nonsense')).toMatchObject({ status: 2, said: expect.stringContaining('no certificate') as string });
    expect(checkOffline([sealed], keys.rootPem, ['--json', '--log-key', 'nonsense'])).toMatchObject({ status: 2, said: expect.stringContaining('no key of a log') as string });
    expect(checkOffline([Buffer.from('hello')], keys.rootPem)).toMatchObject({ status: 1, answers: [{ checks: [{ detail: 'This is not a PDF file.' }] }] });
  });

  it('[O6] stands alone: its modules import each other and Node, and of ours only whom to trust, on the page', () => {
    const home = resolve(__dirname, '../../../../tools/verify-credential');
    const modules = readdirSync(home).filter((name) => name.endsWith('.mjs'));
    const imported = modules.flatMap((name) => [...readFileSync(join(home, name), 'utf8').matchAll(/(?:from|import)\s*\(?'([^']+)'/g)].map(([, from = '']) => from));
    expect(imported.filter((from) => !from.startsWith('node:') && ![...modules, 'trust.mjs'].includes(from.replace('./', '')))).toEqual([]);
    const inBrowser = modules.filter((name) => name !== 'verify-credential.mjs').flatMap((name) => [...readFileSync(join(home, name), 'utf8').matchAll(/'node:[^']+'|\bBuffer\.|\bprocess\./g)]);
    expect(inBrowser).toEqual([]);
  });
});
