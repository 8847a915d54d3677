import { randomUUID } from 'node:crypto';
import { credentialsEntities, CredentialsModule } from '@waymark/credentials';
import { aCredential } from '@waymark/credentials/testing';
import type { Organisation, Person } from '@waymark/identity';
import { OrganisationKind } from '@waymark/identity';
import { aMember, anOrganisation, aPerson, startApi } from '@waymark/identity/testing';
import { Role } from '@waymark/kernel';
import { inTransaction } from '@waymark/platform';
import { statementsDuring } from '@waymark/platform/testing';
import type { TestApi } from '@waymark/platform/testing';
import { programsEntities, ProgramsModule } from '../index';
import { RosterImportWorkService } from './roster-import-work.service';

const state = 'id stage total arrived looked isLate problem mode added noted removed appliedAt';
const send = `mutation($input: SendRosterRowsInput!) { sendRosterRows(input: $input) { ${state} } }`;
const mend = `mutation($input: MendRosterRowInput!) { mendRosterRow(input: $input) { line outcome isOnRoster certificate check { status } } }`;
const apply = `mutation($input: ApplyRosterImportInput!) { applyRosterImport(input: $input) { ${state} } }`;
const resume = `mutation($id: ID!) { resumeRosterImport(id: $id) { ${state} } }`;
const cancel = 'mutation($id: ID!) { cancelRosterImport(id: $id) }';
const look = `query($id: ID!) { rosterImport(id: $id) { ${state} } }`;
const last = `query($organisationId: ID!) { lastRosterImport(organisationId: $organisationId) { ${state} } }`;
const rowsOf = `query($id: ID!, $after: Int!) { rosterImportRows(id: $id, after: $after) { line certificate holderName label outcome isOnRoster check { status certificate { holderName number } } } }`;
const whoLeaves = `query($id: ID!) { rosterImport(id: $id) { leavingCount leaving(first: 10) { nodes { label check { certificate { holderName } } } } } }`;
const roster = `query($organisationId: ID!) { roster(organisationId: $organisationId, first: 100) { nodes { label history { action } check { certificate { holderName } } } } }`;

interface Row { line: number; certificate: string | null; holderName: string | null; label: string | null; outcome: string; isOnRoster: boolean; check: { status: string; certificate: { holderName: string } | null } | null }
interface List { id: string; stage: string; total: number; arrived: number; looked: number; isLate: boolean; problem: string | null; added: number; noted: number; removed: number; mode: string }
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
afterEach(async () => {
  await api.dataSource.query('truncate programs.roster_entry cascade; truncate programs.roster_import, programs.roster_import_row; delete from platform.rate_limit; delete from jobs._private_jobs');
  api.now = new Date('2026-11-23T15:00:00.000Z');
});
afterAll(() => api.close());

const certificate = (holderName = 'Ana Lucía Reyes') => aCredential(api, { boardId: board.id, holderName });
const order = (importId: string, rows: readonly Sent[], { from = 1, total = rows.length, organisationId = program.id } = {}) =>
  ({ input: { importId, organisationId, total, rows: rows.map((row, index) => ({ line: from + index, ...row })) } });
