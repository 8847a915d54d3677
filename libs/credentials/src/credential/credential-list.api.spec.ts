import { OrganisationKind } from '@waymark/identity';
import type { Organisation, Person } from '@waymark/identity';
import { aMember, anOrganisation, startApi } from '@waymark/identity/testing';
import { Role } from '@waymark/kernel';
import { inTransaction } from '@waymark/platform';
import { statementsDuring } from '@waymark/platform/testing';
import type { TestApi } from '@waymark/platform/testing';
import { Client } from 'pg';
import { credentialsEntities, CredentialService, CredentialsModule } from '../index';
import type { Credential, IssueRequest } from '../index';
import { anIssueRequest, changeStanding } from '../testing';

interface Page {
  readonly boardCredentials: { readonly nodes: { holderName: string; validUntil: string }[]; readonly pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

const list = `query($end: CredentialEnd, $status: CredentialStatus, $first: Int! = 100, $after: String) {
  boardCredentials(end: $end, status: $status, first: $first, after: $after) { nodes { holderName validUntil standing { status } } pageInfo { hasNextPage endCursor } } }`;

let api: TestApi;
let board: Organisation;
let reviewer: Person;
let admin: Person;
const issued: Credential[] = [];
// With conditions today, and with some that were lifted.
const set = ['Conditional', 'Lifted'];

const aBoard = () => anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD });

async function issue(holderName: string, validUntil: string, with_: Partial<IssueRequest> = {}): Promise<Credential> {
  const request = anIssueRequest({ boardId: board.id, holderName, issuedOn: '2025-01-06', validUntil, ...with_ });
  const credential = await inTransaction(api.ctx(), (ctx) => api.app.get(CredentialService).issue(ctx, request));
  issued.push(credential);
  return credential;
}

// Today is November 23, 2026 in Chicago, and the 24th in Auckland already.
beforeAll(async () => {
  api = await startApi({ modules: [CredentialsModule], entities: credentialsEntities });
  board = await aBoard();
  reviewer = await aMember(api, Role.REVIEWER, board);
  admin = await aMember(api, Role.ORG_ADMIN, board);
  await issue('Later', '2027-03-24');
  await issue('In 120', '2027-03-23');
  await issue('In 60', '2027-01-22');
  await issue('Today', '2026-11-23');
  await issue('Yesterday', '2026-11-22');
  await issue('90 ago', '2026-08-25');
  await issue('91 ago', '2026-08-24');
  await issue('Over in Auckland', '2026-11-23', { timeZone: 'Pacific/Auckland' });
  await changeStanding(api, await issue('Suspended', '2026-12-13'), { kind: 'SUSPENDED' });
  await changeStanding(api, await issue('Conditional', '2026-12-14'), { kind: 'CONDITIONS_SET' });
  const lifted = await issue('Lifted', '2026-12-15');
  for (const kind of ['CONDITIONS_SET', 'CONDITIONS_LIFTED']) await changeStanding(api, lifted, { kind });
  await changeStanding(api, await issue('Revoked', '2026-12-13'), { kind: 'REVOKED' });
});
afterAll(() => api.close());

async function named(person: Person, filter: Record<string, string> = {}): Promise<string[]> {
  const { boardCredentials } = await api.ok<Page>(person.id, list, filter);
  return boardCredentials.nodes.map(({ holderName }) => holderName);
}

