import { must } from '@waymark/kernel';
import { checkModule } from '../course/course.rules';
import type { CourseContent, LocalText, ModuleContent, StepContent } from '../course/course.rules';

export const versionErrorCodes = ['MODULE_NOTHING_NEW', 'MODULE_NOT_PUBLISHED', 'COURSE_EMPTY'] as const;

/** A step has the same id in every version of its course: who did it once has done it, however its words change. */
export interface VersionStep extends StepContent {
  readonly id: string;
}

export interface VersionModule extends Omit<ModuleContent, 'steps'> {
  readonly id: string;
  /** 1, and one more each time its author re-opened it: a completion of an earlier round no longer closes the module. */
  readonly round: number;
  readonly steps: readonly VersionStep[];
}

/** What one version holds. */
export interface VersionContent {
  readonly title: LocalText;
  readonly summary: LocalText;
  readonly modules: readonly VersionModule[];
}

/** A step and a module at their place in the version that learners take. */
export interface Step extends VersionStep {
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
  const step = (content: StepContent): VersionStep => ({ ...content, id: content.id ?? newId() });
  return { title, summary, modules: modules.map((module) => ({ ...module, id: module.id ?? newId(), round: 1, steps: module.steps.map(step) })) };
}

export function place(courseId: string, content: VersionContent): CourseModule[] {
  return content.modules.map((module, index) => ({
    ...module,
    courseId,
    position: index + 1,
    steps: module.steps.map((step, at) => ({ ...step, moduleId: module.id, position: at + 1 })),
  }));
}

const requiredSteps = (module: VersionModule): string[] => module.steps.filter((step) => step.isRequired).map((step) => step.id);

function reopen(module: VersionModule, before: VersionModule | undefined): number {
  must(before !== undefined, 'MODULE_NOT_PUBLISHED');
  const known = new Set(requiredSteps(before));
  must(requiredSteps(module).some((id) => !known.has(id)), 'MODULE_NOTHING_NEW');
  return before.round + 1;
}

/**
 * The next version. A module keeps its round, so that people who completed it stay complete with their date, unless its author
 * re-opens it: that asks them for its new steps, and is refused where there are none.
 */
export function nextVersion(content: VersionContent, before: VersionContent | null, reopened: readonly string[] = []): VersionContent {
  must(content.modules.length > 0, 'COURSE_EMPTY');
  content.modules.forEach(checkModule);
  const earlier = new Map(before?.modules.map((module) => [module.id, module]));
  const round = (module: VersionModule) => (reopened.includes(module.id) ? reopen(module, earlier.get(module.id)) : (earlier.get(module.id)?.round ?? 1));
  return { ...content, modules: content.modules.map((module) => ({ ...module, round: round(module) })) };
}
