import { aMember, startApi } from '@waymark/identity/testing';
import { Role } from '@waymark/kernel';
import { PreparingClient } from '@waymark/platform';
import { cloneDatabase, statementsDuring } from '@waymark/platform/testing';
import type { TestApi } from '@waymark/platform/testing';

let api: TestApi;
beforeAll(async () => (api = await startApi({ modules: [], entities: [] })));
afterAll(() => api.close());

const frames = (sent: string[]) => sent.filter((text) => /^(START TRANSACTION|COMMIT|ROLLBACK)/.test(text));

describe('what an operation costs', () => {
  it('a read is no transaction; who asks and what is asked are one statement each', async () => {
    const { id } = await aMember(api, Role.TRAINEE);
    expect(await statementsDuring(() => api.ok(id, '{ me { email locale } }'))).toHaveLength(2);
  });
  it('a write is one transaction, and the fields below it are read after it', async () => {
    const { id } = await aMember(api, Role.TRAINEE);
    const sent = await statementsDuring(() => api.ok(id, 'mutation { setMyLocale(locale: "es") { locale memberships { role } } }'));
    expect(frames(sent)).toEqual(['START TRANSACTION', 'COMMIT']);
    expect(sent.slice(sent.indexOf('COMMIT') + 1).join()).toContain('"identity"."membership"');
  });
  it('a refused write is taken back', async () => {
    const { id } = await aMember(api, Role.TRAINEE);
    const sent = await statementsDuring(async () => expect(await api.refusal(id, 'mutation { setMyLocale(locale: "xx") { locale } }')).toBe('PERSON_LOCALE_UNKNOWN'));
    expect(frames(sent)).toEqual(['START TRANSACTION', 'ROLLBACK']);
  });
  it('a stranger who would write reaches no database', async () => {
    const sent = await statementsDuring(async () => expect(await api.refusal(null, 'mutation { setMyLocale(locale: "es") { locale } }')).toBe('UNAUTHENTICATED'));
    expect(sent).toEqual([]);
  });
});

it('a statement that comes again and again is planned once a connection', async () => {
  const database = await cloneDatabase();
  const client = new PreparingClient({ connectionString: database.url });
  await client.connect();
  for (let i = 0; i < 7; i += 1) await client.query('select $1::int + 1 as next', [i]);
  const { rows } = await client.query<{ statement: string }>('select statement from pg_prepared_statements');
  await client.end();
  await database.drop();
  expect(rows.map(({ statement }) => statement)).toEqual(['select $1::int + 1 as next']);
});
