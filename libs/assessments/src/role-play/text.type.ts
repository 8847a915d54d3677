import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('TextInBoth', { description: 'A text in both languages, for its authors.' })
export class TextInBothType {
  @Field()
  en: string;

  @Field()
  es: string;
}
