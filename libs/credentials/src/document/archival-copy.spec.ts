import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openPdfFonts } from '@waymark/platform';
import { askReader, withReader } from '@waymark/platform/testing';
import { loadOrCreateIssuerKeys, makeRevocationList, openAuthority, type IssuerKeys } from '../keys';
import { aCertificate } from './certificate-facts.builder';
import { archivalCopy, drawCertificate, loadCertificateTexts, readArchival, sealPdf, verifySealedPdf, type SealCode, type ValidationData } from './index';
import { checkOffline } from './offline-verifier.builder';
import { aSealer } from './sealer.builder';

const at = new Date('2026-11-23T15:04:05Z');
const until = new Date('2027-05-23T00:00:00Z');
const folder = mkdtempSync(join(tmpdir(), 'waymark-archive-'));
afterAll(() => rmSync(folder, { recursive: true }));
const kit = { fonts: openPdfFonts(), texts: loadCertificateTexts(resolve(__dirname, '../../../../locales')) };
const keysIn = (name: string): Promise<IssuerKeys> => loadOrCreateIssuerKeys({ folder: join(folder, name), organisation: 'Cedar Valley Board', at });

async function listOf(name: string, authority: 'root' | 'documents', taken: { serial: string; since: Date } | null = null): Promise<Uint8Array> {
  const open = await openAuthority(join(folder, name, 'issuer'), (await keysIn(name)).authorities, authority);
  if (!open) throw new Error('The key of the authority is not there');
  return makeRevocationList(open, { number: 1, from: at, until, revoked: taken ? [{ serial: taken.serial, revokedAt: at, since: taken.since }] : [] });
}

let keys: IssuerKeys;
let sealed: Buffer;
let data: ValidationData;
let copy: Buffer;

beforeAll(async () => {
  keys = await keysIn('ours');
  sealed = Buffer.from(await sealPdf(await drawCertificate(aCertificate(), kit), aSealer(keys), at));
  const certificates = [...keys.seal.certificateChain, new Uint8Array(keys.authorities.root.raw)];
  data = { certificates, lists: [await listOf('ours', 'documents'), await listOf('ours', 'root')] };
  copy = archivalCopy(sealed, data);
});

function reasons(pdf: Uint8Array): readonly SealCode[] {
  const verdict = verifySealedPdf(pdf, keys.rootPem);
  return verdict.ok ? [] : verdict.reasons;
}
const seal = () => new X509Certificate(keys.seal.certificateChain[0] ?? new Uint8Array());

describe('an archival copy', () => {
  it('[F1] [F2] is the original, byte for byte, with one update behind it, the same each time', () => {
    expect(copy.subarray(0, sealed.length).equals(sealed)).toBe(true);
    expect(archivalCopy(sealed, data).equals(copy)).toBe(true);
    expect(readArchival(copy)?.original.equals(sealed)).toBe(true);
    expect(copy.subarray(sealed.length).toString('latin1')).toMatch(/^%Archival copy\./);
    expect(copy.length - sealed.length).toBeLessThan(5000);
  });
  it('[F2] verifies as what it is, and the original as what that is', () => {
    expect(verifySealedPdf(copy, keys.rootPem)).toMatchObject({ ok: true, signedAt: at, archivedAt: at });
    expect(verifySealedPdf(sealed, keys.rootPem)).toMatchObject({ ok: true, archivedAt: null });
  });
  it('[O6] is taken by the offline verifier, which says what it is', () => {
    const { status, answers } = checkOffline([copy, sealed], keys.rootPem);
    expect(status).toBe(0);
    expect(answers.map(({ checks }) => checks.find(({ name }) => name === 'archive')?.result ?? null)).toEqual(['good', null]);
  });
  it('says until when it can be told that the seal was not taken back', async () => {
    const since = new Date(at.getTime() + 86_400_000);
    const later = archivalCopy(sealed, { ...data, lists: [await listOf('ours', 'documents', { serial: seal().serialNumber, since }), data.lists[1] ?? new Uint8Array()] });
    expect(reasons(later)).toEqual([]);
    const earlier = archivalCopy(sealed, { ...data, lists: [await listOf('ours', 'documents', { serial: seal().serialNumber, since: new Date(at.getTime() - 1000) }), data.lists[1] ?? new Uint8Array()] });
    expect(reasons(earlier)).toEqual(['SEAL_TAKEN_BACK']);
    expect(checkOffline([later, earlier], keys.rootPem).answers.map(({ isAuthentic }) => isAuthentic)).toEqual([true, false]);
  });
});

