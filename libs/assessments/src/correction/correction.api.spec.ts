import { DomainCode, Role } from '@waymark/kernel';
import { AuditEntry } from '@waymark/platform';
import { aMember, startApi } from '@waymark/identity/testing';
import type { Person } from '@waymark/identity';
import type { TestApi } from '@waymark/platform/testing';
import { assessmentsEntities, AssessmentsModule, ExamFacts } from '../index';
import { anExam, keyOf } from '../exam/exam.builder';
import type { ExamScene } from '../exam/exam.builder';
import { Candidate } from '../exam/sitting.builder';
import type { Sitting } from '../exam/sitting.builder';

const PREVIEW_FIELDS = 'digest nowPassed raised kept changes { person { id } outcome scoreBefore scoreAfter }';
const PREVIEW = `query ($input: KeyCorrectionInput!) { correctionPreview(input: $input) { ${PREVIEW_FIELDS} } }`;
const APPLY = `mutation ($input: ApplyCorrectionInput!) { correctKey(input: $input) { ${PREVIEW_FIELDS} } }`;
const VERSIONS = 'query ($id: ID!) { bankItem(id: $id) { versions { id kind accepted acceptsAll options { id en } } } }';
const EXAM = 'query ($id: ID!) { exam(id: $id) { isPassed attemptsLeft attempts { result { scaledScore isPassed on } } } }';

interface Shown {
  digest: string;
  nowPassed: number;
  raised: number;
  kept: number;
  changes: { person: { id: string }; outcome: string; scoreBefore: number; scoreAfter: number }[];
}
interface Version {
  id: string;
  accepted: string[][];
  acceptsAll: boolean;
  options: { id: string; en: string }[];
}

let api: TestApi;
let scene: ExamScene;
let disputed: string;
let version: Version;

beforeAll(async () => {
  api = await startApi({ modules: [AssessmentsModule], entities: assessmentsEntities });
});
afterAll(() => api.close());

/** One form for everybody: four items, three right answers pass. The first item in the bank is the disputed one. */
beforeEach(async () => {
  api.now = new Date('2026-03-02T15:00:00.000Z');
  const blueprint = Object.values(DomainCode).map((domain) => ({ domain, difficulty: null, count: 1 }));
  scene = await anExam(api, { blueprint, maxAttempts: 1 }, 1);
  const [{ id }] = await api.dataSource.query<[{ id: string }]>(`select id from assessments.item where provider_id = $1 and code = 'ADVOCACY-1'`, [scene.provider.id]);
  disputed = id;
  version = await readVersion();
});

const readVersion = async () => (await api.ok<{ bankItem: { versions: [Version] } }>(scene.trainer.id, VERSIONS, { id: disputed })).bankItem.versions[0];
const wrong = () => version.options.find((option) => !version.accepted.flat().includes(option.id))?.id ?? '';

/** Sits with that many right answers among the undisputed ones; the disputed item gets the given answer. */
async function sit(right: number, answer: string | null): Promise<Person> {
  const trainee = await aMember(api, Role.TRAINEE, scene.provider);
  const candidate = new Candidate(api, { ...scene, trainee });
  const sitting: Sitting = await candidate.begin();
  const others = sitting.questions.filter((question) => question.id !== disputed);
  for (const question of others.slice(0, right)) await candidate.save(sitting, question, await keyOf(api, question.id));
  const own = sitting.questions.find((question) => question.id === disputed);
  if (own && answer !== null) await candidate.save(sitting, own, [answer]);
  await candidate.submit(sitting.id);
  return trainee;
}

const preview = async (draft: object) => (await api.ok<{ correctionPreview: Shown }>(scene.trainer.id, PREVIEW, { input: { versionId: version.id, ...draft } })).correctionPreview;
const apply = async (draft: object, digest: string) => (await api.ok<{ correctKey: Shown }>(scene.trainer.id, APPLY, { input: { versionId: version.id, ...draft, digest, reason: 'The handbook says otherwise' } })).correctKey;
const examOf = async (person: Person) => (await api.ok<{ exam: { isPassed: boolean; attemptsLeft: number; attempts: { result: { scaledScore: number; isPassed: boolean; on: string } }[] } }>(person.id, EXAM, { id: scene.exam.id })).exam;

