import { credentialsEntities, CredentialsModule, VerificationReceipt } from '@waymark/credentials';
import { aCredential } from '@waymark/credentials/testing';
import type { Organisation, Person } from '@waymark/identity';
import { aMember, anOrganisation, startApi } from '@waymark/identity/testing';
import { Role } from '@waymark/kernel';
import { statementsDuring } from '@waymark/platform/testing';
import type { TestApi } from '@waymark/platform/testing';
import { programsEntities, ProgramsModule } from '../index';

const add = 'mutation($input: AddToRosterInput!) { addToRoster(input: $input) { id } }';
const make = 'mutation($organisationId: ID!) { makeRosterReceipt(organisationId: $organisationId) { code checkedAt path rows } }';

interface Made { makeRosterReceipt: { code: string; path: string; rows: number } }

let api: TestApi;
let program: Organisation;
let staff: Person;

beforeAll(async () => {
  api = await startApi({ modules: [CredentialsModule, ProgramsModule], entities: [...credentialsEntities, ...programsEntities] });
});
beforeEach(async () => {
  program = await anOrganisation(api);
  staff = await aMember(api, Role.PROGRAM_STAFF, program);
});
afterAll(() => api.close());

async function onRoster(holderName: string, dates = {}): Promise<string> {
  const { code } = await aCredential(api, { holderName, ...dates });
  await api.ok(staff.id, add, { input: { organisationId: program.id, code, label: 'North site' } });
  return code;
}

it('[G9] a program files a receipt of its whole list, and an auditor looks it up without an account', async () => {
  const code = await onRoster('Zofia Żółć');
  await onRoster('Darnell Price', { issuedOn: '2020-01-01', validUntil: '2021-12-31' });
  const { makeRosterReceipt: receipt } = await api.ok<Made>(staff.id, make, { organisationId: program.id });
  expect(receipt).toMatchObject({ rows: 2, checkedAt: '2026-11-23T15:00:00.000Z' });
  const { text } = await api.http.get(receipt.path).set('Accept', 'text/html').expect(200);
  for (const words of [`${program.name} checked its list of 2`, 'Zofia Żółć', 'Darnell Price', 'Active', 'Ended', 'North site']) expect(text).toContain(words);
  expect(text.replaceAll('-', '')).not.toContain(code);
});

it('costs the same statements for three rows as for one', async () => {
  const count = async () => (await statementsDuring(() => api.ok(staff.id, make, { organisationId: program.id }))).length;
  await onRoster('One');
  await count();
  const [one] = [await count()];
  await onRoster('Two');
  await onRoster('Three');
  expect(await count()).toBe(one);
});

it('refuses an empty list, one that could not be checked, and one that is too long', async () => {
  const variables = { organisationId: program.id };
  expect(await api.refusal(staff.id, make, variables)).toBe('RECEIPT_EMPTY');
  await onRoster('Ana Reyes');
  await api.dataSource.query('alter table credentials.sealed_document rename to sealed_document_away');
  const refused = await api.refusal(staff.id, make, variables);
  await api.dataSource.query('alter table credentials.sealed_document_away rename to sealed_document');
  expect(refused).toBe('RECEIPT_NOT_CHECKED');
  const { id } = await aCredential(api);
  await api.dataSource.query('alter table programs.roster_entry disable trigger user; drop index programs.roster_running');
  await api.dataSource.query('insert into programs.roster_entry (organisation_id, credential_id, added_at, added_by) select $1, $2, $3, $4 from generate_series(1, 1000)', [program.id, id, api.now, staff.id]);
  expect(await api.refusal(staff.id, make, variables)).toBe('RECEIPT_TOO_LONG');
});

it('[AZ8] the staff of another program gets nothing, and nothing is kept', async () => {
  const before = await api.dataSource.manager.count(VerificationReceipt);
  await expect(api.refusal((await aMember(api, Role.PROGRAM_STAFF)).id, make, { organisationId: program.id })).resolves.toBe('NOT_FOUND');
  expect(await api.dataSource.manager.count(VerificationReceipt)).toBe(before);
});
