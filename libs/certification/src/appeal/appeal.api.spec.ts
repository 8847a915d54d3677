import { assessmentsEntities } from '@waymark/assessments';
import { coursesEntities } from '@waymark/courses';
import { credentialsEntities } from '@waymark/credentials';
import { hoursEntities } from '@waymark/hours';
import type { Organisation, Person } from '@waymark/identity';
import { OrganisationKind } from '@waymark/identity';
import { aMember, anOrganisation, aPerson, startApi } from '@waymark/identity/testing';
import { Role } from '@waymark/kernel';
import type { TestApi } from '@waymark/platform/testing';
import { anApplication } from '../application/application.builder';
import { Application } from '../application/application.entity';
import { ApplicationStatus } from '../application/application.rules';
import { certificationEntities, CertificationModule } from '../index';
import { AppealDecision } from './appeal-decision.entity';
import { Appeal } from './appeal.entity';
import { AppealOutcome } from './appeal.rules';

const fields = 'id status dueOn boardDaysLeft assignee { id } reviewers { name } decisions { look outcome reasons requirementId remedy appealUntil } appeals { id text outcome reasons proposedNos { id words outcome answer proposer { name } second { name } reviewers { name } viewerCan { confirm withdraw } } } history { action } viewerCan { decide appeal decideAppeal }';
const READ = `query ($id: ID!) { application(id: $id) { ${fields} } }`;
const DECIDE = 'mutation ($input: DecideApplicationInput!) { decideApplication(input: $input) { status } }';
const CONFIRM = 'mutation ($input: ConfirmDecisionInput!) { confirmDecision(input: $input) { status } }';
const APPEAL = `mutation ($input: AppealDenialInput!) { appealDenial(input: $input) { ${fields} } }`;
const HEAR = `mutation ($input: DecideAppealInput!) { decideAppeal(input: $input) { ${fields} } }`;
const CONFIRM_NO = 'mutation ($input: ConfirmNoInput!) { confirmNo(input: $input) { outcome } }';
const WITHDRAW_NO = 'mutation ($id: ID!) { withdrawNo(id: $id) { outcome } }';
const NOS = 'query { nosToConfirm(first: 100) { nodes { id kind path holder { id } provider { id } proposer { name } } } }';
const INBOX = '{ inbox { text path } }';
const QUEUE = 'query { applicationQueue(tab: APPEALS, first: 100) { nodes { id } } }';

let api: TestApi;
let board: Organisation;
let ruth: Person;
let thomas: Person;
let nora: Person;
let lena: Person;
let ana: Person;
let id: string;

beforeAll(async () => {
  api = await startApi({ modules: [CertificationModule], entities: [...coursesEntities, ...assessmentsEntities, ...hoursEntities, ...credentialsEntities, ...certificationEntities] });
});
afterAll(() => api.close());

const grounds = { outcome: 'DENY', reasons: 'The exam was of another state.', requirementId: 'exam', remedy: 'Pass the exam of this board.' };
const deny = () => api.refusal(ruth.id, DECIDE, { input: { applicationId: id, ...grounds } });
const confirm = () => api.refusal(thomas.id, CONFIRM, { input: { applicationId: id, isAgreed: true, reasons: 'I agree.' } });
const appeal = (person = ana, text = 'It was this board\'s exam.') => api.refusal(person.id, APPEAL, { input: { applicationId: id, text } });
const hear = (person: Person, outcome = AppealOutcome.NO_STANDS, reasons = 'I read it all again.') => api.refusal(person.id, HEAR, { input: { applicationId: id, outcome, reasons } });
const noOf = async () => (await api.dataSource.query<{ id: string }[]>('select id from certification.proposed_no where case_id = $1 order by proposed_at desc, id limit 1', [id]))[0]?.id ?? '';
const second = async (person: Person, isAgreed = true, reasons = 'I read it too.') => api.refusal(person.id, CONFIRM_NO, { input: { id: await noOf(), isAgreed, reasons } });
const nos = async (person: Person) => (await api.ok<{ nosToConfirm: { nodes: { id: string }[] } }>(person.id, NOS)).nosToConfirm.nodes;
const read = async (person: Person) => (await api.ok<{ application: Record<string, unknown> }>(person.id, READ, { id })).application;
const appeals = async (person: Person) => (await api.ok<{ applicationQueue: { nodes: { id: string }[] } }>(person.id, QUEUE)).applicationQueue.nodes.map((node) => node.id);