const sent = async (...with_: Parameters<typeof order>) => (await api.ok<{ sendRosterRows: List }>(staff.id, send, order(...with_))).sendRosterRows;
const seen = async (id: string) => (await api.ok<{ rosterImport: List }>(staff.id, look, { id })).rosterImport;
const answers = async (id: string, after = 0) => (await api.ok<{ rosterImportRows: Row[] }>(staff.id, rowsOf, { id, after })).rosterImportRows;
/** Sent, looked up by the worker, and read. */
const checked = async (importId: string, rows: readonly Sent[]) => {
  await sent(importId, rows);
  await api.runJobs();
  return answers(importId);
};
const way = (importId: string, mode = 'ADD', leaving = 0) => ({ input: { importId, mode, leaving } });
const applied = async (...with_: Parameters<typeof way>) => {
  await api.ok(staff.id, apply, way(...with_));
  await api.runJobs();
  return seen(with_[0]);
};
const entries = async () => (await api.ok<{ roster: { nodes: Entry[] } }>(staff.id, roster, { organisationId: program.id })).roster.nodes;
const names = async () => (await entries()).map((entry) => entry.check.certificate.holderName).sort();
const brought = async (rows: readonly Sent[], mode = 'ADD', leaving = 0) => {
  const id = randomUUID();
  await checked(id, rows);
  return applied(id, mode, leaving);
};
const stored = () => api.dataSource.query<Record<string, unknown>[]>('select line, certificate, holder_name, label, outcome from programs.roster_import_row order by line');
const sweep = () => inTransaction(api.ctx(), (ctx) => api.app.get(RosterImportWorkService).sweep(ctx));
const later = (ms: number) => (api.now = new Date(api.now.getTime() + ms));
const unknown = (count: number) => Array.from({ length: count }, (_, index) => ({ certificate: `WM-2026-${900_000 + index}`, holderName: 'Ana Lucía Reyes' }));

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
    expect(rows[2]).toMatchObject({ certificate: number, check: null });
    expect(await entries()).toEqual([]);
  });

  it('gives one answer for what is unknown and for a number with another name', async () => {
    const { number } = await certificate();
    const id = randomUUID();
    const rows = await checked(id, [{ certificate: 'ABCDEFGHJKMNPQRS' }, { certificate: 'WM-2020-999999', holderName: 'Ana Lucía Reyes' }, { certificate: number, holderName: 'Ana Reyes' }]);
    expect(rows.map(({ outcome, isOnRoster, check }) => ({ outcome, isOnRoster, check }))).toEqual(Array(3).fill({ outcome: 'NOT_FOUND', isOnRoster: false, check: null }));
    expect(await applied(id)).toMatchObject({ stage: 'READY', problem: 'ROSTER_IMPORT_EMPTY' });
  });

  it('keeps what was typed of a row only until its certificate is found, and nothing once it is cancelled', async () => {
    const { number } = await certificate();
    const id = randomUUID();
    await checked(id, [{ certificate: number, holderName: 'Ana Lucía Reyes', label: ' North  site ' }, { certificate: 'Darnell', holderName: 'Darnell Price' }]);
    expect(await stored()).toEqual([
      { line: 1, certificate: null, holder_name: null, label: 'North site', outcome: 'FOUND' },
      { line: 2, certificate: 'Darnell', holder_name: 'Darnell Price', label: null, outcome: 'UNREADABLE' },
    ]);
    expect(await api.ok(staff.id, cancel, { id })).toEqual({ cancelRosterImport: id });
    expect(await stored()).toEqual([]);
    expect(await api.refusal(staff.id, look, { id })).toBe('NOT_FOUND');
  });

  it('is sent in parts, each once, and looked up when all of it is here', async () => {
    const { code } = await certificate();
    const id = randomUUID();
    const rows = Array.from({ length: 501 }, () => ({ certificate: code }));
    expect(await sent(id, rows.slice(0, 500), { total: 501 })).toMatchObject({ stage: 'SENDING', arrived: 500, looked: 0 });
    expect(await sent(id, rows.slice(0, 500), { total: 501 })).toMatchObject({ stage: 'SENDING', arrived: 500 });
    await api.runJobs();
    expect(await seen(id)).toMatchObject({ stage: 'SENDING', looked: 0 });
    expect(await sent(id, rows.slice(500), { from: 501, total: 501 })).toMatchObject({ stage: 'LOOKING_UP', arrived: 501 });
    await api.runJobs();
    expect(await seen(id)).toMatchObject({ stage: 'READY', looked: 501 });
    expect(await sent(id, rows.slice(500), { from: 501, total: 501 })).toMatchObject({ stage: 'READY', arrived: 501 });
  });

  it('takes no rows beyond what was announced, 500 at a time and 10,000 in all', async () => {
    const rows = Array.from({ length: 501 }, () => ({ certificate: 'ABCDEFGHJKMNPQRS' }));
    const id = randomUUID();
    expect(await api.refusal(staff.id, send, order(id, rows))).toBe('BAD_USER_INPUT');
    expect(await api.refusal(staff.id, send, order(id, rows.slice(0, 1), { total: 10_001 }))).toBe('BAD_USER_INPUT');
    expect(await api.refusal(staff.id, send, order(id, rows.slice(0, 2), { total: 1 }))).toBe('ROSTER_IMPORT_OTHER_ROWS');
    await sent(id, rows.slice(0, 1), { total: 2 });
    expect(await api.refusal(staff.id, send, order(id, rows.slice(0, 1), { total: 3 }))).toBe('ROSTER_IMPORT_OTHER_ROWS');
  });

  it('stops a guesser after 500 misses a day, says why, and goes on when the day is over; good rows are never stopped', async () => {
    const id = randomUUID();
    for (let from = 0; from < 1500; from += 500) await sent(id, unknown(1500).slice(from, from + 500), { from: from + 1, total: 1500 });
    await api.runJobs();
    expect(await seen(id)).toMatchObject({ stage: 'STOPPED', looked: 500, problem: 'ROSTER_IMPORT_MANY_MISSES' });
    await api.ok(staff.id, resume, { id });
    await api.runJobs();
    expect(await seen(id)).toMatchObject({ stage: 'STOPPED', looked: 500 });
    expect(await api.refusal(staff.id, apply, way(id))).toBe('ROSTER_IMPORT_NOT_READY');
    expect(await answers(id)).toHaveLength(500);
    await api.ok(staff.id, cancel, { id });
    const { code } = await certificate();
    const rows = await checked(randomUUID(), Array.from({ length: 500 }, () => ({ certificate: code })));
    expect(rows.filter(({ outcome }) => outcome === 'FOUND')).toHaveLength(500);
  });

  it('goes on by itself once the certificates can be read again', async () => {
    const { code } = await certificate();
    const id = randomUUID();
    await sent(id, [{ certificate: code }]);
    await api.dataSource.query('alter table credentials.credential rename to credential_away');
    await api.runJobs();
    await api.dataSource.query('alter table credentials.credential_away rename to credential');
    expect(await seen(id)).toMatchObject({ stage: 'LOOKING_UP', looked: 0, isLate: false });
    later(61_000);
    expect(await seen(id)).toMatchObject({ isLate: true });
    await sweep();
    await api.runJobs();
    expect(await seen(id)).toMatchObject({ stage: 'READY', looked: 1, isLate: false });
  });
});

