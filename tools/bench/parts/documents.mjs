// Certificates as the product makes them (signed for machines, with a slip in the square, a proof from a log of a million entries and an authority that names its lists; sealed and stamped), against a bare pdfkit page with one whole font; in turns, so that both meet the same machine.
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apiDist, root } from '../../paths.mjs';
import { value } from '../report.mjs';

const require = createRequire(import.meta.url);
const PDFDocument = require('pdfkit');
const libs = join(apiDist, '../../../libs');
const { drawCertificate, loadCertificateTexts, roomFor, sealPdf } = require(join(libs, 'credentials/src/document/index.js'));
const { openPdfFonts } = require(join(libs, 'platform/src/pdf/index.js'));
const { ownStamper } = require(join(libs, 'credentials/src/stamp/index.js'));
const { keySigner } = require(join(libs, 'credentials/src/keys/signer.js'));
const { jwtClaims, openBadge, selectiveClaims } = require(join(libs, 'credentials/src/badge/open-badge.js'));
const { identityOf } = require(join(libs, 'credentials/src/badge/issuer-identity.rules.js'));
const { prove, signJws, signSdJwt } = require(join(libs, 'credentials/src/proof/index.js'));
const { signSlip } = require(join(libs, 'credentials/src/slip/index.js'));
const { loadOrCreateIssuerKeys } = require(join(libs, 'credentials/src/keys/index.js'));

const facts = {
  ...{ lang: 'en', holderName: 'Ana Lucía Reyes', title: 'Certified Peer Support Specialist', boardName: 'Harbor State Peer Certification Board' },
  ...{ schemeName: 'Harbor State Peer Support Specialist', schemeVersion: '1', number: 'WM-2026-000001', code: 'ABCDEFGHJKMNPQRS' },
  ...{ verifyUrl: 'https://waymark.example/v/ABCDEFGHJKMNPQRS', issuedOn: '2026-11-23', validUntil: '2028-11-22' },
  evidence: [['6 hours of training', '6:00 h'], ['20 hours of signed experience', '21:30 h'], ['2 hours of supervision', '2:00 h'], ['Exam passed', 'March 2, 2026'], ['Role-play passed', 'February 25, 2026']].map(([label, value]) => ({ label, value })),
  signatories: [{ name: 'Ruth Adler', role: 'Reviewer' }, { name: 'Thomas Nakai', role: 'Reviewer' }],
};

const badge = {
  ...facts,
  ...{ id: '0f5f3a52-6c0e-4c0b-9f5e-2a7f6b1f5d10', subjectId: '7d0e2b9a-3a39-4f4a-8d0e-1c2b3a495867', criteria: 'Every requirement was met.' },
  ...{ validFrom: new Date('2026-11-23T15:00:00Z'), validUntil: new Date('2028-11-23T05:59:59Z') },
  issuer: identityOf('https://waymark.example', 'b0a4d000-0000-4000-8000-000000000001'),
  status: { listUrl: 'https://waymark.example/status-lists/0f5f3a52-6c0e-4c0b-9f5e-2a7f6b1f5d10', index: 70_123 },
};

const signers = () => [['ed25519'], ['rsa', { modulusLength: 3072 }], ['ec', { namedCurve: 'P-256' }]].map(([kind, options]) => keySigner(generateKeyPairSync(kind, options).privateKey));

const random = (bytes, coding = 'base64') => randomBytes(bytes).toString(coding);

// Of the shape and weight that the log hands out; its own measures are in another part.
const proof = () => ({
  ...{ index: 765_432, size: 1_000_000, leaf: JSON.stringify({ v: 1, at: new Date().toISOString(), h: random(32, 'base64url') }), hashes: Array.from({ length: 20 }, () => random(32)) },
  ...{ checkpoint: `waymark.example/log\n1000000\n${random(32)}\n\n— waymark.example/log ${random(68)}\n`, logKey: `waymark.example/log+${random(4, 'hex')}+${random(33)}`, salt: random(16, 'base64url') },
  event: JSON.stringify({ t: 'issued', id: facts.number, on: facts.issuedOn, d: random(32, 'hex'), r: random(32, 'hex') }),
  facts: JSON.stringify({ ...facts, evidenceDigest: random(32, 'hex') }),
});

