import { must } from '@waymark/kernel';
import type { InBoth } from '@waymark/kernel';

export interface StoryChoice {
  readonly id: string;
  readonly text: InBoth;
  /** What the choice brings about. */
  readonly why: InBoth;
  /** The scene that follows; nothing where the story ends. */
  readonly to: string | null;
}

export interface StoryScene {
  readonly id: string;
  /** Markdown. */
  readonly text: InBoth;
  /** A scene without choices is an end. */
  readonly choices: readonly StoryChoice[];
}

/** A story in which the learner chooses what happens. The first scene is its beginning. */
export interface Story {
  readonly scenes: readonly StoryScene[];
}

const ends = (scene: StoryScene): boolean => scene.choices.length === 0 || scene.choices.some((choice) => choice.to === null);

const spread = (from: ReadonlySet<string>, next: (id: string) => readonly string[]): ReadonlySet<string> => {
  const wider = new Set([...from, ...[...from].flatMap(next)]);
  return wider.size === from.size ? wider : spread(wider, next);
};

/** Every scene can be reached, and from every scene an end: nobody walks in a circle for ever. */
export function isWhole({ scenes }: Story): boolean {
  const byId = new Map(scenes.map((scene) => [scene.id, scene]));
  const following = (id: string) => (byId.get(id)?.choices ?? []).flatMap(({ to }) => (to === null ? [] : [to]));
  const leading = (id: string) => scenes.filter((scene) => following(scene.id).includes(id)).map((scene) => scene.id);
  const first = scenes[0];
  if (!first || byId.size !== scenes.length || scenes.some((scene) => following(scene.id).some((to) => !byId.has(to)))) return false;
  const choiceIds = scenes.flatMap((scene) => scene.choices.map((choice) => choice.id));
  if (new Set(choiceIds).size !== choiceIds.length) return false;
  return spread(new Set([first.id]), following).size === scenes.length && spread(new Set(scenes.filter(ends).map(({ id }) => id)), leading).size === scenes.length;
}

/** Follows the choices from the beginning; refuses a walk that the story does not have, or that stops before an end. */
export function walk({ scenes }: Story, choiceIds: readonly string[]): void {
  let scene: StoryScene | null = scenes[0] ?? null;
  for (const id of choiceIds) {
    const choice: StoryChoice | undefined = scene?.choices.find((each) => each.id === id);
    must(choice !== undefined, 'STORY_CHOICE_UNKNOWN');
    scene = scenes.find((each) => each.id === choice.to) ?? null;
  }
  must(scene === null || scene.choices.length === 0, 'STORY_NOT_ENDED');
}
