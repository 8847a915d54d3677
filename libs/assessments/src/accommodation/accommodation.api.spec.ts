import { Role } from '@waymark/kernel';
import type { Person } from '@waymark/identity';
import { aMember, startApi } from '@waymark/identity/testing';
import { inTransaction } from '@waymark/platform';
import type { TestApi } from '@waymark/platform/testing';
import { assessmentsEntities, AssessmentsModule, ExamService, ExamWindowService } from '../index';
import { anExam, keyOf } from '../exam/exam.builder';
import type { ExamScene } from '../exam/exam.builder';
import { Candidate } from '../exam/sitting.builder';
import { staffCtx } from '../item/item.builder';

const GRANT = 'mutation ($input: GrantAccommodationInput!) { grantAccommodation(input: $input) { id timePercent person { name } approvedBy { name } approvedAt } }';
const LIST = 'query ($id: ID!) { accommodations(providerId: $id) { nodes { timePercent breakMinutes person { id } approvedBy { id } } } }';
const EXAM = 'query ($id: ID!) { exam(id: $id) { accommodation { timePercent hasReader } presentWindow { opensAt closesAt } viewerCan { start } } }';
const OPEN = 'mutation ($input: OpenExamWindowInput!) { openExamWindow(input: $input) { id } }';

let api: TestApi;
let scene: ExamScene;
let admin: Person;
let candidate: Candidate;
const opened = new Date('2026-03-02T15:00:00.000Z');
const after = (minutes: number) => new Date(opened.getTime() + minutes * 60_000);
const nothing = { timePercent: 100, breakMinutes: 0, hasFewerOptions: false, hasLargerText: false, hasSeparateRoom: false, hasReader: false };
const draft = (with_ = {}) => ({ input: { providerId: scene.provider.id, personId: scene.trainee.id, ...nothing, ...with_ } });
const grant = (with_ = {}) => api.ok<{ grantAccommodation: Record<string, unknown> }>(admin.id, GRANT, draft(with_));

beforeAll(async () => {
  api = await startApi({ modules: [AssessmentsModule], entities: assessmentsEntities });
});
beforeEach(async () => {
  api.now = opened;
  scene = await anExam(api);
  admin = await aMember(api, Role.ORG_ADMIN, scene.provider, { legalName: 'Lena Fischer' });
  candidate = new Candidate(api, scene);
});
afterAll(() => api.close());

describe('[C2] an accommodation', () => {
  it('is entered once and holds for every exam of the provider, also one made later', async () => {
    expect((await grant({ timePercent: 150 })).grantAccommodation).toMatchObject({ timePercent: 150, person: { name: 'Ana Reyes' }, approvedBy: { name: 'Lena Fischer' } });
    expect((await candidate.begin()).secondsLeft).toBe(45 * 60);
    const { id: _id, createdAt: _at, standardId: _standard, ...plan } = scene.exam;
    const later = await inTransaction(staffCtx(api, scene, scene.trainer), (ctx) => api.app.get(ExamService).create(ctx, { ...plan, minutes: 60, cutScore: 3, reason: 'agreed' }));
    expect((await new Candidate(api, { ...scene, exam: later }).begin()).secondsLeft).toBe(90 * 60);
  });

  it('reaches an exam that is running, and takes nothing from it when it ends', async () => {
    const sitting = await candidate.begin();
    await grant({ timePercent: 200 });
    expect(await candidate.on('phone-0001', sitting)).toMatchObject({ secondsLeft: 60 * 60 });
    await grant({});
    expect(await candidate.on('phone-0001', sitting)).toMatchObject({ secondsLeft: 60 * 60 });
    expect(await api.ok(admin.id, LIST, { id: scene.provider.id })).toEqual({ accommodations: { nodes: [{ timePercent: 100, breakMinutes: 0, person: { id: scene.trainee.id }, approvedBy: { id: admin.id } }] } });
  });

  it('shows fewer options, with the right one among them', async () => {
    await grant({ hasFewerOptions: true });
    const { questions } = await candidate.begin();
    for (const question of questions) {
      const ids = question.options.map((option) => option.id);
      expect(ids).toHaveLength(3);
      expect(ids).toEqual(expect.arrayContaining(await keyOf(api, question.id)));
    }
  });

  it('is for trainees of the provider', async () => {
    const elsewhere = await aMember(api, Role.TRAINEE);
    expect(await api.refusal(admin.id, GRANT, draft({ personId: elsewhere.id }))).toBe('NOT_FOUND');
    expect(await api.refusal(admin.id, GRANT, draft({ timePercent: 125 }))).toBe('ACCOMMODATION_TIME_UNKNOWN');
  });
});

