import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsOptional, IsUUID, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { StepKind } from '../course/content.rules';
import type { Direction } from './draft.rules';
import { CheckQuestionInput, ContentNoteInput, DraftKeyInput, LocalTextInput, StepMediaInput, StoryInput } from './draft.input';

/** A part that only some kinds of step have, checked inside. */
function Part(type: () => new () => object): PropertyDecorator {
  return (target, name) => {
    Field(type, { nullable: true })(target, name);
    IsOptional()(target, String(name));
    ValidateNested()(target, String(name));
    Type(type)(target, String(name));
  };
}

@InputType()
export class WriteStepInput extends DraftKeyInput {
  @Field(() => ID)
  @IsUUID()
  moduleId: string;

  @Field(() => ID, { nullable: true, description: 'Left out for a new step, which goes to the end of the module.' })
  @IsOptional()
  @IsUUID()
  stepId?: string | null;

  @Field(() => StepKind)
  kind: StepKind;

  @Field(() => LocalTextInput)
  @ValidateNested()
  @Type(() => LocalTextInput)
  title: LocalTextInput;

  @Field(() => LocalTextInput, { description: 'Markdown.' })
  @ValidateNested()
  @Type(() => LocalTextInput)
  body: LocalTextInput;

  @Field(() => Int)
  @Min(1)
  @Max(600)
  minutes: number;

  @Field()
  isRequired: boolean;

  @Field({ description: 'May a video or a sound be called done without having been played?' })
  mayMarkDone: boolean;

  @Field(() => [String])
  @ArrayMaxSize(20)
  @MaxLength(10, { each: true })
  competencies: string[];

  @Part(() => StepMediaInput)
  media?: StepMediaInput | null;

  @Part(() => CheckQuestionInput)
  question?: CheckQuestionInput | null;

  @Part(() => StoryInput)
  story?: StoryInput | null;

  @Part(() => ContentNoteInput)
  note?: ContentNoteInput | null;
}

@InputType()
export class MovePartInput extends DraftKeyInput {
  @Field(() => ID, { description: 'A module or a step.' })
  @IsUUID()
  partId: string;

  @Field(() => Int, { description: '-1 for up, 1 for down.' })
  @IsIn([-1, 1])
  by: Direction;
}

@InputType()
export class PartInput extends DraftKeyInput {
  @Field(() => ID, { description: 'A module or a step.' })
  @IsUUID()
  partId: string;
}

@InputType()
export class PublishDraftInput extends DraftKeyInput {
  @Field(() => [ID], { description: 'Modules that people who completed them are asked to take up again.' })
  @ArrayMaxSize(200)
  @IsUUID('all', { each: true })
  reopened: string[];
}
