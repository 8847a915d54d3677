import { randomUUID } from 'node:crypto';
import { assessmentsEntities } from '@waymark/assessments';
import { coursesEntities } from '@waymark/courses';
import { credentialsEntities } from '@waymark/credentials';
import { aCredential } from '@waymark/credentials/testing';
import { hoursEntities } from '@waymark/hours';
import { Membership, TieKind, TieService } from '@waymark/identity';
import type { Person } from '@waymark/identity';
import { aMember, anOrganisation, aPerson, startApi } from '@waymark/identity/testing';
import { Role } from '@waymark/kernel';
import { statementsDuring } from '@waymark/platform/testing';
import type { TestApi } from '@waymark/platform/testing';
import { certificationEntities, CertificationModule } from '../index';
import { aComplaint, aScene, aTold } from './complaint.builder';
import type { Scene } from './complaint.builder';


const LIST = 'query ($isClosed: Boolean, $first: Int) { complaints(isClosed: $isClosed, first: $first) { nodes { id number status } } }';
const READ = 'query ($id: ID!) { complaint(id: $id) { number status about text acknowledgeBy decideBy complainant { name email isConfirmed } credential { number } reviewers { name } candidates { name } history { action after } viewerCan { acknowledge nameSubject assign sendNotice decide decideMeasure confirm } } }';
const RECEIVE = 'mutation ($input: ReceiveComplaintInput!) { receiveComplaint(input: $input) }';
const ACKNOWLEDGE = 'mutation ($id: ID!) { acknowledgeComplaint(id: $id) { status acknowledgedAt reviewers { name } } }';
const ASSIGN = 'mutation ($input: AssignComplaintInput!) { assignComplaint(input: $input) { reviewers { name } } }';
const NAME = 'mutation ($input: NameComplaintSubjectInput!) { nameComplaintSubject(input: $input) { credential { number } } }';
const LEAVE = 'mutation ($input: LeaveComplaintInput!) { leaveComplaint(input: $input) }';

let api: TestApi;
let scene: Scene;
beforeAll(async () => {
  api = await startApi({ modules: [CertificationModule], entities: [...coursesEntities, ...assessmentsEntities, ...hoursEntities, ...credentialsEntities, ...certificationEntities] });
});
afterAll(() => api.close());
beforeEach(async () => {
  await api.dataSource.query(`delete from platform.rate_limit where key like 'complaint:%'`);
  scene = await aScene(api);
});

const post = (body: object, path = '/complaints') => api.http.post(path).send(body);
const ids = async (person: Person, with_ = {}) => (await api.ok<{ complaints: { nodes: { id: string }[] } }>(person.id, LIST, with_)).complaints.nodes.map(({ id }) => id);
const read = async (person: Person, id: string) => (await api.ok<{ complaint: Record<string, unknown> }>(person.id, READ, { id })).complaint;
const refusal = (person: Person, id: string) => api.refusal(person.id, READ, { id });
const code = async (to: string) => /\d{6}/.exec((await api.mails(to)).at(-1)?.body ?? '')?.[0] ?? '';