async function attachments([ed25519, rsa, p256]) {
  const unsigned = openBadge(badge);
  const proved = await prove(unsigned, { sign: (bytes) => ed25519.sign(bytes), verificationMethod: `${badge.issuer.did}#${ed25519.kid}`, at: new Date() });
  const jwt = await signJws({ kid: `https://waymark.example/keys/${rsa.kid}`, typ: 'JWT' }, jwtClaims(unsigned), rsa);
  await signSdJwt({ kid: p256.kid, typ: 'dc+sd-jwt' }, selectiveClaims(badge), p256);
  return [
    { name: 'credential.json', type: 'application/json', text: JSON.stringify(proved), relationship: 'Source', description: 'For machines' },
    { name: 'credential.jwt', type: 'application/jwt', text: jwt, relationship: 'Alternative', description: 'The same' },
    { name: 'evidence.json', type: 'application/json', text: JSON.stringify(proof()), relationship: 'Supplement', description: 'What the log says' },
  ];
}

function barePage(font) {
  return new Promise((resolve) => {
    const doc = new PDFDocument({ size: 'A4', font: null });
    const parts = [];
    doc.on('data', (part) => parts.push(part)).on('end', () => resolve(Buffer.concat(parts)));
    doc.font(font).fontSize(28).text(facts.holderName).fontSize(14).text(facts.title).text(facts.number);
    doc.end();
  });
}

async function timed(work) {
  const started = performance.now();
  const bytes = await work();
  return { ms: performance.now() - started, size: bytes.length };
}

const median = (rounds, key) => rounds.map((round) => round[key]).sort((a, b) => a - b)[Math.floor(rounds.length / 2)];

async function inTurns(count) {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-bench-keys-'));
  const keys = await loadOrCreateIssuerKeys({ folder, organisation: 'Bench', publicUrl: 'https://waymark.example', at: new Date() });
  rmSync(folder, { recursive: true });
  const kit = { fonts: openPdfFonts(), texts: loadCertificateTexts(join(root, 'locales')) };
  const font = readFileSync(join(root, 'node_modules/@embedpdf/fonts-latin/fonts/NotoSans-Regular.ttf'));
  const sealer = { seal: keys.seal, stamp: ownStamper(keys.stamp) };
  const signing = signers();
  const room = roomFor([...keys.seal.certificateChain, ...keys.stamp.certificateChain]);
  const slip = () => signSlip(facts, signing[2]);
  const sealed = async () => sealPdf(await drawCertificate(facts, kit, { room, slip: await slip(), attachments: await attachments(signing) }), sealer, new Date());
  const product = [];
  const bare = [];
  for (let round = 0; round < count + 5; round += 1) {
    product.push(await timed(sealed));
    bare.push(await timed(() => barePage(font)));
  }
  const warm = (rounds) => rounds.slice(5);
  return { product: { ms: median(warm(product), 'ms'), size: median(warm(product), 'size') }, bare: { ms: median(warm(bare), 'ms'), size: median(warm(bare), 'size') } };
}

const told = ({ ms, size }) => `${(1000 / ms).toFixed(0)}/s   p50 ${ms.toFixed(1)} ms   ${(size / 1000).toFixed(1)} kB`;

export async function measure() {
  const { product, bare } = await inTurns(60);
  value('certificate signed, drawn, sealed', told(product));
  value('bare pdfkit page, whole font', told(bare));
  console.log(`  ratio in time ${(product.ms / bare.ms).toFixed(2)} (goal at most 8), at most 30 ms and 45 kB, time-stamp included`);
}
