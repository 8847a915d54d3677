import { createPrivateKey, generateKeyPairSync, X509Certificate } from 'node:crypto';
import type { JsonWebKey, KeyObject } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { BasicConstraintsExtension, KeyUsageFlags, KeyUsagesExtension, X509CertificateGenerator } from '@peculiar/x509';
import { openPdfFonts } from '@waymark/platform';
import { loadOrCreateIssuerKeys, makeNextRoot, openAuthority } from '../keys';
import type { Authority, IssuerKeys } from '../keys';
import { algorithm, certify, issuerOf, makeDocumentAuthority } from '../keys/issuer-chain';
import { certifiedSigner } from '../keys/signer';
import { ownStamper } from '../stamp';
import { aCertificate } from './certificate-facts.builder';
import { drawCertificate, loadCertificateTexts, rooms, sealPdf, verifySealedPdf } from './index';
import { checkOffline } from './offline-verifier.builder';

const at = new Date('2026-11-23T15:04:05Z');
const folder = mkdtempSync(join(tmpdir(), 'waymark-forged-root-'));
const kit = { fonts: openPdfFonts(), texts: loadCertificateTexts(resolve(__dirname, '../../../../locales')) };
const organisation = 'Cedar Valley Board';
const keysIn = (name: string): Promise<IssuerKeys> => loadOrCreateIssuerKeys({ folder: join(folder, name), organisation, at });
const rootIn = async (name: string): Promise<Authority> => (await openAuthority(join(folder, name, 'issuer'), (await keysIn(name)).authorities, 'root'))!;
const drawn = (): KeyObject => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const authorityOf = (files: Readonly<Record<string, string>>, key: string, certificate: string): Authority => ({ certificate: new X509Certificate(files[certificate]!), key: createPrivateKey(files[key]!) });

let first: Authority;
let next: Authority;
let cross: X509Certificate;
let documents: Authority;
let honest: Buffer;

const others = (...certificates: readonly X509Certificate[]) => [documents.certificate, ...certificates];

/** A file that is sealed under a document authority, with these behind it. */
async function sealedWith(chain: readonly X509Certificate[], under = documents): Promise<Buffer> {
  const made = async (purpose: 'seal' | 'stamp') => {
    const key = drawn();
    const { d: _, ...jwk } = key.export({ format: 'jwk' }) as JsonWebKey & { d: string };
    return certifiedSigner(key, [await certify(under, { purpose, jwk, organisation, at })]);
  };
  const [seal, stamp] = [await made('seal'), await made('stamp')];
  const drawing = await drawCertificate(aCertificate({ holderName: 'Mallory Forger' }), kit, { room: rooms.stampedElsewhere });
  return Buffer.from(await sealPdf(drawing, { seal: { ...seal, certificateChain: [...seal.certificateChain, ...chain.map(({ raw }) => new Uint8Array(raw))] }, stamp: ownStamper(stamp) }, at));
}

interface Said {
  readonly by: Authority;
  readonly extensions: (BasicConstraintsExtension | KeyUsagesExtension)[];
  readonly subject?: string;
  readonly until?: Date;
}

/** What somebody with the key of an authority says of the key of the next root. */
async function said({ by, extensions, subject, until = new Date('2040-01-01') }: Said): Promise<X509Certificate> {
  const { certificate, keys } = await issuerOf(by);
  const { keys: { publicKey } } = await issuerOf(next);
  const made = await X509CertificateGenerator.create({ subject: subject ?? certificate.subject, issuer: certificate.subject, notBefore: new Date('2026-01-01'), notAfter: until, signingAlgorithm: algorithm, publicKey, signingKey: keys.privateKey, extensions });
  return new X509Certificate(Buffer.from(made.rawData));
}
const certifying = new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true);
const authority = (length?: number) => [new BasicConstraintsExtension(true, length, true), certifying];

async function nextRoot(signs: Authority): Promise<{ root: Authority; cross: X509Certificate }> {
  const made = await makeNextRoot({ before: first.certificate, signs, at });
  return { root: authorityOf(made.files, 'root-ca.key.pem', 'root-ca.crt.pem'), cross: made.cross! };
}

async function documentsUnder(root: Authority): Promise<Authority> {
  return authorityOf(await makeDocumentAuthority(root, { organisation, at, ordinal: 2 }), 'document-ca.key.pem', 'document-ca.crt.pem');
}

beforeAll(async () => {
  first = await rootIn('ours');
  ({ root: next, cross } = await nextRoot(first));
  documents = await documentsUnder(next);
  honest = await sealedWith(others(cross));
});
afterAll(() => rmSync(folder, { recursive: true }));

