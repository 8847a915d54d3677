import { randomUUID } from 'node:crypto';
import { assessmentsEntities } from '@waymark/assessments';
import { coursesEntities } from '@waymark/courses';
import { credentialsEntities } from '@waymark/credentials';
import { hoursEntities } from '@waymark/hours';
import type { Organisation, Person } from '@waymark/identity';
import { Membership, OrganisationKind, TieKind, TieService } from '@waymark/identity';
import { aMember, anOrganisation, startApi } from '@waymark/identity/testing';
import { addDays, Role } from '@waymark/kernel';
import { statementsDuring } from '@waymark/platform/testing';
import type { TestApi } from '@waymark/platform/testing';
import { anApplication } from '../application/application.builder';
import { ApplicationStatus } from '../application/application.rules';
import { Decision } from '../decision/decision.entity';
import { DecisionOutcome } from '../decision/decision.rules';
import { certificationEntities, CertificationModule } from '../index';
import { Recusal } from '../recusal/recusal.entity';

const QUEUE = 'query ($tab: QueueTab!, $isEverybodys: Boolean, $first: Int, $after: String) { applicationQueue(tab: $tab, isEverybodys: $isEverybodys, first: $first, after: $after) { nodes { id dueOn boardDaysLeft assignee { name } applicant { name } } pageInfo { hasNextPage endCursor } } }';
const TAKE = 'mutation ($id: ID!) { takeApplication(id: $id) { id assignee { id } reviewers { id } } }';
const GIVE_BACK = 'mutation ($id: ID!) { giveBackApplication(id: $id) { id assignee { id } } }';
const ASSIGN = 'mutation ($input: AssignApplicationInput!) { assignApplication(input: $input) { id assignee { id } history { action } } }';
const DECLARE = 'mutation ($input: DeclareConflictInput!) { declareConflict(input: $input) }';
const READ = 'query ($id: ID!) { application(id: $id) { assignee { id } reviewers { id } history { action } viewerCan { take decide } } }';

interface Row { id: string; dueOn: string; boardDaysLeft: number; assignee: { name: string } | null }
interface Page { nodes: Row[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }

let api: TestApi;
let board: Organisation;
let ruth: Person;
let thomas: Person;

beforeAll(async () => {
  api = await startApi({ modules: [CertificationModule], entities: [...coursesEntities, ...assessmentsEntities, ...hoursEntities, ...credentialsEntities, ...certificationEntities] });
});
afterAll(() => api.close());
beforeEach(async () => {
  board = await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD });
  ruth = await aMember(api, Role.REVIEWER, board, { legalName: 'Ruth Adler' });
  thomas = await aMember(api, Role.REVIEWER, board, { legalName: 'Thomas Nakai' });
});

const page = async (person: Person, tab: string, with_ = {}): Promise<Page> => (await api.ok<{ applicationQueue: Page }>(person.id, QUEUE, { tab, ...with_ })).applicationQueue;
const ids = async (person: Person, tab: string, with_ = {}) => (await page(person, tab, with_)).nodes.map(({ id }) => id);
const sent = (with_ = {}) => anApplication(api, board, with_);

async function firstLook(by: Person, with_ = {}): Promise<string> {
  const { id, applicantId, round } = await sent({ status: ApplicationStatus.SECOND_LOOK, ...with_ });
  await api.dataSource.manager.insert(Decision, { applicationId: id, applicantId, round, look: 1, outcome: DecisionOutcome.APPROVE, reasons: 'All met.', decidedBy: by.id, decidedAt: api.now, evaluationDigest: 'd' });
  return id;
}

