import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DomainCode } from '@waymark/kernel';
import { PersonType } from '@waymark/identity';
import { connectionOf } from '@waymark/platform';
import { ItemState } from './item-state.rules';
import { ItemKind } from './item.rules';

registerEnumType(ItemKind, { name: 'ItemKind', description: 'How a question is answered: one option, several, true or false, put in order, or matched in pairs.' });
registerEnumType(ItemState, { name: 'ItemState', description: 'Where an item stands: only pilot and active ones reach candidates, and pilot ones do not count.' });

@ObjectType('Words', { description: 'A text in both languages; empty where it is not written yet.' })
export class WordsType {
  @Field()
  en: string;

  @Field()
  es: string;
}

@ObjectType('ItemOption', { description: 'An option as its author sees it.' })
export class ItemOptionType extends WordsType {
  @Field(() => Boolean, { nullable: true })
  isRight: boolean | null;

  @Field(() => WordsType, { nullable: true, description: 'What belongs to it, in a matching.' })
  match: WordsType | null;
}

@ObjectType('Vignette', { description: 'A text that several items share.' })
export class VignetteType {
  @Field()
  code: string;

  @Field(() => WordsType)
  text: WordsType;
}

@ObjectType('ItemContent', { description: 'The words of an item with its key: for the authors of the bank only.' })
export class ItemContentType {
  @Field(() => DomainCode)
  domain: DomainCode;

  @Field(() => Int, { description: '1 easy, 2 middle, 3 hard: the writer\'s estimate.' })
  difficulty: number;

  @Field(() => ItemKind)
  kind: ItemKind;

  @Field(() => WordsType)
  stem: WordsType;

  @Field(() => [ItemOptionType], { description: 'In the right order, where the question asks for an order.' })
  options: ItemOptionType[];

  @Field(() => [WordsType], { description: 'For matching: what belongs to no option.' })
  extra: WordsType[];

  @Field(() => VignetteType, { nullable: true })
  vignette: VignetteType | null;

  @Field({ description: 'Why the key is right, with its source.' })
  rationale: string;
}

@ObjectType('ItemPart', { description: 'An option or a target, by the id that answers name.' })
export class ItemPartType extends WordsType {
  @Field(() => ID)
  id: string;
}

@ObjectType('ItemVersion', { description: 'One version of an item: attempts keep the one that they began with.' })
export class ItemVersionType {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  number: number;

  @Field()
  createdAt: Date;

  @Field(() => PersonType, { nullable: true })
  author: PersonType | null;

  @Field(() => ItemKind)
  kind: ItemKind;

  @Field(() => [ItemPartType], { description: 'In the order of the author.' })
  options: ItemPartType[];

  @Field(() => [ItemPartType])
  targets: ItemPartType[];
}

@ObjectType('BankItem', { description: 'A question of the bank, for its authors.' })
export class BankItemType {
  @Field(() => ID)
  id: string;

  @Field({ description: 'The short name that authors call it by.' })
  code: string;

  @Field(() => ItemState)
  state: ItemState;
}

@ObjectType()
export class BankItemConnection extends connectionOf(BankItemType) {}
