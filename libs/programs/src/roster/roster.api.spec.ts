import { CredentialEventKind, credentialsEntities, CredentialsModule } from '@waymark/credentials';
import { aCredential, changeStanding } from '@waymark/credentials/testing';
import type { Organisation, Person } from '@waymark/identity';
import { OrganisationKind } from '@waymark/identity';
import { aMember, anOrganisation, aPerson, startApi } from '@waymark/identity/testing';
import { Role } from '@waymark/kernel';
import { inTransaction, loadOne, lockOne } from '@waymark/platform';
import type { TestApi } from '@waymark/platform/testing';
import { programsEntities, ProgramsModule, RosterEntry } from '../index';

const entry = `id label endedAt addedBy { name } check { status checkedAt since publicReason certificate { holderName number validUntil replacedBy } }`;
const add = `mutation($input: AddToRosterInput!) { addToRoster(input: $input) { ${entry} history { action actor { name } } } }`;
const remove = `mutation($id: ID!) { removeFromRoster(id: $id) { ${entry} history { action } } }`;
const roster = `query($organisationId: ID!, $first: Int, $after: String) { roster(organisationId: $organisationId, first: $first, after: $after) { nodes { ${entry} } pageInfo { hasNextPage endCursor } } }`;

interface Entry { id: string; label: string | null; endedAt: string | null; check: { status: string; certificate: { holderName: string } | null } }
interface Roster { roster: { nodes: Entry[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }

let api: TestApi;
let program: Organisation;
let board: Organisation;
let staff: Person;
let reviewer: Person;
let other: Person;

beforeAll(async () => {
  api = await startApi({ modules: [CredentialsModule, ProgramsModule], entities: [...credentialsEntities, ...programsEntities] });
  program = await anOrganisation(api);
  board = await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD });
  staff = await aMember(api, Role.PROGRAM_STAFF, program, { legalName: 'Priya Menon' });
  reviewer = await aMember(api, Role.REVIEWER, board);
  other = await aMember(api, Role.PROGRAM_STAFF);
});
afterEach(() => api.dataSource.query('truncate programs.roster_entry cascade'));
afterAll(() => api.close());

const certificate = (with_ = {}) => aCredential(api, { boardId: board.id, ...with_ });
const input = (code: string, label: string | null = 'North site') => ({ input: { organisationId: program.id, code, label } });
const added = async (code: string, label?: string | null) => (await api.ok<{ addToRoster: Entry }>(staff.id, add, input(code, label))).addToRoster;
const listed = async (page = {}) => (await api.ok<Roster>(staff.id, roster, { organisationId: program.id, ...page })).roster;

describe('adding to the roster', () => {
  it('checks the code and keeps the certificate, with who did it and when it was checked', async () => {
    const { code } = await certificate();
    const kept = await added(code.toLowerCase().replace(/(.{4})/g, '$1 '));
    expect(kept).toMatchObject({
      label: 'North site', endedAt: null, addedBy: { name: 'Priya Menon' },
      check: { status: 'ACTIVE', checkedAt: '2026-11-23T15:00:00.000Z', certificate: { holderName: 'Ana Lucía Reyes', validUntil: '2028-11-22', replacedBy: null } },
      history: [{ action: 'roster.added', actor: { name: 'Priya Menon' } }],
    });
    expect((await listed()).nodes).toMatchObject([{ id: kept.id }]);
  });

  it('refuses a code that is not there', async () => {
    expect(await api.refusal(staff.id, add, input('ABCDEFGHJKMNPQRS'))).toBe('ROSTER_CODE_UNKNOWN');
    expect(await api.refusal(staff.id, add, input('not a code'))).toBe('ROSTER_CODE_UNKNOWN');
    expect((await listed()).nodes).toEqual([]);
  });

  it('refuses a label that is too long', async () => {
    expect(await api.refusal(staff.id, add, input((await certificate()).code, 'a'.repeat(81)))).toBe('ROSTER_LABEL_TOO_LONG');
  });

  it('is once for ten calls at the same moment', async () => {
    const { code } = await certificate();
    const kept = await Promise.all(Array.from({ length: 10 }, () => added(code, null)));
    expect(new Set(kept.map(({ id }) => id)).size).toBe(1);
    expect((await listed()).nodes).toHaveLength(1);
  });

  it('stops a guesser', async () => {
    const guesses = [];
    for (let i = 0; i < 62; i += 1) guesses.push(await api.refusal(staff.id, add, input('ZZZZZZZZZZZZZZZZ')));
    await api.dataSource.query('delete from platform.rate_limit');
    expect(guesses.at(-1)).toBe('RATE_LIMITED');
  });
});

