import { createHash } from 'node:crypto';
import { gunzipSync, inflateSync } from 'node:zlib';
import { Role } from '@waymark/kernel';
import type { Organisation, Person } from '@waymark/identity';
import { OrganisationKind } from '@waymark/identity';
import { aMember, anOrganisation, aPerson, startApi } from '@waymark/identity/testing';
import { inTransaction } from '@waymark/platform';
import type { TestApi } from '@waymark/platform/testing';
import { createLocalJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import type { JSONWebKeySet } from 'jose';
import { credentialsEntities, CredentialService, CredentialsModule, SealService, serveCertificates, useVerification } from '../index';
import { disclosed, discloseOnly, isProved } from '../proof';
import { StatusService } from '../status/status.service';
import { aCredential, changeStanding } from '../testing';
import type { OpenBadge } from './open-badge';

let api: TestApi;
let board: Organisation;
let reviewer: Person;
let holder: Person;

beforeAll(async () => {
  api = await startApi({ modules: [CredentialsModule], entities: credentialsEntities, serve: (app, whoAsks) => (serveCertificates(app, whoAsks), useVerification(app)) });
  board = await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD });
  reviewer = await aMember(api, Role.REVIEWER, board);
  holder = await aPerson(api);
});
afterAll(() => api.close());

const issue = (with_ = {}) => aCredential(api, { boardId: board.id, holderId: holder.id, ...with_ });
const local = (url: string): string => url.replace('https://waymark.example', '');
const get = async <T>(path: string): Promise<T> => JSON.parse((await api.http.get(local(path)).buffer(true)).text ?? '') as T;
const text = async (id: string, kind: string, personId = holder.id): Promise<string> => {
  const response = await api.http.get(`/files/credentials/${id}.${kind}`).set('x-test-person', personId).buffer(true).parse((stream, done) => {
    const parts: Buffer[] = [];
    stream.on('data', (part: Buffer) => parts.push(part)).on('end', () => done(null, Buffer.concat(parts)));
  });
  return (response.body as Buffer).toString();
};
const badgeOf = async (id: string) => JSON.parse(await text(id, 'json')) as OpenBadge & { proof: { verificationMethod: string } };
const record = async (credentialId: string, kind: string) => {
  await changeStanding(api, { id: credentialId, boardId: board.id }, { kind });
  await api.runJobs();
};

interface DidDocument {
  readonly id: string;
  readonly assertionMethod: readonly string[];
  readonly verificationMethod: readonly { readonly id: string; readonly type: string; readonly publicKeyMultibase?: string }[];
}
interface StatusDocument {
  readonly issuer: string;
  readonly validUntil: string;
  readonly credentialSubject: { readonly encodedList: string; readonly statusPurpose: string; readonly ttl: number };
}

/** The key that a did document names for a proof, as a verifier finds it. */
async function keyFor(method: string) {
  const did = method.split('#')[0] ?? '';
  const path = did.replace(/^did:web:[^:]+/, '').replaceAll(':', '/');
  const document = await get<DidDocument>(`${path}/did.json`);
  const found = document.verificationMethod.find(({ id }) => id === method && document.assertionMethod.includes(id));
  const jwks = await get<JSONWebKeySet>('/.well-known/jwks.json');
  return { document, jwk: jwks.keys.find(({ kid }) => method.endsWith(`#${kid}`)), found };
}

async function bitOf({ credentialStatus: { statusListCredential, statusListIndex } }: OpenBadge): Promise<number> {
  await api.app.get(StatusService).publish(api.ctx(), null);
  const { encodedList } = (await get<StatusDocument>(statusListCredential)).credentialSubject;
  const bits = gunzipSync(Buffer.from(encodedList.slice(1), 'base64url'));
  expect(bits).toHaveLength(131_072 / 8);
  return ((bits[Number(statusListIndex) >> 3] ?? 0) >> (7 - (Number(statusListIndex) & 7))) & 1;
}

