import { aPerson, startApi } from '@waymark/identity/testing';
import type { TestApi } from '@waymark/platform/testing';

let api: TestApi;

beforeAll(async () => {
  api = await startApi({ modules: [], entities: [] });
});
afterAll(() => api.close());

describe('the audit trail', () => {
  it('is chained, and the database refuses to change it', async () => {
    const person = await aPerson(api);
    await api.ok(person.id, `mutation { setMyName(input: { legalName: "Zoe\\u0308  Brandt" }) { legalName } }`);
    const rows = await api.dataSource.query<{ hash: Buffer; previous_hash: Buffer | null }[]>('select hash, previous_hash from audit.entry order by id');
    rows.slice(1).forEach((row, index) => expect(row.previous_hash).toEqual(rows[index]?.hash));
    await expect(api.dataSource.query(`update audit.entry set action = 'x'`)).rejects.toThrow('append-only');
    await expect(api.dataSource.query('delete from audit.entry')).rejects.toThrow('append-only');
  });
});

describe('the edge of GraphQL', () => {
  const refusedWith = async (body: object) => (await api.http.post('/graphql').send(body)).status;
  it.each([
    ['sixteen aliases', { query: `{ ${Array.from({ length: 16 }, (_, i) => `a${i}: me { id }`).join(' ')} }` }],
    ['the same field ten times', { query: `{ me { ${'id '.repeat(10)} } }` }],
    ['a flood of tokens', { query: `{ me { ${'id '.repeat(2000)} } }` }],
    ['eleven directives', { query: `{ me { id ${'@include(if: true) '.repeat(11)} } }` }],
    ['a NUL in a text', { query: 'mutation($l: String!) { setMyLocale(locale: $l) { id } }', variables: { l: 'e\u0000n' } }],
    ['half a character', { query: 'mutation($l: String!) { setMyLocale(locale: $l) { id } }', variables: { l: 'a\ud800b' } }],
    ['two operations at once', [{ query: '{ me { id } }' }, { query: '{ me { id } }' }]],
  ])('refuses %s', async (_, body) => {
    expect(await refusedWith(body)).toBe(400);
  });
  it('names the request in every error', async () => {
    const { errors } = await api.send(null, 'mutation { setMyLocale(locale: "en") { id } }');
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED', requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  });
  it('suggests no field and takes no GET', async () => {
    expect(JSON.stringify((await api.http.post('/graphql').send({ query: '{ mee { id } }' })).body)).not.toContain('Did you mean');
    expect((await api.http.get('/graphql?query={me{id}}').set('apollo-require-preflight', '1')).status).toBe(405);
  });
});
