import { randomUUID } from 'node:crypto';
import { DomainCode, Role } from '@waymark/kernel';
import { aMember, aPerson, startApi } from '@waymark/identity/testing';
import type { Person } from '@waymark/identity';
import type { TestApi } from '@waymark/platform/testing';
import { inTransaction, record } from '@waymark/platform';
import { assessmentsEntities, AssessmentsModule, ItemAuthoringService } from '../index';
import { anItemDraft, staffCtx } from '../item/item.builder';
import { anExam } from '../exam/exam.builder';
import type { ExamScene } from '../exam/exam.builder';
import { Candidate } from '../exam/sitting.builder';

const STUDY = 'id round closedAt completeJudges rounds { round judges mean spread error recommended } items { version content { stem { en } options { en isRight } } item { id code } mine mineBefore meanBefore spreadBefore }';
const OPEN = `mutation ($examId: ID!) { openAngoffStudy(examId: $examId) { ${STUDY} } }`;
const ONE = `query ($id: ID!) { angoffStudy(id: $id) { ${STUDY} } }`;
const RATE = 'mutation ($studyId: ID!, $itemId: ID!, $round: Int!, $percent: Int!) { rateAngoffItem(studyId: $studyId, itemId: $itemId, round: $round, percent: $percent) { id } }';
const CLOSE = `mutation ($studyId: ID!, $round: Int!, $isLast: Boolean!) { closeAngoffRound(studyId: $studyId, round: $round, isLast: $isLast) { ${STUDY} } }`;
const PLAN = 'id cutScore itemCount pilotCount blueprint { domain difficulty count has needs } standards { version method cutScore itemCount mean spread judges rounds reason setOn }';
const ADOPT = `mutation ($studyId: ID!, $cutScore: Int!, $reason: String! = "") { adoptStandard(studyId: $studyId, cutScore: $cutScore, reason: $reason) { ${PLAN} } }`;
const CREATE = `mutation ($id: ID!, $providerId: ID!, $plan: ExamPlanInput!) { planExam(id: $id, providerId: $providerId, plan: $plan) { ${PLAN} } }`;
const CHANGE = `mutation ($id: ID!, $plan: ExamPlanInput!, $expectedVersion: Int! = 1) { replanExam(id: $id, plan: $plan, expectedVersion: $expectedVersion) { ${PLAN} } }`;

interface Study {
  id: string;
  round: number;
  completeJudges: number;
  items: { item: { id: string; code: string }; mine: number | null; meanBefore: number | null }[];
  rounds: unknown[];
}

let api: TestApi;
let scene: ExamScene;

beforeAll(async () => {
  api = await startApi({ modules: [AssessmentsModule], entities: assessmentsEntities });
});
beforeEach(async () => {
  scene = await anExam(api);
});
afterAll(() => api.close());

const open = async () => (await api.ok<{ openAngoffStudy: Study }>(scene.trainer.id, OPEN, { examId: scene.exam.id })).openAngoffStudy;
const read = async (person: Person, id: string) => (await api.ok<{ angoffStudy: Study }>(person.id, ONE, { id })).angoffStudy;
async function rateAll(person: Person, study: Study, percent: number): Promise<void> {
  for (const { item } of study.items) await api.ok(person.id, RATE, { studyId: study.id, itemId: item.id, round: study.round, percent });
}
const close = async (study: Study, isLast: boolean) => (await api.ok<{ closeAngoffRound: Study }>(scene.trainer.id, CLOSE, { studyId: study.id, round: study.round, isLast })).closeAngoffRound;
const plan = (with_ = {}) => ({
  title: { en: 'Core', es: 'Básico' }, pilotCount: 0, minutes: 45, breakMinutes: 0, waitDays: 7, repeatsItems: false, identityCheck: 'NONE', maxAttempts: 1, cutScore: 2, reason: 'agreed',
  blueprint: [{ domain: DomainCode.ADVOCACY, difficulty: 1, count: 3 }],
  ...with_,
});

