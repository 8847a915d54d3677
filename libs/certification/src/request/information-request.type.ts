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

@ObjectType('RequestTime', { description: 'More time for a request, asked by the applicant, and what the board said.' })
export class RequestTimeType {
  @Field()
  words: string;

  @Field()
  askedAt: Date;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The new last day; nothing where the day stays, or nobody answered yet.' })
  answerBy: string | null;

  @Field(() => String, { nullable: true })
  answer: string | null;

  @Field(() => Date, { nullable: true })
  decidedAt: Date | null;
}

@ObjectType('InformationRequest', { description: 'What the board asked the applicant for: these lines are open, and no others.' })
export class InformationRequestType {
  @Field(() => ID)
  id: string;

  @Field(() => [RequestLineType])
  lines: RequestLineType[];

  @Field()
  askedAt: Date;

  @Field(() => LocalDateScalar, { description: 'The last day as it is now.' })
  answerBy: string;

  @Field(() => RequestTimeType, { nullable: true, description: 'Nothing where nobody asked for more.' })
  time: RequestTimeType | null;

  @Field(() => Date, { nullable: true, description: 'When it ended, with or without an answer.' })
  endedAt: Date | null;

  @Field({ description: 'False while it is open, and where nobody answered in time.' })
  isAnswered: boolean;
}
