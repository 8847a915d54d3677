import { randomUUID } from 'node:crypto';
import { credentialsEntities, CredentialsModule } from '@waymark/credentials';
import { aCredential } from '@waymark/credentials/testing';
import type { Organisation, Person } from '@waymark/identity';
import { OrganisationKind } from '@waymark/identity';
import { aMember, anOrganisation, aPerson, startApi } from '@waymark/identity/testing';
import { Role } from '@waymark/kernel';
import { inTransaction } from '@waymark/platform';
import type { TestApi } from '@waymark/platform/testing';
import { programsEntities, ProgramsModule } from '../index';
import { RosterImportService } from './roster-import.service';

const check = `mutation($input: CheckRosterRowsInput!) { checkRosterRows(input: $input) { line outcome isOnRoster check { status certificate { holderName number } } } }`;
const apply = `mutation($input: ApplyRosterImportInput!) { applyRosterImport(input: $input) { id mode added noted removed appliedAt } }`;
const look = `query($id: ID!) { rosterImport(id: $id) { appliedAt leavingCount leaving(first: 10) { nodes { label check { certificate { holderName } } } } } }`;
const roster = `query($organisationId: ID!) { roster(organisationId: $organisationId, first: 100) { nodes { label history { action } check { certificate { holderName } } } } }`;

interface Row { line: number; outcome: string; isOnRoster: boolean; check: { status: string; certificate: { holderName: string } | null } | null }
interface Applied { added: number; noted: number; removed: number; mode: string }
interface Entry { label: string | null; history: { action: string }[]; check: { certificate: { holderName: string } } }
interface Sent { certificate: string; holderName?: string | null; label?: string | null }

let api: TestApi;
let program: Organisation;
let board: Organisation;
let staff: Person;
let other: Person;

beforeAll(async () => {
  api = await startApi({ modules: [CredentialsModule, ProgramsModule], entities: [...credentialsEntities, ...programsEntities] });
  program = await anOrganisation(api);
  board = await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD });
  staff = await aMember(api, Role.PROGRAM_STAFF, program);
  other = await aMember(api, Role.PROGRAM_STAFF);
});
afterEach(() => api.dataSource.query('truncate programs.roster_entry cascade; truncate programs.roster_import, programs.roster_import_row; delete from platform.rate_limit'));
afterAll(() => api.close());

const certificate = (holderName = 'Ana Lucía Reyes') => aCredential(api, { boardId: board.id, holderName });
const order = (importId: string, rows: readonly Sent[], from = 1) => ({ input: { importId, organisationId: program.id, rows: rows.map((row, index) => ({ line: from + index, ...row })) } });
const checked = async (importId: string, rows: readonly Sent[], from = 1) => (await api.ok<{ checkRosterRows: Row[] }>(staff.id, check, order(importId, rows, from))).checkRosterRows;
const way = (importId: string, mode = 'ADD', leaving = 0) => ({ input: { importId, mode, leaving } });
const applied = async (...with_: Parameters<typeof way>) => (await api.ok<{ applyRosterImport: Applied }>(staff.id, apply, way(...with_))).applyRosterImport;
const entries = async () => (await api.ok<{ roster: { nodes: Entry[] } }>(staff.id, roster, { organisationId: program.id })).roster.nodes;
const names = async () => (await entries()).map((entry) => entry.check.certificate.holderName).sort();
const brought = async (rows: readonly Sent[], mode = 'ADD', leaving = 0) => {
  const id = randomUUID();
  await checked(id, rows);
  return applied(id, mode, leaving);
};

