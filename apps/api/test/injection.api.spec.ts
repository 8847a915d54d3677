import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ActorLoader } from '@waymark/identity';
import { aMember, anOrganisation } from '@waymark/identity/testing';
import { Role } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';
import { startTestApi } from '@waymark/platform/testing';
import type { TestApi } from '@waymark/platform/testing';
import { buildSchema, getNamedType, isEnumType, isInputObjectType, isListType, isNonNullType, isObjectType } from 'graphql';
import type { GraphQLField, GraphQLInputType, GraphQLOutputType } from 'graphql';
import { entities, modules } from '../src/modules';

const schema = buildSchema(readFileSync(resolve(__dirname, '../../../schema.graphql'), 'utf8'));

/** Pairs that differ in nothing but the truth of what they would ask PostgreSQL. */
const pairs = [
  ["x' or '1'='1", "x' or '1'='2"],
  ["x') or 1=1 -- ", "x') or 1=2 -- "],
  ['x" or 1=1 -- ', 'x" or 1=2 -- '],
  ["x'||(select case when 1=1 then '' else cast(1/0 as text) end)||'", "x'||(select case when 1=2 then '' else cast(1/0 as text) end)||'"],
] as const;
/** What ends a text, a name, a comment or a statement, in one; then what waits, what matches, and what other readers stumble over. */
const breaking = [`'"\\ $1 $$ :id @> ::int /* -- ; E'\\x27' ＇ ʼ`, "x'; select pg_sleep(20); -- ", '%_', '{"a":', '1e309'];

const plain: Record<string, unknown> = { Int: 1, Float: 1, Boolean: true, DateTime: '2026-03-02T15:00:00.000Z', LocalDate: '2026-03-02' };

/** A value of the type whose every text is the given one. */
function valueOf(type: GraphQLInputType, text: string): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType, text);
  if (isListType(type)) return [valueOf(type.ofType, text)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) return Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, valueOf(field.type, text)]));
  return plain[type.name] ?? text;
}

/** Enough of an answer to see whether something was found. */
function fieldsOf(type: GraphQLOutputType): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return '';
  const inner = Object.keys(named.getFields()).includes('nodes') ? 'nodes { __typename }' : '__typename';
  return ` { ${inner} }`;
}

interface Operation {
  readonly name: string;
  readonly query: string;
  readonly variables: (text: string) => Record<string, unknown>;
}

function operationOf(kind: string, { name, args, type }: GraphQLField<unknown, unknown>): Operation {
  const declared = args.map((arg) => `$${arg.name}: ${arg.type.toString()}`).join(', ');
  const given = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const query = `${kind} (${declared}) { ${name}(${given})${fieldsOf(type)} }`;
  return { name, query, variables: (text) => Object.fromEntries(args.map((arg) => [arg.name, valueOf(arg.type, text)])) };
}

const takesText = ({ variables }: Operation): boolean => JSON.stringify(variables('TEXT')).includes('TEXT');
const operations = {
  query: Object.values(schema.getQueryType()?.getFields() ?? {}).map((field) => operationOf('query', field)).filter(takesText),
  mutation: Object.values(schema.getMutationType()?.getFields() ?? {}).map((field) => operationOf('mutation', field)).filter(takesText),
};

let api: TestApi;
let personId: string;

/** The database keeps reviewers from being administrators too: that seat is only said to be there. */
async function everywhere(loader: ActorLoader, id: string): Promise<Actor | null> {
  const actor = await loader.load(id);
  const [seat] = actor?.memberships ?? [];
  return actor && seat ? { ...actor, memberships: [...actor.memberships, { ...seat, role: Role.REVIEWER }] } : null;
}

/** Somebody who may call everything. */
beforeAll(async () => {
  api = await startTestApi({ modules, entities: entities as never, actorOf: (app, id) => everywhere(app.get(ActorLoader), id) });
  const organisation = await anOrganisation(api);
  personId = (await aMember(api, Role.TRAINEE, organisation)).id;
  const others = Object.values(Role).filter((role) => role !== Role.TRAINEE && role !== Role.REVIEWER);
  await api.dataSource.query('insert into identity.membership (person_id, organisation_id, role, started_at) select $1, $2, unnest($3::text[]), now()', [personId, organisation.id, others]);
});
afterAll(() => api.close());

async function said({ query, variables }: Operation, text: string): Promise<string> {
  const { data, errors } = await api.send(personId, query, variables(text));
  return errors?.[0]?.extensions.code ?? JSON.stringify(data);
}

/** What an operation answers that it should not: to a condition, or to a text that breaks it. */
async function faultsOf(operation: Operation): Promise<string[]> {
  const faults: string[] = [];
  for (const [yes, no] of pairs) if ((await said(operation, yes)) !== (await said(operation, no))) faults.push(`${operation.name} tells ${yes} from ${no}`);
  for (const text of breaking) if ((await said(operation, text)) === 'INTERNAL') faults.push(`${operation.name} breaks on ${text}`);
  return faults;
}

it.each(['query', 'mutation'] as const)('[IN1] no %s tells a true condition from a false one in any of its texts, or breaks on one', async (kind) => {
  expect(operations[kind].length).toBeGreaterThan(30);
  const tables = () => api.dataSource.query<unknown[]>("select table_schema, table_name from information_schema.tables order by 1, 2");
  const before = await tables();
  const faults: string[] = [];
  for (const operation of operations[kind]) faults.push(...(await faultsOf(operation)));
  expect(faults).toEqual([]);
  expect(await tables()).toEqual(before);
}, 180_000);

it.each(['query', 'mutation'] as const)('[IN8] no %s thinks long about a text of fifty thousand characters', async (kind) => {
  const texts = [`${'a'.repeat(50_000)}!`, `${'a.'.repeat(25_000)}@`, `a@${'-'.repeat(50_000)}`];
  const slow: string[] = [];
  for (const operation of operations[kind]) {
    const began = performance.now();
    for (const text of texts) await said(operation, text);
    if (performance.now() - began > 3000) slow.push(operation.name);
  }
  expect(slow).toEqual([]);
}, 180_000);
