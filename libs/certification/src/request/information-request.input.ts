import { Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, MaxLength, ValidateNested } from 'class-validator';
import { LineKind } from './information-request.rules';

registerEnumType(LineKind, { name: 'RequestLineKind', description: 'A requirement of the scheme, or a field of the application.' });

const MOST_LINES = 40;

@InputType()
export class AskedLineInput {
  @Field(() => LineKind)
  kind: LineKind;

  @Field({ description: 'The id of a requirement, or a field such as `CERTIFICATE_NAME`.' })
  @MaxLength(80)
  id: string;

  @Field({ description: 'What is asked; at most 500 characters, read by the applicant.' })
  @MaxLength(2000)
  sentence: string;
}

@InputType()
export class RequestInformationInput {
  @Field(() => ID)
  applicationId: string;

  @Field(() => [AskedLineInput])
  @ArrayMaxSize(MOST_LINES)
  @ValidateNested({ each: true })
  @Type(() => AskedLineInput)
  lines: AskedLineInput[];
}

@InputType()
export class AnsweredLineInput {
  @Field(() => LineKind)
  kind: LineKind;

  @Field()
  @MaxLength(80)
  id: string;

  @Field({ description: 'What the applicant did; at most 1,000 characters.' })
  @MaxLength(4000)
  note: string;
}

@InputType()
export class ReplyInput {
  @Field(() => ID)
  applicationId: string;

  @Field(() => [AnsweredLineInput])
  @ArrayMaxSize(MOST_LINES)
  @ValidateNested({ each: true })
  @Type(() => AnsweredLineInput)
  lines: AnsweredLineInput[];
}