describe('[G6] a list', () => {
  it('is looked up by code, or by number and printed name, and says what came of each row', async () => {
    const { code, number } = await certificate();
    const rows = await checked(randomUUID(), [
      { certificate: code },
      { certificate: number, holderName: 'ana lucía reyes' },
      { certificate: number },
      { certificate: 'Ana' },
      { certificate: code, label: 'x'.repeat(81) },
    ]);
    expect(rows.map(({ line, outcome }) => [line, outcome])).toEqual([[1, 'FOUND'], [2, 'FOUND'], [3, 'NAME_MISSING'], [4, 'UNREADABLE'], [5, 'LABEL_TOO_LONG']]);
    expect(rows[0]).toMatchObject({ isOnRoster: false, check: { status: 'ACTIVE', certificate: { holderName: 'Ana Lucía Reyes', number } } });
    expect(rows[2]?.check).toBeNull();
    expect(await entries()).toEqual([]);
  });

  it('gives one answer for what is unknown and for a number with another name, and keeps nothing of it', async () => {
    const { number } = await certificate();
    const id = randomUUID();
    const rows = await checked(id, [{ certificate: 'ABCDEFGHJKMNPQRS' }, { certificate: 'WM-2020-999999', holderName: 'Ana Lucía Reyes' }, { certificate: number, holderName: 'Ana Reyes' }]);
    expect(rows.map(({ line: _, ...answer }) => answer)).toEqual(Array(3).fill({ outcome: 'NOT_FOUND', isOnRoster: false, check: null }));
    expect(await api.dataSource.query('select * from programs.roster_import_row')).toEqual([]);
    expect(await api.refusal(staff.id, apply, way(id))).toBe('ROSTER_IMPORT_EMPTY');
  });

  it('stops a guesser after 500 misses a day, and never somebody whose rows are good', async () => {
    const guesses = Array.from({ length: 500 }, (_, index) => ({ certificate: `WM-2026-${900_000 + index}`, holderName: 'Ana Lucía Reyes' }));
    await checked(randomUUID(), guesses);
    expect(await api.refusal(staff.id, check, order(randomUUID(), guesses.slice(0, 1)))).toBe('ROSTER_IMPORT_MANY_MISSES');
    const { code } = await certificate();
    expect(await checked(randomUUID(), Array.from({ length: 500 }, () => ({ certificate: code })))).toHaveLength(500);
  });

  it('says that it could not check when the certificates cannot be read', async () => {
    await api.dataSource.query('alter table credentials.credential rename to credential_away');
    const refusal = await api.refusal(staff.id, check, order(randomUUID(), [{ certificate: 'ABCDEFGHJKMNPQRS' }]));
    await api.dataSource.query('alter table credentials.credential_away rename to credential');
    expect(refusal).toBe('ROSTER_NOT_CHECKED');
  });

  it('comes in parts of at most 500 rows and ends at 10,000', async () => {
    const rows = Array.from({ length: 501 }, () => ({ certificate: 'ABCDEFGHJKMNPQRS' }));
    expect(await api.refusal(staff.id, check, order(randomUUID(), rows))).toBe('BAD_USER_INPUT');
    expect(await api.refusal(staff.id, check, order(randomUUID(), rows.slice(0, 1), 10_001))).toBe('BAD_USER_INPUT');
  });
});

describe('[G6] bringing a list to the roster', () => {
  it('adds, changes notes that are given, leaves the others alone, and keeps the first of two rows', async () => {
    const [ana, darnell] = [await certificate(), await certificate('Darnell Price')];
    await brought([{ certificate: ana.code, label: 'North' }]);
    expect(await brought([{ certificate: ana.code, label: 'South' }, { certificate: darnell.code }, { certificate: ana.code, label: 'West' }])).toMatchObject({ added: 1, noted: 1, removed: 0, mode: 'ADD' });
    expect(await brought([{ certificate: ana.code }])).toMatchObject({ added: 0, noted: 0 });
    const shown = await entries();
    expect(shown.map(({ label, history, check: { certificate: { holderName } } }) => [holderName, label, history.map(({ action }) => action)]).sort()).toEqual([
      ['Ana Lucía Reyes', 'South', ['roster.added', 'roster.noted']],
      ['Darnell Price', null, ['roster.added']],
    ]);
  });

  it('says of a row that its certificate is on the roster already, and takes a mended row in the place of the first', async () => {
    const ana = await certificate();
    const id = randomUUID();
    expect(await checked(id, [{ certificate: ana.number }])).toMatchObject([{ outcome: 'NAME_MISSING' }]);
    expect(await checked(id, [{ certificate: ana.number, holderName: 'Ana Lucía Reyes' }])).toMatchObject([{ outcome: 'FOUND', isOnRoster: false }]);
    expect(await applied(id)).toMatchObject({ added: 1 });
    expect(await checked(randomUUID(), [{ certificate: ana.code }])).toMatchObject([{ outcome: 'FOUND', isOnRoster: true }]);
  });

  it('matches the list: shows who leaves first, and refuses when somebody else would leave', async () => {
    const [ana, darnell, zofia] = [await certificate(), await certificate('Darnell Price'), await certificate('Zofia Żółć')];
    await brought([{ certificate: ana.code }, { certificate: darnell.code }]);
    const id = randomUUID();
    await checked(id, [{ certificate: ana.code }, { certificate: zofia.code }]);
    expect((await api.ok<{ rosterImport: unknown }>(staff.id, look, { id })).rosterImport).toMatchObject({ appliedAt: null, leavingCount: 1, leaving: { nodes: [{ check: { certificate: { holderName: 'Darnell Price' } } }] } });
    expect(await api.refusal(staff.id, apply, way(id, 'MATCH', 0))).toBe('ROSTER_IMPORT_CHANGED');
    expect(await names()).toEqual(['Ana Lucía Reyes', 'Darnell Price']);
    expect(await applied(id, 'MATCH', 1)).toMatchObject({ added: 1, removed: 1 });
    expect(await names()).toEqual(['Ana Lucía Reyes', 'Zofia Żółć']);
    expect(await api.dataSource.query(`select action, after ->> 'removed' as removed from audit.entry where record_id = $1`, [id])).toEqual([{ action: 'roster.imported', removed: '1' }]);
  });

  it('is applied once: the same again is the same answer, another way or more rows are refused, and its rows are gone', async () => {
    const { code } = await certificate();
    const id = randomUUID();
    await checked(id, [{ certificate: code }]);
    const twice = await Promise.all([applied(id), applied(id)]);
    expect(twice[0]).toEqual(twice[1]);
    expect(twice[0]).toMatchObject({ added: 1 });
    expect(await api.refusal(staff.id, apply, way(id, 'MATCH'))).toBe('ROSTER_IMPORT_APPLIED');
    expect(await api.refusal(staff.id, check, order(id, [{ certificate: code }]))).toBe('ROSTER_IMPORT_APPLIED');
    expect(await api.refusal(staff.id, look, { id })).toBe('ROSTER_IMPORT_APPLIED');
    expect(await api.dataSource.query('select * from programs.roster_import_row')).toEqual([]);
    await expect(api.dataSource.query('update programs.roster_import set added = 5')).rejects.toThrow('append-only');
  });

  it('keeps each certificate once for five lists at the same moment', async () => {
    const issued = [await certificate(), await certificate('Darnell Price'), await certificate('Zofia Żółć')];
    const ids = Array.from({ length: 5 }, () => randomUUID());
    for (const id of ids) await checked(id, issued.map(({ code }) => ({ certificate: code })));
    const results = await Promise.all(ids.map((id) => applied(id)));
    expect(results.reduce((sum, { added }) => sum + added, 0)).toBe(3);
    expect(await names()).toHaveLength(3);
  });
});

