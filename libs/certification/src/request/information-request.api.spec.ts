import { assessmentsEntities } from '@waymark/assessments';
import { coursesEntities } from '@waymark/courses';
import { credentialsEntities } from '@waymark/credentials';
import { hoursEntities } from '@waymark/hours';
import type { Organisation, Person } from '@waymark/identity';
import { Membership, OrganisationKind } from '@waymark/identity';
import { aMember, anOrganisation, aPerson, startApi } from '@waymark/identity/testing';
import { Role } from '@waymark/kernel';
import type { TestApi } from '@waymark/platform/testing';
import { anApplication } from '../application/application.builder';
import type { Application } from '../application/application.entity';
import { ApplicationStatus } from '../application/application.rules';
import { certificationEntities, CertificationModule } from '../index';

const fields = 'id status dueOn boardDaysLeft certificateName assignee { name } requests { lines { kind id sentence note } answerBy endedAt isAnswered time { words answerBy answer decidedAt } } history { action }';
const ASK = `mutation ($input: RequestInformationInput!) { requestInformation(input: $input) { ${fields} } }`;
const ANSWER = `mutation ($input: ReplyInput!) { answerRequest(input: $input) { ${fields} } }`;
const STOP = `mutation ($id: ID!) { stopWaiting(id: $id) { ${fields} } }`;
const MORE = `mutation ($input: AskForTimeInput!) { askForTimeToAnswer(input: $input) { ${fields} } }`;
const GIVE = `mutation ($input: AnswerForTimeInput!) { answerForTime(input: $input) { ${fields} } }`;
const SAVE = 'mutation ($input: SaveApplicationFieldInput!) { saveApplicationField(input: $input) { certificateName } }';
const SIGN = 'mutation ($input: SignAttestationInput!) { signAttestation(input: $input) { id } }';
const READ = `query ($id: ID!) { application(id: $id) { ${fields} } }`;
const WITHDRAW = 'mutation ($id: ID!) { withdrawApplication(id: $id) { status } }';

const training = { kind: 'REQUIREMENT', id: 'training', sentence: 'Which course was in May?' };
const name = { kind: 'FIELD', id: 'CERTIFICATE_NAME', sentence: 'Is this your full name?' };
const noon = new Date('2026-11-23T15:00:00.000Z');

let api: TestApi;
let board: Organisation;
let ruth: Person;
let thomas: Person;
let application: Application & { applicant: Person };

beforeAll(async () => {
  api = await startApi({ modules: [CertificationModule], entities: [...coursesEntities, ...assessmentsEntities, ...hoursEntities, ...credentialsEntities, ...certificationEntities] });
});
afterAll(() => api.close());
beforeEach(async () => {
  api.now = noon;
  board = await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD, timeZone: 'America/Chicago' });
  ruth = await aMember(api, Role.REVIEWER, board, { legalName: 'Ruth Adler' });
  thomas = await aMember(api, Role.REVIEWER, board, { legalName: 'Thomas Nakai' });
  application = await anApplication(api, board, { dueOn: '2026-12-08' });
});

const input = (lines: unknown[]) => ({ input: { applicationId: application.id, lines } });
const ask = (...lines: unknown[]) => api.ok<{ requestInformation: Record<string, unknown> }>(ruth.id, ASK, input(lines));
const answer = () => api.ok(application.applicant.id, ANSWER, input([{ kind: 'REQUIREMENT', id: 'training', note: 'Foundations, at the academy.' }]));

