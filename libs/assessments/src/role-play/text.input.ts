import { Field, InputType } from '@nestjs/graphql';
import { MaxLength } from 'class-validator';

const MOST_CHARACTERS = 6000;

@InputType({ description: 'A text in both languages, at most 6000 characters each.' })
export class TextInBothInput {
  @Field()
  @MaxLength(MOST_CHARACTERS)
  en: string;

  @Field()
  @MaxLength(MOST_CHARACTERS)
  es: string;
}
