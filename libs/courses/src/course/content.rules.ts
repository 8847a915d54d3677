import type { DomainCode, InBoth, Minutes, PeerRole, PracticeFormat, TrainingTopic } from '@waymark/kernel';
import type { Story } from './story.rules';

export enum StepKind {
  TEXT = 'TEXT',
  IMAGE = 'IMAGE',
  VIDEO = 'VIDEO',
  AUDIO = 'AUDIO',
  FILE = 'FILE',
  CHECK = 'CHECK',
  REFLECTION = 'REFLECTION',
  STORY = 'STORY',
  SESSION = 'SESSION',
}

export interface CheckOption {
  readonly id: string;
  readonly text: InBoth;
  /** Why this choice is right or not; told only after it was chosen. */
  readonly why: InBoth;
}

export interface CheckQuestion {
  readonly options: readonly CheckOption[];
  /** Never leaves the server. */
  readonly rightOptionId: string;
  /** Told to somebody who is not sure. */
  readonly hint: InBoth;
}

/** A file in each language: the id of one that an author sent, or the name of one that ships with the product. */
export interface StepMedia {
  readonly file: InBoth;
  /** Length of sound or picture; 0 for an image or a file to keep. */
  readonly seconds: number;
  /** WebVTT. */
  readonly captions: InBoth;
  /** In words: all that is said and shown; for an image, what it shows; for a file to keep, its name. */
  readonly transcript: InBoth;
}

/** Names a hard topic before the step, and offers another step of the same worth in its place. */
export interface ContentNote {
  readonly text: InBoth;
  /** Markdown. */
  readonly alternative: InBoth;
}

/** What belongs to a kind of step. */
export interface StepParts {
  readonly media: StepMedia | null;
  readonly question: CheckQuestion | null;
  readonly story: Story | null;
  readonly note: ContentNote | null;
  /** Codes of the competency framework. */
  readonly competencies: readonly string[];
  /** May a video or a sound be called done without having been played? */
  readonly mayMarkDone: boolean;
}

export interface StepContent extends Partial<StepParts> {
  /** Left out for a step that is new. */
  readonly id?: string;
  readonly kind: StepKind;
  readonly title: InBoth;
  readonly minutes: Minutes;
  readonly isRequired: boolean;
  /** Markdown. */
  readonly body: InBoth;
}

export interface ModuleContent {
  readonly id?: string;
  readonly title: InBoth;
  readonly domain: DomainCode;
  readonly creditMinutes: Minutes;
  readonly leastEngagedMinutes: Minutes;
  /** The formats of peer support that it prepares for. */
  readonly formats?: readonly PracticeFormat[];
  readonly roles?: readonly PeerRole[];
  /** What all of it is about: each of its minutes counts for each of them. */
  readonly topics?: readonly TrainingTopic[];
  readonly steps: readonly StepContent[];
}

export interface CourseContent {
  readonly slug: string;
  readonly title: InBoth;
  readonly summary: InBoth;
  readonly modules: readonly ModuleContent[];
}

export const nothing: StepParts = { media: null, question: null, story: null, note: null, competencies: [], mayMarkDone: false };
