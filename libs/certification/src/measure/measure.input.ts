import { Field, ID, InputType } from '@nestjs/graphql';
import type { LocalDate } from '@waymark/kernel';
import { LocalDateScalar } from '@waymark/platform';
import { MaxLength } from 'class-validator';
import { AppealOutcome } from '../appeal/appeal.rules';
import { MeasureOutcome } from './measure.rules';

@InputType()
export class DecideComplaintInput {
  @Field(() => ID)
  complaintId: string;

  @Field(() => MeasureOutcome)
  outcome: MeasureOutcome;

  @Field({ description: 'For the board alone; at most 4,000 characters.' })
  @MaxLength(16_000)
  reasons: string;

  @Field(() => String, { nullable: true, description: 'For the holder, once they were told of the complaint; at most 4,000 characters.' })
  letter?: string | null;

  @Field(() => String, { nullable: true, description: 'Of a measure: what everybody reads who checks the certificate; at most 300 characters.' })
  publicWording?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Of a measure: the last day on which everybody may read it.' })
  publicUntil?: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Of conditions: their last day, where they end by themselves.' })
  endsOn?: LocalDate | null;
}

@InputType()
export class ConfirmComplaintInput {
  @Field(() => ID)
  complaintId: string;

  @Field(() => ID, { description: 'The decision that was read: another one is not confirmed unread.' })
  decisionId: string;

  @Field({ description: 'False sends the complaint back.' })
  isAgreed: boolean;

  @Field({ description: 'For the board alone.' })
  @MaxLength(16_000)
  reasons: string;
}

@InputType()
export class AppealMeasureInput {
  @Field(() => ID, { description: 'The notice that the holder reads.' })
  noticeId: string;

  @Field({ description: 'At most 4,000 characters.' })
  @MaxLength(16_000)
  text: string;
}

@InputType()
export class DecideMeasureAppealInput {
  @Field(() => ID)
  complaintId: string;

  @Field(() => AppealOutcome, { description: '`NEW_LOOK` sets the measure aside at once.' })
  outcome: AppealOutcome;

  @Field({ description: 'Read by the holder; at most 2,000 characters. Of `NEW_LOOK` nothing of it is public.' })
  @MaxLength(8000)
  reasons: string;
}