beforeEach(async () => {
  api.now = new Date('2026-11-23T15:00:00.000Z');
  board = await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD, timeZone: 'America/Chicago' });
  [ruth, thomas, nora] = [await aMember(api, Role.REVIEWER, board, { legalName: 'Ruth Adler' }), await aMember(api, Role.REVIEWER, board, { legalName: 'Thomas Nakai' }), await aMember(api, Role.REVIEWER, board, { legalName: 'Nora Bishop' })];
  lena = await aMember(api, Role.REVIEWER, board, { legalName: 'Lena Ortiz' });
  const application = await anApplication(api, board);
  [id, ana] = [application.id, application.applicant];
});

describe('[E6] a "no"', () => {
  it('needs a rule, what would change it, and a second person', async () => {
    expect(await api.refusal(ruth.id, DECIDE, { input: { applicationId: id, ...grounds, requirementId: null } })).toBe('DECISION_RULE_MISSING');
    expect(await api.refusal(ruth.id, DECIDE, { input: { applicationId: id, ...grounds, remedy: ' ' } })).toBe('DECISION_REMEDY_MISSING');
    expect([await deny(), (await read(ana))['decisions'], await appeal()]).toEqual(['NONE', [], 'APPEAL_NOT_OPEN']);
    expect(await api.refusal(ruth.id, CONFIRM, { input: { applicationId: id, isAgreed: true, reasons: 'I agree with myself.' } })).toBe('DECISION_SECOND_PERSON_NEEDED');
    expect(await confirm()).toBe('NONE');
  });

  it('tells the applicant which rule, why, what would change it, and the last day to appeal', async () => {
    await deny();
    await confirm();
    expect(await read(ana)).toMatchObject({
      status: 'DENIED', dueOn: '2026-12-23', viewerCan: { appeal: true },
      decisions: [{ look: 1, reasons: grounds.reasons, requirementId: 'exam', remedy: grounds.remedy, appealUntil: null }, { look: 2, outcome: 'DENY', appealUntil: '2026-12-23' }],
    });
  });

  it('without a rule or a last day is refused by the database', async () => {
    const row = [id, ana.id, ruth.id];
    const insert = (look: number) => api.dataSource.query(`insert into certification.decision (application_id, applicant_id, round, look, outcome, reasons, decided_by, decided_at, evaluation_digest) values ($1, $2, 7, ${look}, 'DENY', 'r', $3, now(), 'd')`, row);
    await expect(insert(1)).rejects.toThrow('no_names_its_rule');
    await expect(insert(2)).rejects.toThrow('no_names_its_last_day');
  });
});

