import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('AuditEntry', { description: 'One change to a record: who, when, what and why. Never altered.' })
export class AuditEntryType {
  @Field(() => ID)
  id: string;

  @Field({ description: 'Instant of the change, UTC.' })
  at: Date;

  @Field({ description: 'What was done, such as `hours.signed`.' })
  action: string;

  @Field(() => String, { nullable: true, description: 'The reason that was given.' })
  reason: string | null;
}
