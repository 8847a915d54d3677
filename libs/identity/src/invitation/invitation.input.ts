import { Field, ID, InputType } from '@nestjs/graphql';
import { Role } from '@waymark/kernel';
import { IsOptional, IsString, MaxLength } from 'class-validator';

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

export class AcceptInvitationBody {
  @IsString()
  @MaxLength(400)
  name: string;

  @IsOptional()
  @IsString()
  @MaxLength(1000)
  password?: string;
}
