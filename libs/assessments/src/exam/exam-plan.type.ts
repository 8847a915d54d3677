import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DomainCode } from '@waymark/kernel';
import { connectionOf } from '@waymark/platform';
import { WordsType } from '../item/item.type';
import { IdentityCheckKind } from '../sitting/identity-check.rules';

@ObjectType('BlueprintCell', { description: 'How many questions a form takes from one domain at one difficulty, and what the bank has for it.' })
export class BlueprintCellType {
  @Field(() => DomainCode)
  domain: DomainCode;

  @Field(() => Int, { nullable: true, description: '1 easy, 2 middle, 3 hard; nothing for any.' })
  difficulty: number | null;

  @Field(() => Int)
  count: number;

  @Field(() => Int, { description: 'Items in use that fit.' })
  has: number;

  @Field(() => Int, { description: 'What one person may need: for every attempt, or for two in a row where questions may come back.' })
  needs: number;
}

@ObjectType('ExamPlan', { description: 'An exam as those who plan it see it.' })
export class ExamPlanType {
  @Field(() => ID)
  id: string;

  @Field(() => WordsType)
  title: WordsType;

  @Field(() => Int)
  pilotCount: number;

  @Field(() => Int, { description: 'Time for one attempt, in minutes.' })
  minutes: number;

  @Field(() => Int, { description: 'Breaks that everybody may take, in minutes in all. They stop the clock.' })
  breakMinutes: number;

  @Field(() => Int, { description: 'Days from the day of one attempt to the next.' })
  waitDays: number;

  @Field(() => Int, { description: 'Attempts in the period, or in all.' })
  maxAttempts: number;

  @Field(() => Int, { nullable: true, description: 'The days in which there are so many attempts; nothing: in all.' })
  periodDays: number | null;

  @Field({ description: 'May questions come back once new ones run out? Then those seen longest ago, and never one of the attempt before.' })
  repeatsItems: boolean;

  @Field(() => IdentityCheckKind)
  identityCheck: IdentityCheckKind;

  @Field({ description: 'May it be begun within its windows only?' })
  opensInWindows: boolean;

  @Field(() => Int, { description: 'Rises with each change: who changes the plan names the one that they saw.' })
  version: number;
}

@ObjectType()
export class ExamPlanConnection extends connectionOf(ExamPlanType) {}
