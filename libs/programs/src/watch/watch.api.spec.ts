import { credentialsEntities, CredentialEventKind, CredentialService, CredentialsModule } from '@waymark/credentials';
import type { Credential } from '@waymark/credentials';
import { aCredential, changeStanding } from '@waymark/credentials/testing';
import { Membership } from '@waymark/identity';
import type { Organisation, Person } from '@waymark/identity';
import { aMember, anOrganisation, startApi } from '@waymark/identity/testing';
import { Role } from '@waymark/kernel';
import { inTransaction } from '@waymark/platform';
import type { TestApi } from '@waymark/platform/testing';
import { programsEntities, ProgramsModule, WatchRoundService } from '../index';

const add = 'mutation($input: AddToRosterInput!) { addToRoster(input: $input) { id } }';
const choose = 'mutation($organisationId: ID!, $delivery: WatchDelivery!) { chooseWatchDelivery(organisationId: $organisationId, delivery: $delivery) { delivery } }';
const watch = 'query($organisationId: ID!) { rosterWatch(organisationId: $organisationId) { delivery purpose calendarMadeAt reports { day checked unchecked changes } } }';
const notices = 'query($organisationId: ID!) { watchNotices(organisationId: $organisationId, first: 20) { nodes { kind eventKind effectiveOn noticedAt entry { check { certificate { holderName } } } } } }';
const calendar = 'mutation($organisationId: ID!) { makeWatchCalendar(organisationId: $organisationId) }';

interface Notices { watchNotices: { nodes: { kind: string; eventKind: string | null }[] } }

let api: TestApi;
let program: Organisation;
let board: Organisation;
let staff: Person;
let reviewer: Person;

beforeAll(async () => {
  api = await startApi({ modules: [CredentialsModule, ProgramsModule], entities: [...credentialsEntities, ...programsEntities] });
  board = await anOrganisation(api);
  reviewer = await aMember(api, Role.REVIEWER, board);
});
beforeEach(async () => {
  api.now = new Date('2026-11-23T15:00:00.000Z');
  program = await anOrganisation(api);
  staff = await aMember(api, Role.PROGRAM_STAFF, program);
});
afterAll(() => api.close());

const here = () => ({ organisationId: program.id });
const told = async () => (await api.ok<Notices>(staff.id, notices, here())).watchNotices.nodes;
const round = () => api.app.get(WatchRoundService).all(api.ctx()).then(() => api.runJobs());
const inDays = (days: number) => new Date(Date.UTC(2026, 10, 23 + days)).toISOString().slice(0, 10);

async function watched(with_ = {}): Promise<Credential> {
  const credential = await aCredential(api, { boardId: board.id, ...with_ });
  await api.ok(staff.id, add, { input: { organisationId: program.id, code: credential.code } });
  return credential;
}

async function record(credential: Credential, kind: CredentialEventKind): Promise<void> {
  await changeStanding(api, credential, { kind, publicReason: 'A health matter.', by: reviewer.id });
}

