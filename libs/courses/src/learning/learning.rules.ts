import type { Minutes } from '@waymark/kernel';

export interface StepPlan {
  readonly id: string;
  readonly isRequired: boolean;
  readonly minutes: Minutes;
}

export interface ModulePlan {
  readonly id: string;
  readonly leastEngagedMinutes: Minutes;
  readonly steps: readonly StepPlan[];
}

/** The modules of a course, in their order. */
export type CoursePlan = readonly ModulePlan[];

export interface Progress {
  readonly doneSteps: ReadonlySet<string>;
  /** Recorded with their date: what a later version adds to them is not asked for, unless its author re-opened them. */
  readonly completedModules: ReadonlySet<string>;
  readonly engagedMinutes: ReadonlyMap<string, Minutes>;
}

/** Why a step comes next: there is more to learn, or a finished module still asks for active minutes. */
export type NextReason = 'CONTINUE' | 'MORE_TIME';

export interface Next {
  readonly stepId: string;
  readonly reason: NextReason;
}

const required = (module: ModulePlan): StepPlan[] => module.steps.filter((step) => step.isRequired);

export function minutesMissing(module: ModulePlan, progress: Progress): Minutes {
  return Math.max(0, module.leastEngagedMinutes - (progress.engagedMinutes.get(module.id) ?? 0));
}

const areStepsDone = (module: ModulePlan, progress: Progress): boolean => required(module).every((step) => progress.doneSteps.has(step.id));

/** The printed rule: every required part reached its end, every check answered, and the least active minutes spent. */
export const isModuleDone = (module: ModulePlan, progress: Progress): boolean => areStepsDone(module, progress) && minutesMissing(module, progress) === 0;

const isOpen = (progress: Progress) => (module: ModulePlan) => !progress.completedModules.has(module.id);

function firstUndone(course: CoursePlan, progress: Progress, fromId: string | null): string | null {
  const all = course.flatMap((module) => module.steps);
  const at = all.findIndex((step) => step.id === fromId);
  const ahead = [...all.slice(at + 1), ...all.slice(0, Math.max(at, 0))];
  const asked = new Set(course.filter(isOpen(progress)).flatMap(required));
  return ahead.find((step) => asked.has(step) && !progress.doneSteps.has(step.id))?.id ?? null;
}

/** Every step is done, and nothing says so yet: a new version took out what was left. Its last step closes it. */
function unrecorded(course: CoursePlan, progress: Progress): Next | null {
  const last = course.filter(isOpen(progress)).find((module) => isModuleDone(module, progress))?.steps.at(-1);
  return last ? { stepId: last.id, reason: 'CONTINUE' } : null;
}

/** The next required step seen from a step: onwards first, then whatever was left behind; `null` only when the whole course is done. */
export function nextStep(course: CoursePlan, progress: Progress, fromId: string | null): Next | null {
  const undone = firstUndone(course, progress, fromId);
  if (undone) return { stepId: undone, reason: 'CONTINUE' };
  const short = course.filter(isOpen(progress)).find((module) => areStepsDone(module, progress) && minutesMissing(module, progress) > 0);
  const again = short?.steps[0];
  return again ? { stepId: again.id, reason: 'MORE_TIME' } : unrecorded(course, progress);
}

/** Where to take up again, on whatever device: the step opened last unless it is done, otherwise the next one. */
export function resumeStep(course: CoursePlan, progress: Progress, lastOpenedId: string | null): Next | null {
  const asked = course.filter(isOpen(progress)).flatMap(required);
  const isUnderWay = lastOpenedId !== null && !progress.doneSteps.has(lastOpenedId) && asked.some((step) => step.id === lastOpenedId);
  return isUnderWay ? { stepId: lastOpenedId, reason: 'CONTINUE' } : nextStep(course, progress, lastOpenedId);
}

/** Planned minutes of the required steps still to do in a module, or the active minutes it still asks for, whichever is more. */
export function minutesLeft(module: ModulePlan, progress: Progress): Minutes {
  if (progress.completedModules.has(module.id)) return 0;
  const planned = required(module).filter((step) => !progress.doneSteps.has(step.id)).reduce((sum, step) => sum + step.minutes, 0);
  return Math.max(planned, minutesMissing(module, progress));
}
