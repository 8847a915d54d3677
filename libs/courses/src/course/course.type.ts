import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DomainCode } from '@waymark/kernel';
import { connectionOf } from '@waymark/platform';
import { StepKind } from './content.rules';

registerEnumType(StepKind, { name: 'StepKind', description: 'Something to read, to watch, to answer or to take part in.' });

@ObjectType('Course', { description: 'A published course of a training provider.' })
export class CourseType {
  @Field(() => ID)
  id: string;
}

@ObjectType()
export class CourseConnection extends connectionOf(CourseType) {}

@ObjectType('CourseModule', { description: 'Part of a course that credits minutes to one training domain.' })
export class CourseModuleType {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  courseId: string;

  @Field(() => Int)
  position: number;

  @Field(() => DomainCode)
  domain: DomainCode;

  @Field(() => Int, { description: 'Minutes credited once the module is done: the planned minutes of its required steps.' })
  creditMinutes: number;

  @Field(() => Int, { description: 'Active minutes that the module asks for before it is done; 0 asks for none.' })
  leastEngagedMinutes: number;
}

@ObjectType('StepOutline', { description: 'A step as the list of a module shows it.' })
export class StepOutlineType {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  position: number;

  @Field(() => StepKind)
  kind: StepKind;

  @Field(() => Int, { description: 'Planned minutes, exercises included.' })
  minutes: number;

  @Field()
  isRequired: boolean;
}

@ObjectType('CheckOption')
export class CheckOptionType {
  @Field(() => ID)
  id: string;

  @Field()
  text: string;
}

@ObjectType('StepMedia', { description: 'A video, a sound, an image or a file to keep, in the language of the reader.' })
export class StepMediaType {
  @Field({ description: 'Path of the file; answers ranges.' })
  src: string;

  @Field(() => Int, { description: 'Length of sound or picture; 0 for an image or a file.' })
  seconds: number;

  @Field({ description: 'Path of the captions in the language of the reader (WebVTT).' })
  captions: string;

  @Field({ description: 'Language of the captions: `en` or `es`.' })
  language: string;

  @Field({ description: 'All that is said and shown; what an image shows; the name of a file to keep.' })
  transcript: string;

  @Field({ description: 'The same as safe HTML.' })
  transcriptHtml: string;
}

@ObjectType('Step', { description: 'A step as it is read, watched or answered.' })
export class StepType {
  @Field(() => ID)
  id: string;

  @Field({ description: 'May a video or a sound be called done by hand?' })
  mayMarkDone: boolean;

  @Field(() => Int)
  position: number;

  @Field(() => StepKind)
  kind: StepKind;

  @Field(() => Int, { description: 'Planned minutes, exercises included.' })
  minutes: number;

  @Field()
  isRequired: boolean;
}

@ObjectType('TopicNote', { description: 'Names a hard topic before the step; the alternative counts the same.' })
export class TopicNoteType {
  @Field()
  text: string;

  @Field()
  alternativeHtml: string;
}

@ObjectType('StoryChoice')
export class StoryChoiceType extends CheckOptionType {
  @Field({ description: 'What the choice brings about.' })
  why: string;

  @Field(() => ID, { nullable: true, description: 'The scene that follows; nothing where the story ends.' })
  to: string | null;
}

@ObjectType('StoryScene', { description: 'A scene of a story. The first one is its beginning; one without choices is an end.' })
export class StorySceneType {
  @Field(() => ID)
  id: string;

  @Field()
  html: string;

  @Field(() => [StoryChoiceType])
  choices: StoryChoiceType[];
}
