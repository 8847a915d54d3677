import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, IsUUID, MaxLength } from 'class-validator';
import { FormId } from '@waymark/platform';

@InputType()
export class AddDocumentInput {
  @FormId()
  id: string;

  @Field(() => ID)
  applicationId: string;

  @Field({ description: 'What the scheme calls the paper.' })
  @MaxLength(60)
  code: string;

  @Field(() => ID, { description: 'A file that was sent for the purpose `document`.' })
  @IsUUID()
  fileId: string;
}

@InputType()
export class DecideDocumentInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field()
  isAccepted: boolean;

  @Field(() => String, { nullable: true, description: 'What a good picture has to show; the applicant reads it. At most 500 characters.' })
  @IsOptional()
  @MaxLength(2000)
  reason?: string | null;
}
