import { randomUUID } from 'node:crypto';
import { assessmentsEntities } from '@waymark/assessments';
import { coursesEntities } from '@waymark/courses';
import { credentialsEntities } from '@waymark/credentials';
import { hoursEntities } from '@waymark/hours';
import type { Organisation, Person } from '@waymark/identity';
import { Membership, OrganisationKind } from '@waymark/identity';
import { aMember, anOrganisation, aPerson, startApi } from '@waymark/identity/testing';
import { Role } from '@waymark/kernel';
import type { TestApi } from '@waymark/platform/testing';
import { train } from '../application/applicant.builder';
import { FactsService } from '../application/facts.service';
import { certificationEntities, CertificationModule } from '../index';

interface Answer { id: string; state: string; approvedFrom: string | null; withdrawnFrom: string | null; reason: string | null; provider: { name: string }; course: { id: string } | null; history: { action: string; reason: string | null; actor: { name: string } }[]; viewerCan: Record<'takeBack' | 'decide' | 'withdraw', boolean> }

const fields = 'id state approvedFrom withdrawnFrom reason provider { name } course { id } history { action reason actor { name } } viewerCan { takeBack decide withdraw }';
const APPLY = `mutation ($input: ApplyForApprovalInput!) { applyForApproval(input: $input) { ${fields} } }`;
const BACK = `mutation ($id: ID!) { takeBackApproval(id: $id) { ${fields} } }`;
const DECIDE = `mutation ($input: DecideApprovalInput!) { decideApproval(input: $input) { ${fields} } }`;
const WITHDRAW = `mutation ($input: WithdrawApprovalInput!) { withdrawApproval(input: $input) { ${fields} } }`;
const LIST = `query ($id: ID!) { trainingApprovals(organisationId: $id) { nodes { ${fields} } } }`;

let api: TestApi;
let board: Organisation;
let [provider, rival]: Organisation[] = [];
let [ruth, kim, lena, other]: Person[] = [];
let trainee: Person;
let courseId: string;

const one = async (who: Person | undefined, document: string, variables: Record<string, unknown>): Promise<Answer> => Object.values(await api.ok<Record<string, Answer>>(who?.id ?? '', document, variables))[0] as Answer;
const input = (given: object = {}) => ({ input: { id: randomUUID(), boardId: board.id, providerId: provider?.id, courseId: null, note: 'Sixty hours, all live.', ...given } });
const apply = (given: object = {}) => one(lena, APPLY, input(given));
const decide = (id: string, given: object = {}) => ({ input: { id, isApproved: true, approvedFrom: '2026-11-01', approvedUntil: null, reason: 'It fits our list.', ...given } });
const withdraw = (id: string, withdrawnFrom: string) => ({ input: { id, withdrawnFrom, reason: 'No trainer is left.' } });
const refusal = (who: Person | undefined, document: string, variables: Record<string, unknown>) => api.refusal(who?.id ?? '', document, variables);
const approvedBy = async () => (await api.app.get(FactsService).record(api.ctx(), trainee.id)).flatMap(({ fact }) => (fact.kind === 'training' ? (fact.approvedBy ?? []) : []));

beforeAll(async () => {
  api = await startApi({ modules: [CertificationModule], entities: [...coursesEntities, ...assessmentsEntities, ...hoursEntities, ...credentialsEntities, ...certificationEntities] });
  board = await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD, name: 'Harbor State Peer Certification Board' });
  trainee = await aPerson(api);
  await train(api, trainee.id);
  const [course] = await api.dataSource.query<{ id: string; organisation_id: string }[]>('select id, organisation_id from courses.course');
  courseId = course?.id ?? '';
  provider = { id: course?.organisation_id } as Organisation;
  rival = await anOrganisation(api, { kind: OrganisationKind.TRAINING_PROVIDER });
  ruth = await aMember(api, Role.REVIEWER, board, { legalName: 'Ruth Adler' });
  lena = await aMember(api, Role.ORG_ADMIN, provider, { legalName: 'Lena Fischer' });
  kim = await aMember(api, Role.TRAINER, provider, { legalName: 'Kim Osei' });
  other = await aMember(api, Role.ORG_ADMIN, rival, { legalName: 'Jordan Blake' });
});
afterAll(() => api.close());
beforeEach(() => api.dataSource.query('delete from certification.training_approval'));

