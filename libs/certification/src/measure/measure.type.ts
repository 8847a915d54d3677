import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LocalDateScalar } from '@waymark/platform';
import { MeasureOutcome } from './measure.rules';

registerEnumType(MeasureOutcome, { name: 'MeasureOutcome', description: 'How a complaint ends: nothing, words for the holder, or a measure that everybody who checks the certificate reads.' });

@ObjectType('Measure', { description: 'How a complaint ended, as its holder reads it.' })
export class MeasureType {
  @Field(() => MeasureOutcome, { nullable: true, description: 'Nothing where a second person disagreed.' })
  outcome: MeasureOutcome | null;

  @Field(() => String, { nullable: true, description: 'For the holder.' })
  letter: string | null;

  @Field(() => String, { nullable: true, description: 'What everybody reads who checks the certificate.' })
  publicWording: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day on which everybody may read it.' })
  publicUntil: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day of conditions that end by themselves.' })
  endsOn: string | null;

  @Field()
  decidedAt: Date;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day to appeal.' })
  appealUntil: string | null;
}

@ObjectType('ComplaintDecision', { description: 'What one reviewer decided about a complaint; a second one confirms it.' })
export class ComplaintDecisionType extends MeasureType {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  round: number;

  @Field(() => Int, { description: '1 decides, 2 confirms or disagrees.' })
  look: number;

  @Field({ description: 'For the board alone.' })
  reasons: string;
}