describe('the badge of a certificate', () => {
  it('[F3] is an Open Badge whose proof holds by the key that its issuer publishes', async () => {
    const credential = await issue();
    const badge = await badgeOf(credential.id);
    const { document, jwk, found } = await keyFor(badge.proof.verificationMethod);
    expect(document.id).toBe(badge.issuer.id);
    expect(found).toMatchObject({ type: 'Multikey', publicKeyMultibase: expect.stringMatching(/^z6Mk/) });
    expect(await isProved(badge, jwk as never)).toBe(true);
    expect(await isProved({ ...badge, name: 'Another title' }, jwk as never)).toBe(false);
    expect(badge).toMatchObject({ issuer: { name: 'Harbor State Peer Certification Board' }, validFrom: '2026-11-23T14:59:00Z', validUntil: '2028-11-23T05:59:59Z', credentialSubject: { licenseNumber: credential.number } });
    expect(await get(`/issuers/${board.id}`)).toMatchObject({ id: badge.issuer.id, type: ['Profile'] });
  });

  it('[F3] says the same as a JWT, which another library verifies by the published keys', async () => {
    const credential = await issue();
    const [badge, jwt] = [await badgeOf(credential.id), await text(credential.id, 'jwt')];
    const keys = createLocalJWKSet(await get<JSONWebKeySet>('/.well-known/jwks.json'));
    const header = decodeProtectedHeader(jwt);
    expect(Object.keys(header).sort()).toEqual(['alg', 'kid', 'typ']);
    const { payload } = await jwtVerify(jwt, await keys({ alg: 'RS256', kid: header.kid?.split('/').pop() }), { algorithms: ['RS256'], currentDate: api.now });
    const { proof: _, ...unsigned } = badge;
    expect(payload).toMatchObject({ ...unsigned, iss: badge.issuer.id, jti: badge.id, sub: badge.credentialSubject.id, nbf: Date.parse(badge.validFrom) / 1000, exp: Date.parse(badge.validUntil) / 1000 });
    expect(await get(header.kid ?? '')).toMatchObject({ kty: 'RSA', alg: 'RS256' });
  });

  it('[F3] lets its holder show the title without the name', async () => {
    const sdJwt = await text((await issue()).id, 'sd-jwt');
    const [signed = ''] = sdJwt.split('~');
    const keys = createLocalJWKSet(await get<JSONWebKeySet>('/.well-known/jwks.json'));
    const { payload } = await jwtVerify(signed, keys, { algorithms: ['ES256'], typ: 'dc+sd-jwt', currentDate: api.now });
    expect(JSON.stringify(payload)).not.toContain('Ana');
    expect(disclosed(sdJwt)).toMatchObject({ name: 'Ana Lucía Reyes' });
    expect(disclosed(discloseOnly(sdJwt, ['title']))).toEqual({ title: 'Certified Peer Support Specialist' });
    const metadata = await get<{ jwks_uri: string }>(`/.well-known/jwt-vc-issuer/issuers/${board.id}`);
    expect(metadata).toEqual({ issuer: payload.iss, jwks_uri: 'https://waymark.example/.well-known/jwks.json' });
    await api.app.get(StatusService).publish(api.ctx(), null);
    const { status } = payload as { status: { status_list: { idx: number; uri: string } } };
    const list = await jwtVerify((await api.http.get(local(status.status_list.uri)).buffer(true).responseType('blob')).body.toString(), keys, { typ: 'statuslist+jwt', currentDate: api.now });
    const { lst, bits: width } = list.payload['status_list'] as { lst: string; bits: number };
    const bits = inflateSync(Buffer.from(lst, 'base64url'));
    expect([width, ((bits[status.status_list.idx >> 2] ?? 0) >> (2 * (status.status_list.idx & 3))) & 3]).toEqual([2, 0]);
  });

  it('[F3] tells no more than title, number, board and name', async () => {
    const credential = await issue({ evidence: [{ label: 'Statement of lived experience', value: 'Read by a reviewer' }] });
    const [json, jwt] = [await text(credential.id, 'json'), await text(credential.id, 'jwt')];
    for (const told of [json, Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString()]) expect(told).not.toMatch(/lived|experience|hours|Adler|evidence/i);
    expect(json).not.toContain(holder.id);
    const other = await badgeOf((await issue()).id);
    expect(other.credentialSubject.id).not.toBe((JSON.parse(json) as OpenBadge).credentialSubject.id);
  });

  it('is handed to its holder alone; to others it is as good as absent', async () => {
    const { id } = await issue();
    const ask = async (personId: string) => (await api.http.get(`/files/credentials/${id}.json`).set('x-test-person', personId)).status;
    expect([await ask(holder.id), await ask(reviewer.id), await ask((await aPerson(api)).id)]).toEqual([200, 404, 404]);
    expect((await api.http.get(`/files/credentials/${id}.json`)).status).toBe(401);
    expect((await api.http.get(`/files/credentials/${id}.exe`).set('x-test-person', holder.id)).status).toBe(404);
  });

  it('[F1] [F10] travels inside the PDF, the same text as downloaded', async () => {
    const { id } = await issue();
    const pdf = (await api.app.get(SealService).bytes(api.ctx(), id)).toString('latin1');
    for (const [name, kind] of [['credential.json', 'json'], ['credential.jwt', 'jwt']] as const) {
      expect(pdf).toContain(`/F (${name})`);
      expect(pdf).toContain(createHash('md5').update(await text(id, kind)).digest('hex'));
    }
    expect(pdf).toContain('/AFRelationship /Source');
    expect(pdf.length).toBeLessThanOrEqual(45_000);
  });
});

