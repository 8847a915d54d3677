import { createHash, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openPdfFonts } from '@waymark/platform';
import { aBadge } from '../badge/badge-facts.builder';
import { jwkOf } from '../badge/issuer-document';
import { jwtClaims, openBadge } from '../badge/open-badge';
import { loadOrCreateIssuerKeys } from '../keys';
import type { IssuerKeys } from '../keys';
import { keySigner } from '../keys/signer';
import type { Signer } from '../keys/signer';
import { leafHash } from '../log/merkle';
import { checkpointText, signedNote, verifierKey } from '../log/signed-note';
import { prove } from '../proof';
import { signJws } from '../proof/jws';
import { aCertificate } from './certificate-facts.builder';
import type { Attachment } from './draw-certificate';
import { drawCertificate, loadCertificateTexts, rooms } from './index';
import { checkOffline, saidOfBadge } from './offline-verifier.builder';
import { sealUnread } from './seal-unread.builder';

const at = new Date('2026-11-23T15:04:05Z');
const folder = mkdtempSync(join(tmpdir(), 'waymark-forged-badge-'));
const kit = { fonts: openPdfFonts(), texts: loadCertificateTexts(resolve(__dirname, '../../../../locales')) };
const drawKey = () => keySigner(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey);
const [own, stranger] = [drawKey(), drawKey()];
const [log, proof] = [keySigner(generateKeyPairSync('ed25519').privateKey), keySigner(generateKeyPairSync('ed25519').privateKey)];
const published = [jwkOf(own)];
const badge = openBadge(aBadge());
type Badge = typeof badge;
const subject = (changes: object): Badge => ({ ...badge, credentialSubject: { ...badge.credentialSubject, ...changes } });
const namedOtherwise = subject({ identifier: [{ ...badge.credentialSubject.identifier[0], identityHash: 'Mallory Forger' }] });
const ofAnother = openBadge(aBadge({ id: '6f5f3a52-6c0e-4c0b-9f5e-2a7f6b1f5d10', number: 'WM-2026-000043', holderName: 'Somebody Else' }));

let keys: IssuerKeys;
beforeAll(async () => {
  keys = await loadOrCreateIssuerKeys({ folder: join(folder, 'ours'), organisation: 'Harbor State Board', at });
});
afterAll(() => rmSync(folder, { recursive: true }));

const jwtOf = (from: Badge, { signer = own, kid = signer.kid, claims = {} }: { signer?: Signer; kid?: string; claims?: object } = {}) =>
  signJws({ kid: `https://waymark.example/keys/${kid}`, typ: 'JWT' }, { ...jwtClaims(from), ...claims }, signer);
const jsonOf = async (from: Badge) => JSON.stringify(await prove(from, { sign: (bytes) => proof.sign(bytes), verificationMethod: `${badge.issuer.id}#${proof.kid}`, at }));

/** A log of one entry: what the certificate said when it was issued. */
async function evidence(): Promise<string> {
  const hex = (text: string) => createHash('sha256').update(text).digest('hex');
  const facts = JSON.stringify({ number: 'WM-2026-000042', holderName: 'Ana Lucía Reyes', title: 'Certified Peer Support Specialist', boardName: 'Harbor State Peer Certification Board', issuedOn: '2026-11-23', validUntil: '2028-11-22' });
  const event = JSON.stringify({ t: 'issued', id: 'WM-2026-000042', d: hex(facts) });
  const salt = Buffer.alloc(16, 7);
  const leaf = JSON.stringify({ v: 1, at: at.toISOString(), h: createHash('sha256').update(salt).update(event).digest('base64url') });
  const checkpoint = await signedNote(checkpointText({ origin: 'waymark.example/log', size: 1, root: leafHash(Buffer.from(leaf)) }), 'waymark.example/log', log);
  return JSON.stringify({ index: 0, size: 1, leaf, hashes: [], checkpoint, logKey: verifierKey('waymark.example/log', log), salt: salt.toString('base64url'), event, facts });
}

