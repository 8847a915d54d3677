import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DomainCode } from '@waymark/kernel';
import { ItemState } from '../item/item-state.rules';
import { WordsType } from '../item/item.type';
import { ItemFlag } from './item-flag.rules';

registerEnumType(ItemFlag, { name: 'ItemFlag', description: 'Why a person should read an item again. Nothing is retired by a number.' });

@ObjectType('ChoiceStatistics', { description: 'How often one answer was chosen, and by whom.' })
export class ChoiceStatisticsType {
  @Field(() => WordsType)
  text: WordsType;

  @Field()
  isRight: boolean;

  @Field(() => Int)
  count: number;

  @Field(() => Float, { nullable: true, description: 'Correlation of choosing it with the rest of the form; above zero for a wrong answer is a reason to look.' })
  discrimination: number | null;
}

@ObjectType('ItemStatistics', { description: 'How one version of an item did. Intervals are of 95 %.' })
export class ItemStatisticsType {
  @Field(() => ID)
  itemId: string;

  @Field(() => ID)
  versionId: string;

  @Field()
  code: string;

  @Field(() => ItemState)
  state: ItemState;

  @Field()
  isPilot: boolean;

  @Field(() => Int)
  version: number;

  @Field(() => DomainCode)
  domain: DomainCode;

  @Field(() => Int)
  difficulty: number;

  @Field(() => WordsType)
  stem: WordsType;

  @Field(() => Int, { description: 'First attempts that showed it.' })
  answers: number;

  @Field(() => Int)
  right: number;

  @Field(() => Int, { description: 'Left without an answer; counted as not right.' })
  open: number;

  @Field(() => Float, { description: 'Share of right answers.' })
  p: number;

  @Field(() => Float)
  pLow: number;

  @Field(() => Float)
  pHigh: number;

  @Field(() => Float, { nullable: true, description: 'Correlation of the item with the rest of its form, without the item itself.' })
  pointBiserial: number | null;

  @Field(() => Float, { nullable: true })
  pointBiserialLow: number | null;

  @Field(() => Float, { nullable: true })
  pointBiserialHigh: number | null;

  @Field(() => [ItemFlag])
  flags: ItemFlag[];

  @Field(() => [ChoiceStatisticsType], { description: 'Empty for orders and pairs.' })
  options: ChoiceStatisticsType[];
}

@ObjectType('ExamStatistics', { description: 'Item analysis of an exam, from first attempts that are over.' })
export class ExamStatisticsType {
  @Field(() => ID)
  examId: string;

  @Field(() => Int)
  sittings: number;

  @Field({ description: 'False under 200 sittings: the values still move a lot.' })
  isSteady: boolean;

  @Field(() => Float, { nullable: true, description: 'Mean of right answers.' })
  mean: number | null;

  @Field(() => Float, { nullable: true })
  sd: number | null;

  @Field(() => Float, { nullable: true, description: 'KR-20, the reliability of the score; an estimate where forms differ.' })
  kr20: number | null;

  @Field(() => Float, { nullable: true, description: 'Standard error of measurement, in right answers.' })
  sem: number | null;

  @Field(() => [ItemStatisticsType])
  items: ItemStatisticsType[];

  @Field({ description: 'The same as CSV, safe to open in a spreadsheet.' })
  csv: string;
}
