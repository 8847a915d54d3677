import { randomUUID } from 'node:crypto';
import { aMember, anOrganisation, startApi } from '@waymark/identity/testing';
import { ActorLoader, OrganisationKind } from '@waymark/identity';
import { DomainCode, found, Role } from '@waymark/kernel';
import { inTransaction } from '@waymark/platform';
import type { TestApi } from '@waymark/platform/testing';
import { CourseService } from './course/course.service';
import type { Course } from './course/course.entity';
import { nothing, StepKind } from './course/content.rules';
import type { CourseContent, ModuleContent, StepContent } from './course/content.rules';
import { coursesEntities, CoursesModule } from './index';
import type { VersionContent, VersionStep } from './version/version.rules';
import { VersionService } from './version/version.service';

export const startCoursesApi = (): Promise<TestApi> => startApi({ modules: [CoursesModule], entities: coursesEntities });

const text = (en: string, es = `${en} (es)`) => ({ en, es });

export const aTextStep = (title: string, minutes = 30): StepContent => ({
  kind: StepKind.TEXT, title: text(title), minutes, isRequired: true, body: text(`**${title}** in words`),
});

export const aCheckStep = (title: string, minutes = 30): StepContent => ({
  ...aTextStep(title, minutes),
  kind: StepKind.CHECK,
  question: {
    rightOptionId: 'listen',
    hint: text('Read part 1 again.'),
    options: [
      { id: 'listen', text: text('Listen first'), why: text('Listening comes first.') },
      { id: 'advise', text: text('Give advice'), why: text('Advice can wait.') },
    ],
  },
});

/** A step as it stands in a version. */
export const aVersionStep = (title: string, with_: Partial<VersionStep> = {}): VersionStep => ({ ...nothing, ...aTextStep(title), id: randomUUID(), ...with_ });

export const aModule = (with_: Partial<ModuleContent> = {}): ModuleContent => ({
  title: text('Ethics', 'Ética'), domain: DomainCode.ETHICAL_RESPONSIBILITY, creditMinutes: 60, leastEngagedMinutes: 0, steps: [aTextStep('Limits', 60)], ...with_,
});

/** Two modules of an hour each; the second asks for three active minutes. */
export function someContent(with_: Partial<CourseContent> = {}): CourseContent {
  return {
    slug: `course-${randomUUID().slice(0, 8)}`,
    title: text('Foundations', 'Fundamentos'),
    summary: text('A start.', 'Un comienzo.'),
    modules: [
      { title: text('Listening', 'Escuchar'), domain: DomainCode.ADVOCACY, creditMinutes: 60, leastEngagedMinutes: 0, steps: [aTextStep('Ears'), aCheckStep('Which first?')] },
      aModule({ leastEngagedMinutes: 3 }),
    ],
    ...with_,
  };
}

/** A course published by a trainer of a new training provider. */
export async function aCourse(api: TestApi, content: CourseContent = someContent()): Promise<Course> {
  const provider = await anOrganisation(api, { kind: OrganisationKind.TRAINING_PROVIDER });
  const trainer = await aMember(api, Role.TRAINER, provider);
  const actor = found(await api.app.get(ActorLoader).load(trainer.id));
  return inTransaction(api.ctx(actor), (ctx) => api.app.get(CourseService).publish(ctx, provider.id, content));
}

/** The next version of the course, changed as told. */
export async function republish(api: TestApi, courseId: string, change: { edit: (content: VersionContent) => VersionContent; reopened?: string[] }): Promise<VersionContent> {
  return inTransaction(api.ctx(), async (ctx) => {
    const [courses, versions] = [api.app.get(CourseService), api.app.get(VersionService)];
    const course = await courses.byId(ctx, courseId);
    const content = found((await versions.current(ctx, [course])).get(courseId)).content;
    return (await versions.publish(ctx, course, { content: change.edit(content), reopened: change.reopened ?? [] })).content;
  });
}
