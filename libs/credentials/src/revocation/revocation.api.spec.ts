import { spawnSync } from 'node:child_process';
import type { X509Certificate } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestApi } from '@waymark/platform/testing';
import { startApi } from '@waymark/identity/testing';
import { credentialsEntities, CredentialsModule, RevocationService } from '../index';
import { CertifiedKeys, IssuerFolder } from '../keys';

const dataDir = mkdtempSync(join(tmpdir(), 'waymark-revoked-'));
let api: TestApi;

beforeAll(async () => {
  api = await startApi({ modules: [CredentialsModule], entities: credentialsEntities, config: { dataDir } });
});
afterAll(() => api.close());

const listOf = (name: 'root' | 'documents') => api.app.get(RevocationService).crl(api.ctx(), name);
const keyFile = (name: string) => join(dataDir, 'keys', 'issuer', name);

/** What OpenSSL, which shares no line with us, says of a list under the certificate of its authority. */
function openssl(der: Buffer, authority: X509Certificate): string {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-crl-'));
  writeFileSync(join(folder, 'list.crl'), der);
  writeFileSync(join(folder, 'ca.pem'), authority.toString());
  const run = spawnSync('openssl', ['crl', '-inform', 'DER', '-in', join(folder, 'list.crl'), '-CAfile', join(folder, 'ca.pem'), '-noout', '-text'], { encoding: 'utf8' });
  return run.stdout + run.stderr;
}

describe('the list of certificates that were taken back', () => {
  it.each(['root', 'documents'] as const)('of %s is signed when it is first asked for, once, and OpenSSL takes it', async (name) => {
    const [first, ...others] = await Promise.all(Array.from({ length: 4 }, () => listOf(name)));
    expect([first?.number, ...others.map((list) => list?.number)]).toEqual([1, 1, 1, 1]);
    const said = openssl(first?.der ?? Buffer.alloc(0), (await api.app.get(IssuerFolder).chain()).authorities[name]);
    expect(said).toContain('verify OK');
    expect(said).toMatch(/CRL Number: \s*1\b/);
    expect(said).toContain('No Revoked Certificates');
  });

  it('stands where our certificates say it does, for any page to read', async () => {
    const { authorities } = await api.app.get(IssuerFolder).chain();
    const [seal, stamp] = [await api.app.get(CertifiedKeys).seal(api.ctx()), await api.app.get(CertifiedKeys).stamp(api.ctx())];
    const named = [seal.certificateChain[0], stamp?.certificateChain[0], authorities.documents.raw].map((der) => Buffer.from(der ?? []).toString('latin1'));
    const place = (name: string) => `https://waymark.example/crl/${name}.crl`;
    expect([named[0]?.includes(place('documents')), named[1]?.includes(place('documents')), named[2]?.includes(place('root'))]).toEqual([true, true, true]);
    expect(authorities.root.raw.toString('latin1')).not.toContain('/crl/');
    const answer = await api.http.get('/crl/documents.crl').responseType('blob');
    expect([answer.status, answer.headers['content-type'], answer.headers['access-control-allow-origin']]).toEqual([200, 'application/pkix-crl', '*']);
    expect(answer.body).toEqual((await listOf('documents'))?.der);
    expect((await api.http.get('/crl/seal.crl')).status).toBe(404);
  });

  it('is signed anew a month before its last day, and stays the last one where the key lies in a safe place', async () => {
    const before = await listOf('documents');
    api.now = new Date((before?.nextAt.getTime() ?? 0) - 29 * 86_400_000);
    await rename(keyFile('document-ca.key.pem'), join(dataDir, 'safe.pem'));
    expect((await listOf('documents'))?.number).toBe(1);
    await rename(join(dataDir, 'safe.pem'), keyFile('document-ca.key.pem'));
    expect((await listOf('documents'))?.number).toBe(2);
    await expect(api.dataSource.query('delete from credentials.revocation_list')).rejects.toThrow('append-only');
  });
});