it('[G6] brings 10,000 rows to the roster, all of them and each once', async () => {
  const model = await certificate();
  const codes = await api.dataSource.query<{ code: string }[]>(`
    with made as (
      insert into credentials.credential (number, code, source_id, holder_id, board_id, lang, holder_name, title, board_name, time_zone, scheme_name, scheme_version, issued_on, valid_until, evidence, evidence_digest, signatories, issued_at)
      select 'LIST-2026-' || 100000 + n, translate(upper(left(md5('list ' || n), 16)), '01', 'YZ'), gen_random_uuid(), gen_random_uuid(), board_id, lang, holder_name, title, board_name, time_zone, scheme_name, scheme_version, issued_on, valid_until, evidence, evidence_digest, signatories, issued_at
        from generate_series(1, 10000) n, credentials.credential where id = $1 returning id, code, issued_on, issued_at
    ), events as (insert into credentials.credential_event (credential_id, kind, effective_on, recorded_at) select id, 'ISSUED', issued_on, issued_at from made)
    select code from made`, [model.id]);
  const id = randomUUID();
  for (let from = 0; from < codes.length; from += 500) {
    const rows = await checked(id, codes.slice(from, from + 500).map(({ code }) => ({ certificate: code, label: 'Outreach' })), from + 1);
    expect(rows.filter(({ outcome }) => outcome !== 'FOUND')).toEqual([]);
  }
  expect(await applied(id)).toMatchObject({ added: 10_000, noted: 0, removed: 0 });
  expect(await api.dataSource.query(`select count(*)::int from programs.roster_entry where label = 'Outreach'`)).toEqual([{ count: 10_000 }]);
  expect(await api.dataSource.query(`select count(*)::int from audit.entry join audit.link on entry_id = id where after ->> 'importId' = $1`, [id])).toEqual([{ count: 10_000 }]);
});

describe('[G6] other people', () => {
  it('of another program and colleagues find no list, and bring none into this program', async () => {
    const { code } = await certificate();
    const id = randomUUID();
    await checked(id, [{ certificate: code }]);
    const colleague = await aMember(api, Role.PROGRAM_STAFF, program);
    for (const person of [other, colleague]) {
      expect(await api.refusal(person.id, look, { id })).toBe('NOT_FOUND');
      expect(await api.refusal(person.id, apply, way(id))).toBe('NOT_FOUND');
      expect(await api.refusal(person.id, check, order(id, [{ certificate: code }]))).toBe('NOT_FOUND');
    }
    expect(await api.refusal(other.id, check, order(randomUUID(), [{ certificate: code }]))).toBe('NOT_FOUND');
  });

  it('without the role are refused', async () => {
    const people = [await aMember(api, Role.SUPERVISOR, program), await aMember(api, Role.ORG_ADMIN, program), await aMember(api, Role.REVIEWER, board), await aPerson(api)];
    const variables = order(randomUUID(), [{ certificate: 'ABCDEFGHJKMNPQRS' }]);
    expect(await Promise.all(people.map((person) => api.refusal(person.id, check, variables)))).toEqual(Array(4).fill('FORBIDDEN'));
    expect(await api.refusal(null, check, variables)).toBe('UNAUTHENTICATED');
  });
});

it('[G6] forgets after a day what nobody applied', async () => {
  const { code } = await certificate();
  await checked(randomUUID(), [{ certificate: code }]);
  const forget = (now: Date) => inTransaction({ ...api.ctx(), now }, (ctx) => api.app.get(RosterImportService).forget(ctx));
  await forget(new Date(api.now.getTime() + 86_400_000));
  expect(await api.dataSource.query('select * from programs.roster_import_row')).toHaveLength(1);
  await forget(new Date(api.now.getTime() + 86_400_001));
  expect(await api.dataSource.query('select * from programs.roster_import_row union all select id, 1, id, null from programs.roster_import')).toEqual([]);
});
