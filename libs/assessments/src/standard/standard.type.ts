import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LocalDateScalar } from '@waymark/platform';
import { BankItemType, ItemContentType } from '../item/item.type';
import { StandardMethod } from './standard.rules';

registerEnumType(StandardMethod, { name: 'StandardMethod', description: 'How a cut score came about.' });

@ObjectType('Standard', { description: 'A cut score with its record. A new one is a new version; attempts keep the one that they began with.' })
export class StandardType {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => StandardMethod)
  method: StandardMethod;

  @Field(() => Int, { description: 'How many right answers pass.' })
  cutScore: number;

  @Field(() => Int, { description: 'Questions that count on the form it was set for.' })
  itemCount: number;

  @Field(() => Float, { nullable: true, description: 'Mean of the judges\' sums, in right answers.' })
  mean: number | null;

  @Field(() => Float, { nullable: true, description: 'Standard deviation of the judges\' sums.' })
  spread: number | null;

  @Field(() => Int, { nullable: true })
  judges: number | null;

  @Field(() => Int, { nullable: true })
  rounds: number | null;

  @Field()
  reason: string;

  @Field(() => LocalDateScalar)
  setOn: string;
}

@ObjectType('AngoffRound', { description: 'What the judges of a round came to.' })
export class AngoffRoundType {
  @Field(() => Int)
  round: number;

  @Field(() => Int, { description: 'Judges who rated every item: only they count.' })
  judges: number;

  @Field(() => Float, { nullable: true })
  mean: number | null;

  @Field(() => Float, { nullable: true })
  spread: number | null;

  @Field(() => Float, { nullable: true, description: 'Standard error of the mean.' })
  error: number | null;

  @Field(() => Int, { nullable: true, description: 'The mean, rounded up.' })
  recommended: number | null;
}

@ObjectType('AngoffItem', { description: 'An item to be judged. What others said shows only once their round is over.' })
export class AngoffItemType {
  @Field(() => BankItemType)
  item: BankItemType;

  @Field(() => Int, { description: 'The version that the study judges, whatever was written since.' })
  version: number;

  @Field(() => ItemContentType, { description: 'The words and the key of that version.' })
  content: ItemContentType;

  @Field(() => Int, { nullable: true, description: 'The viewer\'s own estimate in this round, 0 to 100.' })
  mine: number | null;

  @Field(() => Int, { nullable: true, description: 'The viewer\'s own estimate in the round before.' })
  mineBefore: number | null;

  @Field(() => Float, { nullable: true, description: 'Mean of the panel in the round before.' })
  meanBefore: number | null;

  @Field(() => Float, { nullable: true })
  spreadBefore: number | null;
}

@ObjectType('AngoffStudy', { description: 'A standard setting by modified Angoff.' })
export class AngoffStudyType {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  examId: string;

  @Field(() => Int, { description: '1 to 3.' })
  round: number;

  @Field()
  openedAt: Date;

  @Field(() => Date, { nullable: true })
  closedAt: Date | null;
}
