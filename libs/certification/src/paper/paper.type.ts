import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('ComplaintPaper', { description: 'A picture that belongs to a complaint, at `/files/complaints/<id>`.' })
export class ComplaintPaperType {
  @Field(() => ID)
  id: string;

  @Field()
  title: string;

  @Field()
  addedAt: Date;
}
