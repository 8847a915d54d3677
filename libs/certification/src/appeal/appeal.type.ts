import { Field, ID, ObjectType } from '@nestjs/graphql';
import { AppealOutcome } from './appeal.rules';

@ObjectType('Appeal', { description: 'Somebody\'s word against a "no" or a measure, and what came of it.' })
export class AppealType {
  @Field(() => ID)
  id: string;

  @Field()
  text: string;

  @Field()
  filedAt: Date;

  @Field(() => AppealOutcome, { nullable: true, description: 'Nothing while it waits.' })
  outcome: AppealOutcome | null;

  @Field(() => String, { nullable: true })
  reasons: string | null;

  @Field(() => Date, { nullable: true })
  decidedAt: Date | null;
}
