import { found, must } from '@waymark/kernel';
import { plannedMinutes } from '../course/course.rules';
import type { VersionContent, VersionModule, VersionStep } from '../version/version.rules';

/** What an author works on: the next version, before it is published. Each edit gives a new content and leaves the old one alone. */
type Modules = readonly VersionModule[];

const MOST_PARTS = 200;

export type ModuleEdit = Pick<VersionModule, 'title' | 'domain' | 'leastEngagedMinutes' | 'formats' | 'roles' | 'topics'>;
export type Direction = -1 | 1;

/** The credit of a module follows its steps, and never asks for more active time than it credits. */
function credited(module: VersionModule): VersionModule {
  const creditMinutes = plannedMinutes(module.steps);
  return { ...module, creditMinutes, leastEngagedMinutes: Math.min(module.leastEngagedMinutes, creditMinutes) };
}

const inModules = (content: VersionContent, edit: (module: VersionModule) => VersionModule): VersionContent => ({ ...content, modules: content.modules.map((module) => credited(edit(module))) });

export function writeModule(content: VersionContent, id: string, edit: ModuleEdit): VersionContent {
  const isThere = content.modules.some((module) => module.id === id);
  if (isThere) return inModules(content, (module) => (module.id === id ? { ...module, ...edit } : module));
  must(content.modules.length < MOST_PARTS, 'COURSE_TOO_LONG');
  return { ...content, modules: [...content.modules, { ...edit, id, round: 1, creditMinutes: 0, leastEngagedMinutes: 0, steps: [] }] };
}

/** Writes a step at its place, or as the last one of the module. */
export function writeStep(content: VersionContent, moduleId: string, step: VersionStep): VersionContent {
  const target = found(content.modules.find((module) => module.id === moduleId));
  const isThere = target.steps.some(({ id }) => id === step.id);
  must(isThere || target.steps.length < MOST_PARTS, 'COURSE_TOO_LONG');
  const steps = isThere ? target.steps.map((each) => (each.id === step.id ? step : each)) : [...target.steps, step];
  return inModules(content, (module) => (module.id === moduleId ? { ...module, steps } : module));
}

function shifted<T extends { readonly id: string }>(list: readonly T[], id: string, by: Direction): readonly T[] {
  const at = list.findIndex((each) => each.id === id);
  const [one, other] = [list[at], list[at + by]];
  if (!one || !other) return list;
  return list.map((each) => (each === one ? other : each === other ? one : each));
}

/** Moves a module or a step one place up or down among its own; at the end of the list nothing happens. */
export const movePart = (content: VersionContent, id: string, by: Direction): VersionContent => ({
  ...content,
  modules: shifted(content.modules, id, by).map((module) => ({ ...module, steps: shifted(module.steps, id, by) })),
});

const without = (modules: Modules, id: string): Modules =>
  modules.filter((module) => module.id !== id).map((module) => credited({ ...module, steps: module.steps.filter((step) => step.id !== id) }));

export const removePart = (content: VersionContent, id: string): VersionContent => ({ ...content, modules: without(content.modules, id) });

/** The same step under a new name: who has done it is asked for it again in the next version. */
export const renewStep = (content: VersionContent, id: string, newId: string): VersionContent =>
  inModules(content, (module) => ({ ...module, steps: module.steps.map((step) => (step.id === id ? { ...step, id: newId } : step)) }));
