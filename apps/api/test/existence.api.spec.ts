import { randomUUID } from 'node:crypto';
import { CredentialService, useVerification } from '@waymark/credentials';
import { anIssueRequest } from '@waymark/credentials/testing';
import { OrganisationKind } from '@waymark/identity';
import type { Organisation, Person } from '@waymark/identity';
import { aMember, anOrganisation, aPerson, startApi } from '@waymark/identity/testing';
import { Role } from '@waymark/kernel';
import { inTransaction } from '@waymark/platform';
import type { TestApi } from '@waymark/platform/testing';
import { entities, modules } from '../src/modules';

const INVITE = 'mutation ($input: InviteMemberInput!) { inviteMember(input: $input) }';
const NOBODY = 'nobody.at.all@example.org';
const NO_NUMBER = 'WM-2026-999999';

let api: TestApi;
let board: Organisation;
let admin: Person;
let known: Person;
let number: string;
beforeAll(async () => {
  api = await startApi({ modules: modules as never, entities: entities as never, serve: useVerification });
  board = await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD });
  admin = await aMember(api, Role.ORG_ADMIN, board);
  known = await aPerson(api, { legalName: 'Marisol Vega' });
  const asked = anIssueRequest({ boardId: board.id, holderId: known.id, holderName: 'Marisol Vega' });
  ({ number } = await inTransaction(api.ctx(), (ctx) => api.app.get(CredentialService).issue(ctx, asked)));
}, 60_000);
afterAll(() => api.close());

const post = (path: string, body: object) => api.http.post(path).set('Accept', 'application/json').send(body);
const signedIn = (path: string, body: object) => post(path, body).set('x-test-person', admin.id);
const form = (typed: Record<string, string>) => Object.entries(typed).reduce((call, [name, value]) => call.field(name, value), api.http.post('/verify/register').set('Accept', 'text/html'));
const complaint = (about: string) => post('/complaints', { id: randomUUID(), boardId: board.id, about, text: 'She lent money to somebody she supports.', happenedOn: '2026-11-02', locale: 'en' });

/** Each door that a name, an address or a number can be held against: asked about somebody who is here, and about nobody. */
const doors: readonly (readonly [door: string, status: number, ask: (isKnown: boolean) => PromiseLike<{ status: number; text: string; headers: Record<string, unknown> }>])[] = [
  ['sign in by password', 400, (is) => post('/auth/sign-in', { email: is ? known.email : NOBODY, password: 'not the password of anybody' })],
  ['a code to sign in', 204, (is) => post('/auth/code', { email: is ? known.email : NOBODY })],
  ['that code, typed wrongly', 400, (is) => post('/auth/code/sign-in', { email: is ? known.email : NOBODY, code: '000000' })],
  ['a code for a new password', 204, (is) => post('/auth/password/code', { email: is ? known.email : NOBODY })],
  ['a new password with a wrong code', 400, (is) => post('/auth/password', { email: is ? known.email : NOBODY, code: '000000', password: 'a walk along the quiet shore' })],
  ['one\'s own new address', 204, (is) => signedIn('/auth/email/code', { email: is ? known.email : NOBODY })],
  ['an invitation', 200, (is) => signedIn('/graphql', { query: INVITE, variables: { input: { id: randomUUID(), email: is ? known.email : NOBODY, organisationId: board.id, role: 'REVIEWER' } } })],
  ['the register by number', 404, (is) => form({ number: is ? number : NO_NUMBER, name: '' })],
  ['the register by number and name', 404, (is) => form({ number: is ? number : NO_NUMBER, name: 'Marisol Vega' })],
  ['the register by name', 404, (is) => form({ name: is ? 'Marisol Vega' : 'Nobody Atall', boardId: board.id })],
  ['a complaint by number', 201, (is) => complaint(is ? number : NO_NUMBER)],
  ['a complaint by name', 201, (is) => complaint(is ? 'Marisol Vega' : 'Nobody Atall')],
];

// What was typed is shown again; each request and each complaint has a number of its own.
const without = (text: string) => [known.email, NOBODY, number, NO_NUMBER, 'Marisol Vega', 'Nobody Atall'].reduce((rest, typed) => rest.replaceAll(typed, '…'), text).replace(/C-2026-\d{4}/, 'C-2026-…').replace(/"requestId":"[^"]+"/, '"requestId":"…"');
const namesOf = (headers: Record<string, unknown>) => Object.keys(headers).filter((name) => name !== 'content-length').sort();

it.each(doors)('[PR4] %s answers the same about somebody who is here and about nobody', async (_, status, ask) => {
  const [here, nowhere] = [await ask(true), await ask(false)];
  expect(here.status).toBe(status);
  expect([here.status, without(here.text), namesOf(here.headers)]).toEqual([nowhere.status, without(nowhere.text), namesOf(nowhere.headers)]);
});
