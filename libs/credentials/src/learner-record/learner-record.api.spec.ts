import { OrganisationKind } from '@waymark/identity';
import { anOrganisation, aPerson, startApi } from '@waymark/identity/testing';
import type { TestApi } from '@waymark/platform/testing';
import { createLocalJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import type { JSONWebKeySet } from 'jose';
import { credentialsEntities, CredentialsModule } from '../index';
import { isProved } from '../proof';
import { aCredential, changeStanding } from '../testing';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ modules: [CredentialsModule], entities: credentialsEntities });
});
afterAll(() => api.close());

const ask = (personId: string) => api.http.get('/files/learner-record.jwt').set('x-test-person', personId).buffer(true).parse((stream, done) => {
  const parts: Buffer[] = [];
  stream.on('data', (part: Buffer) => parts.push(part)).on('end', () => done(null, Buffer.concat(parts).toString()));
});

interface Clr {
  readonly type: string[];
  readonly credentialSubject: { readonly verifiableCredential: { readonly name: string; readonly proof: { readonly verificationMethod: string } }[] };
}

describe('the learner record of a person', () => {
  it('[L7] holds what counts today, verifies, and each part of it proves itself', async () => {
    const board = await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD });
    const holder = await aPerson(api);
    const issue = (title: string) => aCredential(api, { boardId: board.id, holderId: holder.id, title });
    await issue('Certified Peer Support Specialist');
    await issue('Certified Lead Peer');
    const suspended = await issue('Certified Recovery Coach');
    await changeStanding(api, suspended, { kind: 'SUSPENDED' });
    const jwt = (await ask(holder.id)).body as string;
    const jwks = JSON.parse((await api.http.get('/.well-known/jwks.json').buffer(true)).text) as JSONWebKeySet;
    const key = await createLocalJWKSet(jwks)({ alg: 'RS256', kid: decodeProtectedHeader(jwt).kid?.split('/').pop() });
    const { payload } = await jwtVerify<Clr>(jwt, key, { algorithms: ['RS256'], currentDate: api.now });
    expect(payload).toMatchObject({ type: ['VerifiableCredential', 'ClrCredential'], iss: 'did:web:waymark.example' });
    const parts = payload.credentialSubject.verifiableCredential;
    expect(parts.map(({ name }) => name).sort()).toEqual(['Certified Lead Peer', 'Certified Peer Support Specialist']);
    for (const part of parts) expect(await isProved(part, jwks.keys.find(({ kid }) => part.proof.verificationMethod.endsWith(`#${kid}`)) as never)).toBe(true);
    expect(JSON.stringify(payload)).not.toMatch(/Recovery Coach|suspend/i);
    const [head, body, signature] = jwt.split('.');
    const forged = Buffer.from(JSON.stringify({ ...payload, name: 'Mallory Forger' })).toString('base64url');
    await expect(jwtVerify(`${head}.${forged}.${signature}`, key)).rejects.toThrow('signature');
    expect(body).not.toBe(forged);
  });
  it('is there for whoever holds something, and for nobody else', async () => {
    const empty = await ask((await aPerson(api)).id);
    expect([empty.status, JSON.parse(empty.body as string)]).toMatchObject([expect.any(Number), { code: 'CREDENTIAL_NOT_READY' }]);
    expect((await api.http.get('/files/learner-record.jwt')).status).toBe(401);
  });
});