describe('[E6] an appeal', () => {
  beforeEach(async () => {
    await deny();
    await confirm();
  });

  it('starts the clock again, and waits for somebody who took no part', async () => {
    expect(await appeal()).toBe('NONE');
    expect(await read(nora)).toMatchObject({ status: 'APPEALED', boardDaysLeft: 15, assignee: null, reviewers: expect.arrayContaining([{ name: 'Nora Bishop' }, { name: 'Lena Ortiz' }]), appeals: [{ text: 'It was this board\'s exam.', outcome: null }], viewerCan: { decideAppeal: true } });
    expect([await appeals(ruth), await appeals(thomas), await appeals(nora)]).toEqual([[], [], [id]]);
    expect([await hear(ruth), await hear(thomas)]).toEqual(['APPEAL_TOOK_PART', 'APPEAL_TOOK_PART']);
    expect(await read(ruth)).toMatchObject({ viewerCan: { decideAppeal: false } });
  });

  it('that changes nothing ends there, and cannot be made again', async () => {
    await appeal();
    expect([await hear(nora), await second(lena)]).toEqual(['NONE', 'NONE']);
    expect(await read(ana)).toMatchObject({ status: 'DENIED', appeals: [{ outcome: 'NO_STANDS', reasons: 'I read it all again.' }], viewerCan: { appeal: false } });
    expect(await appeal()).toBe('APPEAL_HEARD_ALREADY');
    await api.runJobs();
    expect((await api.mails(ana.email)).map(({ subject }) => subject)).toEqual(['Your application was decided', 'Your application was decided']);
  });

  it('that is right leads to a new look by anybody, with a clock of its own', async () => {
    await appeal();
    expect(await hear(nora, AppealOutcome.NEW_LOOK)).toBe('NONE');
    expect(await read(ruth)).toMatchObject({ status: 'SENT', boardDaysLeft: 15, assignee: null, viewerCan: { decide: true } });
    expect((await read(ana))['decisions']).toEqual([]);
    expect([await deny(), await confirm(), await appeal()]).toEqual(['NONE', 'NONE', 'NONE']);
    expect(await appeals(nora)).toEqual([]);
    expect(await hear(nora)).toBe('APPEAL_TOOK_PART');
  });

  it('can be made up to its last day, by the applicant, with a text', async () => {
    const stranger = await aPerson(api);
    expect([await appeal(stranger), await appeal(ruth), await appeal(ana, ' ')]).toEqual(['NOT_FOUND', 'FORBIDDEN', 'APPEAL_TEXT_MISSING']);
    api.now = new Date('2026-12-24T03:00:00.000Z');
    expect((await read(ana))['viewerCan']).toMatchObject({ appeal: true });
    api.now = new Date('2026-12-24T15:00:00.000Z');
    expect((await read(ana))['viewerCan']).toMatchObject({ appeal: false });
    expect(await appeal()).toBe('APPEAL_TOO_LATE');
  });

  it('waits while another application for the same certificate runs', async () => {
    const { schemeId, schemeVersion } = await api.dataSource.manager.findOneByOrFail(Application, { id });
    const other = await api.dataSource.manager.save(Application, { applicantId: ana.id, boardId: board.id, schemeId, schemeVersion, status: ApplicationStatus.OPEN, certificateName: 'Ana Reyes', round: 0, openedAt: api.now });
    expect(await appeal()).toBe('APPEAL_OTHER_RUNS');
    await api.dataSource.manager.update(Application, { id: other.id }, { status: ApplicationStatus.WITHDRAWN });
    expect(await appeal()).toBe('NONE');
  });

  it('is decided once, with reasons, and never by a part of it: the database says so too', async () => {
    await appeal();
    const [{ id: appealId } = { id: '' }] = await api.dataSource.manager.findBy(Appeal, { applicationId: id });
    const by = (decidedBy: string, outcome = AppealOutcome.NEW_LOOK) => api.dataSource.manager.insert(AppealDecision, { appealId, outcome, reasons: 'r', decidedBy, decidedAt: api.now });
    for (const person of [ruth, thomas, ana]) await expect(by(person.id)).rejects.toThrow('took no part');
    expect(await hear(nora, AppealOutcome.NO_STANDS, ' ')).toBe('DECISION_REASON_MISSING');
    const others = await Promise.all([1, 2, 3].map(() => aMember(api, Role.REVIEWER, board)));
    const codes = await Promise.all([nora, ...others].map((person) => hear(person, AppealOutcome.NEW_LOOK)));
    expect(codes.sort()).toEqual(['APPEAL_NOT_OPEN', 'APPEAL_NOT_OPEN', 'APPEAL_NOT_OPEN', 'NONE']);
    await expect(api.dataSource.query('delete from certification.appeal where id = $1', [appealId])).rejects.toThrow('append-only');
  });
});

