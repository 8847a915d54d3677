import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsUUID, MaxLength } from 'class-validator';

@InputType()
export class ConfirmApprovalsInput {
  @Field(() => [ID], { description: 'At most 50 cases.' })
  @IsUUID(undefined, { each: true })
  @ArrayMaxSize(500)
  applicationIds: string[];

  @Field({ description: 'Kept with each of them.' })
  @MaxLength(8000)
  reasons: string;
}
