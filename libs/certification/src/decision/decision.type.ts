import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LocalDateScalar } from '@waymark/platform';
import { DecisionOutcome } from './decision.rules';

registerEnumType(DecisionOutcome, { name: 'DecisionOutcome' });

@ObjectType('Decision', { description: 'What one reviewer decided, and why.' })
export class DecisionType {
  @Field(() => ID)
  id: string;

  @Field({ description: '1 decides, 2 confirms or disagrees.' })
  look: number;

  @Field(() => DecisionOutcome)
  outcome: DecisionOutcome;

  @Field()
  reasons: string;

  @Field()
  decidedAt: Date;

  @Field(() => ID, { nullable: true, description: 'Of a "no" at the first look: the requirement that it rests on.' })
  requirementId: string | null;

  @Field(() => String, { nullable: true, description: 'Of a "no" at the first look: what would change it.' })
  remedy: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Of a confirmed "no": the last day to appeal.' })
  appealUntil: string | null;
}
