import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DomainCode, PracticeFormat, PeerRole } from '@waymark/kernel';
import { connectionOf } from '@waymark/platform';
import { StepKind } from '../course/content.rules';
import { courseProblemCodes } from '../course/course.rules';
import type { CourseProblemCode } from '../course/course.rules';
import { StepType } from '../course/course.type';

export const CourseProblemCodeEnum = Object.fromEntries(courseProblemCodes.map((code) => [code, code])) as Record<CourseProblemCode, CourseProblemCode>;
registerEnumType(CourseProblemCodeEnum, { name: 'CourseProblemCode', description: 'What keeps a course from being published.' });
registerEnumType(PracticeFormat, { name: 'PracticeFormat', description: 'The four formats in which peer support is given.' });
registerEnumType(PeerRole, { name: 'PeerRole', description: 'The roles that a peer specialist takes.' });

@ObjectType('LocalText', { description: 'A text in each language of the product.' })
export class LocalTextType {
  @Field()
  en: string;

  @Field()
  es: string;
}

@ObjectType('DraftMedia')
export class DraftMediaType {
  @Field(() => LocalTextType, { description: 'The id of a file that was sent, or the name of one that ships with the product.' })
  file: LocalTextType;

  @Field(() => Int)
  seconds: number;

  @Field(() => LocalTextType, { description: 'WebVTT.' })
  captions: LocalTextType;

  @Field(() => LocalTextType, { description: 'All that is said and shown, in words.' })
  transcript: LocalTextType;
}

@ObjectType('DraftOption')
export class DraftOptionType {
  @Field(() => ID)
  id: string;

  @Field(() => LocalTextType)
  text: LocalTextType;

  @Field(() => LocalTextType)
  why: LocalTextType;
}

@ObjectType('DraftQuestion', { description: 'A check with its key: for its authors only.' })
export class DraftQuestionType {
  @Field(() => [DraftOptionType])
  options: DraftOptionType[];

  @Field(() => ID)
  rightOptionId: string;

  @Field(() => LocalTextType)
  hint: LocalTextType;
}

@ObjectType('DraftChoice')
export class DraftChoiceType extends DraftOptionType {
  @Field(() => ID, { nullable: true, description: 'The scene that follows; nothing where the story ends.' })
  to: string | null;
}

@ObjectType('DraftScene')
export class DraftSceneType {
  @Field(() => ID)
  id: string;

  @Field(() => LocalTextType)
  text: LocalTextType;

  @Field(() => [DraftChoiceType])
  choices: DraftChoiceType[];
}

@ObjectType('DraftStory')
export class DraftStoryType {
  @Field(() => [DraftSceneType])
  scenes: DraftSceneType[];
}

@ObjectType('DraftNote')
export class DraftNoteType {
  @Field(() => LocalTextType)
  text: LocalTextType;

  @Field(() => LocalTextType, { description: 'Markdown.' })
  alternative: LocalTextType;
}

@ObjectType('DraftStep', { description: 'A step as its author writes it, in every language.' })
export class DraftStepType {
  @Field(() => ID)
  id: string;

  @Field(() => StepKind)
  kind: StepKind;

  @Field(() => LocalTextType)
  title: LocalTextType;

  @Field(() => LocalTextType, { description: 'Markdown.' })
  body: LocalTextType;

  @Field(() => Int)
  minutes: number;

  @Field()
  isRequired: boolean;

  @Field()
  mayMarkDone: boolean;

  @Field(() => [String], { description: 'Codes of the competency framework.' })
  competencies: string[];

  @Field(() => DraftMediaType, { nullable: true })
  media: DraftMediaType | null;

  @Field(() => DraftQuestionType, { nullable: true })
  question: DraftQuestionType | null;

  @Field(() => DraftStoryType, { nullable: true })
  story: DraftStoryType | null;

  @Field(() => DraftNoteType, { nullable: true })
  note: DraftNoteType | null;

  @Field(() => StepType, { description: 'As a trainee will see it.' })
  shown: StepType;
}

@ObjectType('DraftModule')
export class DraftModuleType {
  @Field(() => ID)
  id: string;

  @Field(() => LocalTextType)
  title: LocalTextType;

  @Field(() => DomainCode)
  domain: DomainCode;

  @Field(() => Int, { description: 'The planned minutes of its required steps.' })
  creditMinutes: number;

  @Field(() => Int)
  leastEngagedMinutes: number;

  @Field(() => [PracticeFormat])
  formats: PracticeFormat[];

  @Field(() => [PeerRole])
  roles: PeerRole[];

  @Field(() => [DraftStepType])
  steps: DraftStepType[];
}

@ObjectType('CourseProblem', { description: 'One thing to mend before the course can be published.' })
export class CourseProblemType {
  @Field(() => CourseProblemCodeEnum)
  code: CourseProblemCode;

  @Field(() => ID, { nullable: true })
  moduleId: string | null;

  @Field(() => ID, { nullable: true })
  stepId: string | null;
}

@ObjectType('CourseDraft', { description: 'The next version of a course, as its authors work on it.' })
export class CourseDraftType {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  courseId: string;

  @Field(() => Int, { description: 'One more with each edit. An edit names the revision it was made on.' })
  revision: number;

  @Field()
  editedAt: Date;

  @Field(() => LocalTextType)
  title: LocalTextType;

  @Field(() => LocalTextType)
  summary: LocalTextType;

  @Field(() => [DraftModuleType])
  modules: DraftModuleType[];

  @Field({ description: 'Is there anything that is not published yet?' })
  hasChanges: boolean;

  @Field(() => [CourseProblemType], { description: 'What keeps it from being published.' })
  problems: CourseProblemType[];

  @Field(() => Int, { nullable: true, description: 'Number of the version that trainees take.' })
  versionNumber: number | null;

  @Field(() => [ID], { description: 'Published modules with a new required step: publishing may re-open them for people who completed them.' })
  reopenable: string[];
}

@ObjectType()
export class CourseDraftConnection extends connectionOf(CourseDraftType) {}