interface Inside {
  readonly json?: string | null;
  readonly jwt?: string | null;
  readonly isLogged?: boolean;
  readonly more?: readonly Attachment[];
}

const attached = (name: Attachment['name'], text: string | null, relationship: Attachment['relationship']): Attachment[] => (text === null ? [] : [{ name, type: 'application/json', text, relationship, description: 'For computers' }]);

/** Under our own seal, so that nothing but the badge is wrong. */
async function sealed({ json, jwt, isLogged = true, more = [] }: Inside = {}, spoil = (pdf: string) => pdf): Promise<Uint8Array> {
  const inside = [...attached('credential.json', json === undefined ? await jsonOf(badge) : json, 'Source'), ...attached('credential.jwt', jwt === undefined ? await jwtOf(badge) : jwt, 'Alternative')];
  const attachments = [...inside, ...attached('evidence.json', isLogged ? await evidence() : null, 'Supplement'), ...more];
  const drawn = await drawCertificate(aCertificate(), kit, { room: rooms.unstamped, attachments });
  return sealUnread(Buffer.from(spoil(Buffer.from(drawn).toString('latin1')), 'latin1'), keys.seal, at);
}

const ask = async (inside: Inside, jwks: readonly object[] | null = published) => {
  const run = checkOffline([await sealed(inside)], keys.rootPem, ['--json'], jwks ?? undefined);
  return [run.answers[0]?.isAuthentic, ...saidOfBadge(run)];
};
const [header = '', claims = '', signature = ''] = ['eyJhbGciOiJub25lIn0', 'e30', ''];
const twice = async () => {
  const [, payload = ''] = (await jwtOf(badge)).split('.');
  const text = Buffer.from(payload, 'base64url').toString().replace('"licenseNumber":', '"licenseNumber":"WM-2026-000001","licenseNumber":');
  const input = `${Buffer.from(JSON.stringify({ alg: 'RS256', kid: own.kid, typ: 'JWT' })).toString('base64url')}.${Buffer.from(text).toString('base64url')}`;
  return `${input}.${Buffer.from(await own.sign(Buffer.from(input))).toString('base64url')}`;
};

const forgeries: readonly [forgery: string, inside: () => Promise<Inside>, said: string][] = [
  ['another holder in the signed form', async () => ({ jwt: await jwtOf(namedOtherwise) }), 'match holder'],
  ['another holder in both forms', async () => ({ jwt: await jwtOf(namedOtherwise), json: await jsonOf(namedOtherwise) }), 'match holder'],
  ['another last day', async () => ({ jwt: await jwtOf({ ...badge, validUntil: '2029-11-23T05:59:59Z' }) }), 'match ends'],
  ['the last day one day later', async () => ({ jwt: await jwtOf({ ...badge, validUntil: '2028-11-24T05:59:59Z' }) }), 'match ends'],
  ['another title', async () => ({ jwt: await jwtOf({ ...badge, name: 'Certified Peer Supervisor' }) }), 'match title'],
  ['another board', async () => ({ jwt: await jwtOf({ ...badge, issuer: { ...badge.issuer, name: 'Another Board' } }) }), 'match board'],
  ['the signed form of another certificate', async () => ({ jwt: await jwtOf(ofAnother) }), 'match other'],
  ['both forms of another certificate', async () => ({ jwt: await jwtOf(ofAnother), json: await jsonOf(ofAnother) }), 'match other'],
  ['a name in the form to be read that is not in the signed one', async () => ({ json: await jsonOf(namedOtherwise) }), 'match differs'],
  ['a status that the signed form does not have', async () => ({ json: await jsonOf({ ...badge, credentialStatus: { ...badge.credentialStatus, statusListIndex: '1' } }) }), 'match differs'],
  ['claims that say something else than the credential', async () => ({ jwt: await jwtOf(badge, { claims: { exp: 4_102_444_800 } }) }), 'match differs'],
  ['a key of somebody else under its own name', async () => ({ jwt: await jwtOf(badge, { signer: stranger }) }), 'badge key'],
  ['a key of somebody else under the name of ours', async () => ({ jwt: await jwtOf(badge, { signer: stranger, kid: own.kid }) }), 'badge signature'],
  ['the signed form twice', async () => ({ more: attached('credential.jwt', await jwtOf(ofAnother), 'Alternative') }), 'badge twice'],
  ['the form to be read twice', async () => ({ more: attached('credential.json', await jsonOf(ofAnother), 'Source') }), 'badge twice'],
  ['a word that stands there twice', async () => ({ jwt: await twice() }), 'badge bad'],
  ['a word that stands twice in the form to be read, the true one last', async () => ({ json: (await jsonOf(badge)).replace('"licenseNumber":', '"licenseNumber":"WM-2026-000001","licenseNumber":') }), 'badge bad'],
  ['its status taken out of the form to be read', async () => ({ json: (await jsonOf(badge)).replace(/"credentialStatus":\{[^}]*\},/, '') }), 'match differs'],
  ['a badge that nobody signed', () => Promise.resolve({ jwt: `${header}.${claims}.${signature}` }), 'badge bad'],
  ['a badge that is none', () => Promise.resolve({ jwt: 'hello' }), 'badge bad'],
];

