import { DomainError, must } from '@waymark/kernel';
import type { InBoth } from '@waymark/kernel';
import { nothing } from '../course/content.rules';
import type { CourseContent, ModuleContent, StepContent, StepMedia, StepParts } from '../course/content.rules';
import { problemsOf } from '../course/course.rules';

export const versionErrorCodes = ['MODULE_NOTHING_NEW', 'MODULE_NOT_PUBLISHED'] as const;

/** A step has the same id in every version of its course: who did it once has done it, however its words change. */
export interface VersionStep extends Omit<StepContent, 'id' | keyof StepParts>, StepParts {
  readonly id: string;
}

export interface VersionModule extends Required<Omit<ModuleContent, 'steps'>> {
  /** 1, and one more each time its author re-opened it: a completion of an earlier round no longer closes the module. */
  readonly round: number;
  readonly steps: readonly VersionStep[];
}

/** What one version holds. */
export interface VersionContent {
  readonly title: InBoth;
  readonly summary: InBoth;
  readonly modules: readonly VersionModule[];
}

/** A step and a module at their place in the version that learners take. */
export interface Step extends VersionStep {
  readonly courseId: string;
  readonly moduleId: string;
  readonly position: number;
}

export interface CourseModule extends Omit<VersionModule, 'steps'> {
  readonly courseId: string;
  readonly position: number;
  readonly steps: readonly Step[];
}

/** Names what its author wrote: a module or step that has an id keeps it, a new one gets one. */
export function identify({ title, summary, modules }: Omit<CourseContent, 'slug'>, newId: () => string): VersionContent {
  const step = (content: StepContent): VersionStep => ({ ...nothing, ...content, id: content.id ?? newId() });
  return { title, summary, modules: modules.map((module) => ({ formats: [], roles: [], topics: [], ...module, id: module.id ?? newId(), round: 1, steps: module.steps.map(step) })) };
}

type OldStep = VersionStep & { readonly video?: StepMedia | null };

/** A version keeps the shape it was published in: what came into the product later is filled in when it is read. */
export function complete(content: VersionContent): VersionContent {
  const step = ({ video, ...rest }: OldStep): VersionStep => ({ ...nothing, ...(video ? { media: video } : {}), ...rest });
  return { ...content, modules: content.modules.map((module) => ({ ...module, formats: module.formats ?? [], roles: module.roles ?? [], topics: module.topics ?? [], steps: module.steps.map(step) })) };
}

export function place(courseId: string, content: VersionContent): CourseModule[] {
  return content.modules.map((module, index) => ({
    ...module,
    courseId,
    position: index + 1,
    steps: module.steps.map((step, at) => ({ ...step, courseId, moduleId: module.id, position: at + 1 })),
  }));
}

const requiredSteps = (module: VersionModule): string[] => module.steps.filter((step) => step.isRequired).map((step) => step.id);

const asksMore = (module: VersionModule, before: VersionModule): boolean => requiredSteps(module).some((id) => !requiredSteps(before).includes(id));

/** A module that was published, and that now asks for a step that it did not ask for. */
export function isReopenable(module: VersionModule, { modules }: VersionContent): boolean {
  const before = modules.find(({ id }) => id === module.id);
  return before !== undefined && asksMore(module, before);
}

function reopen(module: VersionModule, before: VersionModule | undefined): number {
  must(before !== undefined, 'MODULE_NOT_PUBLISHED');
  must(asksMore(module, before), 'MODULE_NOTHING_NEW');
  return before.round + 1;
}

/**
 * The next version. A module keeps its round, so that people who completed it stay complete with their date, unless its author
 * re-opens it: that asks them for its new steps, and is refused where there are none.
 */
export function nextVersion(content: VersionContent, before: VersionContent | null, reopened: readonly string[] = []): VersionContent {
  const [problem] = problemsOf(content);
  if (problem) throw new DomainError(problem.code, { moduleId: problem.moduleId, stepId: problem.stepId });
  const earlier = new Map(before?.modules.map((module) => [module.id, module]));
  const round = (module: VersionModule) => (reopened.includes(module.id) ? reopen(module, earlier.get(module.id)) : (earlier.get(module.id)?.round ?? 1));
  return { ...content, modules: content.modules.map((module) => ({ ...module, round: round(module) })) };
}
