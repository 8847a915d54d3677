import { credentialsEntities, CredentialsModule } from '@waymark/credentials';
import { aCredential } from '@waymark/credentials/testing';
import { hoursEntities } from '@waymark/hours';
import type { Organisation, Person } from '@waymark/identity';
import { aMember, anOrganisation, aPerson, startApi } from '@waymark/identity/testing';
import { Role } from '@waymark/kernel';
import { Inbox } from '@waymark/platform';
import { statementsDuring } from '@waymark/platform/testing';
import type { TestApi } from '@waymark/platform/testing';
import { programsEntities, ProgramsModule, WatchQuestionService } from '../index';

const add = 'mutation($input: AddToRosterInput!) { addToRoster(input: $input) { id } }';
const roster = 'query($organisationId: ID!) { roster(organisationId: $organisationId, first: 9) { nodes { id } } }';
const purpose = 'mutation($organisationId: ID!) { stateWatchPurpose(organisationId: $organisationId, purpose: EMPLOYS) { purpose } }';
const mine = 'query { myCredentials(first: 20) { nodes { id watches { id organisation since purpose question { text answer isKept answeredAt } } } } }';
const ofBoard = 'query($id: ID!) { credential(id: $id) { watches { id } } }';
const ask = 'mutation($input: AskAboutWatchInput!) { askAboutWatch(input: $input) }';
const open = 'query { watchQuestions { id text certificate } }';
const answer = 'mutation($input: AnswerWatchQuestionInput!) { answerWatchQuestion(input: $input) { answer isKept } }';

interface Mine { myCredentials: { nodes: { watches: { id: string; question: { answer: string | null; isKept: boolean | null } | null }[] }[] } }
interface Open { watchQuestions: { id: string; text: string; certificate: string }[] }

let api: TestApi;
let program: Organisation;
let board: Organisation;
let staff: Person;
let admin: Person;
let holder: Person;
let watchId: string;
let number: string;

beforeAll(async () => {
  api = await startApi({ modules: [CredentialsModule, ProgramsModule], entities: [...credentialsEntities, ...hoursEntities, ...programsEntities] });
  board = await anOrganisation(api);
});
beforeEach(async () => {
  api.now = new Date('2026-11-23T15:00:00.000Z');
  program = await anOrganisation(api);
  [staff, admin, holder] = [await aMember(api, Role.PROGRAM_STAFF, program), await aMember(api, Role.ORG_ADMIN, program), await aPerson(api)];
  const credential = await aCredential(api, { holderId: holder.id, boardId: board.id });
  number = credential.number;
  watchId = (await api.ok<{ addToRoster: { id: string } }>(staff.id, add, { input: { organisationId: program.id, code: credential.code } })).addToRoster.id;
});
afterAll(() => api.close());

const watches = async () => (await api.ok<Mine>(holder.id, mine)).myCredentials.nodes.flatMap((node) => node.watches);
const asked = (text = 'Why am I on your list?') => ({ input: { watchId, text } });
const waiting = async (person: Person) => (await api.ok<Open>(person.id, open)).watchQuestions;
const reply = (questionId: string, isKept: boolean) => ({ input: { questionId, isKept, answer: 'You lead our Tuesday group.' } });

describe('the holder', () => {
  it('[G8] sees who watches, since when and for what; nobody else does', async () => {
    expect(await watches()).toEqual([{ id: watchId, organisation: program.name, since: '2026-11-23T15:00:00.000Z', purpose: null, question: null }]);
    await api.ok(staff.id, purpose, { organisationId: program.id });
    expect(await watches()).toMatchObject([{ purpose: 'EMPLOYS' }]);
    const reviewer = await aMember(api, Role.REVIEWER, board);
    const [credential] = await api.dataSource.query<{ id: string }[]>('select id from credentials.credential where number = $1', [number]);
    expect(await api.ok(reviewer.id, ofBoard, { id: credential?.id })).toEqual({ credential: { watches: [] } });
  });

  it('[G8] is watched by a code alone: nothing in the program’s schema holds a birth date or a social security number', async () => {
    const columns = await api.dataSource.query<{ name: string }[]>(`select column_name as name from information_schema.columns where table_schema in ('programs', 'credentials', 'identity')`);
    expect(columns.filter(({ name }) => /birth|dob|ssn|social/.test(name))).toEqual([]);
  });

  it('costs the same statements for three watches as for one', async () => {
    const count = async () => (await statementsDuring(watches)).length;
    const one = await count();
    for (let i = 0; i < 2; i += 1) {
      const other = await aCredential(api, { holderId: holder.id });
      await api.ok(staff.id, add, { input: { organisationId: program.id, code: other.code } });
    }
    expect(await count()).toBe(one);
  });
});