describe('[C7] modified Angoff', () => {
  it('goes in rounds: judges rate alone, see the panel, rate again; the record stands with mean, spread, judges and date', async () => {
    const study = await open();
    expect(study.items).toHaveLength(12);
    await rateAll(scene.trainer, study, 60);
    await rateAll(scene.reviewer, study, 80);
    expect((await read(scene.trainer, study.id)).items[0]).toMatchObject({ mine: 60, meanBefore: null });
    const second = await close(study, false);
    expect(second).toMatchObject({ round: 2, rounds: [{ round: 1, judges: 2, mean: expect.closeTo(2.8), recommended: 3 }] });
    expect((await read(scene.reviewer, study.id)).items[0]).toMatchObject({ mine: null, mineBefore: 80, meanBefore: 70 });
    await rateAll(scene.trainer, second, 65);
    await rateAll(scene.reviewer, second, 75);
    const over = await close(second, true);
    expect(over).toMatchObject({ rounds: [{ round: 1 }, { round: 2, judges: 2, spread: expect.closeTo(0.2828, 3), error: expect.closeTo(0.2) }] });
    api.now = new Date('2026-11-24T04:00:00.000Z');
    const { adoptStandard } = await api.ok<{ adoptStandard: { standards: unknown[] } }>(scene.trainer.id, ADOPT, { studyId: study.id, cutScore: 3 });
    expect(adoptStandard).toMatchObject({ cutScore: 3 });
    expect(adoptStandard.standards[0]).toMatchObject({ version: 2, method: 'ANGOFF', cutScore: 3, itemCount: 4, mean: expect.closeTo(2.8), judges: 2, rounds: 2, setOn: '2026-11-23' });
    expect(adoptStandard.standards).toHaveLength(2);
    await expect(api.dataSource.query('update assessments.standard set cut_score = 1')).rejects.toThrow('append-only');
  });

  it('shows every judge the version that the study pinned, also after an edit', async () => {
    const study = await open();
    const { item } = study.items[0] as Study['items'][number];
    const { code: _, ...draft } = anItemDraft({ stem: { en: 'Another question?', es: '¿Otra pregunta?' } });
    await inTransaction(staffCtx(api, scene, scene.reviewer), (ctx) => api.app.get(ItemAuthoringService).edit(ctx, item.id, { draft, expectedVersion: 1 }));
    expect((await read(scene.trainer, study.id)).items[0]).toMatchObject({ item: { id: item.id }, version: 1, content: { stem: { en: 'What comes first?' } } });
  });

  it('keeps what a judge said once the round is over', async () => {
    const study = await open();
    await rateAll(scene.trainer, study, 60);
    await rateAll(scene.reviewer, study, 80);
    await close(study, false);
    const late = { studyId: study.id, itemId: study.items[0]?.item.id, round: 1, percent: 10 };
    expect(await api.refusal(scene.trainer.id, RATE, late)).toBe('STUDY_ROUND_OVER');
    await expect(api.dataSource.query('update assessments.angoff_rating set percent = 1 where study_id = $1', [study.id])).rejects.toThrow('round that is over');
    expect(await api.refusal(scene.trainer.id, CLOSE, { studyId: study.id, round: 1, isLast: false })).toBe('STUDY_ROUND_OVER');
    expect(await api.refusal(scene.trainer.id, ADOPT, { studyId: study.id, cutScore: 3 })).toBe('STUDY_OPEN');
  });

  it('needs two judges who rated everything, and one study at a time', async () => {
    const study = await open();
    expect((await open()).id).toBe(study.id);
    await rateAll(scene.trainer, study, 60);
    await api.ok(scene.reviewer.id, RATE, { studyId: study.id, itemId: study.items[0]?.item.id, round: 1, percent: 50 });
    expect(await api.refusal(scene.trainer.id, CLOSE, { studyId: study.id, round: 1, isLast: true })).toBe('STUDY_TOO_FEW_JUDGES');
    expect(await api.refusal(scene.trainer.id, RATE, { studyId: study.id, itemId: study.items[0]?.item.id, round: 1, percent: 101 })).toBe('BAD_USER_INPUT');
  });

  it('is for the staff of the provider', async () => {
    const study = await open();
    expect(await api.refusal(scene.trainee.id, ONE, { id: study.id })).toBe('FORBIDDEN');
    const stranger = await aMember(api, Role.TRAINER);
    expect(await api.refusal(stranger.id, ONE, { id: study.id })).toBe('NOT_FOUND');
    expect(await api.refusal(stranger.id, OPEN, { examId: scene.exam.id })).toBe('NOT_FOUND');
    expect(await api.refusal(stranger.id, ADOPT, { studyId: study.id, cutScore: 1 })).toBe('NOT_FOUND');
  });

  it('asks why where the cut is another than the judges came to, and is not for another form', async () => {
    const study = await open();
    await rateAll(scene.trainer, study, 60);
    await rateAll(scene.reviewer, study, 80);
    await close(study, true);
    expect(await api.refusal(scene.trainer.id, ADOPT, { studyId: study.id, cutScore: 2 })).toBe('STANDARD_REASON_MISSING');
    expect(await api.refusal(scene.trainer.id, ADOPT, { studyId: study.id, cutScore: 9, reason: 'x' })).toBe('STANDARD_CUT_OUT_OF_RANGE');
    await api.ok(scene.trainer.id, CHANGE, { id: scene.exam.id, plan: plan() });
    expect(await api.refusal(scene.trainer.id, ADOPT, { studyId: study.id, cutScore: 3 })).toBe('STANDARD_FORM_CHANGED');
    expect(await api.refusal(scene.trainer.id, RATE, { studyId: study.id, itemId: study.items[0]?.item.id, round: 1, percent: 5 })).toBe('STUDY_CLOSED');
  });
});

