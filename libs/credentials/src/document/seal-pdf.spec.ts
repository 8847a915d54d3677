import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { loadOrCreateIssuerKeys, type IssuerKeys } from '../keys';
import { openPdfFonts } from '@waymark/platform';
import { askReader, withReader } from '@waymark/platform/testing';
import { aCertificate } from './certificate-facts.builder';
import { drawCertificate, loadCertificateTexts, rooms, sealPdf, verifySealedPdf, type SealCode } from './index';
import { aSealer } from './sealer.builder';

const at = new Date('2026-11-23T15:04:05Z');
const folder = mkdtempSync(join(tmpdir(), 'waymark-seal-'));
const kit = { fonts: openPdfFonts(), texts: loadCertificateTexts(resolve(__dirname, '../../../../locales')) };
const keysIn = (name: string): Promise<IssuerKeys> => loadOrCreateIssuerKeys({ folder: join(folder, name), organisation: 'Cedar Valley Board', at });

let keys: IssuerKeys;
let drawn: Uint8Array;
let sealed: Buffer;

beforeAll(async () => {
  keys = await keysIn('keys');
  drawn = await drawCertificate(aCertificate(), kit);
  sealed = Buffer.from(await sealPdf(drawn, aSealer(keys), at));
});
afterAll(() => rmSync(folder, { recursive: true }));

function reasons(pdf: Uint8Array, root = keys.rootPem): readonly SealCode[] {
  const verdict = verifySealedPdf(pdf, root);
  return verdict.ok ? [] : verdict.reasons;
}

// A small generator with a seed, so that a failure can be repeated (mulberry32).
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

function changed(index: number, difference: number): Buffer {
  const copy = Buffer.from(sealed);
  copy[index] = (copy[index] ?? 0) ^ difference;
  return copy;
}

/** Another byte at that place of the hexadecimal text. */
function withByte(index: number): Buffer {
  const copy = Buffer.from(sealed);
  copy.write(((Number.parseInt(sealed.toString('latin1', index, index + 2), 16) + 1) % 256).toString(16).padStart(2, '0'), index, 'latin1');
  return copy;
}

describe('a sealed certificate', () => {
  it('[F2] verifies against the root of its issuer and says who sealed it when', () => {
    expect(verifySealedPdf(sealed, keys.rootPem)).toMatchObject({
      ok: true, signedAt: at, isStamped: true, signer: { name: 'Cedar Valley Board Certificate Seal', organisation: 'Cedar Valley Board' },
    });
    expect(sealed.length).toBe(drawn.length);
    expect(sealed.length).toBeLessThanOrEqual(45_000);
  });
  it('[F1] [F2] verifies without a time-stamp, as certificates from before there was one', async () => {
    const older = await sealPdf(await drawCertificate(aCertificate(), kit, { room: rooms.unstamped }), { seal: keys.seal, stamp: null }, at);
    expect(verifySealedPdf(older, keys.rootPem)).toMatchObject({ ok: true, isStamped: false, signedAt: at });
  });
  it('[F2] is refused after any of 300 random changes of one byte', () => {
    const roll = dice(20261123);
    const missed = Array.from({ length: 300 }, () => [roll(sealed.length), 1 + roll(255)] as const).filter(([index, difference]) => reasons(changed(index, difference)).length === 0);
    expect(missed).toEqual([]);
  });
  it('[F2] is refused after a change anywhere inside the signature or the room behind it', () => {
    const open = sealed.indexOf('/Contents <30');
    const roll = dice(7);
    const missed = Array.from({ length: 150 }, () => [open + 10 + roll(2 * rooms.stamped), 1 + roll(255)] as const).filter(([index, difference]) => reasons(changed(index, difference)).length === 0);
    expect(missed).toEqual([]);
    const room = sealed.lastIndexOf('00>');
    expect(reasons(changed(room, 1))).toEqual(['SEAL_PADDING_USED']);
  });
  it('[F2] is refused with an appended revision, although every signed byte is still there', () => {
    const update = '1 0 obj\n<<>>\nendobj\nxref\n0 0\ntrailer\n<< /Prev 1 /Root 1 0 R >>\nstartxref\n9\n%%EOF\n';
    expect(reasons(Buffer.concat([sealed, Buffer.from(update)]))).toEqual(expect.arrayContaining(['SEAL_FILE_UPDATED', 'SEAL_NOT_WHOLE_FILE']));
    expect(reasons(Buffer.concat([sealed, Buffer.from('\n')]))).toEqual(expect.arrayContaining(['SEAL_TRAILING_BYTES', 'SEAL_NOT_WHOLE_FILE']));
    expect(reasons(sealed.subarray(0, -1)).length).toBeGreaterThan(0);
  });
  it('[F2] is refused without its signature', () => {
    expect(reasons(drawn)).toContain('SEAL_RANGE_BROKEN');
    const emptied = Buffer.from(sealed.toString('latin1').replace(/(\/Contents <)([0-9a-f]+)/, (_, key: string, hex: string) => key + '0'.repeat(hex.length)), 'latin1');
    expect(reasons(emptied)).toEqual(['SEAL_MALFORMED']);
    expect(reasons(Buffer.from(sealed.toString('latin1').replace('/ByteRange', '/ByteRanGe'), 'latin1'))).toEqual(['SEAL_ABSENT']);
  });
  it('[F2] is refused when another certificate carries its signature', async () => {
    const other = Buffer.from(await sealPdf(await drawCertificate(aCertificate({ holderName: 'Somebody Else' }), kit), aSealer(keys), at));
    const hex = /\/Contents <([0-9a-f]+)>/;
    const stolen = hex.exec(sealed.toString('latin1'))?.[1] ?? '';
    expect(reasons(Buffer.from(other.toString('latin1').replace(hex, `/Contents <${stolen}>`), 'latin1'))).toEqual(['SEAL_CONTENT_ALTERED']);
  });
});

