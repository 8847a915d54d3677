import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('StarterAdded', { description: 'What came out of the content that ships with the product.' })
export class StarterAddedType {
  @Field(() => Int)
  added: number;

  @Field(() => Int, { description: 'What was there before and stayed as it is, whatever became of it.' })
  already: number;
}
