import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
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
}
