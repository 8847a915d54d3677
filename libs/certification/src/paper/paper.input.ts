import { Field, ID, InputType } from '@nestjs/graphql';
import { IsUUID, MaxLength } from 'class-validator';

@InputType({ isAbstract: true })
abstract class PaperInput {
  @Field(() => ID, { description: 'Made by the client: sent twice, it is one paper.' })
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  fileId: string;

  @Field({ description: 'What it is; at most 120 characters.' })
  @MaxLength(480)
  title: string;
}

@InputType()
export class AddComplaintPaperInput extends PaperInput {
  @Field(() => ID)
  complaintId: string;
}

@InputType()
export class AddNoticePaperInput extends PaperInput {
  @Field(() => ID)
  noticeId: string;
}
