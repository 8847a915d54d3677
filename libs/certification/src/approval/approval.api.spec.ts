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
import { answerNo } from '../proposed-no/proposed-no.builder';

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
let [ruth, thomas, kim, lena, other]: Person[] = [];
let trainee: Person;
let courseId: string;

const one = async (who: Person | undefined, document: string, variables: Record<string, unknown>): Promise<Answer> => Object.values(await api.ok<Record<string, Answer>>(who?.id ?? '', document, variables))[0] as Answer;
const input = (given: object = {}) => ({ input: { id: randomUUID(), boardId: board.id, providerId: provider?.id, courseId: null, note: 'Sixty hours, all live.', ...given } });
const apply = (given: object = {}) => one(lena, APPLY, input(given));
const decide = (id: string, given: object = {}) => ({ input: { id, isApproved: true, approvedFrom: '2026-11-01', approvedUntil: null, reason: 'It fits our list.', ...given } });
const withdraw = (id: string, withdrawnFrom: string) => ({ input: { id, withdrawnFrom, reason: 'No trainer is left.' } });
const refusal = (who: Person | undefined, document: string, variables: Record<string, unknown>) => api.refusal(who?.id ?? '', document, variables);
const only = async (who: Person | undefined) => (await api.ok<{ trainingApprovals: { nodes: Answer[] } }>(who?.id ?? '', LIST, { id: board.id })).trainingApprovals.nodes[0] as Answer;
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
  thomas = await aMember(api, Role.REVIEWER, board, { legalName: 'Thomas Nakai' });
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
    expect(await one(ruth, WITHDRAW, withdraw(asked.id, '2026-12-01'))).toMatchObject({ state: 'APPROVED', withdrawnFrom: null, viewerCan: { withdraw: false } });
    expect(await answerNo(api, thomas, asked.id)).toBe('NONE');
    const ended = await only(ruth);
    expect(ended).toMatchObject({ state: 'WITHDRAWN', withdrawnFrom: '2026-12-01', viewerCan: { withdraw: false } });
    expect(ended.history).toMatchObject([
      { action: 'approval.applied', reason: 'Sixty hours, all live.', actor: { name: 'Lena Fischer' } },
      { action: 'approval.approved', reason: 'It fits our list.', actor: { name: 'Ruth Adler' } },
      { action: 'approval.withdrawn', reason: 'No trainer is left.', actor: { name: 'Thomas Nakai' } },
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
    const codes = await Promise.all([refusal(ruth, DECIDE, decide(asked.id)), refusal(thomas, DECIDE, decide(asked.id, { isApproved: false }))]);
    expect([['NONE', 'APPROVAL_STATE_UNFIT'], ['PROPOSAL_RUNS_ALREADY', 'NONE']]).toContainEqual(codes);
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

describe('[M2] [M3] that training does not count', () => {
  it('is said by two people, neither of whom works for the provider; until then the provider reads that it waits', async () => {
    const { id } = await apply();
    expect(await one(ruth, DECIDE, decide(id, { isApproved: false }))).toMatchObject({ state: 'APPLIED', reason: null, viewerCan: { decide: false } });
    await api.runJobs();
    const mails = (await api.mails(lena?.email ?? '')).length;
    const nos = (who: Person | undefined) => api.ok(who?.id ?? '', 'query ($id: ID!) { trainingApprovals(organisationId: $id) { nodes { state reason history { action } proposedNos { kind words provider { id } reviewers { name } } viewerCan { takeBack } } } }', { id: provider?.id });
    expect(await nos(lena)).toEqual({ trainingApprovals: { nodes: [{ state: 'APPLIED', reason: null, history: [{ action: 'approval.applied' }], proposedNos: [], viewerCan: { takeBack: true } }] } });
    expect(await nos(thomas)).toMatchObject({ trainingApprovals: { nodes: [{ proposedNos: [{ kind: 'APPROVAL', words: 'It fits our list.', provider: { id: provider?.id } }] }] } });
    const both = await aMember(api, Role.REVIEWER, board);
    await api.dataSource.manager.save(Membership, { personId: both.id, organisationId: provider?.id ?? '', role: Role.TRAINER, startedAt: api.now, endedAt: null });
    expect([await answerNo(api, both, id), await answerNo(api, ruth, id)]).toEqual(['NOT_FOUND', 'PROPOSAL_SECOND_PERSON_NEEDED']);
    expect((await api.ok<{ nosToConfirm: { nodes: unknown[] } }>(both.id, '{ nosToConfirm(first: 10) { nodes { id } } }')).nosToConfirm.nodes).toEqual([]);
    expect(await refusal(thomas, DECIDE, decide(id))).toBe('PROPOSAL_RUNS_ALREADY');
    expect(await answerNo(api, thomas, id)).toBe('NONE');
    expect(await only(ruth)).toMatchObject({ state: 'REFUSED', reason: 'It fits our list.' });
    await api.runJobs();
    expect((await api.mails(lena?.email ?? '')).length).toBe(mails + 1);
  });

  it('is sent back, and then one person approves it', async () => {
    const { id } = await apply();
    await one(ruth, DECIDE, decide(id, { isApproved: false }));
    expect(await answerNo(api, thomas, id, false)).toBe('NONE');
    const cameBack = async () => (await api.ok<{ inbox: { text: string }[] }>(ruth?.id ?? '', '{ inbox { text } }')).inbox.filter(({ text }) => text.includes('came back')).length;
    expect(await cameBack()).toBe(1);
    expect((await one(thomas, DECIDE, decide(id))).state).toBe('APPROVED');
    expect(await cameBack()).toBe(0);
    const counted = await apply();
    await one(ruth, DECIDE, decide(counted.id));
    await one(ruth, WITHDRAW, withdraw(counted.id, '2026-12-01'));
    await answerNo(api, thomas, counted.id, false);
    expect(await cameBack()).toBe(1);
  });

  it('at once: confirmed, or taken back by the provider, never both', async () => {
    const { id } = await apply();
    await one(ruth, DECIDE, decide(id, { isApproved: false }));
    const codes = await Promise.all([answerNo(api, thomas, id), refusal(lena, BACK, { id })]);
    const [{ outcome } = { outcome: '' }] = await api.dataSource.query<{ outcome: string }[]>('select outcome from certification.proposed_no where record_id = $1', [id]);
    expect([['NONE', 'APPROVAL_STATE_UNFIT', 'REFUSED', 'CONFIRMED'], ['PROPOSAL_DECIDED', 'NONE', 'TAKEN_BACK', 'NOT_NEEDED']]).toContainEqual([...codes, (await only(ruth)).state, outcome]);
  });

  it('is refused by the database where one person says it', async () => {
    const { id } = await apply();
    await expect(api.dataSource.query(`update certification.training_approval set state = 'REFUSED', reason = 'r' where id = $1`, [id])).rejects.toThrow('needs two people');
    await one(ruth, DECIDE, decide(id));
    const end = (day: string) => api.dataSource.query(`update certification.training_approval set state = 'WITHDRAWN', withdrawn_from = $2, reason = 'No trainer is left.' where id = $1`, [id, day]);
    await expect(end('2026-12-01')).rejects.toThrow('needs two people');
    await one(ruth, WITHDRAW, withdraw(id, '2026-12-01'));
    await api.dataSource.query(`update certification.proposed_no set outcome = 'CONFIRMED', answer = 'a', decided_by = $2, decided_at = now() where record_id = $1 and kind = 'APPROVAL_END'`, [id, thomas?.id]);
    await expect(end('2026-12-02')).rejects.toThrow('needs two people');
    await end('2026-12-01');
  });

  it('ends on the day that both read: the database refuses another one, and another day is no second press', async () => {
    const { id } = await apply();
    await one(ruth, DECIDE, decide(id));
    const end = (day: string) => refusal(ruth, WITHDRAW, withdraw(id, day));
    expect([await end('2026-12-01'), await end('2026-12-01'), await end('2026-11-24')]).toEqual(['NONE', 'NONE', 'PROPOSAL_RUNS_ALREADY']);
    expect(await answerNo(api, thomas, id)).toBe('NONE');
    expect((await only(ruth)).withdrawnFrom).toBe('2026-12-01');
    const endOn = (day: string) => api.dataSource.query('update certification.training_approval set withdrawn_from = $2 where id = $1', [id, day]);
    await expect(endOn('2026-11-02')).rejects.toThrow('needs two people');
    await expect(endOn('2026-12-01')).resolves.toBeDefined();
  });

  it('is not said by one person as a yes for days that are over, by the calendar of the board', async () => {
    const { id } = await apply();
    const until = (day: string) => refusal(ruth, DECIDE, decide(id, { approvedFrom: '2020-01-01', approvedUntil: day }));
    const [today, yesterday] = [api.now, new Date(api.now.getTime() - 86_400_000)].map((at) => at.toISOString().slice(0, 10));
    expect([await until('2020-01-01'), await until(yesterday ?? ''), (await only(ruth)).state]).toEqual(['APPROVAL_END_PAST', 'APPROVAL_END_PAST', 'APPLIED']);
    expect(await until(today ?? '')).toBe('NONE');
  });

  it('is not confirmed once its proposer works for the provider; it can be sent back', async () => {
    const { id } = await apply();
    const nora = await aMember(api, Role.REVIEWER, board);
    await one(nora, DECIDE, decide(id, { isApproved: false }));
    await api.dataSource.manager.save(Membership, { personId: nora.id, organisationId: provider?.id ?? '', role: Role.TRAINER, startedAt: api.now, endedAt: null });
    expect([await answerNo(api, thomas, id), (await only(ruth)).state]).toEqual(['PROPOSAL_FIRST_TIED', 'APPLIED']);
    expect(await answerNo(api, thomas, id, false)).toBe('NONE');
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
    expect(new Set(await approvedBy())).toEqual(new Set([board.name]));
    await answerNo(api, thomas, id);
    expect(await approvedBy()).toEqual([]);
  });

  it('carries an approval of its own course, and of no other', async () => {
    const { id } = await apply({ courseId });
    await one(ruth, DECIDE, decide(id));
    expect(await approvedBy()).toHaveLength(4);
  });
});