describe('[I2] the certificates of a board by their end', () => {
  it.each([
    ['WITHIN_30_DAYS', ['Today', 'Suspended', ...set]],
    ['WITHIN_60_DAYS', ['Today', 'Suspended', ...set, 'In 60']],
    ['WITHIN_90_DAYS', ['Today', 'Suspended', ...set, 'In 60']],
    ['WITHIN_120_DAYS', ['Today', 'Suspended', ...set, 'In 60', 'In 120']],
    ['IN_LAST_90_DAYS', ['Over in Auckland', 'Yesterday', '90 ago']],
  ])('%s shows reviewers and administrators what is nearest to today first, in the zone of each certificate', async (end, names) => {
    expect(await named(reviewer, { end })).toEqual(names);
    expect(await named(admin, { end })).toEqual(names);
  });

  it.each([
    ['SUSPENDED', ['Suspended']],
    ['REVOKED', ['Revoked']],
    ['SUPERSEDED', []],
    ['EXPIRED', ['Over in Auckland', '91 ago', '90 ago', 'Yesterday']],
    ['ACTIVE', ['Today', 'In 60', 'In 120', 'Later', 'Lifted']],
    ['CONDITIONAL', ['Conditional']],
  ])('[G3] shows what stands as %s', async (status, names) => {
    expect((await named(reviewer, { status })).sort()).toEqual([...names].sort());
  });

  it('takes both together, and all where nothing is asked', async () => {
    expect(await named(admin, { end: 'WITHIN_30_DAYS', status: 'ACTIVE' })).toEqual(['Today', 'Lifted']);
    expect(await named(admin)).toHaveLength(12);
  });

  it('goes on where the page before ended', async () => {
    const names: string[] = [];
    let after: string | null = null;
    do {
      const { boardCredentials }: Page = await api.ok<Page>(reviewer.id, list, { end: 'WITHIN_120_DAYS', first: 1, after });
      names.push(...boardCredentials.nodes.map(({ holderName }) => holderName));
      after = boardCredentials.pageInfo.hasNextPage ? boardCredentials.pageInfo.endCursor : null;
    } while (after !== null);
    expect(names).toEqual(['Today', 'Suspended', ...set, 'In 60', 'In 120']);
  });

  it('is read by an administrator, who changes nothing', async () => {
    const id = issued[0]?.id ?? '';
    const { credential } = await api.ok<{ credential: unknown }>(admin.id, 'query($id: ID!) { credential(id: $id) { holderName } }', { id });
    expect(credential).toEqual({ holderName: 'Later' });
    const actor = { id: admin.id, locale: 'en' as const, memberships: [{ organisationId: board.id, role: Role.ORG_ADMIN }] };
    await expect(inTransaction(api.ctx(actor), (ctx) => api.app.get(CredentialService).lockToChange(ctx, id))).rejects.toThrow('FORBIDDEN');
  });

  it('takes as many statements for one row as for all', async () => {
    const statements = async (first: number) => (await statementsDuring(() => api.ok(reviewer.id, list, { end: 'WITHIN_120_DAYS', first }))).length;
    expect([await statements(1), await statements(100)]).toEqual([3, 3]);
  });
});

const file = (personId: string | null, query = '') => {
  const call = api.http.get(`/files/board-certificates.csv${query}`);
  return personId ? call.set('x-test-person', personId) : call;
};

