import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ctx } from '@waymark/platform';
import type { TestApi } from '@waymark/platform/testing';
import { startApi } from '@waymark/identity/testing';
import { CertifiedKeys, credentialsEntities, CredentialsModule, KeyDrill, SealService, serveLog, useVerification } from '../index';
import type { Credential } from '../index';
import { Issuer } from '../credential/issuer';
import { checkOffline } from '../document/offline-verifier.builder';
import { cosignHead } from '../log/cosign-head.builder';
import { aCredential } from '../testing';

const folder = mkdtempSync(join(tmpdir(), 'waymark-lost-stamp-'));
const hourMs = 3_600_000;
let api: TestApi;

beforeAll(async () => {
  api = await startApi({ modules: [CredentialsModule], entities: credentialsEntities, config: { dataDir: folder }, serve: (app) => (serveLog(app), useVerification(app)) });
});
afterAll(() => api.close());

const lena: Ctx['actor'] = { id: '00000000-0000-4000-8000-00000000000a', locale: 'en', memberships: [] };
const pdfOf = ({ id }: Credential): Promise<Buffer> => api.app.get(SealService).bytes(api.ctx(), id);
const kept = (name: string, content: string | Buffer): string => (writeFileSync(join(folder, name), content), join(folder, name));
const listFile = async () => kept('documents.crl', (await api.http.get('/crl/documents.crl').responseType('blob')).body as Buffer);
const onPage = async (bytes: Buffer) => ((await api.http.post('/verify').set('Accept', 'application/json').attach('file', bytes, { filename: 'c.pdf', contentType: 'application/pdf' })).body as { document: { reasons: string[] } }).document.reasons;
const proofOf = async (pdf: Buffer, { code }: Credential) => kept(`${code}.json`, (await api.http.get(`/log/proof?code=${code}&document=${createHash('sha256').update(pdf).digest('hex')}`)).text);

it('[T15] a lost key of the time-stamp is held against the lists as that of the seal is: offline and on the page', async () => {
  const before = await aCredential(api);
  const bytes = await pdfOf(before);
  const whole = ['--crl', await listFile()];
  const seen = await cosignHead(api);
  api.now = new Date(api.now.getTime() + hourMs);
  const after = await aCredential(api);
  const later = await pdfOf(after);
  const rootPem = await api.app.get(Issuer).rootPem();
  const run = (pdf: Buffer, ...more: string[]) => checkOffline([pdf], rootPem, ['--json', ...more]).answers[0];
  expect(run(bytes, ...whole)?.checks.map(({ name, result }) => `${name} ${result}`)).toEqual(['seal good', 'issuer good', 'key good', 'stamp good', 'time good', 'log good', 'badge absent', 'match good']);

  const { kid } = (await api.app.get(CertifiedKeys).stamp(api.ctx()))!;
  await api.app.get(KeyDrill).compromise({ ...api.ctx(), actor: lena }, kid, { since: new Date(seen.at.getTime() + hourMs / 2), reason: 'A backup was left on a train.' });
  const lost = ['--crl', await listFile()];
  const refused = run(bytes, ...lost);
  expect([refused?.isAuthentic, refused?.checks.filter(({ result }) => result === 'bad').map(({ name }) => name)]).toEqual([false, ['stamp']]);
  const witnessed = [...lost, '--witness-key', seen.key, '--proof'];
  expect(run(bytes, ...witnessed, await proofOf(bytes, before))?.isAuthentic).toBe(true);
  expect(run(later, ...witnessed, await proofOf(later, after))?.isAuthentic).toBe(false);
  expect(checkOffline([later], rootPem, lost).said).toContain('The key of the time-stamp may have been in wrong hands since');
  expect([await onPage(bytes), await onPage(later)]).toEqual([[], ['SEAL_KEY_COMPROMISED']]);
});
