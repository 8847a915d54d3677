import { createPrivateKey, webcrypto, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { X509Certificate as Issuing, X509CertificateGenerator } from '@peculiar/x509';
import { certifiedSigner, type CertifiedSigner } from '../keys/signer';
import { loadOrCreateIssuerKeys, type IssuerKeys } from '../keys';
import { openPdfFonts } from '@waymark/platform';
import { aCertificate } from './certificate-facts.builder';
import { ownStamper } from '../stamp';
import { drawCertificate, loadCertificateTexts, rooms, sealPdf, verifySealedPdf, type SealCode } from './index';
import { encodeCms, writtenSignature } from './seal-cms';
import { readCms } from './seal-cms-reader';
import { checkOffline } from './offline-verifier.builder';
import { aSealer } from './sealer.builder';

const at = new Date('2026-11-23T15:04:05Z');
const folder = mkdtempSync(join(tmpdir(), 'waymark-forged-'));
const kit = { fonts: openPdfFonts(), texts: loadCertificateTexts(resolve(__dirname, '../../../../locales')) };
const keysIn = (name: string): Promise<IssuerKeys> => loadOrCreateIssuerKeys({ folder: join(folder, name), organisation: 'Cedar Valley Board', at });

let keys: IssuerKeys;
let stranger: IssuerKeys;
let sealed: string;
let otherSealed: string;
let falseSealed: (signer: CertifiedSigner) => Promise<string>;

beforeAll(async () => {
  [keys, stranger] = [await keysIn('ours'), await keysIn('look-alike')];
  const draw = (holderName: string) => drawCertificate(aCertificate({ holderName }), kit, { attachments: [attached(holderName)] });
  const seal = async (holderName: string, signer: CertifiedSigner) => text(await sealPdf(await draw(holderName), aSealer(keys, signer), at));
  sealed = await seal('Marisol Delgado-Whitaker', keys.seal);
  otherSealed = await seal('Somebody Else', keys.seal);
  falseSealed = (signer) => seal('Mallory Forger', signer);
});
afterAll(() => rmSync(folder, { recursive: true }));

const attached = (holderName: string) => ({ name: 'credential.json', type: 'application/json', text: JSON.stringify({ holderName }), relationship: 'Source', description: 'For computers' }) as const;
/** The object that embeds the file. */
const embedded = (pdf: string): string => /\d+ 0 obj\n<<\n\/Type \/EmbeddedFile[\s\S]*?\nendobj/.exec(pdf)?.[0] ?? '';

const text = (pdf: Uint8Array): string => Buffer.from(pdf).toString('latin1');
const contents = (pdf: string): string => /\/Contents <([0-9a-f]+)>/.exec(pdf)?.[1] ?? '';
const range = (pdf: string): { whole: string; open: number; close: number; rest: number } => {
  const [whole = '', open, close, rest] = /\/ByteRange \[0 (\d+) (\d+) (\d+)\] *\n/.exec(pdf) ?? [];
  return { whole, open: Number(open), close: Number(close), rest: Number(rest) };
};
const withContents = (pdf: string, hex: string): string => pdf.replace(/\/Contents <[0-9a-f]+>/, () => `/Contents <${hex}>`);
const ranged = (numbers: (true_: ReturnType<typeof range>) => number[]): string => {
  const { whole } = range(sealed);
  return sealed.replace(whole, `${`/ByteRange [${numbers(range(sealed)).join(' ')}]`.padEnd(whole.length - 1)}\n`);
};
const root = (): string => /\/Root (\d+ 0 R)/.exec(sealed)?.[1] ?? '';
const page = (): string => /(\d+) 0 obj\n<<\n\/Type \/Page\b/.exec(sealed)?.[1] ?? '';

/** A well-formed incremental update: the objects, their table, the address of the table before. */
function updated(pdf: string, ...objects: [number: number, body: string][]): string {
  let file = pdf;
  const table = objects.map(([number, body]) => {
    const entry = `${number} 1\n${String(file.length).padStart(10, '0')} 00000 n \n`;
    file += `${number} 0 obj\n${body}\nendobj\n`;
    return entry;
  });
  const before = /startxref\n(\d+)\n%%EOF\n$/.exec(pdf)?.[1] ?? '';
  return `${file}xref\n${table.join('')}trailer\n<< /Size 999 /Root ${root()} /Prev ${before} >>\nstartxref\n${file.length}\n%%EOF\n`;
}

const whiteBox = 'q 1 1 1 rg 100 300 600 80 re f Q BT /F1 40 Tf 200 320 Td (Mallory Forger) Tj ET';
const stream = (body: string): string => `<< /Length ${body.length} >>\nstream\n${body}\nendstream`;
const hexWithin = (position: number, change: (hex: string) => string): string => withContents(sealed, contents(sealed).slice(0, position) + change(contents(sealed).slice(position)));

/** A certificate of our own document authority, made for another purpose. */
async function otherPurpose(): Promise<CertifiedSigner> {
  const read = (file: string): string => readFileSync(join(folder, 'ours/issuer', file), 'utf8');
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const pair = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const authority = createPrivateKey(read('document-ca.key.pem')).export({ type: 'pkcs8', format: 'der' });
  const signingKey = await webcrypto.subtle.importKey('pkcs8', authority, algorithm, false, ['sign']);
  const issuer = new Issuing(read('document-ca.crt.pem'));
  const made = await X509CertificateGenerator.create({
    subject: 'CN=Cedar Valley Board Certificate Seal, O=Cedar Valley Board', issuer: issuer.subject, notBefore: new Date('2026-01-01'), notAfter: new Date('2028-01-01'), signingAlgorithm: algorithm, publicKey: pair.publicKey, signingKey,
  });
  const key = createPrivateKey({ key: Buffer.from(await webcrypto.subtle.exportKey('pkcs8', pair.privateKey)), format: 'der', type: 'pkcs8' });
  return certifiedSigner(key, [new X509Certificate(made.toString('pem')), new X509Certificate(read('document-ca.crt.pem'))]);
}

/** The same signature, with another time-stamp or none. */
async function restamped(stamp: (over: Uint8Array) => Promise<Uint8Array> | null): Promise<string> {
  const cms = readCms(Buffer.from(contents(sealed), 'hex'));
  if (cms === null) throw new Error('There is no seal to read');
  const token = await stamp(new Uint8Array(writtenSignature(cms.signature)));
  return withContents(sealed, Buffer.from(encodeCms({ ...cms, stamp: token })).toString('hex').padEnd(contents(sealed).length, '0'));
}
const stampOfOther = async (): Promise<Uint8Array> => readCms(Buffer.from(contents(otherSealed), 'hex'))?.stamp ?? new Uint8Array();

const borrowed = (own: CertifiedSigner, chain: readonly Uint8Array[]): CertifiedSigner => ({ ...own, certificateChain: chain });

const forgeries: readonly [forgery: string, make: () => string | Promise<string>, reason: SealCode][] = [
  ['an update that paints over the page', () => updated(sealed, [900, stream(whiteBox)], [Number(page()), `<< /Type /Page /Contents 900 0 R >>`]), 'SEAL_FILE_UPDATED'],
  ['an update with an annotation that covers the name', () => updated(sealed, [900, `<< /Type /Annot /Subtype /FreeText /Rect [100 300 700 380] /Contents (Mallory Forger) >>`], [Number(page()), '<< /Type /Page /Annots [900 0 R] >>']), 'SEAL_NOT_WHOLE_FILE'],
  ['an update with a second signature', () => updated(sealed, [900, `<< /Type /Sig /SubFilter /ETSI.CAdES.detached\n/ByteRange [0 10 20 30]\n/Contents <${contents(sealed)}>\n >>`]), 'SEAL_NOT_SINGLE'],
  ['an update that gives the document another catalog', () => updated(sealed, [Number(root().split(' ')[0]), '<< /Type /Catalog /Pages 900 0 R >>'], [900, '<< /Type /Pages /Kids [] /Count 0 >>']), 'SEAL_FILE_UPDATED'],
  ['an update without the address of the table before', () => updated(sealed, [900, '<<>>']).replace(/\/Prev \d+ /g, ''), 'SEAL_FILE_UPDATED'],
  ['a comment after the end', () => `${sealed}% nothing more\n`, 'SEAL_TRAILING_BYTES'],
  ['something before the beginning', () => `%\n${sealed}`, 'SEAL_NOT_A_CERTIFICATE'],
  ['a file without its last line', () => sealed.slice(0, -6), 'SEAL_TRAILING_BYTES'],
  ['a signature of zeros', () => withContents(sealed, '0'.repeat(contents(sealed).length)), 'SEAL_MALFORMED'],
  ['no signature where one is announced', () => sealed.replace(/\/Contents <[0-9a-f]+>/, '/Contents null'), 'SEAL_RANGE_BROKEN'],
  ['a signature dictionary without a range', () => sealed.replace('/ByteRange', '/BytesRange'), 'SEAL_ABSENT'],
  ['a range that leaves out the end, and another end', () => `${ranged(({ open, close, rest }) => [0, open, close, rest - 100]).slice(0, -100)}${'%'.repeat(93)}\n%%EOF\n`, 'SEAL_NOT_WHOLE_FILE'],
  ['a range that skips more than the signature', () => ranged(({ open, close, rest }) => [0, open - 500, close, rest]), 'SEAL_RANGE_BROKEN'],
  ['a range that begins late', () => ranged(({ open, close, rest }) => [9, open, close, rest]), 'SEAL_RANGE_BROKEN'],
  ['a range whose halves are swapped', () => ranged(({ open, close, rest }) => [close, rest, 0, open]), 'SEAL_RANGE_BROKEN'],
  ['a wrapped one: the signed halves further on, a forged middle between them', () => `${sealed.slice(0, range(sealed).close)}\n900 0 obj\n${stream(whiteBox)}\nendobj\n${sealed.slice(range(sealed).close)}`, 'SEAL_RANGE_BROKEN'],
  ['a false range in a comment before the true one', () => sealed.replace('%PDF-1.7\n', '%PDF-1.7\n%/ByteRange [0 5 9 9]\n'), 'SEAL_NOT_SINGLE'],
  ['the seal of another certificate', () => withContents(otherSealed, contents(sealed)), 'SEAL_CONTENT_ALTERED'],
  ['another name in the title, of the same length', () => sealed.replace('Marisol', 'Mallory'), 'SEAL_CONTENT_ALTERED'],
  ['the attachment of another certificate', () => sealed.replace(embedded(sealed), () => embedded(otherSealed)), 'SEAL_CONTENT_ALTERED'],
  ['an attachment of the same length', () => sealed.replace(embedded(sealed), (found) => found.replace(/\/CheckSum \(.{8}/, '/CheckSum (00000000')), 'SEAL_CONTENT_ALTERED'],
  ['an update that swaps the attachment', () => updated(sealed, [Number(embedded(sealed).split(' ')[0]), stream('{"holderName":"Mallory Forger"}')]), 'SEAL_FILE_UPDATED'],
  ['an attachment that is called something else', () => sealed.replace('/F (credential.json)', '/F (credential.jsan)'), 'SEAL_CONTENT_ALTERED'],
  ['another time of sealing', () => sealed.replace('D:20261123', 'D:20251123'), 'SEAL_CONTENT_ALTERED'],
  ['bytes in the room behind the signature', () => hexWithin(contents(sealed).length - 20, () => 'deadbeefdeadbeefdead'), 'SEAL_PADDING_USED'],
  ['the signature in capitals', () => withContents(sealed, '').replace('/Contents <>', `/Contents <${contents(sealed).toUpperCase()}>`), 'SEAL_RANGE_BROKEN'],
  ['a chain of the same names from another root', () => falseSealed(stranger.seal), 'SEAL_ISSUER_UNTRUSTED'],
  ['a look-alike signer under our true authority', () => falseSealed(borrowed(stranger.seal, [stranger.seal.certificateChain[0] ?? new Uint8Array(), keys.seal.certificateChain[1] ?? new Uint8Array()])), 'SEAL_ISSUER_UNTRUSTED'],
  ['our certificates, and the signature of somebody else', () => falseSealed(borrowed(stranger.seal, keys.seal.certificateChain)), 'SEAL_SIGNATURE_WRONG'],
  ['our signer without the authority between', () => falseSealed(borrowed(keys.seal, keys.seal.certificateChain.slice(0, 1))), 'SEAL_ISSUER_UNTRUSTED'],
  ['our signer with one more certificate in the chain', () => falseSealed(borrowed(keys.seal, [...keys.seal.certificateChain, ...stranger.seal.certificateChain.slice(1)])), 'SEAL_ISSUER_UNTRUSTED'],
  ['a certificate of our authority that is not for documents', async () => falseSealed(await otherPurpose()), 'SEAL_ISSUER_UNTRUSTED'],
  ['its time-stamp taken out', () => restamped(() => null), 'SEAL_STAMP_ABSENT'],
  ['the time-stamp of another certificate', () => restamped(stampOfOther), 'SEAL_STAMP_WRONG'],
  ['a time-stamp of last year', () => restamped((over) => ownStamper(authority(keys))(over, new Date('2025-11-23T15:04:05Z'))), 'SEAL_STAMP_WRONG'],
  ['a time-stamp by a look-alike authority', () => restamped((over) => ownStamper(authority(stranger))(over, at)), 'SEAL_STAMP_UNTRUSTED'],
  ['a time-stamp that its own signer made', () => restamped((over) => ownStamper(keys.seal)(over, at)), 'SEAL_STAMP_UNTRUSTED'],
  ['the certificate of our authority over the time-stamp of another', () => restamped((over) => ownStamper(borrowed(authority(stranger), authority(keys).certificateChain))(over, at)), 'SEAL_STAMP_WRONG'],
  ['a time-stamp in a file that has room for none', async () => {
    const drawn = await drawCertificate(aCertificate({ holderName: 'Mallory Forger' }), kit, { room: rooms.unstamped });
    const plain = text(await sealPdf(drawn, { seal: keys.seal, stamp: null }, at));
    const cms = readCms(Buffer.from(contents(plain), 'hex'));
    const stamp = await ownStamper(authority(keys))(new Uint8Array(writtenSignature(cms?.signature ?? new Uint8Array())), at);
    return withContents(plain, cms ? Buffer.from(encodeCms({ ...cms, stamp })).toString('hex').padEnd(contents(plain).length, '0') : '');
  }, 'SEAL_STAMP_WRONG'],
];

function authority({ stamp }: IssuerKeys): CertifiedSigner {
  if (stamp === null) throw new Error('These keys have no time-stamp authority');
  return stamp;
}

describe('a forged certificate', () => {
  it('differs from a true one, which is accepted', () => {
    for (const pdf of [sealed, otherSealed]) expect(verifySealedPdf(Buffer.from(pdf, 'latin1'), keys.rootPem)).toMatchObject({ ok: true });
  });
  it.each(forgeries)('[F2] [T12] [CE6] with %s is refused', async (_, make, reason) => {
    const forged = await make();
    expect(forged === sealed || forged === otherSealed).toBe(false);
    expect(verifySealedPdf(Buffer.from(forged, 'latin1'), keys.rootPem)).toEqual({ ok: false, reasons: expect.arrayContaining([reason]) });
  });
  it('[O6] [T12] [CE6] is refused by the offline verifier as well, whichever it is', async () => {
    const files = await Promise.all(forgeries.map(([, make]) => make()));
    const { answers } = checkOffline([sealed, ...files], keys.rootPem);
    expect(answers.map(({ isAuthentic }, index) => (isAuthentic ? (forgeries[index - 1]?.[0] ?? 'the true one') : null)).filter(Boolean)).toEqual(['the true one']);
  });
});
