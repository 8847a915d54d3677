import { mkdtempSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Role } from '@waymark/kernel';
import type { Organisation, Person } from '@waymark/identity';
import { OrganisationKind } from '@waymark/identity';
import { aMember, anOrganisation, aPerson, startApi } from '@waymark/identity/testing';
import { askReader, withReader } from '@waymark/platform/testing';
import type { TestApi } from '@waymark/platform/testing';
import { Issuer } from '../credential/issuer';
import { checkOffline } from '../document/offline-verifier.builder';
import { credentialsEntities, CredentialsModule, SealService, serveCertificates, useVerification } from '../index';
import { aCredential } from '../testing';

const dataDir = mkdtempSync(join(tmpdir(), 'waymark-archive-'));
let api: TestApi;
let board: Organisation;
let reviewer: Person;
let holder: Person;

beforeAll(async () => {
  api = await startApi({ modules: [CredentialsModule], entities: credentialsEntities, config: { dataDir }, serve: (app, whoAsks) => (serveCertificates(app, whoAsks), useVerification(app)) });
  board = await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD });
  reviewer = await aMember(api, Role.REVIEWER, board, { legalName: 'Ruth Adler' });
  holder = await aPerson(api);
});
afterAll(() => api.close());

const keyFile = (name: string) => join(dataDir, 'keys', 'issuer', name);
const issued = () => aCredential(api, { boardId: board.id, holderId: holder.id });
const ask = (id: string, personId: string) => api.http.get(`/files/credentials/${id}.archival.pdf`).set('x-test-person', personId).buffer(true);
const handIn = (bytes: Buffer, accept = 'application/json') => api.http.post('/verify').set('Accept', accept).attach('file', bytes, { filename: 'c.pdf', contentType: 'application/pdf' });

// First, while no list was ever signed.
it('is refused in words, and nothing is changed, where a list of the issuer is missing', async () => {
  const { id } = await issued();
  await rename(keyFile('root-ca.key.pem'), join(dataDir, 'safe.pem'));
  const answer = await api.http.get(`/files/credentials/${id}.archival.pdf`).set('x-test-person', holder.id);
  expect(answer.body).toMatchObject({ code: 'CREDENTIAL_ARCHIVE_UNREADY' });
  await rename(join(dataDir, 'safe.pem'), keyFile('root-ca.key.pem'));
});

it('[F1] is made for the holder and the board, the stored file at its beginning; to others it is as good as absent', async () => {
  const { id, number } = await issued();
  const stored = await api.app.get(SealService).bytes(api.ctx(), id);
  for (const { id: personId } of [holder, reviewer]) {
    const { status, headers, body } = await ask(id, personId);
    expect([status, headers['content-type'], headers['content-disposition']]).toEqual([200, 'application/pdf', `attachment; filename="${number}-archival.pdf"`]);
    expect((body as Buffer).subarray(0, stored.length).equals(stored)).toBe(true);
    expect((body as Buffer).length).toBeGreaterThan(stored.length);
  }
  expect((await ask(id, (await aPerson(api)).id)).status).toBe(404);
  expect((await api.app.get(SealService).bytes(api.ctx(), id)).equals(stored)).toBe(true);
});

it('[F2] [O6] is told from the original and from a forgery, by the page and by the offline verifier', async () => {
  const { id } = await issued();
  const copy = (await ask(id, holder.id)).body as Buffer;
  expect((await handIn(copy)).body).toMatchObject({ status: 'active', document: { isAuthentic: true, isArchivalCopy: true, reasons: [] } });
  expect((await handIn(copy, 'text/html')).text).toContain('This is an archival copy.');
  expect((await handIn(await api.app.get(SealService).bytes(api.ctx(), id))).body).toMatchObject({ document: { isAuthentic: true, isArchivalCopy: false } });
  const forged = Buffer.concat([copy, copy.subarray(-40)]);
  expect((await handIn(forged)).body).toMatchObject({ document: { isAuthentic: false, isArchivalCopy: false, reasons: expect.arrayContaining(['SEAL_FILE_UPDATED', 'DOCUMENT_NOT_STORED']) as string[] } });
  const rootPem = await api.app.get(Issuer).rootPem();
  expect(checkOffline([copy, forged], rootPem).answers.map(({ isAuthentic }) => isAuthentic)).toEqual([true, false]);
});

withReader('pdfsig')('[F2] is validly signed for Poppler (needs pdfsig)', async () => {
  const { id } = await issued();
  expect(askReader('pdfsig', ['-nocert'], (await ask(id, holder.id)).body as Buffer).said).toContain('Signature is Valid.');
});
