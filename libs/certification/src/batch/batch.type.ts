import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('BatchResult', { description: 'What became of one case of a batch.' })
export class BatchResultType {
  @Field(() => ID)
  applicationId: string;

  @Field({ description: 'Also where it was issued before.' })
  isIssued: boolean;

  @Field(() => String, { nullable: true, description: 'An `ErrorCode`: why it was not issued.' })
  problem: string | null;
}