describe('the badge inside a sealed certificate', () => {
  it('[O6] is checked with no network: its signature by the keys that the reader has, and what it says by the log and its other form', async () => {
    expect(await ask({})).toEqual([true, 'badge good', 'match good']);
    expect(await ask({}, [jwkOf(stranger), jwkOf(log), ...published])).toEqual([true, 'badge good', 'match good']);
  });

  it.each(forgeries)('[O6] [CE13] is refused with %s', async (_, inside, said) => {
    const [isAuthentic, ...told] = await ask(await inside());
    expect([isAuthentic, told.at(-1)]).toEqual([false, said]);
  });

  it.each([
    ['a name of its own for readers', (pdf: string) => pdf.replace('/UF (credential.jwt)', '/UF (credential.jwx)')],
    ['no name that is read here', (pdf: string) => pdf.replace('/F (credential.jwt)', '/F (credential jwt)')],
    ['another kind', (pdf: string) => pdf.replace('/Type /Filespec\n/AFRelationship /Alternative', '/AFRelationship /Alternative\n/Typ  /Filespec')],
    ['a second object of its number', (pdf: string) => pdf.replace(/\n(\d+) 0 obj\n<<\n\/Type \/EmbeddedFile/, (found: string, number: string) => `\n${number} 0 obj\n<<>>\nendobj${found}`)],
  ])('[O6] [CE7] is refused where an attachment has %s', async (_, spoil) => {
    const { answers } = checkOffline([await sealed({}, spoil)], keys.rootPem, ['--json'], published);
    expect([answers[0]?.isAuthentic, answers[0]?.checks.at(-1)]).toMatchObject([false, { name: 'log', result: 'bad', detail: 'What travels inside is broken.' }]);
  });

  it('[O6] is not called signed where the reader has no keys, and is compared all the same', async () => {
    const run = checkOffline([await sealed()], keys.rootPem, []);
    expect(run.said).toContain('Its signature was not checked: no keys of the issuer were given.');
    expect(await ask({}, null)).toEqual([true, 'badge unkeyed', 'match good']);
    expect(await ask({ jwt: await jwtOf(namedOtherwise) }, null)).toEqual([false, 'badge unkeyed', 'match holder']);
  });

  it('[O6] [F10] may be missing: a file of before says so, and stays what it is', async () => {
    expect(await ask({ json: null, jwt: null })).toEqual([true, 'badge none']);
    expect(await ask({ isLogged: false })).toEqual([true, 'badge good', 'match alone']);
  });

  it('[O6] ends with 2 where the keys are no keys', async () => {
    const run = checkOffline([await sealed()], keys.rootPem, ['--keys', 'package.json']);
    expect(run).toMatchObject({ status: 2, said: expect.stringContaining('no keys in what --keys names') as string });
  });
});
