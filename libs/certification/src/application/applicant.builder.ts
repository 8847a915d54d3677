import { RatingService, RolePlayService, RubricService } from '@waymark/assessments';
import { anExam, aScenario, keyOf } from '@waymark/assessments/testing';
import type { CourseContent } from '@waymark/courses';
import { aCourse, aTextStep } from '@waymark/courses/testing';
import { aPlacementScene, sent, signed } from '@waymark/hours/testing';
import type { HoursScene } from '@waymark/hours/testing';
import { ActorLoader } from '@waymark/identity';
import type { Organisation, Person } from '@waymark/identity';
import { aMember } from '@waymark/identity/testing';
import { DomainCode, found, Role } from '@waymark/kernel';
import { inTransaction } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import type { TestApi } from '@waymark/platform/testing';

export async function actAs<T>(api: TestApi, person: Pick<Person, 'id'>, use: (ctx: Ctx) => Promise<T>): Promise<T> {
  const actor = found(await api.app.get(ActorLoader).load(person.id));
  return inTransaction(api.ctx(actor), use);
}

const moduleOf = (domain: DomainCode, minutes: number): CourseContent['modules'][number] => ({
  title: { en: `About ${domain}`, es: `Sobre ${domain}` },
  domain,
  creditMinutes: minutes,
  leastEngagedMinutes: 0,
  steps: [aTextStep('Read', minutes)],
});

/** Six hours of training in the four domains that the demonstration scheme asks for. */
export async function train(api: TestApi, personId: string): Promise<void> {
  const { ADVOCACY, MENTORING_EDUCATION, RECOVERY_WELLNESS, ETHICAL_RESPONSIBILITY } = DomainCode;
  const modules = [moduleOf(ADVOCACY, 60), moduleOf(MENTORING_EDUCATION, 60), moduleOf(RECOVERY_WELLNESS, 120), moduleOf(ETHICAL_RESPONSIBILITY, 120)];
  const text = { en: 'Foundations', es: 'Fundamentos' };
  const course = await aCourse(api, { slug: `foundations-${personId.slice(0, 8)}`, title: text, summary: text, modules });
  await api.ok(personId, 'mutation ($id: ID!) { enrol(courseId: $id) { id } }', { id: course.id });
  const outline = await api.ok<{ course: { modules: { steps: { id: string }[] }[] } }>(personId, 'query ($id: ID!) { course(id: $id) { modules { steps { id } } } }', { id: course.id });
  for (const { id } of outline.course.modules.flatMap((module) => module.steps)) {
    await api.ok(personId, 'mutation ($id: ID!) { openStep(stepId: $id) { id } }', { id });
    await api.ok(personId, 'mutation ($id: ID!) { completeStep(stepId: $id) { id } }', { id });
  }
}

/** Sits the exam and answers everything right. */
export async function passExam(api: TestApi, personId: string, examId: string): Promise<void> {
  const { startAttempt } = await api.ok<{ startAttempt: { id: string; hold: number; questions: { id: string }[] } }>(personId, 'mutation ($id: ID!) { startAttempt(examId: $id) { id hold questions { id } } }', { id: examId });
  const answers = await Promise.all(startAttempt.questions.map(async ({ id }) => ({ itemId: id, optionIds: await keyOf(api, id), isFlagged: false, sequence: 1 })));
  const input = { attemptId: startAttempt.id, hold: startAttempt.hold, answers };
  await api.ok(personId, 'mutation ($input: SaveAnswersInput!) { saveAnswers(input: $input) { itemId } }', { input });
  await api.ok(personId, 'mutation ($id: ID!) { submitAttempt(id: $id) { id } }', { id: startAttempt.id });
}

/** Plays one scene with a trainer of the provider, who grades it high and releases it. Gives the trainer. */
async function passRolePlay(api: TestApi, traineeId: string, provider: Organisation): Promise<Person> {
  const trainer = await aMember(api, Role.TRAINER, provider, { legalName: 'Kim Osei' });
  await aScenario(api, provider.id, `scene-${traineeId.slice(0, 8)}`);
  const [plays, ratings] = [api.app.get(RolePlayService), api.app.get(RatingService)];
  let play = await actAs(api, trainer, (ctx) => plays.start(ctx, { traineeId }));
  const rubrics = await actAs(api, trainer, (ctx) => api.app.get(RubricService).byIds(ctx, [play.rubricId]));
  for (const { id: criterionId } of rubrics.get(play.rubricId)?.criteria ?? []) {
    const rating = { rolePlayId: play.id, expectedVersion: play.version, criterionId, level: 4 };
    play = await actAs(api, trainer, (ctx) => ratings.rate(ctx, rating));
  }
  play = await actAs(api, trainer, (ctx) => plays.finish(ctx, play.id, play.version));
  await actAs(api, trainer, (ctx) => plays.release(ctx, play.id, play.version));
  return trainer;
}

export interface Applicant {
  readonly trainee: Person;
  readonly trainer: Person;
  readonly examId: string;
  readonly hours: HoursScene;
  /** One signed entry of ten hours. */
  readonly entryId: string;
}

/** A trainee who has all but the exam and ten of the twenty hours, which wait for the supervisor. */
export async function anApplicantNearlyDone(api: TestApi, legalName = 'Ana Reyes'): Promise<Applicant> {
  const { trainee, provider, exam } = await anExam(api);
  await api.dataSource.query('update identity.person set legal_name = $2 where id = $1', [trainee.id, legalName]);
  const hours = { ...(await aPlacementScene(api, { traineeId: trainee.id })), trainee };
  await train(api, trainee.id);
  const trainer = await passRolePlay(api, trainee.id, provider);
  await signed(api, hours, { workedOn: '2026-11-17', minutes: 120, activity: 'SUPERVISION_INDIVIDUAL' });
  const entryId = await signed(api, hours, { workedOn: '2026-11-18', minutes: 600 });
  await sent(api, hours, { workedOn: '2026-11-19', minutes: 600 });
  return { trainee, trainer, examId: exam.id, hours, entryId };
}

/** The supervisor signs what waits, and the exam is passed: every requirement but the two statements is met. */
export async function finish(api: TestApi, { trainee, examId, hours }: Applicant): Promise<void> {
  await passExam(api, trainee.id, examId);
  await signed(api, hours, { workedOn: '2026-11-20', minutes: 600 });
}
