import { Field, ID, InputType } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';

@InputType()
export class ShareRemindersInput {
  @Field(() => ID)
  @IsUUID()
  placementId: string;

  @Field({ description: 'False ends it.' })
  isShared: boolean;
}