describe('[E6] [M2] that a "no" stands', () => {
  beforeEach(async () => {
    await deny();
    await confirm();
    await appeal();
  });

  it('is said by two people: until then the applicant reads nothing of it, and hears nothing', async () => {
    await api.runJobs();
    const before = [await read(ana), (await api.mails(ana.email)).length] as const;
    expect(await hear(nora)).toBe('NONE');
    await api.runJobs();
    expect([await read(ana), (await api.mails(ana.email)).length]).toEqual(before);
    expect(before[0]).toMatchObject({ status: 'APPEALED', appeals: [{ outcome: null, reasons: null, proposedNos: [] }] });
    expect(await read(lena)).toMatchObject({ viewerCan: { decideAppeal: false }, appeals: [{ outcome: null, proposedNos: [{ words: 'I read it all again.', proposer: { name: 'Nora Bishop' }, second: null, viewerCan: { confirm: true, withdraw: false } }] }] });
    expect(await second(lena)).toBe('NONE');
    expect(await read(ana)).toMatchObject({ status: 'DENIED', appeals: [{ outcome: 'NO_STANDS', reasons: 'I read it all again.', proposedNos: [] }] });
    await api.runJobs();
    expect((await api.mails(ana.email)).length).toBe(before[1] + 1);
    expect(await read(nora)).toMatchObject({ appeals: [{ proposedNos: [{ outcome: 'CONFIRMED', answer: 'I read it too.', second: { name: 'Lena Ortiz' }, reviewers: [] }] }] });
  });

  it('waits among the second looks of who took no part, and in their inbox; mailed without a name', async () => {
    await hear(nora);
    expect([await appeals(nora), await appeals(lena)]).toEqual([[], []]);
    expect(await nos(lena)).toEqual([{ id: await noOf(), kind: 'APPEAL', path: `/board/applications/${id}`, holder: { id: ana.id }, provider: null, proposer: { name: 'Nora Bishop' } }]);
    for (const person of [ruth, thomas, nora]) expect(await nos(person)).toEqual([]);
    expect((await api.ok<{ inbox: unknown[] }>(lena.id, INBOX)).inbox).toContainEqual({ text: 'A no to an appeal needs a second look', path: `/board/applications/${id}` });
    expect(await read(nora)).toMatchObject({ appeals: [{ proposedNos: [{ reviewers: [{ name: 'Lena Ortiz' }], viewerCan: { confirm: false, withdraw: true } }] }] });
    await api.runJobs();
    expect((await api.mails(lena.email)).map(({ subject }) => subject)).toEqual(['Somebody needs your second look']);
    for (const person of [ruth, thomas, nora]) expect(await api.mails(person.email)).toEqual([]);
  });

  it('is confirmed by nobody who proposed it or took part, and the database refuses them too', async () => {
    await hear(nora);
    expect([await second(nora), await second(ruth), await second(thomas)]).toEqual(['PROPOSAL_SECOND_PERSON_NEEDED', 'PROPOSAL_TOOK_PART', 'PROPOSAL_TOOK_PART']);
    expect(await second(await aMember(api, Role.REVIEWER))).toBe('NOT_FOUND');
    expect(await second(ana)).toBe('FORBIDDEN');
    const no = await noOf();
    const close = (by: string, outcome = 'CONFIRMED') => api.dataSource.query(`update certification.proposed_no set outcome = $2, answer = 'a', decided_by = $3, decided_at = now() where id = $1`, [no, outcome, by]);
    await expect(close(nora.id)).rejects.toThrow('two_people');
    await expect(close(nora.id, 'SENT_BACK')).rejects.toThrow('two_people');
    await expect(close(ruth.id)).rejects.toThrow('no_part');
    await expect(close(ana.id)).rejects.toThrow('nobody_of_themself');
    await expect(api.dataSource.query(`update certification.proposed_no set words = 'w' where id = $1`, [no])).rejects.toThrow('append-only');
    await expect(api.dataSource.query('delete from certification.proposed_no where id = $1', [no])).rejects.toThrow('append-only');
    const [{ id: appealId } = { id: '' }] = await api.dataSource.manager.findBy(Appeal, { applicationId: id });
    await expect(api.dataSource.manager.insert(AppealDecision, { appealId, outcome: AppealOutcome.NO_STANDS, reasons: 'I read it all again.', decidedBy: lena.id, decidedAt: api.now })).rejects.toThrow('needs two people');
  });

  it('is sent back with why: its proposer is told, nobody else, and anybody who took no part hears the appeal', async () => {
    await hear(nora);
    expect(await second(lena, false, ' ')).toBe('PROPOSAL_REASON_MISSING');
    expect(await second(lena, false, 'The course was here.')).toBe('NONE');
    await api.runJobs();
    const [mail] = await api.mails(nora.email);
    expect(mail?.subject).toBe('What you proposed came back');
    expect(mail?.body).not.toMatch(/Ana|Lena|course|appeal/);
    const inbox = async (person: Person) => (await api.ok<{ inbox: unknown[] }>(person.id, INBOX)).inbox;
    const back = { text: 'What you proposed came back. Read why.', path: `/board/applications/${id}` };
    expect([await inbox(nora), await inbox(lena)]).toEqual([expect.arrayContaining([back]), expect.not.arrayContaining([back])]);
    expect(await read(ana)).toMatchObject({ status: 'APPEALED', appeals: [{ outcome: null, proposedNos: [] }] });
    expect([await appeals(nora), await appeals(lena)]).toEqual([[id], [id]]);
    expect(await hear(lena, AppealOutcome.NEW_LOOK)).toBe('NONE');
    expect(await inbox(nora)).not.toContainEqual(back);
  });

  it('[M2] is not confirmed once its proposer said that they look away; it can be sent back', async () => {
    await hear(nora);
    await api.ok(nora.id, 'mutation ($input: DeclareConflictInput!) { declareConflict(input: $input) }', { input: { applicationId: id, ground: 'OTHER' } });
    expect(await second(lena)).toBe('PROPOSAL_FIRST_TIED');
    expect(await read(ana)).toMatchObject({ status: 'APPEALED', appeals: [{ outcome: null }] });
    expect(await second(lena, false)).toBe('NONE');
    expect(await hear(lena, AppealOutcome.NEW_LOOK)).toBe('NONE');
  });

  it('is taken back by its proposer alone; meanwhile nobody says anything else', async () => {
    await hear(nora);
    expect([await hear(nora), await hear(nora, AppealOutcome.NO_STANDS, 'Other words.'), await hear(lena, AppealOutcome.NEW_LOOK)]).toEqual(['NONE', 'PROPOSAL_RUNS_ALREADY', 'PROPOSAL_RUNS_ALREADY']);
    const withdraw = async (person: Person) => api.refusal(person.id, WITHDRAW_NO, { id: await noOf() });
    expect([await withdraw(lena), await withdraw(nora), await withdraw(nora), await second(lena)]).toEqual(['PROPOSAL_NOT_YOURS', 'NONE', 'NONE', 'PROPOSAL_DECIDED']);
    expect(await hear(nora, AppealOutcome.NEW_LOOK)).toBe('NONE');
  });

  it('at once: of several second people one confirms, and against a withdrawal one of both counts', async () => {
    await hear(nora);
    const others = await Promise.all([1, 2, 3].map(() => aMember(api, Role.REVIEWER, board)));
    const codes = await Promise.all([lena, ...others].map((person) => second(person)));
    expect(codes.filter((code) => code === 'NONE')).toHaveLength(1);
    expect(codes.filter((code) => code === 'PROPOSAL_DECIDED')).toHaveLength(3);
    expect(await read(ana)).toMatchObject({ status: 'DENIED', appeals: [{ outcome: 'NO_STANDS' }] });
  });

  it('at once: confirmed or taken back, never both', async () => {
    await hear(nora);
    const no = await noOf();
    const codes = await Promise.all([second(lena), api.refusal(nora.id, WITHDRAW_NO, { id: no })]);
    expect(codes.sort()).toEqual(['NONE', 'PROPOSAL_DECIDED']);
    const [{ outcome } = { outcome: '' }] = await api.dataSource.query<{ outcome: string }[]>('select outcome from certification.proposed_no where id = $1', [no]);
    expect((await read(ana))['status']).toBe(outcome === 'CONFIRMED' ? 'DENIED' : 'APPEALED');
  });

  it('keeps whoever proposed or answered a "no" to an earlier appeal from the next one', async () => {
    await hear(nora);
    await second(lena, false, 'Not yet.');
    const mara = await aMember(api, Role.REVIEWER, board);
    expect(await hear(mara, AppealOutcome.NEW_LOOK)).toBe('NONE');
    expect([await deny(), await confirm(), await appeal()]).toEqual(['NONE', 'NONE', 'NONE']);
    for (const person of [nora, lena, mara]) expect([await hear(person), await appeals(person)]).toEqual(['APPEAL_TOOK_PART', []]);
  });
});
