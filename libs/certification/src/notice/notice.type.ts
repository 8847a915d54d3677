import { Field, ID, ObjectType } from '@nestjs/graphql';
import { LocalDateScalar } from '@waymark/platform';

@ObjectType('NoticeViewerCan')
export class NoticeViewerCanType {
  @Field()
  answer: boolean;

  @Field()
  appeal: boolean;
}

@ObjectType('Notice', { description: 'What a holder was told of a complaint about them, their answer, and how it ended. Who complained, and in which words, is not in it.' })
export class NoticeType {
  @Field(() => ID)
  id: string;

  @Field()
  text: string;

  @Field()
  sentAt: Date;

  @Field(() => LocalDateScalar, { description: 'The last day to answer.' })
  answerBy: string;

  @Field(() => String, { nullable: true })
  answer: string | null;

  @Field(() => Date, { nullable: true })
  answeredAt: Date | null;
}