it('[C5] shows who moves from not passed to passed before anything changes, then changes it, logs it and tells them', async () => {
  const other = wrong();
  const [near, low, strong] = [await sit(2, other), await sit(0, other), await sit(2, version.accepted[0]?.[0] ?? '')];
  const draft = { acceptsAll: false, accepted: [[other]] };
  const seen = await preview(draft);
  expect(seen).toMatchObject({ nowPassed: 1, raised: 1, kept: 1 });
  expect(seen.changes).toEqual([
    { person: { id: near.id }, outcome: 'NOW_PASSED', scoreBefore: 400, scoreAfter: 500 },
    { person: { id: low.id }, outcome: 'RAISED', scoreBefore: 200, scoreAfter: 300 },
    { person: { id: strong.id }, outcome: 'KEPT', scoreBefore: 500, scoreAfter: 400 },
  ]);
  expect(await examOf(near)).toMatchObject({ isPassed: false });
  api.now = new Date('2026-03-20T15:00:00.000Z');
  await apply(draft, seen.digest);
  expect(await examOf(near)).toMatchObject({ isPassed: true, attempts: [{ result: { scaledScore: 500, isPassed: true, on: '2026-03-02' } }] });
  expect(await examOf(low)).toMatchObject({ isPassed: false, attemptsLeft: 0, attempts: [{ result: { scaledScore: 300 } }] });
  expect(await examOf(strong)).toMatchObject({ isPassed: true, attempts: [{ result: { scaledScore: 500 } }] });
  const [fact, ...more] = await api.app.get(ExamFacts).of(api.ctx(), near.id);
  expect(fact).toMatchObject({ passed: true, scaledScore: 500, on: '2026-03-02' });
  expect(more).toEqual([]);
  await api.runJobs();
  expect((await api.mails(near.email)).map((mail) => mail.subject)).toEqual(['Something about an exam changed']);
  expect(await api.mails(low.email)).toHaveLength(1);
  expect(await api.mails(strong.email)).toHaveLength(0);
  const [logged] = await api.dataSource.manager.findBy(AuditEntry, { recordId: disputed, action: 'key.corrected' });
  expect(logged).toMatchObject({ reason: 'The handbook says otherwise', after: { key: 2, nowPassed: 1, raised: 1, kept: 1 } });
});

it('[C5] drops an item with full credit, also for those who left it open', async () => {
  const near = await sit(2, null);
  const draft = { acceptsAll: true, accepted: [] };
  const seen = await preview(draft);
  expect(seen).toMatchObject({ nowPassed: 1, kept: 0 });
  await apply(draft, seen.digest);
  expect((await examOf(near)).isPassed).toBe(true);
  expect(await readVersion()).toMatchObject({ acceptsAll: true, accepted: version.accepted });
});

it('[C5] counts for attempts that close after it', async () => {
  const draft = { acceptsAll: false, accepted: [[wrong()]] };
  await apply(draft, (await preview(draft)).digest);
  expect(await examOf(await sit(2, wrong()))).toMatchObject({ isPassed: true });
});

it('[C5] is refused when the picture changed since the preview', async () => {
  const draft = { acceptsAll: true, accepted: [] };
  const { digest } = await preview(draft);
  await sit(2, null);
  const input = { versionId: version.id, ...draft, digest, reason: 'why' };
  expect(await api.refusal(scene.trainer.id, APPLY, { input })).toBe('STALE_VERSION');
  expect(await readVersion()).toMatchObject({ acceptsAll: false });
});

it('by two at once is made once', async () => {
  await sit(2, null);
  const draft = { acceptsAll: true, accepted: [] };
  const { digest } = await preview(draft);
  const input = { versionId: version.id, ...draft, digest, reason: 'why' };
  const answers = await Promise.all([1, 2, 3].map(() => api.send(scene.trainer.id, APPLY, { input })));
  expect(answers.filter((answer) => !answer.errors)).toHaveLength(1);
});

it('asks why, refuses a key that changes nothing, and is for the staff of the provider', async () => {
  const dropped = { versionId: version.id, acceptsAll: true, accepted: [] };
  expect(await api.refusal(scene.trainer.id, APPLY, { input: { ...dropped, digest: 'x', reason: ' ' } })).toBe('CORRECTION_REASON_MISSING');
  expect(await api.refusal(scene.trainer.id, PREVIEW, { input: { versionId: version.id, acceptsAll: false, accepted: version.accepted } })).toBe('CORRECTION_CHANGES_NOTHING');
  expect(await api.refusal(scene.trainer.id, PREVIEW, { input: { versionId: version.id, acceptsAll: false, accepted: [['zz']] } })).toBe('ANSWER_OPTION_UNKNOWN');
  expect(await api.refusal(scene.trainee.id, PREVIEW, { input: dropped })).toBe('FORBIDDEN');
  const stranger = await aMember(api, Role.TRAINER);
  expect(await api.refusal(stranger.id, PREVIEW, { input: dropped })).toBe('NOT_FOUND');
  expect(await api.refusal(stranger.id, APPLY, { input: { ...dropped, digest: 'x', reason: 'y' } })).toBe('NOT_FOUND');
});

it('[C5] cannot lower a result, even past the code', async () => {
  await sit(3, null);
  const lower = `insert into assessments.result (attempt_id, exam_id, person_id, version, right_count, item_count, cut_score, scaled_score, is_passed, by_domain, "on", decided_at)
    select attempt_id, exam_id, person_id, 2, 0, item_count, cut_score, 200, false, by_domain, "on", decided_at from assessments.result where exam_id = $1`;
  await expect(api.dataSource.query(lower, [scene.exam.id])).rejects.toThrow('only grows');
});
