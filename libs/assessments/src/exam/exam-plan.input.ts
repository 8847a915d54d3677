import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { DomainCode } from '@waymark/kernel';
import { FormId } from '@waymark/platform';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { WordsInput } from '../item/item.input';
import { IdentityCheckKind } from '../sitting/identity-check.rules';

@InputType()
export class BlueprintCellInput {
  @Field(() => DomainCode)
  domain: DomainCode;

  @Field(() => Int, { nullable: true, description: '1 easy, 2 middle, 3 hard; nothing for any.' })
  @IsOptional()
  @Min(1)
  @Max(3)
  difficulty: number | null = null;

  @Field(() => Int)
  @Min(0)
  @Max(200)
  count: number;
}

@InputType()
export class ExamPlanInput {
  @Field(() => WordsInput)
  @ValidateNested()
  @Type(() => WordsInput)
  title: WordsInput;

  @Field(() => [BlueprintCellInput])
  @ArrayMaxSize(16)
  @ValidateNested({ each: true })
  @Type(() => BlueprintCellInput)
  blueprint: BlueprintCellInput[];

  @Field(() => Int)
  @Min(0)
  @Max(50)
  pilotCount: number;

  @Field(() => Int)
  @Min(1)
  @Max(480)
  minutes: number;

  @Field(() => Int, { description: 'Breaks that everybody may take, in minutes in all. They stop the clock.' })
  @Min(0)
  @Max(120)
  breakMinutes: number;

  @Field(() => Int)
  @Min(0)
  @Max(730)
  waitDays: number;

  @Field(() => Int)
  @Min(1)
  @Max(20)
  maxAttempts: number;

  @Field(() => Int, { nullable: true, description: 'The days in which there are so many attempts; nothing: in all.' })
  @IsOptional()
  @Min(1)
  @Max(3660)
  periodDays: number | null = null;

  @Field({ description: 'May questions come back once new ones run out? Then those seen longest ago, and never one of the attempt before.' })
  repeatsItems: boolean;

  @Field(() => IdentityCheckKind)
  identityCheck: IdentityCheckKind;

  @Field(() => Int, { description: 'How many right answers pass.' })
  @Min(1)
  cutScore: number;

  @Field({ description: 'Why this cut score: kept with its record. Needed where the form or the cut changes.' })
  @MaxLength(2000)
  reason: string;
}

@ArgsType()
export class PlanExamArgs {
  @FormId()
  id: string;

  @Field(() => ID)
  providerId: string;

  @Field(() => ExamPlanInput)
  @ValidateNested()
  @Type(() => ExamPlanInput)
  plan: ExamPlanInput;
}

@ArgsType()
export class ReplanExamArgs {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'The version of the plan that was changed; after another change it is refused with STALE_VERSION.' })
  expectedVersion: number;

  @Field(() => ExamPlanInput)
  @ValidateNested()
  @Type(() => ExamPlanInput)
  plan: ExamPlanInput;
}