describe('a question', () => {
  it('[G8] goes to the staff by mail and inbox, and its answer back to the holder', async () => {
    await api.ok(holder.id, ask, asked());
    await api.runJobs();
    const [mail] = await api.mails(staff.email);
    expect(mail).toMatchObject({ subject: 'Somebody has a question for you' });
    expect(mail?.body).not.toContain('Why am I');
    const [question] = await waiting(staff);
    expect(question).toMatchObject({ text: 'Why am I on your list?', certificate: number });
    const actor = { id: staff.id, locale: 'en' as const, memberships: [{ organisationId: program.id, role: Role.PROGRAM_STAFF }] };
    expect(await api.app.get(Inbox).of(api.ctx(actor))).toMatchObject([{ path: '/roster/questions', text: 'Answer a question about your list' }]);
    await api.ok(staff.id, answer, reply(String(question?.id), true));
    await api.runJobs();
    expect(await watches()).toMatchObject([{ question: { text: 'Why am I on your list?', answer: 'You lead our Tuesday group.', isKept: true } }]);
    expect(await api.mails(holder.email)).toMatchObject([{ subject: 'You have an answer' }]);
    expect(await waiting(staff)).toEqual([]);
    expect(await api.refusal(staff.id, answer, reply(String(question?.id), true))).toBe('WATCH_QUESTION_ANSWERED');
    await expect(api.dataSource.query(`update programs.watch_question set answer = 'x'`)).rejects.toThrow('append-only');
  });

  it('[G8] can take the certificate off the roster', async () => {
    await api.ok(holder.id, ask, asked());
    const [question] = await waiting(staff);
    await api.ok(staff.id, answer, reply(String(question?.id), false));
    expect(await watches()).toEqual([]);
    expect(await api.ok(staff.id, roster, { organisationId: program.id })).toEqual({ roster: { nodes: [] } });
    expect(await api.refusal(holder.id, ask, asked())).toBe('WATCH_ENDED');
  });

  it('[G8] without an answer for seven days goes to the administrators, once', async () => {
    await api.ok(holder.id, ask, asked());
    expect(await waiting(admin)).toEqual([]);
    const sweep = () => api.app.get(WatchQuestionService).raiseAll(api.ctx()).then(() => api.runJobs());
    api.now = new Date('2026-11-30T14:59:59.000Z');
    await sweep();
    expect(await api.mails(admin.email)).toEqual([]);
    api.now = new Date('2026-11-30T15:00:00.000Z');
    await sweep();
    await sweep();
    expect(await api.mails(admin.email)).toMatchObject([{ subject: 'Somebody has a question for you' }]);
    const [question] = await waiting(admin);
    expect(await api.ok(admin.id, answer, reply(String(question?.id), true))).toEqual({ answerWatchQuestion: { answer: 'You lead our Tuesday group.', isKept: true } });
  });

  it('is one at a time, though it is sent ten times at once', async () => {
    const sent = await Promise.all(Array.from({ length: 10 }, () => api.refusal(holder.id, ask, asked())));
    expect(sent.sort()).toEqual(['NONE', ...Array<string>(9).fill('WATCH_QUESTION_OPEN')]);
    expect(await waiting(staff)).toHaveLength(1);
  });

  it('is refused without words, with too many, and from anybody but the holder', async () => {
    expect(await api.refusal(holder.id, ask, asked(' '))).toBe('WATCH_QUESTION_EMPTY');
    expect(await api.refusal(holder.id, ask, asked('a'.repeat(501)))).toBe('WATCH_QUESTION_TOO_LONG');
    for (const other of [staff, await aPerson(api)]) expect(await api.refusal(other.id, ask, asked())).toBe('NOT_FOUND');
  });

  it('[AZ8] is neither read nor answered by another program', async () => {
    await api.ok(holder.id, ask, asked());
    const [question] = await waiting(staff);
    for (const role of [Role.PROGRAM_STAFF, Role.ORG_ADMIN]) {
      const other = await aMember(api, role);
      expect(await waiting(other)).toEqual([]);
      expect(await api.refusal(other.id, answer, reply(String(question?.id), true))).toBe('NOT_FOUND');
    }
    expect(await api.refusal(admin.id, answer, reply(String(question?.id), true))).toBe('NOT_FOUND');
  });
});