describe('[G6] bringing a list to the roster', () => {
  it('adds, changes notes that are given, leaves the others alone, and keeps the first of two rows', async () => {
    const [ana, darnell] = [await certificate(), await certificate('Darnell Price')];
    await brought([{ certificate: ana.code, label: 'North' }]);
    expect(await brought([{ certificate: ana.code, label: 'South' }, { certificate: darnell.code }, { certificate: ana.code, label: 'West' }])).toMatchObject({ stage: 'APPLIED', added: 1, noted: 1, removed: 0, mode: 'ADD' });
    expect(await brought([{ certificate: ana.code }])).toMatchObject({ added: 0, noted: 0 });
    const shown = await entries();
    expect(shown.map(({ label, history, check: { certificate: { holderName } } }) => [holderName, label, history.map(({ action }) => action)]).sort()).toEqual([
      ['Ana Lucía Reyes', 'South', ['roster.added', 'roster.noted']],
      ['Darnell Price', null, ['roster.added']],
    ]);
    expect(await api.dataSource.query(`select distinct actor_id from audit.entry where action in ('roster.added', 'roster.noted', 'roster.imported')`)).toEqual([{ actor_id: staff.id }]);
  });

  it('says of a row that its certificate is on the roster already, and takes a mended row in the place of the first', async () => {
    const ana = await certificate();
    const id = randomUUID();
    expect(await checked(id, [{ certificate: ana.number }])).toMatchObject([{ outcome: 'NAME_MISSING' }]);
    const mended = { input: { importId: id, row: { line: 1, certificate: ana.number, holderName: 'Ana Lucía Reyes' } } };
    expect(await api.ok(staff.id, mend, mended)).toMatchObject({ mendRosterRow: { outcome: 'FOUND', isOnRoster: false, certificate: null } });
    expect(await api.refusal(staff.id, mend, { input: { importId: id, row: { ...mended.input.row, line: 2 } } })).toBe('NOT_FOUND');
    expect(await applied(id)).toMatchObject({ added: 1 });
    expect(await api.refusal(staff.id, mend, mended)).toBe('ROSTER_IMPORT_APPLIED');
    expect(await checked(randomUUID(), [{ certificate: ana.code }])).toMatchObject([{ outcome: 'FOUND', isOnRoster: true }]);
  });

  it('counts a mended row that misses against the limit, too', async () => {
    const id = randomUUID();
    await checked(id, unknown(500));
    expect(await api.refusal(staff.id, mend, { input: { importId: id, row: { line: 1, ...unknown(1)[0] } } })).toBe('ROSTER_IMPORT_MANY_MISSES');
  });

  it('matches the list: shows who leaves first, and says so when somebody else would leave', async () => {
    const [ana, darnell, zofia] = [await certificate(), await certificate('Darnell Price'), await certificate('Zofia Żółć')];
    await brought([{ certificate: ana.code }, { certificate: darnell.code }]);
    const id = randomUUID();
    await checked(id, [{ certificate: ana.code }, { certificate: zofia.code }]);
    expect((await api.ok<{ rosterImport: unknown }>(staff.id, whoLeaves, { id })).rosterImport).toMatchObject({ leavingCount: 1, leaving: { nodes: [{ check: { certificate: { holderName: 'Darnell Price' } } }] } });
    expect(await applied(id, 'MATCH', 0)).toMatchObject({ stage: 'READY', problem: 'ROSTER_IMPORT_CHANGED', appliedAt: null, mode: null });
    expect(await names()).toEqual(['Ana Lucía Reyes', 'Darnell Price']);
    expect(await applied(id, 'MATCH', 1)).toMatchObject({ stage: 'APPLIED', problem: null, added: 1, removed: 1 });
    expect(await names()).toEqual(['Ana Lucía Reyes', 'Zofia Żółć']);
    expect(await api.dataSource.query(`select action, after ->> 'removed' as removed from audit.entry where record_id = $1`, [id])).toEqual([{ action: 'roster.imported', removed: '1' }]);
  });

  it('is applied once, for two that ask and two workers at once; another way is refused, and its rows are gone', async () => {
    const { code } = await certificate();
    const id = randomUUID();
    await checked(id, [{ certificate: code }]);
    const asked = () => api.ok<{ applyRosterImport: List }>(staff.id, apply, way(id));
    const twice = await Promise.all([asked(), asked()]);
    expect(twice.map(({ applyRosterImport: { stage } }) => stage)).toEqual(['APPLYING', 'APPLYING']);
    expect(await api.refusal(staff.id, apply, way(id, 'MATCH'))).toBe('ROSTER_IMPORT_NOT_READY');
    later(61_000);
    await sweep();
    await Promise.all([api.runJobs(), api.runJobs()]);
    expect(await seen(id)).toMatchObject({ stage: 'APPLIED', added: 1 });
    expect((await asked()).applyRosterImport).toMatchObject({ stage: 'APPLIED', added: 1 });
    expect(await api.refusal(staff.id, apply, way(id, 'MATCH'))).toBe('ROSTER_IMPORT_APPLIED');
    expect(await api.refusal(staff.id, send, order(id, [{ certificate: code }]))).toBe('ROSTER_IMPORT_APPLIED');
    expect(await api.refusal(staff.id, whoLeaves, { id })).toBe('ROSTER_IMPORT_APPLIED');
    expect(await api.refusal(staff.id, cancel, { id })).toBe('ROSTER_IMPORT_APPLIED');
    expect(await stored()).toEqual([]);
    expect(await api.dataSource.query(`select count(*)::int from audit.entry where action = 'roster.imported' and record_id = $1`, [id])).toEqual([{ count: 1 }]);
    await expect(api.dataSource.query('update programs.roster_import set added = 5')).rejects.toThrow('append-only');
  });

  it('keeps each certificate once for five colleagues with the same list at the same moment', async () => {
    const issued = [await certificate(), await certificate('Darnell Price'), await certificate('Zofia Żółć')];
    const people = await Promise.all(Array.from({ length: 5 }, () => aMember(api, Role.PROGRAM_STAFF, program)));
    const lists = people.map((person) => ({ person, id: randomUUID() }));
    await Promise.all(lists.map(({ person, id }) => api.ok(person.id, send, order(id, issued.map(({ code }) => ({ certificate: code }))))));
    await api.runJobs();
    await Promise.all(lists.map(({ person, id }) => api.ok(person.id, apply, way(id))));
    await Promise.all([api.runJobs(), api.runJobs()]);
    const done = await Promise.all(lists.map(async ({ person, id }) => (await api.ok<{ rosterImport: List }>(person.id, look, { id })).rosterImport));
    expect(done.map(({ stage }) => stage)).toEqual(Array(5).fill('APPLIED'));
    expect(done.reduce((sum, { added }) => sum + added, 0)).toBe(3);
    expect(await names()).toHaveLength(3);
  });

  it('adds nobody in the name of somebody who left the program meanwhile', async () => {
    const { code } = await certificate();
    const leaver = await aMember(api, Role.PROGRAM_STAFF, program);
    const id = randomUUID();
    await api.ok(leaver.id, send, order(id, [{ certificate: code }]));
    await api.runJobs();
    await api.ok(leaver.id, apply, way(id));
    await api.dataSource.query('update identity.membership set ended_at = now() where person_id = $1', [leaver.id]);
    await api.runJobs();
    expect(await entries()).toEqual([]);
    expect(await stored()).toEqual([]);
  });
});