const forgeries: readonly [forgery: string, make: () => Promise<Buffer>][] = [
  ['signed by nobody', async () => sealedWith(others(await saidBy({ certificate: first.certificate, key: drawn() })))],
  ['by a look-alike of our root', async () => sealedWith(others(await saidBy(await rootIn('look-alike'))))],
  ['that is left out', () => sealedWith(others())],
  ['for the key of another root', async () => sealedWith(others((await nextRoot(first)).cross))],
  ['that is no authority', async () => sealedWith(others(await said({ by: first, extensions: [new BasicConstraintsExtension(false, undefined, true), certifying] })))],
  ['that may not certify certificates', async () => sealedWith(others(await said({ by: first, extensions: [new BasicConstraintsExtension(true, 1, true), new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true)] })))],
  ['that allows no authority below it', async () => sealedWith(others(await said({ by: first, extensions: authority(0) })))],
  ['under another name, one authority more than our root allows', async () => {
    const other = await said({ by: first, extensions: authority(1), subject: `CN=${organisation} Root 2, O=${organisation}` });
    const renamed = { certificate: other, key: next.key };
    const under = await documentsUnder(renamed);
    return sealedWith([under.certificate, other], under);
  }],
  ['by our document authority', async () => {
    const ours = (await openAuthority(join(folder, 'ours', 'issuer'), (await keysIn('ours')).authorities, 'documents'))!;
    return sealedWith(others(await said({ by: ours, extensions: authority(1), subject: next.certificate.subject.split('\n').reverse().join(', ') }), ours.certificate));
  }],
  ['that had ended', async () => sealedWith(others(await said({ by: first, extensions: authority(1), until: new Date('2026-11-01') })))],
  ['and a second one that leads nowhere', async () => sealedWith(others(cross, (await nextRoot(await rootIn('look-alike'))).cross))],
  ['and three before it', async () => {
    const chain: X509Certificate[] = [];
    let top = first;
    for (let step = 0; step < 4; step += 1) {
      const made = await nextRoot(top);
      chain.unshift(made.cross);
      top = made.root;
    }
    const under = await documentsUnder(top);
    return sealedWith([under.certificate, ...chain], under);
  }],
];

const saidBy = (by: Authority) => said({ by, extensions: authority(1) });

describe('what an earlier root says of the next one', () => {
  it('[O6] is followed from the earlier one, and not needed by whoever pins the next', () => {
    const pinned = [first, next].map(({ certificate }) => certificate.toString());
    for (const roots of [...pinned, pinned.join('')]) {
      expect(verifySealedPdf(honest, roots)).toMatchObject({ ok: true });
      expect(checkOffline([honest], roots).answers[0]?.isAuthentic).toBe(true);
    }
  });

  it('[O6] [T15] of one that was lost says nothing any more: only whoever pins the next one takes the file', () => {
    const [one, two] = [first, next].map(({ certificate }) => certificate.toString());
    const roots = join(folder, 'roots.json');
    writeFileSync(roots, JSON.stringify({ roots: [{ certificate: one, lostSince: '2026-11-20T00:00:00.000Z' }, { certificate: two, lostSince: null }] }));
    const answers = [one, two, `${one}${two}`].map((pinned = '') => checkOffline([honest], pinned, ['--json', '--roots', roots]).answers[0]);
    expect(answers.map((answer) => [answer?.isAuthentic, answer?.checks.find(({ name }) => name === 'root')?.result])).toEqual([[false, 'bad'], [true, undefined], [true, undefined]]);
    // Its kid is named, so that whoever knows what became of the key can say no.
    const [lost, nearest] = [one, `${one}${two}`].map((pinned = '') => verifySealedPdf(honest, pinned));
    expect([lost?.ok && lost.authorityKids.length, nearest?.ok && nearest.authorityKids.length]).toEqual([3, 2]);
    expect(checkOffline([honest], one ?? '', ['--roots', join(folder, 'ours', 'none.json')]).status).toBe(2);
    writeFileSync(roots, '{}');
    expect(checkOffline([honest], one ?? '', ['--roots', roots])).toMatchObject({ status: 2, said: expect.stringContaining('no list of roots') as string });
  });

  it.each(forgeries)('[F2] [T12] [CE6] %s: refused by whoever pins the earlier one', async (_, make) => {
    const forged = await make();
    const verdict = verifySealedPdf(forged, first.certificate.toString());
    expect(verdict).toEqual({ ok: false, reasons: expect.any(Array) as unknown });
    expect(checkOffline([forged], first.certificate.toString()).answers[0]?.isAuthentic).toBe(false);
  });
});
