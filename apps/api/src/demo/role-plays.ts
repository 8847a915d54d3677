import { randomUUID } from 'node:crypto';
import { DrawService, Family, RatingService, RolePlayMode, RolePlayService, RubricService, StarterAssessmentService } from '@waymark/assessments';
import type { Person } from '@waymark/identity';
import { addDays, found, localDateAt } from '@waymark/kernel';
import { CtxFactory } from '@waymark/platform';
import type { DemoWorld } from './world';

const secondsAfter = (at: Date, seconds: number): Date => new Date(at.getTime() + seconds * 1000);

interface Plan {
  readonly family: Family;
  readonly at: Date;
  /** One level for each criterion of the rubric. */
  readonly levels: readonly number[];
  /** What the trainer noted, by the second of the timer, with the place of the criterion if it is about one. */
  readonly notes: readonly (readonly [second: number, text: string, criterion: number | null])[];
}

/** The trainer grades it as in the room: each rating and comment at its own second, then finishes, then releases. */
async function play(world: DemoWorld, trainee: Person, plan: Plan): Promise<void> {
  const { trainer } = world.people;
  const [rolePlays, writing, rubricService] = [world.app.get(RolePlayService), world.app.get(RatingService), world.app.get(RubricService)];
  const { family, at } = plan;
  let row = await world.as(trainer, at, (ctx) => rolePlays.start(ctx, { traineeId: trainee.id, family }));
  const rubrics = await world.as(trainer, at, (ctx) => rubricService.byIds(ctx, [row.rubricId]));
  const { criteria } = found(rubrics.get(row.rubricId));
  const base = { rolePlayId: row.id };
  for (const [second, text, criterion] of plan.notes) {
    const criterionId = criterion === null ? null : found(criteria[criterion]).id;
    row = await world.as(trainer, secondsAfter(at, second), (ctx) => writing.comment(ctx, { ...base, expectedVersion: row.version, id: randomUUID(), criterionId, text, second }));
  }
  for (const [index, criterion] of criteria.entries()) {
    const rating = { ...base, expectedVersion: row.version, criterionId: criterion.id, level: found(plan.levels[index]) };
    row = await world.as(trainer, secondsAfter(at, 600 + index * 15), (ctx) => writing.rate(ctx, rating));
  }
  row = await world.as(trainer, secondsAfter(at, 720), (ctx) => rolePlays.finish(ctx, row.id, row.version));
  await world.as(trainer, secondsAfter(at, 1500), (ctx) => rolePlays.release(ctx, row.id, row.version));
}

const notes: Plan['notes'] = [
  [95, 'Waited through the silence. It was worth it.', 1],
  [310, 'Answered the question about privacy plainly, with its limits.', 0],
  [590, 'Next time ask one more question before you sum up.', null],
];

/** The trainee draws a scenario of that kind and asks for it by call: it waits in the queue. */
async function ask(world: DemoWorld, family: Family, at: Date): Promise<void> {
  const { trainee } = world.people;
  const draws = world.app.get(DrawService);
  const { id, version } = await world.as(trainee, at, (ctx) => draws.draw(ctx, family, false));
  await world.as(trainee, secondsAfter(at, 600), (ctx) => draws.ask(ctx, { id, expectedVersion: version, mode: RolePlayMode.CALL, locale: trainee.locale }));
}

/** Talks of two: one rubric judges them all, so the same levels fit. */
const families = [Family.FIRST_MEETING, Family.MEDICATION, Family.RETURN_TO_USE];

/** Ana and everybody whose record is whole have passed a role-play; Jordan has not played one. Ana has asked for another. */
export async function seedRolePlays(world: DemoWorld): Promise<void> {
  await world.as(world.people.trainer, world.story.at('2026-01-15T16:00:00.000Z'), (ctx) => world.app.get(StarterAssessmentService).addRolePlays(ctx, world.organisations.provider.id));
  const { trainee, ready } = world.people;
  for (const [index, holder] of ready.entries()) {
    const family = found(families[index % families.length]);
    await play(world, holder, { family, at: world.story.at(`2026-02-${23 + (index % 5)}T16:${String(index * 4).padStart(2, '0')}:00.000Z`), levels: [4, 3, 3, 4, 3, 3], notes: notes.slice(0, 2) });
  }
  const { timeZone } = world.organisations.provider;
  const day = addDays(localDateAt(world.app.get(CtxFactory).create().now, timeZone), -11);
  await play(world, trainee, { family: Family.FIRST_MEETING, at: new Date(`${day}T16:00:00.000Z`), levels: [4, 3, 3, 3, 2, 4], notes });
  await ask(world, Family.MEDICATION, new Date(`${addDays(day, 9)}T16:00:00.000Z`));
}