describe('a change of standing', () => {
  it('[G7] is told within a minute: the job leaves with the change, and the mail names no person and no reason', async () => {
    await api.ok(staff.id, choose, { ...here(), delivery: 'INSTANT' });
    const credential = await watched();
    await record(credential, CredentialEventKind.SUSPENDED);
    const [waiting] = await api.dataSource.query<{ at: Date }[]>(`select run_at as at from jobs.jobs where task_identifier = 'programs.watch-changed'`);
    expect(Number(waiting?.at.getTime()) - Date.now()).toBeLessThan(60_000);
    await api.runJobs();
    expect(await told()).toEqual([{ kind: 'CHANGED', eventKind: 'SUSPENDED', effectiveOn: '2026-11-23', noticedAt: '2026-11-23T15:00:00.000Z', entry: { check: { certificate: { holderName: 'Ana Lucía Reyes' } } } }]);
    const [mail] = await api.mails(staff.email);
    expect(mail?.body).toContain(`${credential.number}: suspended since November 23, 2026`);
    for (const word of ['Ana', 'Reyes', 'health', 'Peer', 'recovery']) expect(`${mail?.subject} ${mail?.body.replace(program.name, '')}`).not.toContain(word);
    expect(mail?.subject).toBe('Something changed on your list');
  });

  it('[G7] is told once, though its job runs twice', async () => {
    await api.ok(staff.id, choose, { ...here(), delivery: 'INSTANT' });
    await record(await watched(), CredentialEventKind.SUSPENDED);
    await api.dataSource.query(`select jobs.add_job(tasks.identifier, jobs.payload) from jobs._private_jobs jobs join jobs._private_tasks tasks on tasks.id = jobs.task_id where tasks.identifier = 'programs.watch-changed'`);
    await api.runJobs();
    expect(await told()).toHaveLength(1);
    expect(await api.mails(staff.email)).toHaveLength(1);
  });

  it('leaves with its transaction: what is rolled back is not told', async () => {
    const credential = await watched();
    const actor = { id: reviewer.id, locale: 'en' as const, memberships: [{ organisationId: board.id, role: Role.REVIEWER }] };
    const change = { kind: CredentialEventKind.REVOKED, effectiveOn: '2026-11-23', publicReason: 'By order.', proposedBy: staff.id };
    await expect(inTransaction({ ...api.ctx(), actor }, async (ctx) => {
      await api.app.get(CredentialService).changeStanding(ctx, credential.id, change);
      throw new Error('broken');
    })).rejects.toThrow('broken');
    await api.runJobs();
    expect(await told()).toEqual([]);
  });

  it('[AZ8] is not told to somebody who left, nor to another program, nor of what left the roster', async () => {
    const other = await aMember(api, Role.PROGRAM_STAFF);
    await api.ok(staff.id, choose, { ...here(), delivery: 'INSTANT' });
    const credential = await watched();
    await api.dataSource.manager.update(Membership, { personId: staff.id }, { endedAt: api.now });
    await record(credential, CredentialEventKind.SUSPENDED);
    await api.runJobs();
    expect(await api.mails(staff.email)).toEqual([]);
    expect(await api.refusal(staff.id, notices, here())).toBe('FORBIDDEN');
    for (const query of [notices, watch, calendar]) expect(await api.refusal(other.id, query, here())).toBe('NOT_FOUND');
    const heir = await aMember(api, Role.PROGRAM_STAFF, program);
    await api.dataSource.query('update programs.roster_entry set ended_at = $1, ended_by = $2 where credential_id = $3', [api.now, heir.id, credential.id]);
    await record(credential, CredentialEventKind.REINSTATED);
    await api.runJobs();
    expect((await api.ok<Notices>(heir.id, notices, here())).watchNotices.nodes).toHaveLength(1);
  });
});

