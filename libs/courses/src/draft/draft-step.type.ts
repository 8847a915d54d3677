import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { StepKind } from '../course/content.rules';
import { StepType } from '../course/course.type';

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
