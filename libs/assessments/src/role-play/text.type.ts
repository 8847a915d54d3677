import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { MaxLength } from 'class-validator';

const MAX = 6000;

@ObjectType('TextInBoth', { description: 'A text in both languages, for its authors.' })
export class TextInBothType {
  @Field()
  en: string;

  @Field()
  es: string;
}

@InputType({ description: 'A text in both languages, at most 6000 characters each.' })
export class TextInBothInput {
  @Field()
  @MaxLength(MAX)
  en: string;

  @Field()
  @MaxLength(MAX)
  es: string;
}
