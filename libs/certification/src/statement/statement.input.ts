import { Field, ID, InputType } from '@nestjs/graphql';
import { IsUUID, MaxLength } from 'class-validator';

@InputType()
export class SaveStatementInput {
  @Field(() => ID)
  applicationId: string;

  @Field({ description: 'At most 250 words. Empty: nothing is kept.' })
  @MaxLength(20_000)
  text: string;
}

@InputType()
export class StatementReaderInput {
  @Field(() => ID)
  applicationId: string;

  @Field(() => ID)
  @IsUUID()
  readerId: string;
}
