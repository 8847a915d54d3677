import { aPerson, startApi } from '@waymark/identity/testing';
import { inTransaction, record } from '@waymark/platform';
import type { TestApi } from '@waymark/platform/testing';

let api: TestApi;

beforeAll(async () => {
  api = await startApi({ modules: [], entities: [] });
});
afterAll(() => api.close());

describe('the audit trail', () => {
  const links = () => api.dataSource.query<{ entry_id: string; hash: Buffer; previous_hash: Buffer | null }[]>('select entry_id, hash, previous_hash from audit.link order by position');
  const rename = (id: string, legalName: string) => api.ok(id, 'mutation ($name: String!) { setMyName(input: { legalName: $name }) { legalName } }', { name: legalName });

  it('is chained without a gap by whoever writes at once, and the database refuses to change it', async () => {
    const people = await Promise.all(Array.from({ length: 8 }, () => aPerson(api)));
    await Promise.all(people.map(({ id }, index) => rename(id, `Zoe\u0308  Brandt the ${index + 1}`)));
    const chain = await links();
    chain.slice(1).forEach((link, index) => expect(link.previous_hash).toEqual(chain[index]?.hash));
    const entries = await api.dataSource.query<{ id: string }[]>('select id from audit.entry');
    expect(new Set(chain.map((link) => link.entry_id))).toEqual(new Set(entries.map((entry) => entry.id)));
    // Computed anew from what the entries say.
    expect(await api.dataSource.query(`
      select entry.id from audit.link link join audit.entry entry on entry.id = link.entry_id
       where link.hash is distinct from sha256(coalesce(link.previous_hash, '') || convert_to(concat_ws('|', entry.id, extract(epoch from entry.at),
         entry.actor_id, entry.action, entry.record_id, entry.before, entry.after, entry.reason, entry.request_id), 'UTF8'))`)).toEqual([]);
    for (const table of ['audit.entry', 'audit.link']) {
      await expect(api.dataSource.query(`update ${table} set ${table === 'audit.entry' ? "action = 'x'" : "hash = ''"}`)).rejects.toThrow('append-only');
      await expect(api.dataSource.query(`delete from ${table}`)).rejects.toThrow('append-only');
    }
  });

  it('leaves nothing of a transaction that did not commit', async () => {
    const before = await links();
    await expect(inTransaction(api.ctx(), async (ctx) => {
      record(ctx, 'person.renamed', { id: (await aPerson(api)).id });
      await ctx.tx.query('select 1 / 0');
    })).rejects.toThrow('division by zero');
    expect(await links()).toEqual(before);
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
  it('[GQ14] reads what a whole step of a course holds, and refuses five megabytes in words', async () => {
    const send = (characters: number) => api.http.post('/graphql').send({ query: '{ me { id } }', variables: { unused: 'x'.repeat(characters) } });
    expect((await send(400_000)).status).toBe(200);
    const refused = await send(5_000_000);
    expect([refused.status, refused.body]).toMatchObject([413, { code: 'TOO_LARGE' }]);
  });
  it('names the request in every error', async () => {
    const { errors } = await api.send(null, 'mutation { setMyLocale(locale: "en") { id } }');
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED', requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  });
  it('suggests no field and takes no GET', async () => {
    expect(JSON.stringify((await api.http.post('/graphql').send({ query: '{ mee { id } }' })).body)).not.toContain('Did you mean');
    const got = await api.http.get('/graphql?query={me{id}}').set('apollo-require-preflight', '1');
    expect([got.status, got.headers['allow']]).toEqual([405, 'POST']);
  });
  it('takes JSON alone, so that no form of another site can speak for somebody', async () => {
    const as = (type: string, body: string) => api.http.post('/graphql').set('Content-Type', type).send(body);
    expect((await as('text/plain', '{"query":"{ me { id } }"}')).status).toBe(400);
    expect((await as('application/x-www-form-urlencoded', 'query={me{id}}')).status).toBe(400);
    const broken = await as('application/json', '{"query":');
    expect([broken.status, broken.body]).toMatchObject([400, { code: 'BAD_USER_INPUT', requestId: expect.any(String) }]);
  });
  it('lets nobody keep, frame or guess at an answer, and packs a long one', async () => {
    const ask = (query: string, encoding: string) => api.http.post('/graphql').set('Accept-Encoding', encoding).send({ query });
    const long = `{ __schema { types { name description } } }`;
    const short = await ask('{ me { id } }', 'gzip');
    expect(short.headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'referrer-policy': 'no-referrer', 'strict-transport-security': expect.stringContaining('max-age=') });
    expect(short.headers['content-encoding']).toBeUndefined();
    const packed = await ask(long, 'gzip, br');
    const plain = await ask(long, 'identity');
    expect([packed.headers['content-encoding'], plain.headers['content-encoding']]).toEqual(['gzip', undefined]);
    expect(packed.body).toEqual(plain.body);
  });
});