describe('[G6] the list that is under way', () => {
  it('is found again after the page was closed, and so is what came of it, for a day', async () => {
    const { code } = await certificate();
    const id = randomUUID();
    const found = async () => (await api.ok<{ lastRosterImport: List | null }>(staff.id, last, { organisationId: program.id })).lastRosterImport;
    expect(await found()).toBeNull();
    await sent(id, [{ certificate: code }], { total: 2 });
    expect(await found()).toMatchObject({ id, stage: 'SENDING', arrived: 1, total: 2 });
    await sent(id, [{ certificate: code }], { from: 2, total: 2 });
    await api.runJobs();
    expect(await found()).toMatchObject({ id, stage: 'READY' });
    await applied(id);
    expect(await found()).toMatchObject({ id, stage: 'APPLIED', added: 1 });
    later(86_400_000);
    expect(await found()).toBeNull();
  });

  it('is the only one of its person at this roster, also when two are begun at once', async () => {
    const { code } = await certificate();
    const begun = await Promise.all([randomUUID(), randomUUID()].map((id) => api.refusal(staff.id, send, order(id, [{ certificate: code }]))));
    expect(begun.sort()).toEqual(['NONE', 'ROSTER_IMPORT_UNDER_WAY']);
    const elsewhere = await aMember(api, Role.PROGRAM_STAFF, program);
    expect(await api.refusal(elsewhere.id, send, order(randomUUID(), [{ certificate: code }]))).toBe('NONE');
  });

  it('is asked for by one statement, and its rows by three, however long it is', async () => {
    const { code } = await certificate();
    const id = randomUUID();
    await checked(id, Array.from({ length: 400 }, () => ({ certificate: code })));
    const ofActor = (await statementsDuring(() => api.ok(staff.id, '{ __typename }'))).length;
    const count = async (query: string, variables: Record<string, unknown>) => (await statementsDuring(() => api.ok(staff.id, query, variables))).length - ofActor;
    expect(await count(last, { organisationId: program.id })).toBe(1);
    expect(await count(rowsOf, { id, after: 0 })).toBe(4);
  });

  it('is looked up by as many statements for 500 rows as for one', async () => {
    const { code } = await certificate();
    const during = async (rows: number) => {
      const id = randomUUID();
      await sent(id, Array.from({ length: rows }, () => ({ certificate: code })));
      const statements = await statementsDuring(() => api.runJobs());
      await api.ok(staff.id, cancel, { id });
      return statements.filter((text) => /roster_import|credential/.test(text)).length;
    };
    const one = await during(1);
    expect(one).toBeLessThanOrEqual(6);
    expect(await during(500)).toBe(one);
  });
});