describe('[M3] the workflow', () => {
  it('goes from the question of a provider to the answer of the board, dated, with its reason and history', async () => {
    const asked = await apply();
    expect(asked).toMatchObject({ state: 'APPLIED', course: null, viewerCan: { takeBack: true, decide: false, withdraw: false } });
    const approved = await one(ruth, DECIDE, decide(asked.id));
    expect(approved).toMatchObject({ state: 'APPROVED', approvedFrom: '2026-11-01', reason: 'It fits our list.', viewerCan: { takeBack: false, decide: false, withdraw: true } });
    await api.runJobs();
    expect((await api.mails(lena?.email ?? '')).map(({ subject }) => subject)).toEqual(['A board has answered about your training']);
    const ended = await one(ruth, WITHDRAW, withdraw(asked.id, '2026-12-01'));
    expect(ended).toMatchObject({ state: 'WITHDRAWN', withdrawnFrom: '2026-12-01', viewerCan: { withdraw: false } });
    expect(ended.history).toMatchObject([
      { action: 'approval.applied', reason: 'Sixty hours, all live.', actor: { name: 'Lena Fischer' } },
      { action: 'approval.approved', reason: 'It fits our list.', actor: { name: 'Ruth Adler' } },
      { action: 'approval.withdrawn', reason: 'No trainer is left.', actor: { name: 'Ruth Adler' } },
    ]);
  });

  it('serves several providers under one board, each of which sees its own', async () => {
    await apply();
    await one(other, APPLY, input({ providerId: rival?.id }));
    const list = async (who: Person | undefined, id: string | undefined) => (await api.ok<{ trainingApprovals: { nodes: Answer[] } }>(who?.id ?? '', LIST, { id })).trainingApprovals.nodes.length;
    expect(await list(ruth, board.id)).toBe(2);
    expect([await list(lena, provider?.id), await list(kim, provider?.id), await list(other, rival?.id), await list(other, provider?.id)]).toEqual([1, 1, 1, 0]);
  });

  it('is asked once at a time, taken back by the provider, and asked again', async () => {
    const asked = await apply();
    const twice = input();
    expect(await refusal(lena, APPLY, twice)).toBe('APPROVAL_RUNS_ALREADY');
    const both = [input({ courseId }), input({ courseId })];
    expect((await Promise.all(both.map((each) => refusal(lena, APPLY, each)))).sort()).toEqual(['APPROVAL_RUNS_ALREADY', 'NONE']);
    expect((await one(lena, BACK, { id: asked.id })).state).toBe('TAKEN_BACK');
    expect(await refusal(ruth, DECIDE, decide(asked.id))).toBe('APPROVAL_STATE_UNFIT');
    expect((await one(lena, APPLY, twice)).state).toBe('APPLIED');
    expect((await one(lena, APPLY, twice)).history).toHaveLength(1);
  });

  it('is decided once by two at once', async () => {
    const asked = await apply();
    const thomas = await aMember(api, Role.REVIEWER, board);
    const codes = await Promise.all([refusal(ruth, DECIDE, decide(asked.id)), refusal(thomas, DECIDE, decide(asked.id, { isApproved: false }))]);
    expect(codes.sort()).toEqual(['APPROVAL_STATE_UNFIT', 'NONE']);
  });

  it('refuses dates and reasons that do not fit, and leaves nothing of it', async () => {
    const asked = await apply();
    expect(await refusal(ruth, DECIDE, decide(asked.id, { approvedFrom: null }))).toBe('APPROVAL_DATE_MISSING');
    expect(await refusal(ruth, DECIDE, decide(asked.id, { approvedUntil: '2026-10-31' }))).toBe('APPROVAL_DATES_REVERSED');
    expect(await refusal(ruth, DECIDE, decide(asked.id, { reason: ' ' }))).toBe('APPROVAL_REASON_MISSING');
    await one(ruth, DECIDE, decide(asked.id));
    expect(await refusal(ruth, WITHDRAW, withdraw(asked.id, '2026-10-01'))).toBe('APPROVAL_DATES_REVERSED');
    expect((await api.ok<{ trainingApprovals: { nodes: Answer[] } }>(ruth?.id ?? '', LIST, { id: board.id })).trainingApprovals.nodes).toMatchObject([{ state: 'APPROVED', history: [{}, {}] }]);
  });
});

describe('[M3] who may', () => {
  it('asks: an admin of the provider, for its own courses, at a board', async () => {
    expect(await refusal(kim, APPLY, input())).toBe('FORBIDDEN');
    expect(await refusal(other, APPLY, input())).toBe('NOT_FOUND');
    expect(await refusal(other, APPLY, input({ providerId: rival?.id, courseId }))).toBe('NOT_FOUND');
    expect(await refusal(lena, APPLY, input({ boardId: rival?.id }))).toBe('NOT_FOUND');
  });

  it('decides: a reviewer of that board, and nobody who works for the provider', async () => {
    const { id } = await apply();
    const elsewhere = await aMember(api, Role.REVIEWER, await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD }));
    expect(await refusal(elsewhere, DECIDE, decide(id))).toBe('NOT_FOUND');
    expect(await refusal(lena, DECIDE, decide(id))).toBe('FORBIDDEN');
    const both = await aMember(api, Role.REVIEWER, board);
    await api.dataSource.manager.save(Membership, { personId: both.id, organisationId: provider?.id ?? '', role: Role.TRAINER, startedAt: api.now, endedAt: null });
    expect(await refusal(both, DECIDE, decide(id))).toBe('APPROVAL_OWN_PROVIDER');
    expect(await refusal(other, BACK, { id })).toBe('NOT_FOUND');
  });
});

describe('[M3] what was learned', () => {
  it('carries the boards that had approved the provider on that day', async () => {
    expect(await approvedBy()).toEqual([]);
    const { id } = await apply();
    expect(await approvedBy()).toEqual([]);
    await one(ruth, DECIDE, decide(id, { approvedFrom: '2026-11-23' }));
    expect(new Set(await approvedBy())).toEqual(new Set([board.name]));
    await one(ruth, WITHDRAW, withdraw(id, '2026-11-23'));
    expect(await approvedBy()).toEqual([]);
  });

  it('carries an approval of its own course, and of no other', async () => {
    const { id } = await apply({ courseId });
    await one(ruth, DECIDE, decide(id));
    expect(await approvedBy()).toHaveLength(4);
  });
});
