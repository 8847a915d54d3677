import { AnswerService, AttemptService, ExamService, ItemAuthoringService, ItemBankService, ItemState, StarterAssessmentService } from '@waymark/assessments';
import type { Attempt, Exam } from '@waymark/assessments';
import type { Person } from '@waymark/identity';
import { domainCodes, found } from '@waymark/kernel';
import type { DemoWorld } from './world';

const minutesAfter = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * 60_000);

/** The provider begins with the starter items; a second person lets them reach candidates. */
async function fillBank(world: DemoWorld, opened: Date): Promise<void> {
  const { items } = await world.as(world.people.trainer, opened, (ctx) => world.app.get(StarterAssessmentService).addItems(ctx, world.organisations.provider.id));
  await world.as(world.people.admin, minutesAfter(opened, 60), (ctx) => world.app.get(ItemAuthoringService).moveAll(ctx, items.map(({ id }) => id), { to: ItemState.ACTIVE, reason: '' }));
}

async function openExam(world: DemoWorld): Promise<Exam> {
  const opened = world.story.at('2026-01-14T16:00:00.000Z');
  await fillBank(world, opened);
  const providerId = world.organisations.provider.id;
  const title = { en: 'Peer support core exam', es: 'Examen básico de apoyo entre pares' };
  // Short enough to try out: 16 items, 4 a domain. 11 right answers pass.
  const blueprint = domainCodes.map((domain) => ({ domain, difficulty: null, count: 4 }));
  return world.as(world.people.trainer, minutesAfter(opened, 90), (ctx) =>
    world.app.get(ExamService).create(ctx, { providerId, title, blueprint, pilotCount: 0, minutes: 30, cutScore: 11, reason: 'Set by the provider: about two thirds of the form', waitDays: 7, maxAttempts: 3 }));
}

/** Sits the exam as the person would, with that many right answers; the others stay open. */
async function sit(world: DemoWorld, person: Person, plan: { exam: Exam; at: Date; right: number }): Promise<Attempt> {
  const attempts = world.app.get(AttemptService);
  const attempt = await world.as(person, plan.at, (ctx) => attempts.start(ctx, plan.exam.id, null));
  await world.as(person, minutesAfter(plan.at, 18), async (ctx) => {
    const places = attempt.form.slice(0, plan.right);
    const keys = await world.app.get(ItemBankService).keysOf(ctx, places.map((place) => place.versionId));
    const choiceOf = (versionId: string) => [...(found(keys.get(versionId)).accepted[0] ?? [])];
    const answers = places.map(({ itemId, versionId }, index) => ({ itemId, optionIds: choiceOf(versionId), isFlagged: false, sequence: index + 1 }));
    await world.app.get(AnswerService).save(ctx, { attemptId: attempt.id, hold: attempt.hold, answers });
  });
  return world.as(person, minutesAfter(plan.at, 22), (ctx) => attempts.submit(ctx, attempt.id));
}

/** Everybody whose record is whole has passed, one of them the second time; Ana passed too; Jordan has not begun. */
export async function seedExams(world: DemoWorld): Promise<void> {
  const exam = await openExam(world);
  const { trainee, holders, ready } = world.people;
  await sit(world, found(holders[3]), { exam, at: world.story.at('2026-02-16T16:00:00.000Z'), right: 9 });
  for (const [index, holder] of ready.entries()) await sit(world, holder, { exam, at: world.story.at('2026-03-02T16:00:00.000Z'), right: 12 + (index % 4) });
  await sit(world, trainee, { exam, at: world.story.at('2026-11-09T16:00:00.000Z'), right: 14 });
}
