import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { RequestMethod } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { holds, Role, stranger } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';
import { startTestApi } from '@waymark/platform/testing';
import type { TestApi } from '@waymark/platform/testing';
import { Operations, refusal } from '@waymark/platform';
import type { Operation } from '@waymark/platform';
import { isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
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

// What other products call it: acting or looking as somebody else, and a way round the rules in an emergency.
const asAnother = /impersonat|masquerad|pseudonymous|(act|view|log_?in|run|sign_?in)(ing)?_?as(?![a-z])|on_?behalf|sudo|switch_?(user|person|actor)|assume_?(role|person)|break_?glass|emergency|god_?mode|override_?access|real_?actor/i;

/** Each type, field and argument of the API, and each column of the database, by its name. */
async function namesOfAll(): Promise<string[]> {
  const types = Object.values(api.app.get(GraphQLSchemaHost).schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  const fields = types.flatMap((type) => {
    if (isInputObjectType(type)) return Object.keys(type.getFields()).map((field) => `${type.name}.${field}`);
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    return Object.values(type.getFields()).flatMap(({ name, args }) => [`${type.name}.${name}`, ...args.map((argument) => `${type.name}.${name}.${argument.name}`)]);
  });
  const columns = await api.dataSource.query<{ name: string }[]>(`select table_schema || '.' || table_name || '.' || column_name as name from information_schema.columns where table_schema not in ('pg_catalog', 'information_schema')`);
  return [...operations.map(({ name }) => name), ...types.map(({ name }) => name), ...fields, ...columns.map(({ name }) => name)];
}

it('[AZ19] [AZ21] nobody acts or looks as somebody else, and no door opens in an emergency: there is no name for it anywhere', async () => {
  const names = await namesOfAll();
  expect(names.length).toBeGreaterThan(2500);
  expect(names.filter((name) => asAnother.test(name))).toEqual([]);
  for (const name of ['impersonate', 'viewAs', 'Session.realActorId', 'act_as', 'audit.entry.on_behalf_of', 'breakGlassAccess', 'signInAs']) expect([name, asAnother.test(name)]).toEqual([name, true]);
});

it('[AZ19] an act has one person: of a session and of the trail, one each', async () => {
  const columns = async (table: string) => (await api.dataSource.query<{ name: string }[]>(`select column_name as name from information_schema.columns where table_schema || '.' || table_name = $1 order by 1`, [table])).map(({ name }) => name);
  expect(await columns('audit.entry')).toEqual(['action', 'actor_id', 'after', 'at', 'before', 'id', 'reason', 'record_id', 'request_id']);
  expect((await columns('identity.session')).filter((name) => /person|actor|member/.test(name))).toEqual(['person_id']);
});

/** The plain routes that change something and ask for no session. */
function openRoutes(): string[] {
  const scanner = new MetadataScanner();
  return api.app.get(DiscoveryService, { strict: false }).getControllers().flatMap(({ instance }) => {
    const prototype = Object.getPrototypeOf(instance ?? {}) as Record<string, () => unknown>;
    const handlers = scanner.getAllMethodNames(prototype).filter((name) => Reflect.hasMetadata(PATH_METADATA, prototype[name] as object));
    return handlers.filter((name) => Reflect.getMetadata(METHOD_METADATA, prototype[name] as object) !== RequestMethod.GET && accessTable[name] === 'public');
  });
}

it('[SS4] no other service sends us anything: what a stranger may send is forms that people fill in, and what a mailed code or link opens', () => {
  const forms = ['askRegister', 'compareReceiptName', 'fileComplaint', 'makeReceipt', 'openShare', 'verifyDocument'];
  const codes = ['accept', 'confirmComplaintAddress', 'enterLink', 'sendCode', 'sendComplaintCode', 'sendLinkCode', 'sendPasswordCode', 'setPassword', 'signIn', 'signInByCode', 'signOut'];
  expect(openRoutes().sort()).toEqual([...forms, ...codes].sort());
  expect(operations.filter(({ name }) => /incoming|inbound|callback|(receive|handle)[A-Z]?.*(hook|event)/i.test(name)).map(({ name }) => name)).toEqual([]);
});

it('the database holds every table and column that the code reads', async () => {
  for (const entity of api.dataSource.entityMetadatas) await expect(api.dataSource.manager.find(entity.target, { take: 1 })).resolves.toBeDefined();
});
