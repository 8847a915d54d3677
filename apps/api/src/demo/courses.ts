import { randomUUID } from 'node:crypto';
import { CohortService, CourseService, DraftService, LearningService, StarterCourseService, StepKind } from '@waymark/courses';
import type { Course, CourseModule } from '@waymark/courses';
import { Membership } from '@waymark/identity';
import type { Person } from '@waymark/identity';
import { found, Role } from '@waymark/kernel';
import type { DemoWorld } from './world';

type Step = CourseModule['steps'][number];

const dayOne = (world: DemoWorld): Date => world.story.at('2026-01-15T15:00:00.000Z');
const secondMs = 1000;
const beatSeconds = 120;

/** Reads a step for as many heartbeats of two minutes, then answers or finishes it. Gives the instant at which it ends. */
async function takeStep(world: DemoWorld, person: Person, { step, from, beats }: { step: Step; from: Date; beats: number }): Promise<Date> {
  const learning = world.app.get(LearningService);
  let at = from;
  await world.as(person, at, (ctx) => learning.openStep(ctx, step.id));
  for (let beat = 0; beat < beats; beat += 1) {
    at = new Date(at.getTime() + beatSeconds * secondMs);
    await world.as(person, at, (ctx) => learning.recordEngagement(ctx, step.id, { activeSeconds: beatSeconds, player: step.media && { second: 0, played: [{ from: 0, to: step.media.seconds }] } }));
  }
  if (step.kind === StepKind.REFLECTION) await world.as(person, at, (ctx) => learning.saveReflection(ctx, step.id, 'I asked before I gave advice. We found the next step together.'));
  if (step.kind === StepKind.CHECK) await world.as(person, at, (ctx) => learning.answerCheck(ctx, step.id, step.question?.rightOptionId ?? null));
  else await world.as(person, at, (ctx) => learning.completeStep(ctx, step.id));
  return new Date(at.getTime() + secondMs);
}

/** As slowly as the module asks for. */
async function takeModule(world: DemoWorld, person: Person, { module, from }: { module: CourseModule; from: Date }): Promise<void> {
  const beats = Math.max(1, Math.ceil((module.leastEngagedMinutes * 60) / beatSeconds / module.steps.length));
  let at = from;
  for (const step of module.steps) at = await takeStep(world, person, { step, from: at, beats });
}

/** One module a week, from that day on. */
async function takeAll(world: DemoWorld, person: Person, { course, modules, from }: { course: Course; modules: CourseModule[]; from: Date }): Promise<void> {
  await world.as(person, from, (ctx) => world.app.get(LearningService).enrol(ctx, course.id));
  for (const [week, module] of modules.entries()) await takeModule(world, person, { module, from: new Date(from.getTime() + week * 7 * 86_400 * secondMs) });
}

/** The provider begins with the starter courses and publishes them as they are, one minute after the other. */
async function publishStarters(world: DemoWorld): Promise<Map<string | null, Course>> {
  const { app, people, organisations } = world;
  const publishedAt = dayOne(world);
  const { drafts } = await world.as(people.trainer, publishedAt, (ctx) => app.get(StarterCourseService).add(ctx, organisations.provider.id));
  for (const [minute, draft] of drafts.entries()) await world.as(people.trainer, new Date(publishedAt.getTime() + minute * 60 * secondMs), (ctx) => app.get(DraftService).publish(ctx, draft, []));
  return new Map(drafts.map(({ course }) => [course.starter, course]));
}

/** First steps: taken by Ana and everybody whose record is whole, begun by Jordan, who has looked into Foundations too. One holder goes on with it. */
export async function seedCourses(world: DemoWorld): Promise<void> {
  const { people, app } = world;
  const published = await publishStarters(world);
  const outlineOf = async (course: Course) => ({ course, modules: await world.as(null, dayOne(world), async (ctx) => (await app.get(CourseService).outlines(ctx, [course.id])).get(course.id) ?? []) });
  const firstSteps = await outlineOf(found(published.get('first-steps')));
  const spring = world.story.at('2026-02-02T18:00:00.000Z');
  const autumn = world.story.at('2026-10-05T23:00:00.000Z');
  for (const holder of people.ready) await takeAll(world, holder, { ...firstSteps, from: spring });
  await takeAll(world, people.trainee, { ...firstSteps, from: autumn });
  const foundations = await outlineOf(found(published.get('foundations')));
  await takeAll(world, found(people.holders[0]), { ...foundations, modules: foundations.modules.slice(1, 4), from: world.story.at('2026-06-01T18:00:00.000Z') });
  await begin(world, people.newTrainee, { ...foundations, from: world.story.at('2026-11-17T23:10:00.000Z') });
  await begin(world, people.newTrainee, { ...firstSteps, from: world.story.at('2026-11-19T23:10:00.000Z') });
  await openCohort(world, firstSteps.course);
}

/** Those who take First steps this autumn, with Kim. */
async function openCohort(world: DemoWorld, { id: courseId }: Course): Promise<void> {
  const { app, people, organisations } = world;
  const cohorts = app.get(CohortService);
  await world.as(people.trainer, world.story.at('2026-11-20T15:00:00.000Z'), async (ctx) => {
    const membershipOf = async (person: Person, role: Role) => (await ctx.tx.findOneByOrFail(Membership, { personId: person.id, organisationId: organisations.provider.id, role })).id;
    const { id } = await cohorts.open(ctx, { id: randomUUID(), courseId, name: 'Monday evenings', startsOn: world.story.on('2026-10-05'), trainerId: await membershipOf(people.trainer, Role.TRAINER) });
    const learnerIds = await Promise.all([people.trainee, people.newTrainee].map((person) => membershipOf(person, Role.TRAINEE)));
    await cohorts.add(ctx, { id, learnerIds });
  });
}

/** Two parts of the first module are done, and the third one is open. */
async function begin(world: DemoWorld, person: Person, { course, modules, from }: { course: Course; modules: CourseModule[]; from: Date }): Promise<void> {
  const learning = world.app.get(LearningService);
  let at = from;
  await world.as(person, at, (ctx) => learning.enrol(ctx, course.id));
  const [first, second, third] = modules[0]?.steps ?? [];
  for (const step of [first, second]) if (step) at = await takeStep(world, person, { step, from: at, beats: 2 });
  if (third) await world.as(person, at, (ctx) => learning.openStep(ctx, third.id));
}