describe('[E5] more information', () => {
  it('rests the clock, holds the case for who asked, and tells the applicant', async () => {
    const { requestInformation } = await ask(training, name);
    expect(requestInformation).toMatchObject({ status: 'ASKED', dueOn: '2026-12-23', boardDaysLeft: 10, assignee: { name: 'Ruth Adler' }, requests: [{ lines: [{ ...training, note: null }, { ...name, note: null }], answerBy: '2026-12-23', endedAt: null, isAnswered: false }] });
    await api.runJobs();
    const [mail] = await api.mails(application.applicant.email);
    expect(mail?.subject).toBe('It is your turn');
    expect(mail?.body).toContain(`/apply/${application.id}`);
    expect(mail?.body).not.toContain('May');
  });

  it('opens the named fields and nothing else', async () => {
    const save = (field: string, value: string) => api.refusal(application.applicant.id, SAVE, { input: { applicationId: application.id, field, value } });
    expect(await save('CERTIFICATE_NAME', 'Ana L. Reyes')).toBe('APPLICATION_NOT_OPEN');
    await ask(training, name);
    expect(await save('CERTIFICATE_NAME', 'Ana L. Reyes')).toBe('NONE');
    expect(await save('CERTIFICATE_LANGUAGE', 'es')).toBe('APPLICATION_NOT_OPEN');
    expect(await api.refusal(application.applicant.id, SIGN, { input: { applicationId: application.id, code: 'CODE_OF_ETHICS', signedName: 'Ana L. Reyes' } })).toBe('APPLICATION_NOT_OPEN');
    await answer();
    expect(await save('CERTIFICATE_NAME', 'Somebody Else')).toBe('APPLICATION_NOT_OPEN');
  });

  it('returns the case to the same reviewer, and the clock goes on with what was left', async () => {
    await ask(training, name);
    api.now = new Date('2026-12-10T15:00:00.000Z');
    await answer();
    const { application: read } = await api.ok<{ application: Record<string, unknown> }>(ruth.id, READ, { id: application.id });
    expect(read).toMatchObject({ status: 'SENT', dueOn: '2026-12-24', boardDaysLeft: 10, assignee: { name: 'Ruth Adler' }, requests: [{ isAnswered: true, endedAt: api.now.toISOString(), lines: [{ note: 'Foundations, at the academy.' }, { note: '' }] }] });
    expect(read['history']).toMatchObject([{ action: 'application.asked' }, { action: 'application.answered' }]);
  });

  it('is free for everybody when who asked has left the board', async () => {
    await ask(training);
    await api.dataSource.manager.update(Membership, { personId: ruth.id }, { endedAt: api.now });
    await answer();
    expect(await api.ok(thomas.id, READ, { id: application.id })).toMatchObject({ application: { assignee: null } });
  });

  it('is answered once, by the applicant alone', async () => {
    await ask(training);
    const variables = input([{ kind: 'REQUIREMENT', id: 'training', note: 'Foundations.' }]);
    const stranger = await aPerson(api);
    expect(await api.refusal(stranger.id, ANSWER, variables)).toBe('NOT_FOUND');
    expect(await api.refusal(ruth.id, ANSWER, variables)).toBe('FORBIDDEN');
    expect(await api.refusal(application.applicant.id, ANSWER, input([]))).toBe('REPLY_NOTE_MISSING');
    const codes = await Promise.all(Array.from({ length: 5 }, () => api.refusal(application.applicant.id, ANSWER, variables)));
    expect(codes.sort()).toEqual(['NONE', ...Array<string>(4).fill('REQUEST_NOT_OPEN')]);
    await expect(api.dataSource.query('update certification.information_reply set ended_at = now()')).rejects.toThrow('append-only');
  });

  it('is asked by whoever holds the case and is not tied', async () => {
    expect(await api.refusal(ruth.id, ASK, input([]))).toBe('REQUEST_LINE_MISSING');
    expect(await api.refusal(ruth.id, ASK, input([{ ...training, id: 'no-such' }]))).toBe('REQUEST_LINE_UNKNOWN');
    expect(await api.refusal(application.applicant.id, ASK, input([training]))).toBe('FORBIDDEN');
    await api.dataSource.query('update certification.application set assignee_id = $2 where id = $1', [application.id, thomas.id]);
    expect(await api.refusal(ruth.id, ASK, input([training]))).toBe('CASE_HELD_BY_ANOTHER');
    application = await anApplication(api, board, { status: ApplicationStatus.SECOND_LOOK });
    expect(await api.refusal(ruth.id, ASK, input([training]))).toBe('DECISION_STATUS_UNFIT');
  });

  it('ends without an answer only after the applicant\'s last day', async () => {
    await ask(training);
    expect(await api.refusal(ruth.id, STOP, { id: application.id })).toBe('REQUEST_STILL_RUNS');
    api.now = new Date('2026-12-24T15:00:00.000Z');
    expect(await api.refusal(thomas.id, STOP, { id: application.id })).toBe('CASE_HELD_BY_ANOTHER');
    expect(await api.ok(ruth.id, STOP, { id: application.id })).toMatchObject({ stopWaiting: { status: 'SENT', boardDaysLeft: 10, requests: [{ isAnswered: false, endedAt: api.now.toISOString() }] } });
  });

  it('does not keep the applicant from taking the application back', async () => {
    await ask(training);
    expect(await api.ok(application.applicant.id, WITHDRAW, { id: application.id })).toEqual({ withdrawApplication: { status: 'WITHDRAWN' } });
  });
});