describe('the roster', () => {
  it('shows a change of standing at once', async () => {
    const credential = await certificate();
    await added(credential.code);
    await changeStanding(api, credential, { kind: CredentialEventKind.SUSPENDED, by: reviewer.id });
    expect((await listed()).nodes).toMatchObject([{ check: { status: 'SUSPENDED', since: '2026-11-23', publicReason: 'By order of the board.' } }]);
  });

  it('says that it could not check, and never green, when the certificates cannot be read', async () => {
    await added((await certificate()).code);
    await api.dataSource.query('alter table credentials.sealed_document rename to sealed_document_away');
    const { nodes } = await listed();
    const refusal = await api.refusal(staff.id, add, input('ABCDEFGHJKMNPQRS'));
    await api.dataSource.query('alter table credentials.sealed_document_away rename to sealed_document');
    expect(nodes).toMatchObject([{ check: { status: 'UNCHECKED', certificate: null } }]);
    expect(refusal).toBe('ROSTER_NOT_CHECKED');
  });

  it('comes in pages, newest first', async () => {
    await added((await certificate({ holderName: 'Zofia Żółć' })).code);
    api.now = new Date('2026-11-23T15:05:00.000Z');
    await added((await certificate({ holderName: 'Darnell Price' })).code);
    api.now = new Date('2026-11-23T15:00:00.000Z');
    const first = await listed({ first: 1 });
    const second = await listed({ first: 1, after: first.pageInfo.endCursor });
    expect([first, second].map(({ nodes, pageInfo }) => [nodes[0]?.check.certificate?.holderName, pageInfo.hasNextPage])).toEqual([['Darnell Price', true], ['Zofia Żółć', false]]);
  });

  it('ends an entry, keeps the row, and takes the certificate again later', async () => {
    const { code } = await certificate();
    const { id } = await added(code);
    const ended = await api.ok<{ removeFromRoster: Entry }>(staff.id, remove, { id });
    expect(ended.removeFromRoster).toMatchObject({ endedAt: '2026-11-23T15:00:00.000Z', history: [{ action: 'roster.added' }, { action: 'roster.removed' }] });
    expect((await listed()).nodes).toEqual([]);
    expect(await api.refusal(staff.id, remove, { id })).toBe('ROSTER_ALREADY_ENDED');
    expect((await added(code)).id).not.toBe(id);
    await expect(api.dataSource.query('delete from programs.roster_entry')).rejects.toThrow('append-only');
  });
});

describe('other people', () => {
  it('[AZ8] of another program find nothing, and change nothing', async () => {
    const { code } = await certificate();
    const { id } = await added(code);
    expect(await api.refusal(other.id, roster, { organisationId: program.id })).toBe('NOT_FOUND');
    expect(await api.refusal(other.id, add, input(code))).toBe('NOT_FOUND');
    expect(await api.refusal(other.id, remove, { id })).toBe('NOT_FOUND');
    expect((await listed()).nodes).toHaveLength(1);
  });

  it('without the role are refused', async () => {
    const supervisor = await aMember(api, Role.SUPERVISOR, program);
    const admin = await aMember(api, Role.ORG_ADMIN, program);
    const variables = { organisationId: program.id };
    expect(await Promise.all([supervisor, admin, await aPerson(api)].map((person) => api.refusal(person.id, roster, variables)))).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
    expect(await api.refusal(null, roster, variables)).toBe('UNAUTHENTICATED');
  });
});

it('a filter without alternatives shows nothing', async () => {
  const { id } = await added((await certificate()).code);
  for (const load of [loadOne, lockOne]) {
    const one = (visible: { organisationId: string }[]) => inTransaction(api.ctx(), (ctx) => load(ctx, RosterEntry, visible, id));
    await expect(one([{ organisationId: program.id }])).resolves.toMatchObject({ id });
    await expect(one([])).rejects.toThrow('NOT_FOUND');
  }
});
