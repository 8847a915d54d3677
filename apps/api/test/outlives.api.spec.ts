import { useVerification } from '@waymark/credentials';
import { aCredential } from '@waymark/credentials/testing';
import { aPerson, startApi } from '@waymark/identity/testing';
import type { TestApi } from '@waymark/platform/testing';
import { entities, modules } from '../src/modules';

const others = ['assessments', 'certification', 'courses', 'hours', 'identity', 'programs'];

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ modules: modules as never, entities: entities as never, serve: useVerification });
}, 60_000);
afterAll(() => api.close());

async function whileGone<T>(schemas: readonly string[], ask: () => Promise<T>): Promise<T> {
  for (const schema of schemas) await api.dataSource.query(`alter schema ${schema} rename to gone_${schema}`);
  try {
    return await ask();
  } finally {
    for (const schema of schemas) await api.dataSource.query(`alter schema gone_${schema} rename to ${schema}`);
  }
}

it.each([...others.map((schema) => [schema]), others])('[F10] a certificate is checked by code and by file with nothing left of %s', async (...schemas) => {
  const holder = await aPerson(api);
  const { id, code } = await aCredential(api, { holderId: holder.id, holderName: 'Ana Lucía Reyes' });
  const [document] = await api.dataSource.query<{ bytes: Buffer }[]>('select bytes from credentials.sealed_document where credential_id = $1', [id]);
  await whileGone(schemas, async () => {
    const page = await api.http.get(`/v/${code}`).expect(200);
    expect(page.text).toContain('Ana Lucía Reyes is a Certified Peer Support Specialist, certified until November 22, 2028.');
    const file = await api.http.post('/verify').set('accept', 'application/json').attach('file', document!.bytes, 'certificate.pdf').expect(200);
    expect(file.body).toMatchObject({ status: 'active', document: { isAuthentic: true, reasons: [] } });
  });
});