describe('[E9] a complaint by anybody', () => {
  it('is received without an account, once however often it is sent, with its days', async () => {
    const told = aTold(scene, { name: ' Jo  Park ' });
    const [first, again] = [await post(told).expect(201), await post(told).expect(201)];
    expect(first.body).toEqual({ number: expect.stringMatching(/^C-2026-\d{4}$/) });
    expect(again.body).toEqual(first.body);
    expect(await read(scene.ruth, told.id)).toMatchObject({ status: 'RECEIVED', acknowledgeBy: '2026-12-01', decideBy: '2027-02-22', complainant: { name: 'Jo Park', email: null, isConfirmed: false }, credential: { number: scene.credential.number }, viewerCan: { acknowledge: true, decide: false } });
  });

  it('[PR4] answers the same whether or not there is such a person, and names the boards', async () => {
    for (const about of [scene.credential.number, 'WM-2026-999999', 'Nobody at all']) expect((await post(aTold(scene, { about })).expect(201)).body).toEqual({ number: expect.any(String) });
    expect((await api.http.get('/complaints/boards').expect(200)).body).toContainEqual({ id: scene.board.id, name: scene.board.name });
  });

  it('mails nothing to an address before its code is typed, and a code that belongs to no other complaint', async () => {
    const told = aTold(scene, { email: `Jo.${scene.board.id}@Example.org` });
    const email = told.id && `jo.${scene.board.id}@example.org`;
    await post(told);
    const other = aTold(scene, { email });
    await post(other);
    await post({}, `/complaints/${told.id}/code`).expect(204);
    await api.runJobs();
    const typed = { code: await code(email) };
    expect((await post(typed, `/complaints/${other.id}/confirm`)).body).toMatchObject({ code: 'SIGN_IN_CODE_REFUSED' });
    await post(typed, `/complaints/${told.id}/confirm`).expect(204);
    await post({}, `/complaints/${told.id}/code`).expect(404);
    for (const id of [told.id, other.id]) await api.ok(scene.ruth.id, ACKNOWLEDGE, { id });
    await api.runJobs();
    const mails = (await api.mails(email)).filter(({ subject }) => subject === 'Your message arrived');
    expect(mails).toHaveLength(1);
    expect(mails[0]?.body).not.toMatch(/Ana|money/);
  });

  it.each([
    ['no words', { text: ' ' }, 'COMPLAINT_TEXT_MISSING'],
    ['nobody', { about: '' }, 'COMPLAINT_ABOUT_MISSING'],
    ['tomorrow', { happenedOn: '2026-11-24' }, 'COMPLAINT_DAY_UNFIT'],
    ['no board', { boardId: '11111111-1111-4111-8111-111111111111' }, 'NOT_FOUND'],
  ])('[AZ13] with %s is refused', async (_, with_, expected) => {
    expect((await post(aTold(scene, with_))).body).toMatchObject({ code: expected });
  });

  it('[AZ13] says nothing of its own state: whatever else is sent is left out', async () => {
    const told = aTold(scene, { status: 'CLOSED', subjectId: scene.ruth.id, number: 'C-1', enteredBy: scene.ruth.id, emailConfirmedAt: '2026-11-23T15:00:00.000Z' });
    await post(told).expect(201);
    const [row] = await api.dataSource.query<Record<string, unknown>[]>('select status, subject_id, number, entered_by, email_confirmed_at from certification.complaint where id = $1', [told.id]);
    expect(row).toEqual({ status: 'RECEIVED', subject_id: scene.ana.id, number: expect.stringMatching(/^C-2026-/), entered_by: null, email_confirmed_at: null });
  });

  it('is counted by address', async () => {
    const busy = () => post(aTold(scene)).set('x-forwarded-for', '203.0.113.9');
    const codes: number[] = [];
    for (let n = 0; n < 12; n += 1) codes.push((await busy()).status);
    expect(codes).toContain(429);
  });

  it('keeps what was told as it was, in the database too, and its words out of the trail', async () => {
    const { id } = await aComplaint(api, scene);
    await expect(api.dataSource.query(`update certification.complaint set text = 'Nothing.' where id = $1`, [id])).rejects.toThrow('append-only');
    await expect(api.dataSource.query('delete from certification.complaint where id = $1', [id])).rejects.toThrow('append-only');
    await api.ok(scene.ruth.id, ACKNOWLEDGE, { id });
    expect(JSON.stringify(await api.dataSource.query('select * from audit.entry where record_id = $1', [id]))).not.toMatch(/money|Ana/);
  });
});

describe('[E9] a complaint that staff writes down', () => {
  it('comes from reviewers and administrators of the board alone, who learn its number', async () => {
    const admin = await aMember(api, Role.ORG_ADMIN, scene.board);
    expect(await api.ok(admin.id, RECEIVE, { input: aTold(scene) })).toEqual({ receiveComplaint: expect.stringMatching(/^C-/) });
    const elsewhere = await aMember(api, Role.REVIEWER, await anOrganisation(api));
    expect(await api.refusal(elsewhere.id, RECEIVE, { input: aTold(scene) })).toBe('NOT_FOUND');
    expect(await api.refusal(admin.id, LIST)).toBe('FORBIDDEN');
  });
});

