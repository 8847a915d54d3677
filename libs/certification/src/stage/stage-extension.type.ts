import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LocalDateScalar } from '@waymark/platform';
import { ExtensionStatus } from './stage-extension.rules';

registerEnumType(ExtensionStatus, { name: 'ExtensionStatus', description: 'Where a question for more time stands.' });

@ObjectType('StageExtension', { description: 'More time for a certificate for a time, as it was asked and decided.' })
export class StageExtensionType {
  @Field(() => ID)
  id: string;

  @Field({ description: 'Of its holder.' })
  reason: string;

  @Field(() => ExtensionStatus)
  status: ExtensionStatus;

  @Field()
  askedAt: Date;

  @Field(() => Date, { nullable: true })
  decidedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Of the board.' })
  answer: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The last valid day that it gave.' })
  validUntil: string | null;
}

@ObjectType('ExtensionLook', { description: 'What one reviewer said in one round; for the board alone.' })
export class ExtensionLookType {
  @Field(() => ID)
  id: string;

  @Field(() => Boolean, { nullable: true, description: 'Of a first look: yes or no. Nothing where a second one sends it back.' })
  isGranted: boolean | null;

  @Field({ description: 'Of a first look: what its holder reads once it is confirmed.' })
  reason: string;

  @Field()
  decidedAt: Date;
}

@ObjectType('StageTime', { description: 'How long a certificate for a time is valid, and whether its scheme gives more.' })
export class StageTimeType {
  @Field(() => LocalDateScalar)
  validUntil: string;

  @Field(() => Int, { description: 'How often it can still be made longer.' })
  left: number;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The last valid day with one more time; nothing where none is left.' })
  extendedUntil: string | null;

  @Field(() => [String], { description: 'What one more time asks and is not done yet, in words.' })
  unmet: string[];

  @Field(() => [StageExtensionType], { description: 'What was asked so far, oldest first.' })
  asked: StageExtensionType[];

  @Field({ description: 'May the viewer ask now?' })
  canAsk: boolean;

  @Field({ description: 'May the viewer give the first answer to what was asked?' })
  canDecide: boolean;

  @Field(() => ExtensionLookType, { nullable: true, description: 'The first answer, while it waits for a second person; for reviewers alone.' })
  firstLook: ExtensionLookType | null;

  @Field(() => [ExtensionLookType], { description: 'Pairs of a first answer and why a second person sent it back, oldest first; for reviewers alone, while it waits.' })
  earlierLooks: ExtensionLookType[];

  @Field({ description: 'May the viewer take the second look?' })
  canConfirm: boolean;
}
