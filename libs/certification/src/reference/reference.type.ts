import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { KnownFor, Recommendation, ReferenceStatus, Relation } from './reference.rules';

registerEnumType(ReferenceStatus, { name: 'ReferenceStatus' });
registerEnumType(Relation, { name: 'Relation' });
registerEnumType(Recommendation, { name: 'Recommendation' });
registerEnumType(KnownFor, { name: 'KnownFor' });

@ObjectType('ReferenceAnswer', { description: 'What somebody wrote about an applicant. The applicant never sees it.' })
export class ReferenceAnswerType {
  @Field(() => KnownFor)
  knownFor: KnownFor;

  @Field(() => Recommendation)
  recommends: Recommendation;

  @Field()
  strengths: string;

  @Field()
  concerns: string;
}

@ObjectType('Reference', { description: 'Somebody who was asked to speak for an applicant.' })
export class ReferenceType {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field(() => Relation)
  relation: Relation;

  @Field()
  email: string;

  @Field(() => ReferenceStatus)
  status: ReferenceStatus;

  @Field()
  askedAt: Date;

  @Field()
  lastMailAt: Date;

  @Field(() => Date, { nullable: true, description: 'Since when mail to that address comes back; absent while it arrives, and once there is an answer.' })
  bouncedAt: Date | null;

  @Field({ description: 'Until when an answer can come in.' })
  expiresAt: Date;

  @Field(() => Date, { nullable: true })
  answeredAt: Date | null;

  @Field(() => ReferenceAnswerType, { nullable: true, description: 'Only to reviewers of the board.' })
  answer: ReferenceAnswerType | null;
}
