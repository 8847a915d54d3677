import { Field, ID, InputType } from '@nestjs/graphql';
import type { LocalDate, Locale } from '@waymark/kernel';
import { LocalDateScalar } from '@waymark/platform';
import { IsEmail, IsIn, IsOptional, IsUUID, Matches, MaxLength } from 'class-validator';
import { RecusalGround } from '../recusal/recusal.rules';

const LOCALES = ['en', 'es'] as const;

@InputType()
export class ReceiveComplaintInput {
  @Field(() => ID, { description: 'Made by the client: sent twice, it is one complaint.' })
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  boardId: string;

  @Field({ description: 'The number of a certificate, or a name.' })
  @MaxLength(800)
  about: string;

  @Field({ description: 'What happened; at most 4,000 characters.' })
  @MaxLength(16_000)
  text: string;

  @Field(() => LocalDateScalar, { nullable: true })
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  happenedOn?: LocalDate | null;

  @Field(() => String, { nullable: true, description: 'Of whoever complains; they may leave it out.' })
  @IsOptional()
  @MaxLength(200)
  name?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsEmail()
  @MaxLength(254)
  email?: string | null;

  @Field(() => String)
  @IsIn(LOCALES)
  locale: Locale;
}

/** The same from somebody without an account, as JSON. */
export class ComplaintBody extends ReceiveComplaintInput {}

export class ComplaintCodeBody {
  @MaxLength(20)
  code: string;
}

@InputType()
export class AssignComplaintInput {
  @Field(() => ID)
  complaintId: string;

  @Field(() => ID)
  @IsUUID()
  reviewerId: string;
}

@InputType()
export class NameComplaintSubjectInput {
  @Field(() => ID)
  complaintId: string;

  @Field({ description: 'The number or the code of a certificate of this board.' })
  @MaxLength(60)
  certificate: string;
}

@InputType()
export class LeaveComplaintInput {
  @Field(() => ID)
  complaintId: string;

  @Field(() => RecusalGround)
  ground: RecusalGround;
}
