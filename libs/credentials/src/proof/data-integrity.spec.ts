import { createHash, createPrivateKey, createPublicKey, sign, type JsonWebKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromBase58, toBase58 } from './base58';
import { loadContext } from './contexts';
import { isProved, prove } from './index';

// The test vector of Open Badges 3.0 (1EdTech, implementation guide, "Linked Data Proof Test Vector for Open Badges 3.0").
const seed = Buffer.from('6241a409e6707bb640a0140a8a32bc3d193c33a661747284d6adfa4ed4180be4', 'hex');
const key = createPrivateKey({ key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]), format: 'der', type: 'pkcs8' });
const publicJwk: JsonWebKey = createPublicKey(key).export({ format: 'jwk' });
const issuer = 'https://example.edu/issuers/565049';
const document = {
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
  id: 'http://example.com/credentials/3527',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: issuer, type: ['Profile'], url: 'https://www.imsglobal.org', name: 'Example Corp' },
  validFrom: '2010-01-01T00:00:00Z',
  name: 'Teamwork Badge',
  credentialSubject: {
    id: 'did:example:ebfeb1f712ebc6f1c276e12ec21',
    type: ['AchievementSubject'],
    achievement: {
      id: 'https://example.com/achievements/21st-century-skills/teamwork',
      type: ['Achievement'],
      criteria: { narrative: 'Team members are nominated for this badge by their peers and recognized upon review by Example Corp management.' },
      description: 'This badge recognizes the development of the capacity to collaborate within a group environment.',
      name: 'Teamwork',
    },
  },
};
const options = {
  sign: (bytes: Uint8Array) => Promise.resolve(new Uint8Array(sign(null, bytes, key))),
  verificationMethod: `${issuer}#z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi`,
  at: new Date('2010-01-01T19:23:24Z'),
};
const proofValue = 'z5x9aCBYovW3CQCbKdNyhEm7ffYSw1YpEdPywQJoNbzDD2gkzQDKJ1sYKJaWvqZtkMtSbz35HcbgXVEDYHxCzgkCr';

describe('a Data Integrity proof', () => {
  it('[F3] is the one of the official test vector of Open Badges 3.0', async () => {
    const proved = await prove(document, options);
    expect(proved.proof.proofValue).toBe(proofValue);
    expect(await isProved(proved, publicJwk)).toBe(true);
  });
  it.each([
    ['another name', { name: 'Teamwork badge' }],
    ['another issuer', { issuer: { ...document.issuer, id: 'https://example.edu/issuers/1' } }],
    ['a later end', { validUntil: '2030-01-01T00:00:00Z' }],
    ['a word that no context knows', { livedExperience: 'yes' }],
    ['a context of its own', { '@context': [...document['@context'], { name: 'https://schema.org/alternateName' }] }],
    ['a context that is not bundled', { '@context': [...document['@context'], 'https://evil.example/context.json'] }],
    ['a context inside', { issuer: { ...document.issuer, '@context': { name: 'https://schema.org/alternateName' } } }],
  ])('[CE13] does not hold for the document with %s', async (_, change) => {
    const { proof } = await prove(document, options);
    expect(await isProved({ ...document, ...change, proof }, publicJwk)).toBe(false);
  });
  it('[CE13] does not hold with its own words changed, or by another key', async () => {
    const proved = await prove(document, options);
    const changed = [{ created: '2011-01-01T19:23:24Z' }, { verificationMethod: `${issuer}#other` }, { cryptosuite: 'eddsa-2022' }, { proofPurpose: 'authentication' }, { proofValue: proofValue.replace('x', 'y') }, { proofValue: '' }];
    const answers = await Promise.all(changed.map((change) => isProved({ ...proved, proof: { ...proved.proof, ...change } }, publicJwk)));
    expect(answers).toEqual(changed.map(() => false));
    expect(await isProved({ ...proved, proof: undefined }, publicJwk)).toBe(false);
    expect(await isProved(proved, { ...publicJwk, x: 'A'.repeat(43) })).toBe(false);
  });
  it('is not made over a word that no context knows, nor over a context that is not bundled', async () => {
    await expect(prove({ ...document, livedExperience: 'yes' }, options)).rejects.toThrow();
    await expect(prove({ ...document, '@context': ['https://evil.example/context.json'] }, options)).rejects.toThrow('ship with the product');
  });
});

describe('the contexts', () => {
  it('[CE13] are bundled, pinned and never fetched', async () => {
    const pins: Record<string, string> = { 'open-badges-extensions.json': '7c24eea3ee3398f7449f53270721e5e384e48d3c8c29516cf1e2f0e383024084', 'credentials-2.json': '169b22d2762d79a6eeff9f86fefeeadd9dc200fac75f9df864e4109db0a99c0f', 'open-badges-3.0.3.json': 'ca836d808e9a9fb27124d2b83df15e31a4b63c910cab870bf48dc35cc70185f2' };
    for (const [file, pin] of Object.entries(pins)) expect(createHash('sha256').update(readFileSync(join(__dirname, 'contexts', file))).digest('hex')).toBe(pin);
    await expect(loadContext('https://www.w3.org/2018/credentials/v1')).rejects.toThrow('none is fetched');
  });
});

it.each(['', '00', '000001', 'ff'.repeat(64), '0000ff'])('base58 gives back the bytes %s', (hex) => {
  expect(fromBase58(toBase58(Buffer.from(hex, 'hex')))?.toString('hex')).toBe(hex);
});