describe('[E5] the queue', () => {
  it('shows free cases and one\'s own, what is due first on top, with the working days left', async () => {
    const late = await sent({ dueOn: '2026-11-18' });
    const own = await sent({ dueOn: '2026-12-01', assigneeId: ruth.id });
    const other = await sent({ dueOn: '2026-11-25', assigneeId: thomas.id });
    expect((await page(ruth, 'MY_TURN')).nodes).toMatchObject([{ id: late.id, boardDaysLeft: -3, assignee: null }, { id: own.id, boardDaysLeft: 5, assignee: { name: 'Ruth Adler' } }]);
    expect(await ids(ruth, 'MY_TURN', { isEverybodys: true })).toEqual([late.id, other.id, own.id]);
  });

  it('has a tab for each kind of waiting', async () => {
    const asked = await sent({ status: ApplicationStatus.ASKED, boardDaysLeft: 8, dueOn: '2026-12-20', assigneeId: ruth.id });
    const appealed = await sent({ status: ApplicationStatus.APPEALED });
    const denied = [await sent({ status: ApplicationStatus.DENIED, dueOn: '2026-10-01' }), await sent({ status: ApplicationStatus.DENIED, dueOn: '2026-12-01' })];
    expect((await page(ruth, 'WITH_APPLICANT')).nodes).toMatchObject([{ id: asked.id, boardDaysLeft: 8, dueOn: '2026-12-20' }]);
    expect(await ids(thomas, 'WITH_APPLICANT')).toEqual([]);
    expect(await ids(ruth, 'APPEALS')).toEqual([appealed.id]);
    expect(await ids(ruth, 'NOT_APPROVED')).toEqual(denied.map(({ id }) => id).reverse());
  });

  it('[M2] offers a second look to everybody but the first, and an appeal to nobody who decided', async () => {
    const second = await firstLook(ruth);
    const appeal = await firstLook(ruth, { status: ApplicationStatus.APPEALED });
    expect([await ids(ruth, 'SECOND_LOOK'), await ids(thomas, 'SECOND_LOOK')]).toEqual([[], [second]]);
    expect([await ids(ruth, 'APPEALS'), await ids(thomas, 'APPEALS')]).toEqual([[], [appeal]]);
    expect(await ids(ruth, 'SECOND_LOOK', { isEverybodys: true })).toEqual([second]);
  });

  it('is read page by page, each case once, at one bounded number of statements', async () => {
    const made: string[] = [];
    for (let n = 0; n < 7; n += 1) made.push((await sent({ dueOn: addDays('2026-12-01', n % 3), assigneeId: n % 2 === 0 ? ruth.id : null })).id);
    const read: string[] = [];
    let after: string | null = null;
    do {
      const { nodes, pageInfo }: Page = await page(ruth, 'MY_TURN', { first: 3, after });
      read.push(...nodes.map(({ id }) => id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(read).toHaveLength(7);
    expect(new Set(read)).toEqual(new Set(made));
    const cost = (first: number) => statementsDuring(() => page(ruth, 'MY_TURN', { first }));
    expect((await cost(7)).length).toBe((await cost(2)).length);
    expect((await cost(7)).length).toBeLessThanOrEqual(12);
  });

  it.each(['nonsense', Buffer.from('["soon","x"]').toString('base64url')])('refuses the cursor %s', async (after) => {
    expect(await api.refusal(ruth.id, QUEUE, { tab: 'MY_TURN', after })).toBe('CURSOR_INVALID');
  });

  it('[AZ6] is another board\'s own', async () => {
    const elsewhere = await aMember(api, Role.REVIEWER, await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD }));
    const { id } = await sent();
    expect(await ids(elsewhere, 'MY_TURN', { isEverybodys: true })).toEqual([]);
    for (const [document, variables] of [[TAKE, { id }], [GIVE_BACK, { id }], [ASSIGN, { input: { applicationId: id, reviewerId: elsewhere.id } }], [DECLARE, { input: { applicationId: id, ground: 'OTHER' } }]] as const) {
      expect(await api.refusal(elsewhere.id, document, variables)).toBe('NOT_FOUND');
    }
  });
});

describe('a case', () => {
  it('is taken by one of two who reach for it at once, and given back', async () => {
    const { id } = await sent();
    const codes = await Promise.all([ruth, thomas].map((person) => api.refusal(person.id, TAKE, { id })));
    expect(codes.sort()).toEqual(['CASE_HELD_BY_ANOTHER', 'NONE']);
    const { application } = await api.ok<{ application: { assignee: { id: string } } }>(ruth.id, READ, { id });
    const [holder, other] = application.assignee.id === ruth.id ? [ruth, thomas] : [thomas, ruth];
    expect(await api.refusal(other.id, GIVE_BACK, { id })).toBe('CASE_NOT_HELD');
    expect(await api.ok(holder.id, GIVE_BACK, { id })).toMatchObject({ giveBackApplication: { assignee: null } });
    expect(await api.refusal(other.id, TAKE, { id })).toBe('NONE');
  });

  it('is handed over, also by somebody else, to a reviewer who may take the step', async () => {
    const id = await firstLook(ruth, { assigneeId: thomas.id });
    const nora = await aMember(api, Role.REVIEWER, board);
    const assign = (person: Person) => api.refusal(ruth.id, ASSIGN, { input: { applicationId: id, reviewerId: person.id } });
    expect(await assign(ruth)).toBe('CASE_REVIEWER_UNFIT');
    expect(await api.refusal(ruth.id, TAKE, { id: await firstLook(ruth) })).toBe('CASE_REVIEWER_UNFIT');
    expect(await assign(await aMember(api, Role.ORG_ADMIN, board))).toBe('CASE_REVIEWER_UNFIT');
    expect(await assign(nora)).toBe('NONE');
    expect(await ids(nora, 'SECOND_LOOK')).toContain(id);
    expect(await ids(thomas, 'SECOND_LOOK')).not.toContain(id);
  });

  it('says nothing to the applicant of who works on it', async () => {
    const { id, applicant } = await sent();
    await api.ok(ruth.id, TAKE, { id });
    expect(await api.ok(applicant.id, READ, { id })).toMatchObject({ application: { assignee: null, reviewers: [], history: [] } });
    expect(await api.ok(ruth.id, READ, { id })).toMatchObject({ application: { assignee: { id: ruth.id }, history: [{ action: 'application.assigned' }] } });
    expect(await api.refusal(applicant.id, TAKE, { id })).toBe('FORBIDDEN');
  });

  it('is nobody\'s before it is sent and after it is decided, in the database too', async () => {
    const { id } = await sent({ status: ApplicationStatus.ISSUED });
    expect(await api.refusal(ruth.id, TAKE, { id })).toBe('CASE_NOT_IN_REVIEW');
    await expect(api.dataSource.query('update certification.application set assignee_id = $2 where id = $1', [id, ruth.id])).rejects.toThrow('held_in_review');
    const { id: own, applicantId } = await sent();
    await expect(api.dataSource.query('update certification.application set assignee_id = $2 where id = $1', [own, applicantId])).rejects.toThrow('check constraint');
  });
});

describe('[M2] whoever must look away', () => {
  it('declares it, and the case leaves their queue for good', async () => {
    const { id } = await sent({ assigneeId: ruth.id });
    await api.ok(ruth.id, DECLARE, { input: { applicationId: id, ground: 'RELATIVE' } });
    await api.ok(ruth.id, DECLARE, { input: { applicationId: id, ground: 'OTHER' } });
    expect(await ids(ruth, 'MY_TURN', { isEverybodys: true })).toEqual([]);
    expect(await ids(thomas, 'MY_TURN')).toEqual([id]);
    expect(await api.refusal(ruth.id, TAKE, { id })).toBe('NOT_FOUND');
    expect(await api.refusal(thomas.id, ASSIGN, { input: { applicationId: id, reviewerId: ruth.id } })).toBe('CASE_REVIEWER_UNFIT');
    expect(await api.dataSource.manager.findBy(Recusal, { applicationId: id })).toMatchObject([{ ground: 'RELATIVE' }]);
    await expect(api.dataSource.query('delete from certification.recusal where application_id = $1', [id])).rejects.toThrow('append-only');
  });

  it('takes back a first word that nobody confirmed: somebody else looks first', async () => {
    const id = await firstLook(ruth, { assigneeId: thomas.id });
    expect(await api.ok(ruth.id, DECLARE, { input: { applicationId: id, ground: 'EMPLOYER' } })).toEqual({ declareConflict: id });
    expect((await page(thomas, 'MY_TURN')).nodes).toMatchObject([{ id, assignee: null }]);
  });

  it('does not see cases of people they are tied to or share an organisation with', async () => {
    const [close, colleague, stranger] = [await sent(), await sent(), await sent()];
    await api.app.get(TieService).declare(api.ctx(), { personId: ruth.id, otherId: close.applicantId, kind: TieKind.PERSONAL, endsAt: null });
    const clinic = await anOrganisation(api, { kind: OrganisationKind.TREATMENT_PROGRAM });
    for (const personId of [ruth.id, colleague.applicantId]) await api.dataSource.manager.save(Membership, { personId, organisationId: clinic.id, role: Role.SUPERVISOR, startedAt: api.now, endedAt: null });
    expect(await ids(ruth, 'MY_TURN', { isEverybodys: true })).toEqual([stranger.id]);
    expect(await ids(thomas, 'MY_TURN')).toHaveLength(3);
  });
});

describe('[AZ6] a case that a reviewer must not see', () => {
  const declared = (id: string) => api.ok(ruth.id, DECLARE, { input: { applicationId: id, ground: 'OTHER' } });
  const tied = (otherId: string) => api.app.get(TieService).declare(api.ctx(), { personId: ruth.id, otherId, kind: TieKind.PERSONAL, endsAt: null });
  const memberOf = (organisation: Organisation, personId: string, role = Role.REVIEWER) => api.dataSource.manager.save(Membership, { personId, organisationId: organisation.id, role, startedAt: api.now, endedAt: null, grantedBy: randomUUID(), approvedBy: randomUUID() });

  it.each(['declared', 'tied'])('answers as one that never was, whatever is asked of it, where it is %s', async (how) => {
    const { id, applicantId } = await sent();
    expect(await api.ok(ruth.id, READ, { id })).toMatchObject({ application: { viewerCan: { take: true, decide: true } } });
    await (how === 'declared' ? declared(id) : tied(applicantId));
    const absent = '11111111-1111-4111-8111-111111111111';
    const answer = async (about: string, document: string) => {
      const { data, errors } = await api.send(ruth.id, document, { id: about });
      return { data, errors: errors?.map(({ message, extensions: { code, details } }) => ({ message, code, details })) };
    };
    for (const document of [READ, TAKE, GIVE_BACK]) {
      const hidden = await answer(id, document);
      expect(hidden).toMatchObject({ errors: [{ code: 'NOT_FOUND' }] });
      expect(hidden).toEqual(await answer(absent, document));
    }
    expect(await api.refusal(ruth.id, ASSIGN, { input: { applicationId: id, reviewerId: thomas.id } })).toBe('NOT_FOUND');
    expect(await api.ok(thomas.id, READ, { id })).toMatchObject({ application: { viewerCan: { take: true, decide: true } } });
  });

  it('is hidden in lists as it is by its address, also where the tie is another board that both serve', async () => {
    const other = await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD });
    const [here, there] = [await sent(), await anApplication(api, other)];
    await memberOf(other, ruth.id);
    await memberOf(other, here.applicantId, Role.ORG_ADMIN);
    await memberOf(other, there.applicantId, Role.ORG_ADMIN);
    expect(await ids(ruth, 'MY_TURN')).toEqual([there.id]);
    expect([await api.refusal(ruth.id, READ, { id: here.id }), await api.refusal(ruth.id, READ, { id: there.id })]).toEqual(['NOT_FOUND', 'NONE']);
  });

  it('leaves the applicant their own, also where they review for the board', async () => {
    const { id, applicant } = await sent();
    await memberOf(board, applicant.id);
    expect(await api.ok(applicant.id, READ, { id })).toMatchObject({ application: { assignee: null, viewerCan: { take: false, decide: false } } });
    expect(await ids(applicant, 'MY_TURN', { isEverybodys: true })).toEqual([]);
  });
});
