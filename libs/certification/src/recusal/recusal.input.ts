import { Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { RecusalGround } from './recusal.rules';

registerEnumType(RecusalGround, { name: 'RecusalGround', description: 'What ties a reviewer to an applicant, in their own word.' });

@InputType()
export class DeclareConflictInput {
  @Field(() => ID)
  applicationId: string;

  @Field(() => RecusalGround)
  ground: RecusalGround;
}
