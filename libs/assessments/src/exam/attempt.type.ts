import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ItemKind } from '../item/item.rules';

@ObjectType('QuestionOption')
export class QuestionOptionType {
  @Field(() => ID)
  id: string;

  @Field()
  text: string;
}

@ObjectType('QuestionWords', { description: 'The words of a question in one language.' })
export class QuestionWordsType {
  @Field({ description: '`en` or `es`.' })
  locale: string;

  @Field({ description: 'The question.' })
  stem: string;

  @Field(() => [QuestionOptionType], { description: 'In the order of this attempt.' })
  options: QuestionOptionType[];

  @Field(() => [QuestionOptionType], { description: 'What the options are matched with; empty unless the question is a matching.' })
  targets: QuestionOptionType[];

  @Field(() => String, { nullable: true, description: 'The situation that this question and its neighbours are about.' })
  vignette: string | null;
}

@ObjectType('Question', { description: 'A question as this attempt shows it, in the language of the person, with what was saved. It knows no right answer.' })
export class QuestionType extends QuestionWordsType {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'Its place on the form, from 1.' })
  position: number;

  @Field(() => ItemKind)
  kind: ItemKind;

  @Field(() => [ID], { description: 'The answer so far: ids of options, in their order where the question asks for one; `option:target` for each pair of a matching.' })
  chosen: string[];

  @Field()
  isFlagged: boolean;

  @Field(() => Date, { nullable: true, description: 'When the server saved the last choice.' })
  savedAt: Date | null;

  @Field(() => QuestionWordsType, { description: 'The same question in the other language; each question may be read in either.' })
  other: QuestionWordsType;
}

@ObjectType('SavedAnswer', { description: 'What the server has for a question.' })
export class SavedAnswerType {
  @Field(() => ID)
  itemId: string;

  @Field(() => [ID])
  optionIds: string[];

  @Field()
  isFlagged: boolean;

  @Field()
  savedAt: Date;
}

@ObjectType('Attempt', { description: 'One sitting of an exam by one person.' })
export class AttemptType {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: '1 for the first attempt.' })
  number: number;

  @Field()
  startedAt: Date;

  @Field({ description: 'Until when answers are saved, by the clock of the server.' })
  deadlineAt: Date;

  @Field(() => Date, { nullable: true })
  closedAt: Date | null;

  @Field(() => Int, { description: 'How many devices have held the attempt. Only the newest one may save answers.' })
  hold: number;

  @Field(() => Int, { description: 'What the deadline has beyond the time of the exam.' })
  extraMinutes: number;

  @Field()
  hasLargerText: boolean;

  @Field(() => Int, { description: 'Seconds of break that may still be taken.' })
  breakSecondsLeft: number;

  @Field(() => Date, { nullable: true, description: 'The clock stands still until then, unless the break is ended before.' })
  breakUntil: Date | null;
}
