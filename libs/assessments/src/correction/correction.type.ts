import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Outcome } from './correction.rules';

registerEnumType(Outcome, { name: 'CorrectionOutcome', description: 'What a corrected key does to a result. Nothing is ever taken away.' });

@ObjectType('CorrectionChange', { description: 'One attempt that a corrected key touches.' })
export class CorrectionChangeType {
  @Field(() => Outcome)
  outcome: Outcome;

  @Field(() => Int)
  scoreBefore: number;

  @Field(() => Int, { description: 'What the new key gives; where the outcome is KEPT, the score before stands.' })
  scoreAfter: number;
}

@ObjectType('CorrectionPreview', { description: 'Who changes, before anything does.' })
export class CorrectionPreviewType {
  @Field()
  digest: string;

  @Field(() => Int, { description: 'From not passed to passed.' })
  nowPassed: number;

  @Field(() => Int, { description: 'A higher score on the same side.' })
  raised: number;

  @Field(() => Int, { description: 'The new key gives less; the result stands.' })
  kept: number;
}