describe('[G12] [AZ6] an investigation', () => {
  it('is seen by who works on it, and by nobody else once somebody does', async () => {
    const { id } = await aComplaint(api, scene);
    expect([await ids(scene.ruth), await ids(scene.thomas)]).toEqual([[id], [id]]);
    expect(await api.ok(scene.ruth.id, ACKNOWLEDGE, { id })).toMatchObject({ acknowledgeComplaint: { status: 'INVESTIGATING', reviewers: [{ name: 'Ruth Adler' }] } });
    expect([await ids(scene.ruth), await ids(scene.thomas)]).toEqual([[id], []]);
    expect(await refusal(scene.thomas, id)).toBe('NOT_FOUND');
    const others = [scene.ana, await aPerson(api), await aMember(api, Role.ORG_ADMIN, scene.board), await aMember(api, Role.PROGRAM_STAFF)];
    for (const person of others) expect(await refusal(person, id)).toBe('FORBIDDEN');
    await api.ok(scene.ruth.id, ASSIGN, { input: { complaintId: id, reviewerId: scene.thomas.id } });
    expect(await ids(scene.thomas)).toEqual([id]);
  });

  it('is one person\'s where two acknowledge it at once', async () => {
    const { id } = await aComplaint(api, scene);
    const codes = await Promise.all([scene.ruth, scene.thomas].map(({ id: person }) => api.refusal(person, ACKNOWLEDGE, { id })));
    expect(codes.sort()).toEqual(expect.arrayContaining(['NONE']));
    expect(codes.filter((each) => each === 'NONE')).toHaveLength(1);
  });

  it('is as absent as one that never was for its subject, for who is tied to them, for who complained and for who looks away', async () => {
    const { id } = await aComplaint(api, scene, { email: scene.nora.email });
    await api.dataSource.manager.save(Membership, { personId: scene.ana.id, organisationId: scene.board.id, role: Role.REVIEWER, startedAt: api.now, endedAt: null, grantedBy: randomUUID(), approvedBy: randomUUID() });
    await api.app.get(TieService).declare(api.ctx(), { personId: scene.thomas.id, otherId: scene.ana.id, kind: TieKind.PERSONAL, endsAt: null });
    for (const person of [scene.ana, scene.thomas, scene.nora]) {
      expect([await ids(person), await refusal(person, id), await api.refusal(person.id, ACKNOWLEDGE, { id })]).toEqual([[], 'NOT_FOUND', 'NOT_FOUND']);
    }
    await api.ok(scene.ruth.id, ACKNOWLEDGE, { id });
    for (const person of [scene.ana, scene.thomas, scene.nora]) expect(await api.refusal(scene.ruth.id, ASSIGN, { input: { complaintId: id, reviewerId: person.id } })).toBe('COMPLAINT_REVIEWER_UNFIT');
    await api.ok(scene.ruth.id, LEAVE, { input: { complaintId: id, ground: 'TRAINER' } });
    expect([await ids(scene.ruth), await refusal(scene.ruth, id)]).toEqual([[], 'NOT_FOUND']);
  });

  it('that nobody works on any more is free again', async () => {
    const { id } = await aComplaint(api, scene);
    await api.ok(scene.ruth.id, ACKNOWLEDGE, { id });
    await api.ok(scene.ruth.id, LEAVE, { input: { complaintId: id, ground: 'OTHER' } });
    expect(await ids(scene.thomas)).toEqual([id]);
  });

  it('by a name that fits nobody for certain is hidden from whoever shares a word with it, until it is named', async () => {
    const bo = await aMember(api, Role.REVIEWER, scene.board, { legalName: 'Bo Reyes' });
    await aCredential(api, { holderId: bo.id, boardId: scene.board.id, holderName: 'Bo Reyes' });
    const { id } = await aComplaint(api, scene, { about: 'somebody called reyes' });
    expect([await ids(bo), await ids(scene.ruth)]).toEqual([[], [id]]);
    await api.ok(scene.ruth.id, ACKNOWLEDGE, { id });
    const name = (certificate: string) => api.send(scene.ruth.id, NAME, { input: { complaintId: id, certificate } });
    expect((await name('WM-1999-000001')).errors?.[0]?.extensions.code).toBe('COMPLAINT_PERSON_UNKNOWN');
    expect((await name(scene.credential.number.toLowerCase())).data).toEqual({ nameComplaintSubject: { credential: { number: scene.credential.number } } });
  });

  it('is gone for the reviewer who finds that it is about somebody whom they must look away from', async () => {
    await api.app.get(TieService).declare(api.ctx(), { personId: scene.ruth.id, otherId: scene.ana.id, kind: TieKind.PERSONAL, endsAt: null });
    const { id } = await aComplaint(api, scene, { about: 'somebody at Elm Street' });
    await api.ok(scene.ruth.id, ACKNOWLEDGE, { id });
    expect(await api.ok(scene.ruth.id, NAME, { input: { complaintId: id, certificate: scene.credential.code } })).toEqual({ nameComplaintSubject: null });
    expect([await refusal(scene.ruth, id), await ids(scene.thomas)]).toEqual(['NOT_FOUND', []]);
  });

  it('is another board\'s own', async () => {
    const { id } = await aComplaint(api, scene);
    const elsewhere = await aMember(api, Role.REVIEWER, await anOrganisation(api));
    expect([await ids(elsewhere), await refusal(elsewhere, id)]).toEqual([[], 'NOT_FOUND']);
  });

  it('lists are read in one bounded number of statements', async () => {
    for (let n = 0; n < 4; n += 1) await aComplaint(api, scene);
    const cost = (first: number) => statementsDuring(() => ids(scene.ruth, { first }));
    expect((await cost(4)).length).toBe((await cost(1)).length);
    expect((await cost(4)).length).toBeLessThanOrEqual(14);
  });

});