describe('a plan', () => {
  it('[C7] keeps the cut of an attempt that began before it changed', async () => {
    const candidate = new Candidate(api, scene);
    const sitting = await candidate.begin();
    await candidate.answerRight(sitting, 3);
    const blueprint = Object.values(DomainCode).map((domain) => ({ domain, difficulty: null, count: 1 }));
    const { replanExam } = await api.ok<{ replanExam: { standards: unknown[] } }>(scene.trainer.id, CHANGE, { id: scene.exam.id, plan: plan({ blueprint, cutScore: 4, reason: 'the board asked for more' }) });
    expect(replanExam.standards).toMatchObject([{ version: 2, cutScore: 4, method: 'DECLARED', reason: 'the board asked for more' }, { version: 1, cutScore: 3 }]);
    expect((await candidate.submit(sitting.id)).result).toMatchObject({ isPassed: true });
  });

  it('[C7] makes no new version where form and cut stay', async () => {
    const blueprint = Object.values(DomainCode).map((domain) => ({ domain, difficulty: null, count: 1 }));
    const { replanExam } = await api.ok<{ replanExam: { standards: unknown[] } }>(scene.trainer.id, CHANGE, { id: scene.exam.id, plan: plan({ blueprint, cutScore: 3, minutes: 60, reason: '' }) });
    expect(replanExam.standards).toHaveLength(1);
  });

  it('[C4] is refused with the cell that the bank cannot fill, and where cells overlap', async () => {
    const refusal = async (with_: object) => (await api.send(scene.trainer.id, CREATE, { id: randomUUID(), providerId: scene.provider.id, plan: plan(with_) })).errors?.[0]?.extensions;
    expect(await refusal({ maxAttempts: 2 })).toMatchObject({ code: 'BLUEPRINT_CANNOT_BE_FILLED', details: { domain: 'ADVOCACY', difficulty: 1, has: 3, needs: 6 } });
    expect(await refusal({ blueprint: [{ domain: 'ADVOCACY', count: 1 }, { domain: 'ADVOCACY', difficulty: 1, count: 1 }] })).toMatchObject({ code: 'BLUEPRINT_CELLS_OVERLAP' });
    expect(await refusal({ blueprint: [] })).toMatchObject({ code: 'BLUEPRINT_EMPTY' });
    expect(await refusal({ cutScore: 4 })).toMatchObject({ code: 'STANDARD_CUT_OUT_OF_RANGE' });
    expect(await refusal({ reason: ' ' })).toMatchObject({ code: 'STANDARD_REASON_MISSING' });
    expect(await api.refusal((await aMember(api, Role.TRAINER)).id, CREATE, { id: randomUUID(), providerId: scene.provider.id, plan: plan() })).toBe('FORBIDDEN');
  });

  it('sent twice at once is one exam with one standard, and its id is refused to a colleague', async () => {
    const input = { id: randomUUID(), providerId: scene.provider.id, plan: plan() };
    expect(await Promise.all([1, 2].map(() => api.refusal(scene.trainer.id, CREATE, input)))).toEqual(['NONE', 'NONE']);
    expect(await api.dataSource.query('select version from assessments.standard where exam_id = $1', [input.id])).toHaveLength(1);
    expect(await api.dataSource.query('select action from audit.entry where record_id = $1', [input.id])).toEqual([{ action: 'exam.created' }]);
    expect(await api.refusal((await aMember(api, Role.TRAINER, scene.provider)).id, CREATE, input)).toBe('NOT_FOUND');
  });

  it('made under the id of a person shows nothing of what the trail says of them', async () => {
    const { id } = await aPerson(api);
    await api.ok(scene.trainer.id, CREATE, { id, providerId: scene.provider.id, plan: plan() });
    await inTransaction(staffCtx(api, scene, scene.reviewer), async (ctx) => record(ctx, 'person.named', { id }));
    expect(await api.ok(scene.trainer.id, 'query ($id: ID!) { examPlan(id: $id) { history { action } } }', { id })).toEqual({ examPlan: { history: [{ action: 'exam.created' }] } });
  });

  it('[C4] is made with parts, levels and questions that are tried out', async () => {
    const { planExam } = await api.ok<{ planExam: unknown }>(scene.trainer.id, CREATE, { id: randomUUID(), providerId: scene.provider.id, plan: plan({ pilotCount: 2 }) });
    expect(planExam).toMatchObject({ cutScore: 2, itemCount: 3, pilotCount: 2, blueprint: [{ domain: 'ADVOCACY', difficulty: 1, count: 3, has: 3, needs: 3 }] });
  });
});
