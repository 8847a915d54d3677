import { Field, ID, InputType } from '@nestjs/graphql';
import { IsDate, IsUUID } from 'class-validator';

@InputType()
export class OpenExamWindowInput {
  @Field(() => ID)
  @IsUUID()
  examId: string;

  @Field()
  @IsDate()
  opensAt: Date;

  @Field({ description: 'Until when the exam may be begun. Who has begun keeps the whole time.' })
  @IsDate()
  closesAt: Date;
}
