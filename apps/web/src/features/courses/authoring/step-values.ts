import type { StepKind, WriteStepInput } from '../../../graphql/generated/graphql';
import type { Words } from '../../../ui/i18n/own-language';
import type { DraftStep } from './use-draft';

export type StepValues = {
  kind: StepKind;
  title: Words;
  body: Words;
  minutes: number | string;
  isRequired: boolean;
  mayMarkDone: boolean;
  competencies: string[];
  media: { file: Words; seconds: number | string; captions: Words; transcript: Words };
  question: { rightOptionId: string; hint: Words; options: { id: string; text: Words; why: Words }[] };
  story: { scenes: SceneValues[] };
  hasNote: boolean;
  note: { text: Words; alternative: Words };
};

export interface SceneValues {
  id: string;
  text: Words;
  choices: { id: string; text: Words; why: Words; to: string | null }[];
}

/** In the order in which they are offered. */
export const kinds: readonly StepKind[] = ['TEXT', 'VIDEO', 'AUDIO', 'IMAGE', 'FILE', 'CHECK', 'REFLECTION', 'STORY', 'SESSION'];

const bare = (): Words => ({ en: '', es: '' });
const newId = (): string => crypto.randomUUID().slice(0, 8);

export const newOption = () => ({ id: newId(), text: bare(), why: bare() });
export const newChoice = () => ({ ...newOption(), to: null });
export const newScene = (): SceneValues => ({ id: newId(), text: bare(), choices: [newChoice()] });

function newQuestion(): StepValues['question'] {
  const options = [newOption(), newOption()];
  return { rightOptionId: options[0]?.id ?? '', hint: bare(), options };
}

const blank = (): StepValues => ({
  kind: 'TEXT',
  title: bare(),
  body: bare(),
  minutes: 5,
  isRequired: true,
  mayMarkDone: true,
  competencies: [],
  media: { file: bare(), seconds: 0, captions: bare(), transcript: bare() },
  question: newQuestion(),
  story: { scenes: [newScene()] },
  hasNote: false,
  note: { text: bare(), alternative: bare() },
});

/** What stands in the form: every part, so that a change of kind and back loses nothing that was typed. */
export function valuesOf(step: DraftStep | null): StepValues {
  const empty = blank();
  if (!step) return empty;
  const { id: _, media, question, story, note, ...rest } = step;
  return { ...rest, media: media ?? empty.media, question: question ?? empty.question, story: story ?? empty.story, hasNote: note !== null, note: note ?? empty.note };
}

const played: readonly StepKind[] = ['VIDEO', 'AUDIO'];
export const isPlayed = (kind: StepKind): boolean => played.includes(kind);
export const hasMedia = (kind: StepKind): boolean => isPlayed(kind) || kind === 'IMAGE' || kind === 'FILE';

/** What is sent: the parts of the kind, and nothing of the others. */
export function inputOf({ hasNote, note, media, question, story, ...rest }: StepValues): Omit<WriteStepInput, 'courseId' | 'revision' | 'moduleId'> {
  return {
    ...rest,
    minutes: Number(rest.minutes) || 1,
    media: hasMedia(rest.kind) ? { ...media, seconds: Number(media.seconds) || 0 } : null,
    question: rest.kind === 'CHECK' ? question : null,
    story: rest.kind === 'STORY' ? story : null,
    note: hasNote ? note : null,
  };
}
