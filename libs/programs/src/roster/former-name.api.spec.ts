import { randomUUID } from 'node:crypto';
import { credentialsEntities, CredentialService, CredentialsModule } from '@waymark/credentials';
import type { Credential } from '@waymark/credentials';
import { aCredential } from '@waymark/credentials/testing';
import { hoursEntities } from '@waymark/hours';
import type { Organisation, Person } from '@waymark/identity';
import { aMember, anOrganisation, startApi } from '@waymark/identity/testing';
import { Role } from '@waymark/kernel';
import { inTransaction } from '@waymark/platform';
import type { TestApi } from '@waymark/platform/testing';
import { programsEntities, ProgramsModule, useApiKeys } from '../index';

const FORMER = 'Zzyzx Formerly';
const ADD = 'mutation($input: AddToRosterInput!) { addToRoster(input: $input) { id } }';
const ROSTER = 'query($organisationId: ID!) { roster(organisationId: $organisationId, first: 100) { nodes { label history { action } check { status publicReason certificate { holderName number replacedBy } } } } }';
const SEND = 'mutation($input: SendRosterRowsInput!) { sendRosterRows(input: $input) { id } }';
const ROWS = 'query($id: ID!) { rosterImportRows(id: $id) { line outcome certificate holderName check { status certificate { holderName } } } }';
const PUT_ASIDE = 'mutation($id: ID!) { cancelRosterImport(id: $id) }';
const NOTICES = 'query($organisationId: ID!) { watchNotices(organisationId: $organisationId, first: 20) { nodes { kind eventKind entry { check { certificate { holderName } } } } } }';
const DELIVERY = 'mutation($organisationId: ID!) { chooseWatchDelivery(organisationId: $organisationId, delivery: INSTANT) { delivery } }';
const HOOK = 'mutation($input: AddWebhookInput!) { addWebhook(input: $input) { webhook { id } } }';
const KEY = 'mutation($input: MakeApiKeyInput!) { makeApiKey(input: $input) { key } }';
const RECEIPT = 'mutation($organisationId: ID!) { makeRosterReceipt(organisationId: $organisationId) { path } }';
const CALENDAR = 'mutation($organisationId: ID!) { makeWatchCalendar(organisationId: $organisationId) }';

let api: TestApi;
let program: Organisation;
let staff: Person;
let credential: Credential;

beforeAll(async () => {
  api = await startApi({ modules: [CredentialsModule, ProgramsModule], entities: [...credentialsEntities, ...hoursEntities, ...programsEntities], prepare: useApiKeys, config: { allowsPrivateTargets: true } });
  program = await anOrganisation(api);
  staff = await aMember(api, Role.PROGRAM_STAFF, program);
  credential = await aCredential(api, { holderName: FORMER });
});
afterAll(() => api.close());

const here = () => ({ organisationId: program.id });
const ask = async (query: string, variables: object = here()) => JSON.stringify(await api.ok(staff.id, query, { ...variables }));
const page = async (path: string, accept = 'text/html') => (await api.http.get(path).set('Accept', accept)).text;
async function list(): Promise<string> {
  const id = randomUUID();
  await ask(SEND, { input: { ...here(), importId: id, total: 2, rows: [{ line: 2, certificate: credential.number, holderName: FORMER.toLowerCase() }, { line: 3, certificate: credential.code }] } });
  await api.runJobs();
  const rows = await ask(ROWS, { id });
  await ask(PUT_ASIDE, { id });
  return rows;
}

it('[F6] after a change of name a program gets the former name nowhere: roster, import, receipt, notices, mail, webhook, calendar, key', async () => {
  await ask(ADD, { input: { ...here(), code: credential.code, label: 'North site' } });
  await ask(DELIVERY);
  await ask(HOOK, { input: { ...here(), url: 'http://127.0.0.1:9/hook' } });
  const { makeApiKey } = await api.ok<{ makeApiKey: { key: string } }>(staff.id, KEY, { input: { ...here(), name: 'HR', scopes: ['READ_CERTIFICATES', 'READ_ROSTER'], mode: 'LIVE', days: 90 } });
  const { makeRosterReceipt } = await api.ok<{ makeRosterReceipt: { path: string } }>(staff.id, RECEIPT, here());
  const { makeWatchCalendar } = await api.ok<{ makeWatchCalendar: string }>(staff.id, CALENDAR, here());
  const call = async (path: string) => (await api.http.get(`/api/v1${path}`).set('Authorization', `Bearer ${makeApiKey.key}`)).text;
  const everything = async () => [
    ...[await ask(ROSTER), await list(), await ask(NOTICES)],
    ...[await page(makeRosterReceipt.path), await page(makeRosterReceipt.path, 'application/json'), await page(new URL(makeWatchCalendar, 'http://x').pathname)],
    ...[await call('/roster'), await call(`/certificates/${credential.code}`)],
    ...[JSON.stringify(await api.mails(staff.email)), JSON.stringify(await api.dataSource.query('select * from programs.webhook_delivery'))],
  ];
  expect((await everything()).filter((text) => text.includes('Zzyzx')).length).toBeGreaterThan(4);
  await inTransaction(api.ctx(), (ctx) => api.app.get(CredentialService).reissue(ctx, credential, { holderName: 'Marisol Reyes', reason: `${FORMER} has a new name.` }));
  await api.runJobs();
  const after = await everything();
  for (const text of after) expect(text).not.toMatch(/Zzyzx|Marisol/);
  expect(after[0]).toContain('SUPERSEDED');
  expect(after[0]).toContain('North site');
  expect(after[8]).toContain(credential.number);
  expect(after[9]).toContain('certificate');
});
