import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DomainCode } from '@waymark/kernel';
import { connectionOf } from '@waymark/platform';
import { WordsType } from '../item/item.type';

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

  @Field(() => Int, { description: 'What all attempts of one person take, since no item comes twice.' })
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

  @Field(() => Int)
  waitDays: number;

  @Field(() => Int)
  maxAttempts: number;
}

@ObjectType()
export class ExamPlanConnection extends connectionOf(ExamPlanType) {}
