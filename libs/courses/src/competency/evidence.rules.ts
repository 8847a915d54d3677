import type { InBoth } from '@waymark/kernel';
import type { VersionContent } from '../version/version.rules';

/** A course that somebody takes, and when they did which of its steps. */
export interface TakenCourse {
  readonly courseId: string;
  readonly content: VersionContent;
  readonly doneAt: ReadonlyMap<string, Date>;
}

/** One step that trained a competency. */
export interface Evidence {
  readonly stepId: string;
  readonly title: InBoth;
  readonly course: InBoth;
  readonly doneAt: Date;
}

export interface Standing {
  /** Steps that train it, over all courses that the person takes. */
  readonly parts: number;
  /** Those that are done, the latest first. */
  readonly evidence: readonly Evidence[];
}

/** Where somebody stands in each competency, over all courses. A competency that no course trains is not in it. */
export function standings(courses: readonly TakenCourse[]): Map<string, Standing> {
  const all = new Map<string, { parts: number; evidence: Evidence[] }>();
  const steps = courses.flatMap(({ content, doneAt }) => content.modules.flatMap((module) => module.steps.map((step) => ({ step, course: content.title, doneAt: doneAt.get(step.id) }))));
  for (const { step, course, doneAt } of steps) {
    for (const code of step.competencies) {
      const standing = all.get(code) ?? { parts: 0, evidence: [] };
      standing.parts += 1;
      if (doneAt) standing.evidence.push({ stepId: step.id, title: step.title, course, doneAt });
      all.set(code, standing);
    }
  }
  for (const { evidence } of all.values()) evidence.sort((one, other) => other.doneAt.getTime() - one.doneAt.getTime());
  return all;
}