const text = (): string => copy.toString('latin1');
const root = (): string => /\/Root (\d+) 0 R/.exec(text())?.[1] ?? '';
/** Another update behind a file, well formed. */
function updated(pdf: Buffer, number: number, body: string): Buffer {
  const before = /startxref\n(\d+)\n%%EOF\n$/.exec(pdf.toString('latin1'))?.[1] ?? '';
  const object = `${number} 0 obj\n${body}\nendobj\n`;
  return Buffer.concat([pdf, Buffer.from(`${object}xref\n${number} 1\n${String(pdf.length).padStart(10, '0')} 00000 n \ntrailer\n<<\n/Size 999\n/Root ${root()} 0 R\n/Prev ${before}\n>>\nstartxref\n${pdf.length + object.length}\n%%EOF\n`, 'latin1')]);
}
const swapped = (from: RegExp | string, to: string) => () => Buffer.from(text().replace(from, (found) => to.padEnd(found.length)), 'latin1');
const withData = (change: (data: ValidationData) => ValidationData | Promise<ValidationData>) => async () => archivalCopy(sealed, await change(data));

const forgeries: readonly [forgery: string, make: () => Buffer | Promise<Buffer>, reason: SealCode][] = [
  ['a second update behind it', () => updated(copy, Number(root()), '<< /Type /Catalog /Pages 900 0 R >>'), 'SEAL_FILE_UPDATED'],
  ['the same update twice', () => Buffer.concat([copy, copy.subarray(sealed.length)]), 'SEAL_FILE_UPDATED'],
  ['an archival copy of an altered original', () => archivalCopy(Buffer.from(sealed.toString('latin1').replace('Marisol', 'Mallory'), 'latin1'), data), 'SEAL_CONTENT_ALTERED'],
  ['an update before the one of the archive', () => archivalCopy(updated(sealed, 900, '<< >>'), data), 'SEAL_FILE_UPDATED'],
  ['other pages in its catalog', swapped(/\/Pages \d+ 0 R(?=[^]*\/DSS)(?![^]*startxref[^]*startxref)/, '/Pages 9 0 R'), 'SEAL_FILE_UPDATED'],
  ['a script in its catalog', () => Buffer.from(text().replace(/\n\/DSS (\d+ 0 R)\n/, '\n/OpenAction << /S /JavaScript >>\n/DSS $1\n'), 'latin1'), 'SEAL_FILE_UPDATED'],
  ['another object among its own', () => Buffer.from(text().replace(/\nxref\n(?![^]*\nxref\n)/, '\n900 0 obj\n<< >>\nendobj\nxref\n'), 'latin1'), 'SEAL_FILE_UPDATED'],
  ['a table that replaces the page', () => Buffer.from(text().replace(/(\nxref\n)(\d+)( 1\n)(?![^]*\nxref\n)/, (_, before: string, number: string, after: string) => `${before}${Number(number) + 1}${after}`), 'latin1'), 'SEAL_FILE_UPDATED'],
  ['another note', swapped('%Archival copy.', '%Approved  copy.'), 'SEAL_FILE_UPDATED'],
  ['bytes behind its end', () => Buffer.concat([copy, Buffer.from('\n')]), 'SEAL_FILE_UPDATED'],
  ['its last line missing', () => copy.subarray(0, -6), 'SEAL_TRAILING_BYTES'],
  ['no list', withData(({ certificates }) => ({ certificates, lists: [] })), 'SEAL_ARCHIVE_WRONG'],
  ['one list twice', withData(({ certificates, lists }) => ({ certificates, lists: [lists[0]!, lists[0]!] })), 'SEAL_ARCHIVE_WRONG'],
  ['the lists in each other\'s place', withData(({ certificates, lists }) => ({ certificates, lists: [...lists].reverse() })), 'SEAL_ARCHIVE_WRONG'],
  ['a list of a look-alike authority', withData(async ({ certificates, lists }) => ({ certificates, lists: [await listOf('stranger', 'documents'), lists[1]!] })), 'SEAL_ARCHIVE_WRONG'],
  ['a list with an entry taken out', withData(({ certificates, lists }) => ({ certificates, lists: [Buffer.from(lists[0]!).subarray(0, -1), lists[1]!] })), 'SEAL_ARCHIVE_WRONG'],
  ['bytes behind a list', withData(({ certificates, lists }) => ({ certificates, lists: [Buffer.concat([lists[0]!, Buffer.from('x')]), lists[1]!] })), 'SEAL_ARCHIVE_WRONG'],
  ['something hidden among the certificates', withData(({ certificates, lists }) => ({ certificates: [...certificates, Buffer.from('Mallory')], lists })), 'SEAL_ARCHIVE_WRONG'],
  ['the root of a stranger', withData(async ({ certificates, lists }) => ({ certificates: [...certificates.slice(0, 2), new Uint8Array((await keysIn('stranger')).authorities.root.raw)], lists })), 'SEAL_ARCHIVE_WRONG'],
  ['a certificate left out', withData(({ certificates, lists }) => ({ certificates: certificates.slice(1), lists })), 'SEAL_ARCHIVE_WRONG'],
];

