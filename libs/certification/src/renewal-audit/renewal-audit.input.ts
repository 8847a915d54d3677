import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { FormId, LocalDateScalar } from '@waymark/platform';
import { IsInt, IsUUID, MaxLength } from 'class-validator';

@InputType()
export class AnnounceDrawInput {
  @Field(() => ID)
  @IsUUID()
  boardId: string;

  @Field(() => LocalDateScalar, { description: 'First day of issue of the renewals that may be drawn.' })
  renewedFrom: string;

  @Field(() => LocalDateScalar, { description: 'The last such day; not before today.' })
  renewedUntil: string;

  @Field(() => Int, { description: '1 to 100.' })
  @IsInt()
  percent: number;

  @Field(() => Int, { description: 'Days that a holder has to send papers: 7 to 120.' })
  @IsInt()
  windowDays: number;
}

@InputType()
export class AddAuditPaperInput {
  @FormId()
  id: string;

  @Field(() => ID)
  @IsUUID()
  auditId: string;

  @Field({ description: 'What it is, such as the name of the file.' })
  @MaxLength(200)
  name: string;

  @Field(() => ID, { description: 'A file that was sent for the purpose `learning`.' })
  @IsUUID()
  fileId: string;
}

@InputType()
export class SendAuditInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field({ description: 'For the reviewer; may be empty.' })
  @MaxLength(1000)
  note: string;
}

@InputType()
export class DecideAuditInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field()
  isPassed: boolean;

  @Field({ description: 'Read by the holder; at most 1,000 characters.' })
  @MaxLength(4000)
  reason: string;
}
