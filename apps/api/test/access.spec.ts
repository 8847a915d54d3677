import { holds, Role, stranger } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';
import { startTestApi } from '@waymark/platform/testing';
import type { TestApi } from '@waymark/platform/testing';
import { Operations, refusal } from '@waymark/platform';
import type { Operation } from '@waymark/platform';
import { ErrorCodeResolver } from '../src/error-code.resolver';
import { HealthController } from '../src/health.controller';
import { entities, modules } from '../src/modules';
import { accessTable } from './access';
import { keyAccess } from './access/programs.access';

let api: TestApi;
let operations: Operation[];

beforeAll(async () => {
  const shell = { module: class Shell {}, controllers: [HealthController], providers: [ErrorCodeResolver] };
  api = await startTestApi({ modules: [...modules, shell], entities: entities as never, actorOf: () => Promise.resolve(null) });
  operations = api.app.get(Operations).list();
});
afterAll(() => api.close());

const principals: readonly (readonly [string, Actor])[] = [
  ['a stranger', stranger()],
  ['the owner of a mailbox who came by a link', { id: null, locale: 'en', memberships: [], mailbox: 'maria@example.org' }],
  ['somebody without any role', { id: 'p', locale: 'en', memberships: [] }],
  ...Object.values(Role).map((role) => [`a ${role}`, { id: 'p', locale: 'en', memberships: [{ organisationId: 'o', role }] }] as const),
];

/** What the hand-written table says, worked out without the code that it is held against. */
function expected(rule: (typeof accessTable)[string], actor: Actor): string | null {
  if (rule === 'public') return null;
  if (rule === 'mailbox') return actor.mailbox === undefined ? 'UNAUTHENTICATED' : null;
  if (actor.id === null) return 'UNAUTHENTICATED';
  if (rule === 'signedIn') return null;
  return rule.some((role) => holds(actor, role)) ? null : 'FORBIDDEN';
}

it('[AZ1] every operation has its row in the table, and every row its operation', () => {
  expect([...new Set(operations.map(({ name }) => name))].sort()).toEqual(Object.keys(accessTable).sort());
});

it.each(principals)('[AZ1] [AZ25] %s may call what the table says and nothing else', (_, actor) => {
  for (const operation of operations) {
    const rule = accessTable[operation.name];
    if (!rule || !operation.access) throw new Error(`${operation.name} has no row`);
    expect([operation.name, refusal(operation.access, actor)]).toEqual([operation.name, expected(rule, actor)]);
  }
});

it.each(Object.entries(keyAccess))('[AZ1] [G10] a key made for %s calls what is named for it and nothing else, whatever roles its maker holds', (scope, names) => {
  const actor: Actor = { id: 'p', locale: 'en', scopes: [scope], memberships: Object.values(Role).map((role) => ({ organisationId: 'o', role })) };
  const open = operations.filter(({ access }) => access && refusal(access, actor) === null);
  expect(open.map(({ name }) => name).sort()).toEqual(names);
});

it('the database holds every table and column that the code reads', async () => {
  for (const entity of api.dataSource.entityMetadatas) await expect(api.dataSource.manager.find(entity.target, { take: 1 })).resolves.toBeDefined();
});