describe('a forged archival copy', () => {
  it.each(forgeries)('[F2] [CE6] with %s is refused', async (_, make, reason) => {
    const forged = await make();
    expect(forged.equals(copy)).toBe(false);
    expect(reasons(forged)).toContain(reason);
  });
  it('[O6] [CE6] is refused by the offline verifier as well, whichever it is', async () => {
    const files = await Promise.all(forgeries.map(([, make]) => make()));
    const { answers } = checkOffline([copy, ...files], keys.rootPem);
    expect(answers.map(({ isAuthentic }, index) => (isAuthentic ? (forgeries[index - 1]?.[0] ?? 'the true one') : null)).filter(Boolean)).toEqual(['the true one']);
  });
  it('[F2] [CE4] is refused after one changed byte anywhere behind the original', () => {
    const places = Array.from({ length: copy.length - sealed.length }, (_, index) => sealed.length + index).filter((index) => index % 29 === 0);
    const flipped = (index: number): Buffer => {
      const other = Buffer.from(copy);
      other[index]! ^= 1;
      return other;
    };
    expect(places.filter((index) => reasons(flipped(index)).length === 0)).toEqual([]);
    const answers = checkOffline(places.map(flipped), keys.rootPem).answers;
    expect(answers.filter(({ isAuthentic }) => isAuthentic)).toEqual([]);
  });
});

describe('an archival copy elsewhere', () => {
  withReader('pdfsig')('[F2] is validly signed for Poppler (needs pdfsig)', () => {
    const { said } = askReader('pdfsig', ['-nocert'], copy);
    expect(said).toContain('Signature is Valid.');
    expect(said).not.toMatch(/error/i);
  });
  withReader('qpdf')('[CE7] is a sound file for qpdf (needs qpdf)', () => {
    expect(askReader('qpdf', ['--check'], copy)).toMatchObject({ status: 0, said: expect.not.stringContaining('WARNING') as string });
  });
  withReader('mutool')('[CE7] opens without a repair in MuPDF, which finds the seal valid and the update behind it (needs mutool)', () => {
    expect(askReader('mutool', ['info'], copy).said).not.toMatch(/warning|error|repair/i);
    expect(askReader('mutool', ['sign', '-v'], copy).said).toContain('The signature is valid but there have been edits since signing');
  });
});
