import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, MaxLength } from 'class-validator';
import { FeeStep, PaymentMethod } from './fee.rules';

@InputType()
export class AskFeeWaiverInput {
  @Field(() => ID)
  applicationId: string;

  @Field(() => ID)
  feeId: string;

  @Field({ description: 'Read by the board; at most 1,000 characters.' })
  @MaxLength(4000)
  reason: string;
}

@InputType()
export class RecordFeeInput {
  @Field(() => ID)
  applicationId: string;

  @Field(() => ID)
  feeId: string;

  @Field(() => FeeStep)
  step: FeeStep;

  @Field(() => PaymentMethod, { nullable: true })
  method?: PaymentMethod | null;

  @Field(() => String, { nullable: true, description: 'The number on a check or money order. Never the number of a card.' })
  @IsOptional()
  @MaxLength(60)
  reference?: string | null;

  @Field(() => String, { nullable: true, description: 'Why a waiver is granted or refused, or a payment undone; the applicant reads it.' })
  @IsOptional()
  @MaxLength(4000)
  reason?: string | null;
}
