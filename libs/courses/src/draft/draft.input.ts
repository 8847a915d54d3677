import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { DomainCode, PracticeFormat, PeerRole, TrainingTopic } from '@waymark/kernel';
import { FormId } from '@waymark/platform';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, IsUUID, Max, MaxLength, Min, ValidateNested } from 'class-validator';

const MOST_CHARACTERS = 40_000;

@InputType({ description: 'Written side by side. A draft may have gaps; a published course may not.' })
export class LocalTextInput {
  @Field()
  @MaxLength(MOST_CHARACTERS)
  en: string;

  @Field()
  @MaxLength(MOST_CHARACTERS)
  es: string;
}

/** A field of texts, checked inside. */
function Texts(): PropertyDecorator {
  return (target, name) => {
    Field(() => LocalTextInput)(target, name);
    ValidateNested()(target, String(name));
    Type(() => LocalTextInput)(target, String(name));
  };
}

@InputType()
export class DraftKeyInput {
  @Field(() => ID)
  @IsUUID()
  courseId: string;

  @Field(() => Int)
  revision: number;
}

@InputType()
export class StartCourseInput {
  @FormId()
  courseId: string;

  @Field(() => ID)
  @IsUUID()
  organisationId: string;

  @Texts()
  title: LocalTextInput;
}

@InputType()
export class NameCourseInput extends DraftKeyInput {
  @Texts()
  title: LocalTextInput;

  @Texts()
  summary: LocalTextInput;
}

@InputType()
export class WriteModuleInput extends DraftKeyInput {
  @Field(() => ID, { nullable: true, description: 'Left out for a new module.' })
  @IsOptional()
  @IsUUID()
  moduleId?: string | null;

  @Texts()
  title: LocalTextInput;

  @Field(() => DomainCode)
  domain: DomainCode;

  @Field(() => Int)
  @Min(0)
  @Max(6000)
  leastEngagedMinutes: number;

  @Field(() => [PracticeFormat])
  formats: PracticeFormat[];

  @Field(() => [PeerRole])
  roles: PeerRole[];

  @Field(() => [TrainingTopic], { defaultValue: [], description: 'What all of the module is about.' })
  topics: TrainingTopic[];
}

@InputType()
export class StepMediaInput {
  @Texts()
  file: LocalTextInput;

  @Field(() => Int)
  @Min(0)
  @Max(86_400)
  seconds: number;

  @Texts()
  captions: LocalTextInput;

  @Texts()
  transcript: LocalTextInput;
}

@InputType()
export class CheckOptionInput {
  @Field(() => ID)
  @MaxLength(40)
  id: string;

  @Texts()
  text: LocalTextInput;

  @Texts()
  why: LocalTextInput;
}

@InputType()
export class CheckQuestionInput {
  @Field(() => [CheckOptionInput])
  @ArrayMaxSize(12)
  @ValidateNested({ each: true })
  @Type(() => CheckOptionInput)
  options: CheckOptionInput[];

  @Field(() => ID)
  @MaxLength(40)
  rightOptionId: string;

  @Texts()
  hint: LocalTextInput;
}

@InputType()
export class StoryChoiceInput extends CheckOptionInput {
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @MaxLength(40)
  to: string | null;
}

@InputType()
export class StorySceneInput {
  @Field(() => ID)
  @MaxLength(40)
  id: string;

  @Texts()
  text: LocalTextInput;

  @Field(() => [StoryChoiceInput])
  @ArrayMaxSize(6)
  @ValidateNested({ each: true })
  @Type(() => StoryChoiceInput)
  choices: StoryChoiceInput[];
}

@InputType()
export class StoryInput {
  @Field(() => [StorySceneInput])
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => StorySceneInput)
  scenes: StorySceneInput[];
}

@InputType()
export class ContentNoteInput {
  @Texts()
  text: LocalTextInput;

  @Texts()
  alternative: LocalTextInput;
}
