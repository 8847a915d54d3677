import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('ExamNotice', { description: 'Somebody saw many questions and worked on few. For a person to look at: it has no effect of its own.' })
export class ExamNoticeType {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'Attempts in the period in which most questions stayed open, or that were over in seconds.' })
  attemptCount: number;

  @Field(() => Int, { description: 'Different questions that these attempts showed.' })
  questionCount: number;

  @Field()
  noticedAt: Date;
}
