import { generateKeyPairSync } from 'node:crypto';
import { keySigner } from '../keys/signer';
import { isProved, isSignedJws, prove, signJws } from '../proof';
import { aBadge } from './badge-facts.builder';
import { jwtClaims, openBadge } from './open-badge';

const [ed25519, rsa] = [keySigner(generateKeyPairSync('ed25519').privateKey), keySigner(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey)];
const badge = openBadge(aBadge());
const [json, claims] = [JSON.stringify(badge), JSON.stringify(jwtClaims(badge))];
const holder = '"identityHash":"Ana Lucía Reyes"';

const proved = () => prove(badge, { sign: (bytes) => ed25519.sign(bytes), verificationMethod: `${badge.issuer.id}#${ed25519.kid}`, at: new Date('2026-11-23T15:00:00Z') });
/** Whether the proof of the true badge holds for that text. */
const isProvedAs = async (text: string): Promise<boolean> => isProved({ ...(JSON.parse(text) as object), proof: (await proved()).proof }, ed25519.publicJwk);
/** Whether the signature of the true JWT holds for those claims. */
async function isSignedAs(text: string): Promise<boolean> {
  const [header, , signature] = (await signJws({ kid: rsa.kid, typ: 'JWT' }, jwtClaims(badge), rsa)).split('.');
  return isSignedJws(`${header}.${Buffer.from(text).toString('base64url')}.${signature}`, rsa.publicJwk, 'RS256');
}

const forged: readonly [forgery: string, forge: (text: string) => string][] = [
  ['its status taken out', (text) => text.replace(/"credentialStatus":\{[^}]*\},/, '')],
  ['the status of another', (text) => text.replace('"statusListIndex":"70123"', '"statusListIndex":"70124"')],
  ['another holder', (text) => text.replace(holder, '"identityHash":"Mallory Forger"')],
  ['two holders, the false one last', (text) => text.replace(holder, `${holder},"identityHash":"Mallory Forger"`)],
  ['two ends, the false one last', (text) => text.replace(/"validUntil":"[^"]+"/, '$&,"validUntil":"2099-01-01T00:00:00Z"')],
  ['another issuer', (text) => text.replace(`"id":"${badge.issuer.id}"`, '"id":"did:web:evil.example"')],
];

describe('the two proofs of a badge', () => {
  it('[F3] hold for the badge as it was signed', async () => {
    expect([await isProvedAs(json), await isSignedAs(claims)]).toEqual([true, true]);
  });
  it.each(forged)('[CE13] do not hold with %s', async (_, forge) => {
    expect([forge(json) === json, forge(claims) === claims]).toEqual([false, false]);
    expect([await isProvedAs(forge(json)), await isSignedAs(forge(claims))]).toEqual([false, false]);
  });
  it('[CE13] are gone with the proof, or with the signature', async () => {
    expect([await isProved(badge, ed25519.publicJwk), isSignedJws((await signJws({ kid: rsa.kid, typ: 'JWT' }, jwtClaims(badge), rsa)).replace(/\.[^.]*$/, '.'), rsa.publicJwk, 'RS256')]).toEqual([false, false]);
  });
  it('[CE13] a JWT is its text: one that has the false of two holders first is not signed either', async () => {
    expect(await isSignedAs(claims.replace(holder, `"identityHash":"Mallory Forger",${holder}`))).toBe(false);
  });
});
