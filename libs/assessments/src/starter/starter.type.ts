import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DomainCode } from '@waymark/kernel';
import { WordsType } from '../item/item.type';

@ObjectType('StarterCell')
export class StarterCellType {
  @Field(() => DomainCode)
  domain: DomainCode;

  @Field(() => Int, { nullable: true, description: '1 easy, 2 middle, 3 hard; nothing for any.' })
  difficulty: number | null;

  @Field(() => Int)
  count: number;
}

@ObjectType('StarterExam', { description: 'A plan to begin with, which the bank that ships with the product can fill. Nothing is planned until it is sent.' })
export class StarterExamType {
  @Field(() => WordsType)
  title: WordsType;

  @Field(() => [StarterCellType])
  blueprint: StarterCellType[];

  @Field(() => Int)
  pilotCount: number;

  @Field(() => Int)
  minutes: number;

  @Field(() => Int)
  waitDays: number;

  @Field(() => Int)
  maxAttempts: number;

  @Field(() => Int)
  cutScore: number;

  @Field(() => WordsType)
  reason: WordsType;
}