describe('[E5] more time to answer', () => {
  const more = (person = application.applicant, words = 'The office of the academy is closed.') => api.refusal(person.id, MORE, { input: { applicationId: application.id, words } });
  const give = (person: Person, with_ = {}) => api.refusal(person.id, GIVE, { input: { applicationId: application.id, answerBy: '2027-01-15', words: '', ...with_ } });
  const read = async (person: Person) => (await api.ok<{ application: Record<string, unknown> }>(person.id, READ, { id: application.id })).application;
  const inbox = async (person: Person) => (await api.ok<{ inbox: { text: string; path: string }[] }>(person.id, '{ inbox { text path } }')).inbox.map(({ text }) => text);
  const asking = 'Somebody asks for more time to answer you. Say yes or no.';

  it('is asked once with a word, and given to a new day by whoever asked; the clock of the board rests as before', async () => {
    expect(await more()).toBe('REQUEST_NOT_OPEN');
    await ask(training);
    expect([await more(application.applicant, ' '), await more(ruth), await more(await aPerson(api))]).toEqual(['REQUEST_TIME_WORD_MISSING', 'FORBIDDEN', 'NOT_FOUND']);
    expect((await Promise.all([1, 2, 3].map(() => more()))).sort()).toEqual(['NONE', 'REQUEST_TIME_ASKED', 'REQUEST_TIME_ASKED']);
    expect([await inbox(ruth), await inbox(thomas)]).toEqual([[asking], []]);
    expect(await give(thomas)).toBe('CASE_HELD_BY_ANOTHER');
    expect(await give(ruth, { answerBy: '2026-12-23' })).toBe('REQUEST_TIME_DAY_UNFIT');
    expect(await give(application.applicant)).toBe('FORBIDDEN');
    expect(await give(ruth)).toBe('NONE');
    expect(await read(application.applicant)).toMatchObject({ status: 'ASKED', dueOn: '2027-01-15', boardDaysLeft: 10, requests: [{ answerBy: '2027-01-15', time: { words: 'The office of the academy is closed.', answerBy: '2027-01-15', answer: null } }] });
    expect(await inbox(application.applicant)).toEqual(['The board asks you for more. You have until January 15, 2027.']);
    expect([await give(ruth), await more(), await inbox(ruth)]).toEqual(['REQUEST_TIME_NOT_ASKED', 'REQUEST_TIME_ASKED', []]);
    api.now = new Date('2026-12-24T15:00:00.000Z');
    expect(await api.refusal(ruth.id, STOP, { id: application.id })).toBe('REQUEST_STILL_RUNS');
    await answer();
    expect(await read(ruth)).toMatchObject({ status: 'SENT', boardDaysLeft: 10 });
  });

  it('is answered before the board goes on, also with no and why; both hear of it without a name', async () => {
    await ask(training);
    await more();
    api.now = new Date('2026-12-24T15:00:00.000Z');
    expect(await api.refusal(ruth.id, STOP, { id: application.id })).toBe('REQUEST_TIME_WAITS');
    expect(await give(ruth, { answerBy: null })).toBe('REQUEST_TIME_WORD_MISSING');
    expect(await give(ruth, { answerBy: null, words: 'One line is all we need.' })).toBe('NONE');
    expect(await read(application.applicant)).toMatchObject({ dueOn: '2026-12-23', requests: [{ answerBy: '2026-12-23', time: { answerBy: null, answer: 'One line is all we need.' } }] });
    await api.runJobs();
    const [asked, answered] = [(await api.mails(ruth.email)).at(-1), (await api.mails(application.applicant.email)).at(-1)];
    expect([asked?.subject, answered?.subject]).toEqual(['Somebody asks for more time', 'The board has answered you']);
    expect(`${asked?.body} ${answered?.body}`).not.toMatch(/Ana|Ruth|closed|line/);
    expect(await api.refusal(ruth.id, STOP, { id: application.id })).toBe('NONE');
  });

  it('is not asked after the last day, nor of a request that was answered; and each side is written once', async () => {
    await ask(training);
    api.now = new Date('2026-12-24T15:00:00.000Z');
    expect(await more()).toBe('REQUEST_TIME_TOO_LATE');
    await answer();
    expect(await more()).toBe('REQUEST_NOT_OPEN');
    api.now = noon;
    await ask(name);
    await more();
    await give(ruth);
    for (const change of [`update certification.request_time set words = 'w'`, `update certification.request_time set answer_by = '2028-01-01'`, 'delete from certification.request_time']) await expect(api.dataSource.query(change)).rejects.toThrow('append-only');
  });
});