describe('the status of a badge', () => {
  it('[CE14] has a random entry of a list of 131,072, one for the whole board', async () => {
    const badges = await Promise.all([await issue(), await issue(), await issue()].map(({ id }) => badgeOf(id)));
    expect(new Set(badges.map(({ credentialStatus }) => credentialStatus.statusListCredential)).size).toBe(1);
    const indexes = badges.map(({ credentialStatus }) => Number(credentialStatus.statusListIndex)).sort((a, b) => a - b);
    expect(indexes.every((index) => index >= 0 && index < 131_072)).toBe(true);
    expect((indexes[2] ?? 0) - (indexes[0] ?? 0)).toBeGreaterThan(2);
    expect(badges.map(({ credentialStatus }) => credentialStatus.statusPurpose)).toEqual(['revocation', 'revocation', 'revocation']);
  });

  it('[CE8] [F8] is ended by a suspension for good; the reinstated certificate has a new badge and a new PDF, and the old PDF still verifies', async () => {
    const credential = await issue();
    const [before, oldPdf] = [await badgeOf(credential.id), await api.app.get(SealService).bytes(api.ctx(), credential.id)];
    expect(await bitOf(before)).toBe(0);
    await record(credential.id, 'SUSPENDED');
    expect(await bitOf(before)).toBe(1);
    await record(credential.id, 'REINSTATED');
    const after = await badgeOf(credential.id);
    expect([after.id === before.id, after.credentialStatus.statusListIndex === before.credentialStatus.statusListIndex]).toEqual([false, false]);
    expect([await bitOf(before), await bitOf(after)]).toEqual([1, 0]);
    const newPdf = await api.app.get(SealService).bytes(api.ctx(), credential.id);
    expect(newPdf.equals(oldPdf)).toBe(false);
    const upload = async (pdf: Buffer) => (await api.http.post('/verify').set('Accept', 'application/json').attach('file', pdf, 'c.pdf')).body as { status: string; document: { isAuthentic: boolean } };
    expect([await upload(oldPdf), await upload(newPdf)]).toMatchObject([{ status: 'active', document: { isAuthentic: true } }, { status: 'active', document: { isAuthentic: true } }]);
  });

  it('[CE8] [T13] is ended by a revocation, and by a certificate that takes the place of this one', async () => {
    const credential = await issue();
    const badge = await badgeOf(credential.id);
    await record(credential.id, 'REVOKED');
    expect(await bitOf(badge)).toBe(1);
    const misspelt = await issue({ holderName: 'Ana Lucia Reyes' });
    const old = await badgeOf(misspelt.id);
    const next = await inTransaction(api.ctx(), (ctx) => api.app.get(CredentialService).reissue(ctx, misspelt, { holderName: 'Ana Lucía Reyes', reason: 'The name was misspelt.' }));
    await api.runJobs();
    expect([await bitOf(old), await bitOf(await badgeOf(next.id))]).toEqual([1, 0]);
  });

  it('is signed by its board, changed or not, for a day', async () => {
    const { credentialStatus } = await badgeOf((await issue()).id);
    const read = () => get<StatusDocument & { proof: { verificationMethod: string } }>(credentialStatus.statusListCredential);
    await api.app.get(StatusService).publish(api.ctx(), null);
    const first = await read();
    const { jwk, document } = await keyFor(first.proof.verificationMethod);
    expect([await isProved(first, jwk as never), first.issuer]).toEqual([true, document.id]);
    api.now = new Date(api.now.getTime() + 15 * 60_000);
    await api.app.get(StatusService).publish(api.ctx(), null);
    const second = await read();
    expect([first.validUntil, second.validUntil]).toEqual(['2026-11-24T15:00:00Z', '2026-11-24T15:15:00Z']);
    expect(second.credentialSubject).toEqual(first.credentialSubject);
    api.now = new Date('2026-11-23T15:00:00.000Z');
  });

  it('lets its rows be neither changed nor deleted', async () => {
    await issue();
    for (const table of ['badge', 'signed_badge', 'status_list']) await expect(api.dataSource.query(`delete from credentials.${table}`)).rejects.toThrow('append-only');
    await expect(api.dataSource.query('update credentials.badge set status_index = 0')).rejects.toThrow('append-only');
  });
});
