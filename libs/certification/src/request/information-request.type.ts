import { Field, ID, ObjectType } from '@nestjs/graphql';
import { LocalDateScalar } from '@waymark/platform';
import { LineKind } from './information-request.rules';

@ObjectType('RequestLine', { description: 'One thing that the board asks about, and what the applicant answered.' })
export class RequestLineType {
  @Field(() => LineKind)
  kind: LineKind;

  @Field({ description: 'The id of a requirement, or a field such as `CERTIFICATE_NAME`.' })
  id: string;

  @Field()
  sentence: string;

  @Field(() => String, { nullable: true })
  note: string | null;
}

@ObjectType('InformationRequest', { description: 'What the board asked the applicant for: these lines are open, and no others.' })
export class InformationRequestType {
  @Field(() => ID)
  id: string;

  @Field(() => [RequestLineType])
  lines: RequestLineType[];

  @Field()
  askedAt: Date;

  @Field(() => LocalDateScalar)
  answerBy: string;

  @Field(() => Date, { nullable: true, description: 'When it ended, with or without an answer.' })
  endedAt: Date | null;

  @Field({ description: 'False while it is open, and where nobody answered in time.' })
  isAnswered: boolean;
}