describe('the daily round', () => {
  it('[G7] tells of an end 90, 60 and 30 days ahead and when it is there, each once, and whoever chose so gets one mail a day', async () => {
    await api.ok(staff.id, choose, { ...here(), delivery: 'DAILY' });
    for (const days of [200, 88, 45, 3]) await watched({ validUntil: inDays(days), issuedOn: '2025-11-24' });
    api.now = new Date('2026-11-24T15:00:00.000Z');
    await round();
    await round();
    expect((await told()).map(({ kind }) => kind).sort()).toEqual(['ENDS_IN_30', 'ENDS_IN_60', 'ENDS_IN_90']);
    api.now = new Date('2026-11-28T15:00:00.000Z');
    await round();
    expect((await told()).map(({ kind }) => kind).sort()).toEqual(['ENDED', 'ENDS_IN_30', 'ENDS_IN_60', 'ENDS_IN_90']);
    const mails = await api.mails(staff.email);
    expect(mails.map(({ subject }) => subject)).toEqual(['News from your list', 'News from your list']);
    expect(mails[0]?.body).toContain('Checked: 4. Not checked: 0. News: 3.');
  });

  it('[G3] [G7] tells of the end of one under conditions as of any other that counts', async () => {
    const credential = await watched({ validUntil: inDays(3), issuedOn: '2025-11-24' });
    await record(credential, CredentialEventKind.CONDITIONS_SET);
    api.now = new Date('2026-11-24T15:00:00.000Z');
    await round();
    expect((await told()).map(({ kind }) => kind).sort()).toEqual(['CHANGED', 'ENDS_IN_30']);
  });

  it('[G7] leaves a line though nothing changed, and says so by mail on Mondays', async () => {
    for (const delivery of ['INSTANT', 'DAILY']) await api.ok((await aMember(api, Role.PROGRAM_STAFF, program, { email: `${delivery.toLowerCase()}.${program.id}@example.org` })).id, choose, { ...here(), delivery });
    await watched();
    await watched({ holderName: 'Darnell Price' });
    for (const day of ['2026-11-28', '2026-11-29', '2026-11-30']) {
      api.now = new Date(`${day}T15:00:00.000Z`);
      await round();
    }
    const { rosterWatch } = await api.ok<{ rosterWatch: { reports: object[] } }>(staff.id, watch, here());
    expect(rosterWatch.reports).toEqual(['2026-11-30', '2026-11-29', '2026-11-28'].map((day) => ({ day, checked: 2, unchecked: 0, changes: 0 })));
    for (const delivery of ['instant', 'daily']) {
      const mails = await api.mails(`${delivery}.${program.id}@example.org`);
      expect(mails.map(({ subject }) => subject)).toEqual(['Nothing new on your list']);
      expect(mails[0]?.body).toContain('Today we checked 2. Not checked: 0. News: 0.');
    }
    await expect(api.dataSource.query('update programs.watch_report set changes = 0')).rejects.toThrow('append-only');
  });

  it('waits for the morning of the program, and never says that it checked what it could not', async () => {
    await watched();
    api.now = new Date('2026-11-24T12:30:00.000Z');
    await round();
    expect((await api.ok<{ rosterWatch: { reports: object[] } }>(staff.id, watch, here())).rosterWatch.reports).toEqual([]);
    api.now = new Date('2026-11-24T13:30:00.000Z');
    await api.dataSource.query('alter table credentials.sealed_document rename to sealed_document_away');
    await round();
    await api.dataSource.query('alter table credentials.sealed_document_away rename to sealed_document');
    expect((await api.ok<{ rosterWatch: { reports: object[] } }>(staff.id, watch, here())).rosterWatch.reports).toEqual([{ day: '2026-11-24', checked: 0, unchecked: 1, changes: 0 }]);
  });
});

describe('the calendar', () => {
  const feed = (address: string) => api.http.get(new URL(address).pathname);

  it('[PR3] has the ends as whole days, by number and without names, for whoever knows the address', async () => {
    const credential = await watched();
    const { makeWatchCalendar: address } = await api.ok<{ makeWatchCalendar: string }>(staff.id, calendar, here());
    const { text, headers } = await feed(address).expect(200);
    expect(headers['content-type']).toContain('text/calendar');
    expect(text).toContain(`SUMMARY:${credential.number} ends`);
    expect(text).toContain('DTSTART;VALUE=DATE:20281122');
    for (const word of ['Ana', 'Reyes', 'Peer', program.name]) expect(text).not.toContain(word);
  });

  it('stops at an address that was replaced, and keeps no address in the open', async () => {
    const make = async () => (await api.ok<{ makeWatchCalendar: string }>(staff.id, calendar, here())).makeWatchCalendar;
    const [first, second] = [await make(), await make()];
    await feed(first).expect(404);
    await feed(second).expect(200);
    const [row] = await api.dataSource.query<{ calendar_hash: string }[]>('select calendar_hash from programs.watch where organisation_id = $1', [program.id]);
    expect(second).not.toContain(String(row?.calendar_hash));
  });
});
