import { Field, ID, InputType } from '@nestjs/graphql';
import { FormId, LocalDateScalar } from '@waymark/platform';
import { IsOptional, IsUUID, MaxLength } from 'class-validator';

@InputType()
export class ApplyForApprovalInput {
  @FormId()
  id: string;

  @Field(() => ID)
  @IsUUID()
  boardId: string;

  @Field(() => ID)
  @IsUUID()
  providerId: string;

  @Field(() => ID, { nullable: true, description: 'Left out for all that the provider teaches.' })
  @IsOptional()
  @IsUUID()
  courseId?: string | null;

  @Field({ description: 'What the board needs to know, in a few words.' })
  @MaxLength(8000)
  note: string;
}

@InputType()
export class DecideApprovalInput {
  @Field(() => ID)
  id: string;

  @Field({ description: 'False refuses it.' })
  isApproved: boolean;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The first day of training that counts; asked for where it is approved.' })
  approvedFrom?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day; nothing without an end.' })
  approvedUntil?: string | null;

  @Field({ description: 'Read by the provider.' })
  @MaxLength(8000)
  reason: string;
}

@InputType()
export class WithdrawApprovalInput {
  @Field(() => ID)
  id: string;

  @Field(() => LocalDateScalar, { description: 'The first day of training that counts no longer.' })
  withdrawnFrom: string;

  @Field({ description: 'Read by the provider.' })
  @MaxLength(8000)
  reason: string;
}
