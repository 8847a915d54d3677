import { Field, ID, InputType } from '@nestjs/graphql';
import { Role } from '@waymark/kernel';
import { MaxLength } from 'class-validator';

@InputType()
export class InviteMemberInput {
  @Field(() => ID)
  organisationId: string;

  @Field()
  @MaxLength(320)
  email: string;

  @Field(() => Role)
  role: Role;
}