describe('[EX11] nobody', () => {
  it('grants it to themself, neither through the API nor past it', async () => {
    expect(await api.refusal(scene.trainee.id, GRANT, draft({ timePercent: 200 }))).toBe('FORBIDDEN');
    expect(await api.refusal(admin.id, GRANT, draft({ personId: admin.id }))).toBe('ACCOMMODATION_OWN');
    await grant();
    const own = 'insert into assessments.accommodation (provider_id, person_id, number, time_percent, break_minutes, has_fewer_options, has_larger_text, has_separate_room, has_reader, approved_by, approved_at) select provider_id, person_id, 2, 200, 0, false, false, false, false, person_id, now() from assessments.accommodation';
    await expect(api.dataSource.query(own)).rejects.toThrow('accommodation_check');
    await expect(api.dataSource.query('update assessments.accommodation set time_percent = 200')).rejects.toThrow('append-only');
  });

  it('reads it but the person and the admins of the provider', async () => {
    await grant({ timePercent: 150, hasReader: true });
    expect(await api.ok(scene.trainee.id, EXAM, { id: scene.exam.id })).toMatchObject({ exam: { accommodation: { timePercent: 150, hasReader: true } } });
    const fellow = await aMember(api, Role.TRAINEE, scene.provider);
    expect(await api.ok(fellow.id, EXAM, { id: scene.exam.id })).toMatchObject({ exam: { accommodation: null } });
    expect(await api.refusal(scene.trainer.id, LIST, { id: scene.provider.id })).toBe('FORBIDDEN');
    const foreign = await aMember(api, Role.ORG_ADMIN);
    expect(await api.refusal(foreign.id, LIST, { id: scene.provider.id })).toBe('NOT_FOUND');
    expect(await api.refusal(foreign.id, GRANT, draft())).toBe('FORBIDDEN');
  });
});

describe('a window', () => {
  const open = (from: number, to: number, by = scene.trainer) => api.refusal(by.id, OPEN, { input: { examId: scene.exam.id, opensAt: after(from), closesAt: after(to) } });

  it('lets an exam begin from its opening to its end', async () => {
    expect(await open(60, 120)).toBe('NONE');
    expect(await api.ok(scene.trainee.id, EXAM, { id: scene.exam.id })).toMatchObject({ exam: { presentWindow: { opensAt: after(60).toISOString() }, viewerCan: { start: false } } });
    const code = () => candidate.begin().then(() => 'NONE', (error: Error) => /EXAM_WINDOW_CLOSED/.exec(error.message)?.[0]);
    expect(await code()).toBe('EXAM_WINDOW_CLOSED');
    api.now = after(120);
    expect(await code()).toBe('EXAM_WINDOW_CLOSED');
    api.now = after(60);
    expect(await code()).toBe('NONE');
  });

  it('[C3] cuts neither the time nor the extra time of somebody who began in its last minute', async () => {
    await open(0, 60);
    await grant({ timePercent: 200, breakMinutes: 10 });
    api.now = after(59);
    const sitting = await candidate.on('phone-0001', await candidate.begin());
    expect(sitting.secondsLeft).toBe(60 * 60);
    api.now = after(59 + 59);
    const [question] = sitting.questions;
    expect((await candidate.save(sitting, question ?? { id: '' }, [])).errors).toBeUndefined();
  });

  it('is opened by staff of the provider, in order and without overlap', async () => {
    expect(await open(10, 10)).toBe('EXAM_WINDOW_ORDER');
    expect(await open(0, 60)).toBe('NONE');
    expect(await open(30, 90)).toBe('EXAM_WINDOW_OVERLAPS');
    expect(await open(60, 90)).toBe('NONE');
    expect(await open(90, 95, await aMember(api, Role.TRAINER))).toBe('NOT_FOUND');
    await expect(inTransaction(api.ctx(), (ctx) => api.app.get(ExamWindowService).open(ctx, scene.exam.id, { opensAt: after(100), closesAt: after(110) }))).rejects.toThrow('NOT_FOUND');
  });
});
