import { randomUUID } from 'node:crypto';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { Role } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';
import { startTestApi } from '@waymark/platform/testing';
import type { TestApi } from '@waymark/platform/testing';
import { getNamedType, isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import type { GraphQLArgument, GraphQLField, GraphQLInputField, GraphQLInputType } from 'graphql';
import { Client } from 'pg';
import { entities, modules } from '../src/modules';

const organisationId = randomUUID();
const everybody: Actor = { id: randomUUID(), locale: 'en', memberships: Object.values(Role).map((role) => ({ organisationId, role })) };

// They grow with providers and what these offer, not with people: a walk through them is as good as an index.
const small = /^(course|cohort|live_session)$/;

let api: TestApi;
let lists: GraphQLField<unknown, unknown>[];

// Its lists are served by partial indexes, and an empty one is as cheap as another. The rows refer to nobody: the triggers rest.
const rolePlays = `
  set local session_replication_role = replica;
  insert into assessments.role_play (id, play_id, organisation_id, scenario_id, scenario_code, rubric_id, trainee_id, drawn_at, sent_at, mode, locale)
  select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), n, gen_random_uuid(), gen_random_uuid(), now(), now(), 'ROOM', 'en' from generate_series(1, 5000) n;
  analyze assessments.role_play;`;

beforeAll(async () => {
  api = await startTestApi({ modules: [...modules], entities: entities as never, actorOf: () => Promise.resolve(everybody) });
  await api.dataSource.transaction((tx) => tx.query(rolePlays));
  const fields = Object.values(api.app.get(GraphQLSchemaHost).schema.getQueryType()?.getFields() ?? {});
  lists = fields.filter((field) => getNamedType(field.type).name.endsWith('Connection'));
});
afterAll(() => api.close());

/** Something of that type, written as GraphQL. */
function sample(type: GraphQLInputType): string {
  if (isNonNullType(type)) return sample(type.ofType);
  if (isListType(type)) return `[${sample(type.ofType)}]`;
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (isInputObjectType(type)) return `{ ${Object.values(type.getFields()).map(written).join(', ')} }`;
  return { Int: '3', Boolean: 'true', String: '"word"', LocalDate: '"2026-03-02"', DateTime: '"2026-03-02T10:00:00Z"' }[type.name] ?? `"${organisationId}"`;
}
const written = ({ name, type }: GraphQLArgument | GraphQLInputField): string => `${name}: ${sample(type)}`;

/** With every filter that it offers, and with none that may be left out. */
function queriesOf({ name, args }: GraphQLField<unknown, unknown>): string[] {
  const offered = args.filter((arg) => arg.name !== 'first' && arg.name !== 'after');
  const needed = offered.filter((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined);
  const queries = [offered, needed].map((some) => `{ ${name}${some.length > 0 ? `(${some.map(written).join(', ')})` : ''} { pageInfo { hasNextPage } } }`);
  return [...new Set(queries)];
}

interface Sent {
  readonly text: string;
  readonly values: unknown[];
}

async function sentBy(query: string): Promise<Sent[]> {
  const spy = jest.spyOn(Client.prototype, 'query');
  await api.send(everybody.id, query);
  const calls = spy.mock.calls as unknown as (readonly [string | Sent, unknown[]?])[];
  const sent = calls.map(([first, values]) => (typeof first === 'string' ? { text: first, values: values ?? [] } : first));
  spy.mockRestore();
  return sent.filter(({ text }) => /^\s*(select|with)/i.test(text));
}

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Cond'?: string;
  readonly Plans?: readonly Plan[];
}

/** Tables that are read without an index condition even though everything else is forbidden. */
function walked(plan: Plan): string[] {
  const table = plan['Relation Name'];
  const isFound = plan['Index Cond'] !== undefined || plan['Node Type'] === 'Bitmap Heap Scan';
  return [...(table && !isFound && !small.test(table) ? [table] : []), ...(plan.Plans ?? []).flatMap(walked)];
}

async function walkedBy({ text, values }: Sent): Promise<string[]> {
  return api.dataSource.transaction(async (tx) => {
    await tx.query('set local enable_seqscan = off');
    const rows = await tx.query<{ 'QUERY PLAN': { Plan: Plan }[] }[]>(`explain (format json) ${text}`, values);
    return rows.flatMap((row) => row['QUERY PLAN'].flatMap(({ Plan: plan }) => walked(plan)));
  });
}

it('every list finds what it shows by an index, whatever it is filtered by', async () => {
  const without: string[] = [];
  for (const query of lists.flatMap(queriesOf)) {
    for (const sent of await sentBy(query)) {
      const tables = await walkedBy(sent);
      if (tables.length > 0) without.push(`${query} walks through ${tables.join(', ')}: ${sent.text}`);
    }
  }
  expect(without).toEqual([]);
});