describe('the signature of a certificate', () => {
  it('[F2] is refused after a change of its bytes wherever one looks, those of the time-stamp included', () => {
    const open = sealed.indexOf('/Contents <30') + '/Contents <'.length;
    const length = 4 + Number.parseInt(sealed.toString('latin1', open + 4, open + 8), 16);
    // Every 16th: the time-stamp has a test of its own for each.
    const missed = Array.from({ length: Math.floor(length / 16) }, (_, index) => index * 16 + (index % 16)).filter((index) => reasons(withByte(open + 2 * index)).length === 0);
    expect(length).toBeGreaterThan(2300);
    expect(missed).toEqual([]);
  });
  it('is refused by somebody who trusts another root', async () => {
    expect(reasons(sealed, (await keysIn('stranger')).rootPem)).toEqual(['SEAL_ISSUER_UNTRUSTED', 'SEAL_STAMP_UNTRUSTED']);
  });
  it('is refused when the time it states lies outside the certificate of the signer', async () => {
    expect(reasons(await sealPdf(drawn, aSealer(keys), new Date('2031-01-01T00:00:00Z')))).toEqual(['SEAL_TIME_OUTSIDE_CERTIFICATE']);
  });
  it('signs three attributes and no signing time, as the PAdES baseline wants', () => {
    const cms = sealed.toString('latin1').match(/\/Contents <([0-9a-f]+)>/)?.[1] ?? '';
    expect(cms).toContain('06092a864886f70d010903'); // contentType
    expect(cms).toContain('06092a864886f70d010904'); // messageDigest
    expect(cms).toContain('060b2a864886f70d010910022f'); // signingCertificateV2
    expect(cms).not.toContain('06092a864886f70d010905'); // signingTime
  });
  it('holds for forty seals, whatever the length of the numbers in the signature', async () => {
    for (let round = 0; round < 40; round += 1) expect(reasons(await sealPdf(drawn, aSealer(keys), at))).toEqual([]);
  });
  it.each([['nothing', ''], ['text', 'hello'], ['half a file', '%PDF-1.7\n/ByteRange [0 1 2 3]\n%%EOF\n'], ['an object without end', '%PDF-1.7\n1 0 obj\n/ByteRange [0 1 2 3]\n']])(
    'answers, and does not throw, for %s',
    (_, text) => expect(reasons(Buffer.from(text)).length).toBeGreaterThan(0),
  );
});

describe('independent readers', () => {
  const named = async (holderName: string): Promise<Uint8Array> => sealPdf(await drawCertificate(aCertificate({ holderName }), kit), aSealer(keys), at);
  const names = ['Marisol Delgado-Whitaker', 'فاطمة الزهراء', '王秀英', 'さくら直子', '김민지', 'សុភ័ក្ត្រ ចាន់ធូ'];
  /** One character of the name in the title, and nothing else. */
  const altered = (): Buffer => Buffer.from(sealed.toString('latin1').replace('Marisol', 'Marisel'), 'latin1');

  withReader('pdfsig').each(names)('[F2] [F4] %s is valid and wholly signed for Poppler (needs pdfsig)', async (name) => {
    const pdf = await named(name);
    expect(reasons(pdf)).toEqual([]);
    const { said } = askReader('pdfsig', ['-nocert'], pdf);
    expect(said).toContain('Signature is Valid.');
    expect(said).toContain('Total document signed');
    expect(said).toContain('ETSI.CAdES.detached');
  });
  withReader('pdfsig')('[F2] a certificate with one other character is altered for Poppler (needs pdfsig)', () => {
    const { said } = askReader('pdfsig', ['-nocert'], altered());
    expect(said).toContain('Signature Validation: Digest Mismatch.');
    expect(said).not.toContain('Signature is Valid');
  });
  withReader('mutool')('[F2] is signed and unedited for MuPDF (needs mutool)', () => {
    expect(askReader('mutool', ['sign', '-v'], sealed).said).toContain('The document is unchanged since signing');
  });
  withReader('mutool')('[F2] a certificate with one other character is altered for MuPDF (needs mutool)', () => {
    const { said } = askReader('mutool', ['sign', '-v'], altered());
    expect(said).toContain('Signature invalidated by change to document');
    expect(said).not.toContain('unchanged since signing');
  });
  withReader('qpdf').each(names)('[F4] %s is a sound file for qpdf (needs qpdf)', async (name) => {
    expect(askReader('qpdf', ['--check'], await named(name)).status).toBe(0);
  });
});