describe('[I2] the file of the same list', () => {
  it('says number, name, title, last day, standing and since when, in the same order, as UTF-8', async () => {
    const { text, headers } = await file(admin.id, '?end=IN_LAST_90_DAYS');
    const rows = ['Over in Auckland,Certified Peer Support Specialist,2026-11-23,expired,2026-11-23', 'Yesterday,Certified Peer Support Specialist,2026-11-22,expired,2026-11-22', '90 ago,Certified Peer Support Specialist,2026-08-25,expired,2026-08-25'];
    expect(text.replaceAll(/WM-\d{4}-\d+,/g, '')).toBe(`\uFEFFnumber,name,title,valid_until,standing,since\r\n${rows.join('\r\n')}\r\n`);
    expect(headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="certificates.csv"', 'cache-control': 'private, no-store' });
  });

  it('dates a suspension, and holds no code', async () => {
    const { text } = await file(reviewer.id);
    expect(text).toContain('Suspended,Certified Peer Support Specialist,2026-12-13,suspended,2026-11-23');
    expect(issued.filter(({ code }) => text.includes(code))).toEqual([]);
    expect(text.split('\r\n')).toHaveLength(14);
  });

  it('holds nothing that a spreadsheet would run, and keeps accents and quotes', async () => {
    const other = await aBoard();
    const { id } = await aMember(api, Role.REVIEWER, other);
    for (const name of ['=1+1', '+1', '-1', '@sum', 'José "Pepe" Peña, Jr.']) await issue(name, '2027-03-24', { boardId: other.id, title: `=${name}` });
    const { text } = await file(id);
    const cells = text.split('\r\n').slice(1, -1).map((line) => line.replace(/^WM-\d{4}-\d+,/, ''));
    expect(cells.filter((line) => /^[=+\-@]|,[=+\-@]/.test(line))).toEqual([]);
    expect(cells).toContain(`'@sum,'=@sum,2027-03-24,active,2025-01-06`);
    expect(cells.find((line) => line.includes('Pepe'))).toMatch(/^"José ""Pepe"" Peña, Jr\.",/);
  });

  it('takes three statements, whoever asks', async () => {
    expect(await statementsDuring(async () => expect((await file(admin.id)).status).toBe(200))).toHaveLength(3);
  });

  it('asks for a filter that exists', async () => {
    const { status, body } = await file(admin.id, '?end=SOON');
    expect([status, body]).toMatchObject([400, { code: 'BAD_USER_INPUT' }]);
  });
});

describe('others', () => {
  it.each([Role.TRAINEE, Role.TRAINER, Role.SUPERVISOR, Role.PROGRAM_STAFF, Role.PLATFORM_ADMIN])('[I2] a %s gets neither the list nor the file', async (role) => {
    const { id } = await aMember(api, role, board);
    expect(await api.refusal(id, list, {})).toBe('FORBIDDEN');
    expect((await file(id)).body).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('a stranger is asked to sign in', async () => {
    expect(await api.refusal(null, list, {})).toBe('UNAUTHENTICATED');
    expect((await file(null)).status).toBe(401);
  });

  it.each([Role.REVIEWER, Role.ORG_ADMIN])('a %s of another board finds nothing of this one', async (role) => {
    const elsewhere = await aMember(api, role, await aBoard());
    expect(await named(elsewhere)).toEqual([]);
    expect((await file(elsewhere.id)).text).toBe('\uFEFFnumber,name,title,valid_until,standing,since\r\n');
  });
});

// The triggers rest meanwhile: rows that are new break none of their rules.
const crowd = (boardId: string) => `
  set local session_replication_role = replica;
  with made as (
    insert into credentials.credential (number, code, source_id, holder_id, board_id, lang, holder_name, title, board_name, time_zone, scheme_name, scheme_version, issued_on, valid_until, evidence, evidence_digest, signatories, issued_at)
    select 'MANY-' || n, translate(upper(left(md5(n::text), 16)), '01', 'YZ'), gen_random_uuid(), gen_random_uuid(), '${boardId}', 'en', 'Holder ' || n, 'Title', 'Board', 'America/Chicago', 'Scheme', '1', '2020-01-01', date '2025-01-01' + n % 2000, '[]', 'x', '[]', timestamptz '2025-01-01' + n * interval '1 minute'
    from generate_series(1, 20000) n returning id, number
  )
  insert into credentials.credential_event (credential_id, kind, effective_on, recorded_at, public_reason, recorded_by, proposed_by)
  select id, kind, '2020-01-01', now(), 'r', gen_random_uuid(), gen_random_uuid() from made, unnest(array['ISSUED', 'SUSPENDED']) kind where kind = 'ISSUED' or number like '%777';
  analyze credentials.credential, credentials.credential_event;`;

describe('behind many certificates', () => {
  let crowded: Person;
  beforeAll(async () => {
    const many = await aBoard();
    crowded = await aMember(api, Role.REVIEWER, many);
    await api.dataSource.transaction((tx) => tx.query(crowd(many.id)));
  });

  /** How PostgreSQL would look the list up, with the values that were sent. */
  async function planOf(filter: Record<string, string>): Promise<string> {
    const spy = jest.spyOn(Client.prototype, 'query');
    await api.ok(crowded.id, list, { ...filter, first: 25 });
    const calls = spy.mock.calls as unknown as (readonly [string | { text: string; values: unknown[] }, unknown[]?])[];
    const sent = calls.map(([first, values]) => (typeof first === 'string' ? { text: first, values: values ?? [] } : first));
    spy.mockRestore();
    const page = sent.find(({ text }) => text.includes('FROM "credentials"."credential" '));
    return JSON.stringify(await api.dataSource.query(`explain (format json) ${page?.text}`, page?.values));
  }

  it.each(['WITHIN_90_DAYS', 'IN_LAST_90_DAYS'])('[I2] %s is read from an index in its order, and stops at the page', async (end) => {
    const plan = await planOf({ end });
    expect(plan).toContain('"Index Name":"ends_of_a_board"');
    expect(plan).not.toMatch(/"Node Type":"(Sort|Incremental Sort|Seq Scan)"/);
  });

  it('[I2] what is suspended is found from the few moves, not by a walk through all', async () => {
    const plan = await planOf({ status: 'SUSPENDED' });
    expect(plan).toContain('"Index Name":"moves_after_issue"');
    expect(plan).not.toContain('"Node Type":"Seq Scan"');
  });

  it('[I2] the file has each row once, however many pages it was read in', async () => {
    const { text } = await file(crowded.id, '?end=WITHIN_120_DAYS');
    const numbers = text.split('\r\n').slice(1, -1).map((line) => line.split(',')[0]);
    expect([numbers.length, new Set(numbers).size]).toEqual([1210, 1210]);
  });
});
