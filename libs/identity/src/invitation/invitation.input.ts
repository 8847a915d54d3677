import { Field, ID, InputType } from '@nestjs/graphql';
import { Role } from '@waymark/kernel';
import { FormId } from '@waymark/platform';
import { IsOptional, IsString, MaxLength } from 'class-validator';

@InputType()
export class InviteMemberInput {
  @FormId()
  id: string;

  @Field(() => ID)
  organisationId: string;

  @Field()
  @MaxLength(320)
  email: string;

  @Field(() => Role)
  role: Role;

  @Field({ defaultValue: false, description: 'Mail a new link although an offer of the same role to the same address is still open.' })
  again: boolean;
}

@InputType()
export class DecideSeatInput {
  @Field(() => ID)
  id: string;

  @Field()
  isApproved: boolean;
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
