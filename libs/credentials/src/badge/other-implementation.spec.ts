import { generateKeyPairSync, sign } from 'node:crypto';
import { prove } from '../proof';
import { aBadge } from './badge-facts.builder';
import { openBadge } from './open-badge';
import { saidByPyld, withPyld } from './pyld.builder';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const { x } = publicKey.export({ format: 'jwk' });
const said = (document: object): string => saidByPyld(JSON.stringify(document), x);
const signed = () => prove(openBadge(aBadge()), { sign: (bytes) => Promise.resolve(new Uint8Array(sign(null, bytes, privateKey))), verificationMethod: 'did:web:waymark.example#key', at: new Date('2026-11-23T15:00:00Z') });

describe('an implementation that shares nothing with ours', () => {
  withPyld('[F3] verifies a badge (needs python3-pyld and python3-cryptography)', async () => {
    expect(said(await signed())).toBe('verified');
  });
  withPyld.each([
    ['holder', (badge: ReturnType<typeof openBadge>) => ({ credentialSubject: { ...badge.credentialSubject, identifier: [{ ...badge.credentialSubject.identifier[0], identityHash: 'Mallory Forger' }] } })],
    ['end', () => ({ validUntil: '2099-01-01T00:00:00Z' })],
    ['status', (badge: ReturnType<typeof openBadge>) => ({ credentialStatus: { ...badge.credentialStatus, statusListIndex: '1' } })],
    ['issuer', (badge: ReturnType<typeof openBadge>) => ({ issuer: { ...badge.issuer, name: 'Another Board' } })],
  ])('[F3] [CE13] refuses a badge with another %s (needs python3-pyld and python3-cryptography)', async (_, change) => {
    const badge = await signed();
    expect(said({ ...badge, ...change(badge) })).toBe('refused InvalidSignature');
  });
  withPyld('[F3] [CE13] refuses a badge whose status was taken out, and one that says a thing twice (needs python3-pyld and python3-cryptography)', async () => {
    const { credentialStatus: _, ...badge } = await signed();
    expect(said(badge)).toBe('refused InvalidSignature');
    const end = '"validUntil":"2028-11-23T05:59:59Z"';
    expect(saidByPyld(JSON.stringify(await signed()).replace(end, `${end},"validUntil":"2099-01-01T00:00:00Z"`), x)).toBe('refused InvalidSignature');
  });
});
