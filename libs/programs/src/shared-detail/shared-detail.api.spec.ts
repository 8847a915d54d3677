import { credentialsEntities, CredentialService, CredentialsModule } from '@waymark/credentials';
import type { DetailLine } from '@waymark/credentials';
import { aCredential } from '@waymark/credentials/testing';
import type { Organisation, Person } from '@waymark/identity';
import { aMember, anOrganisation, aPerson, startApi } from '@waymark/identity/testing';
import { Role } from '@waymark/kernel';
import { inTransaction } from '@waymark/platform';
import type { TestApi } from '@waymark/platform/testing';
import { programsEntities, ProgramsModule } from '../index';

const detail: DetailLine[] = [
  { kind: 'TRAINING', label: '46 hours of training', value: '48:00 hours' },
  { kind: 'SUPERVISION', label: 'Supervision', value: '25:00 hours' },
  { kind: 'EXAM', label: 'Exam passed', value: 'March 3, 2026' },
];
const let_ = 'mutation($input: LetProgramReadInput!) { letProgramRead(input: $input) { id isLink isLive recipient } }';
const read = 'mutation($id: ID!) { readSharedDetail(entryId: $id) { lines { label value } rules purpose endsAt notice } }';
const end = 'mutation($id: ID!) { endConsent(id: $id) { isLive } }';
const add = 'mutation($input: AddToRosterInput!) { addToRoster(input: $input) { id isDetailShared } }';
const readings = '{ myDetailReadings(first: 50) { nodes { notice consent { recipient lines { label } } } } }';

let api: TestApi;
let program: Organisation;
let staff: Person;
beforeAll(async () => {
  api = await startApi({ modules: [CredentialsModule, ProgramsModule], entities: [...credentialsEntities, ...programsEntities] });
  program = await anOrganisation(api);
  staff = await aMember(api, Role.PROGRAM_STAFF, program);
});
afterEach(() => {
  api.now = new Date('2026-11-23T15:00:00.000Z');
});
afterAll(() => api.close());

async function watched() {
  const holder = await aPerson(api);
  const credential = await aCredential(api, { holderId: holder.id, detail });
  const { addToRoster } = await api.ok<{ addToRoster: { id: string; isDetailShared: boolean } }>(staff.id, add, { input: { organisationId: program.id, code: credential.code } });
  return { holder, credential, entry: addToRoster };
}
const terms = (watchId: string, over: object = {}) => ({ input: { watchId, purpose: 'CREDENTIALING', lines: [1], showsRules: false, days: 7, ...over } });
const give = (holder: Person, watchId: string, over: object = {}) => api.ok<{ letProgramRead: { id: string } }>(holder.id, let_, terms(watchId, over));

describe('a program that has a certificate on its roster', () => {
  it('[AZ8] reads nothing more without a live consent: before one, after its withdrawal, after its end, in another program', async () => {
    const { holder, entry } = await watched();
    expect(entry.isDetailShared).toBe(false);
    expect(await api.refusal(staff.id, read, { id: entry.id })).toBe('ROSTER_DETAIL_NOT_SHARED');
    const { letProgramRead } = await give(holder, entry.id);
    const other = await aMember(api, Role.PROGRAM_STAFF);
    expect(await api.refusal(other.id, read, { id: entry.id })).toBe('NOT_FOUND');
    await api.ok(staff.id, read, { id: entry.id });
    await api.ok(holder.id, end, { id: letProgramRead.id });
    expect(await api.refusal(staff.id, read, { id: entry.id })).toBe('ROSTER_DETAIL_NOT_SHARED');
    await give(holder, entry.id, { days: 1 });
    api.now = new Date('2026-11-24T15:00:00.000Z');
    expect(await api.refusal(staff.id, read, { id: entry.id })).toBe('ROSTER_DETAIL_NOT_SHARED');
  });

  it('[AZ9] that asks for everything gets the lines that were consented to', async () => {
    const { holder, entry } = await watched();
    await give(holder, entry.id, { showsRules: true });
    expect(await api.ok(staff.id, read, { id: entry.id })).toMatchObject({ readSharedDetail: { lines: [{ label: 'Supervision', value: '25:00 hours' }], rules: 'Harbor State Peer Support Specialist, 2026-01', purpose: 'CREDENTIALING' } });
    const all = `query($id: ID!) { roster(organisationId: $id, first: 100) { nodes { id check { certificate { ${'FIELD'} } } } } }`;
    for (const field of ['evidence { value }', 'shareable { value }', 'detail { value }', 'events { publicReason }']) {
      expect(await api.refusal(staff.id, all.replace('FIELD', field), { id: program.id })).toBe('GRAPHQL_VALIDATION_FAILED');
    }
  });

  it('[AZ9] learns no name from before: what was on its list keeps its own, and says that it was replaced', async () => {
    const { credential, entry } = await watched();
    await inTransaction(api.ctx(), (ctx) => api.app.get(CredentialService).reissue(ctx, credential, { holderName: 'New Name', reason: 'The holder has a new name.' }));
    const list = JSON.stringify(await api.ok(staff.id, 'query($id: ID!) { roster(organisationId: $id, first: 100) { nodes { id check { certificate { holderName replacedBy } } } } }', { id: program.id }));
    expect(list).toContain(entry.id);
    expect(list).not.toContain('New Name');
  });

  it('[PR6] leaves a consent, the words of the notice and a row that the holder reads, at each reading', async () => {
    const { holder, entry } = await watched();
    await give(holder, entry.id);
    await api.ok(staff.id, read, { id: entry.id });
    await api.ok(staff.id, read, { id: entry.id });
    const row = { notice: expect.stringContaining('42 CFR part 2') as string, consent: { recipient: program.name, lines: [{ label: 'Supervision' }] } };
    expect(await api.ok(holder.id, readings)).toEqual({ myDetailReadings: { nodes: [row, row] } });
    const stored = await api.dataSource.query<{ viewer: string }[]>('select d.viewer_id as viewer from credentials.disclosure d join credentials.consent c on c.id = d.consent_id where c.holder_id = $1', [holder.id]);
    expect(stored).toEqual([{ viewer: staff.id }, { viewer: staff.id }]);
  });

  it('[PR6] has one consent of a holder at a time: a new one takes the place of the one before', async () => {
    const { holder, entry } = await watched();
    await give(holder, entry.id);
    await give(holder, entry.id, { lines: [2] });
    expect(await api.ok(staff.id, read, { id: entry.id })).toMatchObject({ readSharedDetail: { lines: [{ label: 'Exam passed' }] } });
  });
});

describe('who lets a program read', () => {
  it('[AZ8] is the holder alone, while the program watches', async () => {
    const { holder, entry } = await watched();
    for (const person of [staff, await aPerson(api)]) expect(await api.refusal(person.id, let_, terms(entry.id))).toBe('NOT_FOUND');
    await give(holder, entry.id);
    await api.ok(staff.id, 'mutation($id: ID!) { removeFromRoster(id: $id) { id } }', { id: entry.id });
    expect(await api.refusal(staff.id, read, { id: entry.id })).toBe('ROSTER_DETAIL_NOT_SHARED');
    expect(await api.refusal(holder.id, let_, terms(entry.id))).toBe('WATCH_ENDED');
  });
});
