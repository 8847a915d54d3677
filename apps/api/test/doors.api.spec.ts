import { GraphQLSchemaHost } from '@nestjs/graphql';
import { ActorLoader } from '@waymark/identity';
import { Operations } from '@waymark/platform';
import { startTestApi } from '@waymark/platform/testing';
import type { TestApi } from '@waymark/platform/testing';
import { getNamedType, isEnumType, isInputObjectType, isLeafType, isListType, isNonNullType } from 'graphql';
import type { GraphQLField, GraphQLInputObjectType, GraphQLInputType, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { ErrorCodeResolver } from '../src/error-code.resolver';
import { HealthController } from '../src/health.controller';
import { seedDemo } from '../src/demo/seed';
import { entities, modules } from '../src/modules';
import { accessTable } from './access';
import { endsOf, leaves, queryOf, waysTo } from './ways';
import type { Values, Way } from './ways';

const NEVER = '11111111-1111-4111-8111-111111111111';

let api: TestApi;
let schema: GraphQLSchema;
beforeAll(async () => {
  const shell = { module: class Shell {}, controllers: [HealthController], providers: [ErrorCodeResolver] };
  api = await startTestApi({ modules: [...modules, shell], entities: entities as never, actorOf: (app, personId) => app.get(ActorLoader).load(personId) });
  await seedDemo(api.app);
  schema = api.app.get(GraphQLSchemaHost).schema;
}, 180_000);
afterAll(() => api.close());

const scalars: Record<string, string> = { ID: `"${NEVER}"`, String: '"x"', Int: '1', Float: '1', Boolean: 'true', LocalDate: '"2026-11-23"', DateTime: '"2026-11-23T15:00:00.000Z"' };

/** Something of the right shape: what is required and no more, with `extra` in every object. */
function literal(type: GraphQLInputType, extra = ''): string {
  if (isNonNullType(type)) return literal(type.ofType, extra);
  if (isListType(type)) return `[${literal(type.ofType, extra)}]`;
  if (isEnumType(type)) return type.getValues()[0]?.name ?? 'null';
  if (!isInputObjectType(type)) return scalars[type.name] ?? '"x"';
  return `{ ${[...required(type, extra), extra].join(' ')} }`;
}

const required = (type: GraphQLInputObjectType, extra: string) => Object.values(type.getFields()).filter((each) => isNonNullType(each.type)).map((each) => `${each.name}: ${literal(each.type, extra)}`);

function call({ name, args, type }: GraphQLField<unknown, unknown>, extra = ''): string {
  const given = args.filter((each) => isNonNullType(each.type) || (extra !== '' && isInputObjectType(getNamedType(each.type)))).map((each) => `${each.name}: ${literal(each.type, extra)}`);
  return `${name}${given.length > 0 ? `(${given.join(', ')})` : ''} ${isLeafType(getNamedType(type)) ? '' : '{ __typename }'}`;
}

const roots = () => [['query', schema.getQueryType()], ['mutation', schema.getMutationType()]].flatMap(([kind, type]) => Object.values((type as GraphQLInputObjectType | undefined)?.getFields() ?? {}).map((each) => ({ kind: String(kind), each: each as unknown as GraphQLField<unknown, unknown> })));
const idOf = async (name: string) => (await api.dataSource.query<{ id: string }[]>('select id from identity.person where email = $1', [`${name}@example.org`]))[0]?.id ?? '';

it('[AZ25] [AZ1] a stranger gets nothing from any operation but those that are public', async () => {
  const answered: string[] = [];
  for (const { kind, each } of roots()) {
    if (accessTable[each.name] === 'public') continue;
    const code = await api.refusal(null, `${kind} { ${call(each)} }`);
    if (code !== 'UNAUTHENTICATED') answered.push(`${each.name}: ${code}`);
  }
  expect(answered).toEqual([]);
}, 120_000);

it('[AZ1] somebody without any role gets nothing from an operation that asks for one', async () => {
  const [{ id }] = (await api.dataSource.query<{ id: string }[]>(`insert into identity.person (email, locale, created_at) values ('nobody@example.org', 'en', now()) returning id`)) as [{ id: string }];
  const answered: string[] = [];
  for (const { kind, each } of roots()) {
    if (!Array.isArray(accessTable[each.name])) continue;
    const code = await api.refusal(id, `${kind} { ${call(each)} }`);
    if (code !== 'FORBIDDEN') answered.push(`${each.name}: ${code}`);
  }
  expect(answered).toEqual([]);
}, 120_000);

it('[T17] [AZ13] no input takes a field that it does not name, whoever sends it', async () => {
  const admin = await idOf('lena.fischer');
  const taken: string[] = [];
  let tried = 0;
  for (const { kind, each } of roots()) {
    if (!each.args.some(({ type }) => isInputObjectType(getNamedType(type)))) continue;
    for (const extra of ['isAdmin: true', 'createdAt: "2020-01-01"', 'role: PLATFORM_ADMIN', 'passwordHash: "x"', 'approvedMinutes: 600']) {
      tried += 1;
      const code = await api.refusal(admin, `${kind} { ${call(each, extra)} }`);
      if (code !== 'GRAPHQL_VALIDATION_FAILED') taken.push(`${each.name} ${extra}: ${code}`);
    }
  }
  expect(tried).toBeGreaterThan(300);
  // An invitation names the role that is offered: who may offer which is its own rule.
  expect(taken.filter((each) => !each.includes('role: PLATFORM_ADMIN'))).toEqual([]);
}, 300_000);

it('[AZ14] there is no door to everything by id, and ids are random, not counted', async () => {
  expect(Object.keys(schema.getQueryType()?.getFields() ?? {})).not.toEqual(expect.arrayContaining(['node']));
  const rows = await api.dataSource.query<{ id: string }[]>('select id from certification.application union all select id from credentials.credential union all select id from identity.person union all select id from certification.complaint');
  for (const { id } of rows) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

it('[AZ14] an id that was guessed, or is next to one that exists, finds nothing', async () => {
  const trainee = await idOf('jordan.blake');
  const [{ id }] = (await api.dataSource.query<{ id: string }[]>(`select id from certification.application where status <> 'OPEN' limit 1`)) as [{ id: string }];
  const last = parseInt(id.slice(-1), 16);
  const near = [1, 15].map((by) => id.slice(0, -1) + ((last + by) % 16).toString(16));
  for (const guess of [...near, NEVER, id, 'x', `${id}'`]) expect(await api.refusal(trainee, 'query ($id: ID!) { application(id: $id) { id } }', { id: guess })).toBe('NOT_FOUND');
});

it('[AZ11] what a client says about who it is, in headers, changes nothing', async () => {
  const [trainee, reviewer] = [await idOf('jordan.blake'), await idOf('ruth.adler')];
  const [{ id, board_id: board }] = (await api.dataSource.query<{ id: string; board_id: string }[]>(`select id, board_id from certification.application where status = 'SENT' limit 1`)) as [{ id: string; board_id: string }];
  const claims = { 'x-user-id': reviewer, 'x-person-id': reviewer, 'x-org-id': board, 'x-organisation-id': board, 'x-role': 'REVIEWER', authorization: `Bearer ${reviewer}` };
  const answer = await api.http.post('/graphql').set({ 'x-test-person': trainee, ...claims }).send({ query: 'query ($id: ID!) { application(id: $id) { id } }', variables: { id } });
  expect(answer.body).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
});

it('[AZ5] a supervisor reads of somebody they supervise no exam, no words on lived experience and no extra time', async () => {
  const supervisor = await idOf('sam.whitaker');
  const ids = await api.dataSource.query<{ id: string }[]>(`select id from certification.application where applicant_id in (select trainee_id from hours.placement where supervisor_id = $1) and sent_at is not null`, [supervisor]);
  expect(ids.length).toBeGreaterThan(0);
  for (const { id } of ids) expect(await api.refusal(supervisor, 'query ($id: ID!) { application(id: $id) { statement { text } } }', { id })).toBe('NOT_FOUND');
  const attempts = await api.dataSource.query<{ id: string }[]>('select id from assessments.attempt where person_id in (select trainee_id from hours.placement where supervisor_id = $1)', [supervisor]);
  expect(attempts.length).toBeGreaterThan(0);
  for (const { id } of attempts) expect(['NOT_FOUND', 'FORBIDDEN']).toContain(await api.refusal(supervisor, 'query ($id: ID!) { attempt(id: $id) { id } }', { id }));
});

// What tells of a person: that they are one, what was proved, signed, graded, alleged. Each has a door of its own by id.
const ownDoor: Readonly<Record<string, string>> = {
  Application: 'application', Attempt: 'attempt', Complaint: 'complaint', Credential: 'credential', HoursEntry: 'hoursEntry', Notice: 'notice', Recording: 'recording', RolePlay: 'rolePlay', SignerCase: 'signerCase',
};
const typeNamed = (name: string) => schema.getType(name) as GraphQLObjectType;

async function overEachWay(ways: readonly Way[], personId: string | null): Promise<{ type: string; way: string; values: Values }[]> {
  const seen = [];
  for (const way of ways) seen.push(...endsOf((await api.send(personId, queryOf(way))).data, way.path).map((values) => ({ type: way.type.name, way: way.path.join('.'), values })));
  return seen;
}

/** What its own door shows; nothing where it is shut, in one of three words. */
async function atItsDoor(type: string, id: string, personId: string | null): Promise<Values | null> {
  const { data, errors } = await api.send(personId, `query ($id: ID!) { ${ownDoor[type]}(id: $id) { ${leaves(typeNamed(type)).join(' ')} } }`, { id });
  const [shown = null] = data === null ? [] : Object.values(data as unknown as Record<string, Values | null>);
  if (errors) expect([type, shown, errors[0]?.extensions.code]).toEqual([type, null, expect.stringMatching(/^(UNAUTHENTICATED|FORBIDDEN|NOT_FOUND)$/)]);
  return shown;
}

it('[AZ2] what tells of a person says the same, field by field, over every way to it as at its own door, and nothing where that is shut', async () => {
  const ways = waysTo(Object.keys(ownDoor), schema, 2);
  expect(ways.length).toBeGreaterThan(25);
  const seats = await api.dataSource.query<{ name: string; id: string }[]>(`select distinct on (m.role) m.role as name, p.id from identity.membership m join identity.person p on p.id = m.person_id where m.ended_at is null order by m.role, p.email`);
  const people = [{ name: 'a stranger', id: null }, { name: 'a holder', id: await idOf('maria.ortega') || null }, ...seats];
  const seen = new Map<string | null, Awaited<ReturnType<typeof overEachWay>>>();
  for (const { id } of people) seen.set(id, await overEachWay(ways, id));
  const known = new Set([...seen.values()].flat().map(({ type, values }) => `${type} ${String(values['id'])}`));
  const apart = new Set<string>();
  let cells = 0;
  for (const { name, id: personId } of people) {
    for (const [type = '', id = ''] of [...known].sort().map((each) => each.split(' '))) {
      const door = await atItsDoor(type, id, personId);
      cells += leaves(typeNamed(type)).length;
      for (const { way, values } of seen.get(personId)?.filter((each) => each.type === type && each.values['id'] === id) ?? []) {
        const differ = door === null ? ['shut'] : Object.keys(values).filter((field) => JSON.stringify(values[field]) !== JSON.stringify(door[field]));
        differ.forEach((field) => apart.add(`${name}: ${type}.${field} by ${way}`));
      }
    }
  }
  // A board reads on the complaint what it wrote; the door of a notice is its subject's alone. Who need not look away from a complaint sees one.
  expect([...apart].filter((each) => each !== 'REVIEWER: Notice.shut by complaints.nodes.notices')).toEqual([]);
  expect(cells).toBeGreaterThan(1000);
}, 300_000);

it('[AZ25] every plain route says who may call it', () => {
  for (const { name, access } of api.app.get(Operations).list()) expect([name, access === undefined]).toEqual([name, false]);
});
