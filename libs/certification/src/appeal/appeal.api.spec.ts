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

const fields = 'id status dueOn boardDaysLeft assignee { id } reviewers { name } decisions { look outcome reasons requirementId remedy appealUntil } appeals { id text outcome reasons } history { action } viewerCan { decide appeal decideAppeal }';
const READ = `query ($id: ID!) { application(id: $id) { ${fields} } }`;
const DECIDE = 'mutation ($input: DecideApplicationInput!) { decideApplication(input: $input) { status } }';
const CONFIRM = 'mutation ($input: ConfirmDecisionInput!) { confirmDecision(input: $input) { status } }';
const APPEAL = `mutation ($input: AppealDenialInput!) { appealDenial(input: $input) { ${fields} } }`;
const HEAR = `mutation ($input: DecideAppealInput!) { decideAppeal(input: $input) { ${fields} } }`;
const QUEUE = 'query { applicationQueue(tab: APPEALS, first: 100) { nodes { id } } }';

let api: TestApi;
let board: Organisation;
let ruth: Person;
let thomas: Person;
let nora: Person;
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
const read = async (person: Person) => (await api.ok<{ application: Record<string, unknown> }>(person.id, READ, { id })).application;
const appeals = async (person: Person) => (await api.ok<{ applicationQueue: { nodes: { id: string }[] } }>(person.id, QUEUE)).applicationQueue.nodes.map((node) => node.id);

beforeEach(async () => {
  api.now = new Date('2026-11-23T15:00:00.000Z');
  board = await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD, timeZone: 'America/Chicago' });
  [ruth, thomas, nora] = [await aMember(api, Role.REVIEWER, board, { legalName: 'Ruth Adler' }), await aMember(api, Role.REVIEWER, board, { legalName: 'Thomas Nakai' }), await aMember(api, Role.REVIEWER, board, { legalName: 'Nora Bishop' })];
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
    expect(await read(nora)).toMatchObject({ status: 'APPEALED', boardDaysLeft: 15, assignee: null, reviewers: [{ name: 'Nora Bishop' }], appeals: [{ text: 'It was this board\'s exam.', outcome: null }], viewerCan: { decideAppeal: true } });
    expect([await appeals(ruth), await appeals(thomas), await appeals(nora)]).toEqual([[], [], [id]]);
    expect([await hear(ruth), await hear(thomas)]).toEqual(['APPEAL_TOOK_PART', 'APPEAL_TOOK_PART']);
    expect(await read(ruth)).toMatchObject({ viewerCan: { decideAppeal: false } });
  });

  it('that changes nothing ends there, and cannot be made again', async () => {
    await appeal();
    expect(await hear(nora)).toBe('NONE');
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
    const by = (decidedBy: string) => api.dataSource.manager.insert(AppealDecision, { appealId, outcome: AppealOutcome.NO_STANDS, reasons: 'r', decidedBy, decidedAt: api.now });
    for (const person of [ruth, thomas, ana]) await expect(by(person.id)).rejects.toThrow('took no part');
    expect(await hear(nora, AppealOutcome.NO_STANDS, ' ')).toBe('DECISION_REASON_MISSING');
    const others = await Promise.all([1, 2, 3].map(() => aMember(api, Role.REVIEWER, board)));
    const codes = await Promise.all([nora, ...others].map((person) => hear(person)));
    expect(codes.sort()).toEqual(['APPEAL_NOT_OPEN', 'APPEAL_NOT_OPEN', 'APPEAL_NOT_OPEN', 'NONE']);
    await expect(api.dataSource.query('delete from certification.appeal where id = $1', [appealId])).rejects.toThrow('append-only');
  });
});