describe('[G6] a worker that dies', () => {
  const three = async () => {
    const { code } = await certificate();
    const id = randomUUID();
    for (let from = 0; from < 1500; from += 500) await sent(id, Array.from({ length: 500 }, () => ({ certificate: code })), { from: from + 1, total: 1500 });
    return { id, code };
  };

  it('in the middle of a part leaves that part undone, and the next one goes on there', async () => {
    const { id } = await three();
    await api.dataSource.query(`
      create or replace function programs.die() returns trigger language plpgsql as 'begin raise exception ''killed''; end';
      create trigger die before update on programs.roster_import for each row when (new.looked > 500 and new.looked > old.looked) execute function programs.die()`);
    await api.runJobs();
    await api.dataSource.query('drop trigger die on programs.roster_import; drop function programs.die()');
    expect(await seen(id)).toMatchObject({ stage: 'LOOKING_UP', looked: 500 });
    expect((await stored()).filter(({ outcome }) => outcome !== null)).toHaveLength(500);
    later(61_000);
    await sweep();
    await api.runJobs();
    expect(await seen(id)).toMatchObject({ stage: 'READY', looked: 1500 });
    expect(await answers(id, 1000)).toHaveLength(500);
  });

  it('with its job in hand is followed by another within a minute, and two at work beside each other do nothing twice', async () => {
    const { id } = await three();
    await api.dataSource.query(`update jobs._private_jobs set locked_at = now(), locked_by = 'dead'`);
    await api.runJobs();
    expect(await seen(id)).toMatchObject({ stage: 'LOOKING_UP', looked: 0 });
    later(61_000);
    await sweep();
    await Promise.all([api.runJobs(), api.runJobs()]);
    expect(await seen(id)).toMatchObject({ stage: 'READY', looked: 1500 });
    expect(await applied(id)).toMatchObject({ stage: 'APPLIED', added: 1 });
  });

  it('while it brings the list to the roster leaves nothing half done', async () => {
    const { id } = await three();
    await api.runJobs();
    await api.dataSource.query(`
      create or replace function programs.die() returns trigger language plpgsql as 'begin raise exception ''killed''; end';
      create trigger die before update on programs.roster_import for each row when (new.applied_at is not null) execute function programs.die()`);
    await api.ok(staff.id, apply, way(id));
    await api.runJobs();
    await api.dataSource.query('drop trigger die on programs.roster_import; drop function programs.die()');
    expect(await entries()).toEqual([]);
    expect(await seen(id)).toMatchObject({ stage: 'APPLYING' });
    later(61_000);
    await sweep();
    await api.runJobs();
    expect(await seen(id)).toMatchObject({ stage: 'APPLIED', added: 1 });
    expect(await names()).toEqual(['Ana Lucía Reyes']);
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
  for (let from = 0; from < codes.length; from += 500) await sent(id, codes.slice(from, from + 500).map(({ code }) => ({ certificate: code, label: 'Outreach' })), { from: from + 1, total: codes.length });
  await api.runJobs();
  expect(await seen(id)).toMatchObject({ stage: 'READY', looked: 10_000 });
  for (let after = 0; after < codes.length; after += 500) expect((await answers(id, after)).filter(({ outcome }) => outcome === 'FOUND')).toHaveLength(500);
  expect(await applied(id)).toMatchObject({ stage: 'APPLIED', added: 10_000, noted: 0, removed: 0 });
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
      expect(await api.refusal(person.id, rowsOf, { id, after: 0 })).toBe('NOT_FOUND');
      expect(await api.refusal(person.id, apply, way(id))).toBe('NOT_FOUND');
      expect(await api.refusal(person.id, cancel, { id })).toBe('NOT_FOUND');
      expect(await api.refusal(person.id, resume, { id })).toBe('NOT_FOUND');
      expect(await api.refusal(person.id, mend, { input: { importId: id, row: { line: 1, certificate: code } } })).toBe('NOT_FOUND');
      expect(await api.refusal(person.id, send, order(id, [{ certificate: code }]))).toBe('NOT_FOUND');
    }
    expect(await api.refusal(other.id, send, order(randomUUID(), [{ certificate: code }]))).toBe('NOT_FOUND');
    expect(await api.refusal(other.id, last, { organisationId: program.id })).toBe('NOT_FOUND');
    expect(await api.ok(colleague.id, last, { organisationId: program.id })).toEqual({ lastRosterImport: null });
  });

  it('without the role are refused', async () => {
    const people = [await aMember(api, Role.SUPERVISOR, program), await aMember(api, Role.ORG_ADMIN, program), await aMember(api, Role.REVIEWER, board), await aPerson(api)];
    const variables = order(randomUUID(), [{ certificate: 'ABCDEFGHJKMNPQRS' }]);
    expect(await Promise.all(people.map((person) => api.refusal(person.id, send, variables)))).toEqual(Array(4).fill('FORBIDDEN'));
    expect(await api.refusal(null, send, variables)).toBe('UNAUTHENTICATED');
  });
});

it('[G6] forgets after a day what nobody applied', async () => {
  const { code } = await certificate();
  await checked(randomUUID(), [{ certificate: code }]);
  later(86_400_000);
  await sweep();
  expect(await stored()).toHaveLength(1);
  later(1);
  await sweep();
  expect(await stored()).toEqual([]);
  expect(await api.dataSource.query('select * from programs.roster_import')).toEqual([]);
});
