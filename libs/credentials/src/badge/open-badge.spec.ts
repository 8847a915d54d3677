import { didDocument } from './issuer-document';
import { aBadge } from './badge-facts.builder';
import { didOf, identityOf } from './issuer-identity.rules';
import { jwtClaims, openBadge, selectiveClaims } from './open-badge';

describe('the name of an issuer', () => {
  it.each([
    ['https://waymark.example', 'did:web:waymark.example'],
    ['http://127.0.0.1:3000', 'did:web:127.0.0.1%3A3000'],
    ['https://state.example/peer/board', 'did:web:state.example:peer:board'],
  ])('of %s is %s', (publicUrl, did) => expect(didOf(publicUrl)).toBe(did));
  it('of a board lies below that of the deployment', () => {
    expect(identityOf('https://waymark.example', 'b1')).toEqual({ did: 'did:web:waymark.example:issuers:b1', profileUrl: 'https://waymark.example/issuers/b1' });
  });
  it('may assert with every key that is published', () => {
    const keys = [{ kid: 'a', alg: 'EdDSA', publicJwk: { kty: 'OKP', crv: 'Ed25519', x: Buffer.alloc(32, 7).toString('base64url') } }, { kid: 'b', alg: 'RS256', publicJwk: { kty: 'RSA', n: 'AQAB', e: 'AQAB' } }] as const;
    const document = didDocument('did:web:x', keys);
    expect(document.assertionMethod).toEqual(['did:web:x#a', 'did:web:x#b']);
    expect(document.verificationMethod[0]).toMatchObject({ type: 'Multikey', publicKeyMultibase: expect.stringMatching(/^z6Mk/) });
    expect(document.verificationMethod[1]).toMatchObject({ type: 'JsonWebKey', publicKeyJwk: { kid: 'b', use: 'sig' } });
  });
});

describe('a badge', () => {
  it('has whole seconds, one status for revocation, and the name as its holder\'s identity', () => {
    expect(openBadge(aBadge())).toMatchObject({
      validFrom: '2026-11-23T14:59:00Z',
      credentialStatus: { statusPurpose: 'revocation', statusListIndex: '70123' },
      credentialSubject: { identifier: [{ identityHash: 'Ana Lucía Reyes', hashed: false, identityType: 'name' }] },
    });
  });
  it('names the same achievement for all who hold the title under one version, and another for the next', () => {
    const id = (with_ = {}) => openBadge(aBadge(with_)).credentialSubject.achievement.id;
    expect(id({ holderName: 'Somebody Else', number: 'WM-2026-000043' })).toBe(id());
    expect(id({ schemeVersion: '2027-01' })).not.toBe(id());
    expect(id()).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  });
  it('says the same in the claims of its JWT', () => {
    const badge = openBadge(aBadge());
    expect(jwtClaims(badge)).toMatchObject({ iss: badge.issuer.id, jti: badge.id, sub: badge.credentialSubject.id, nbf: 1_795_445_940, exp: 1_858_571_999 });
  });
  it('hides name, number and title until its holder shows them', () => {
    const { shown, hidden } = selectiveClaims(aBadge());
    expect(JSON.stringify(shown)).not.toMatch(/Reyes|Peer|000042/);
    expect(Object.keys(hidden)).toEqual(['name', 'title', 'number', 'board', 'scheme']);
  });
});
