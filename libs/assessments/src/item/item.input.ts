import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { DomainCode } from '@waymark/kernel';
import type { Locale } from '@waymark/kernel';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsIn, IsOptional, IsUUID, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { ItemState } from './item-state.rules';
import { itemCode, ItemKind } from './item.rules';

@InputType()
export class WordsInput {
  @Field({ description: 'At most 4000 characters; empty while it is not written.' })
  @MaxLength(4000)
  en: string;

  @Field()
  @MaxLength(4000)
  es: string;
}

@InputType()
export class ItemOptionInput extends WordsInput {
  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  isRight?: boolean;

  @Field(() => WordsInput, { nullable: true, description: 'For matching: what belongs to it.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => WordsInput)
  match?: WordsInput | null;
}

@InputType()
export class VignetteInput {
  @Field()
  @Matches(itemCode)
  code: string;

  @Field(() => WordsInput)
  @ValidateNested()
  @Type(() => WordsInput)
  text: WordsInput;
}

@InputType()
export class ItemContentInput {
  @Field(() => DomainCode)
  domain: DomainCode;

  @Field(() => Int)
  @Min(1)
  @Max(3)
  difficulty: number;

  @Field(() => ItemKind)
  kind: ItemKind;

  @Field(() => WordsInput)
  @ValidateNested()
  @Type(() => WordsInput)
  stem: WordsInput;

  @Field(() => [ItemOptionInput], { description: 'At most 12, in the right order where the question asks for an order.' })
  @ArrayMaxSize(12)
  @ValidateNested({ each: true })
  @Type(() => ItemOptionInput)
  options: ItemOptionInput[];

  @Field(() => [WordsInput], { defaultValue: [] })
  @ArrayMaxSize(6)
  @ValidateNested({ each: true })
  @Type(() => WordsInput)
  extra: WordsInput[];

  @Field(() => VignetteInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => VignetteInput)
  vignette?: VignetteInput | null;

  @Field({ defaultValue: '' })
  @MaxLength(4000)
  rationale: string;
}

@InputType()
export class BankItemFilterInput {
  @Field(() => ItemState, { nullable: true })
  state?: ItemState | null;

  @Field(() => DomainCode, { nullable: true })
  domain?: DomainCode | null;

  @Field(() => ItemKind, { nullable: true })
  kind?: ItemKind | null;

  @Field(() => String, { nullable: true, description: '`en` or `es`: items in which a text of that language is still empty.' })
  @IsOptional()
  @IsIn(['en', 'es'])
  missingLanguage?: Locale | null;

  @Field(() => String, { nullable: true, description: 'Words of the code or the question.' })
  @IsOptional()
  @MaxLength(100)
  search?: string | null;
}

@ArgsType()
export class AddItemArgs {
  @Field(() => ID)
  @IsUUID()
  providerId: string;

  @Field({ description: 'Letters, digits, dot and dash; at most 40.' })
  @Matches(itemCode)
  code: string;

  @Field(() => ItemContentInput)
  content: ItemContentInput;
}

@ArgsType()
export class EditItemArgs {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'The version that the screen shows; another one is refused with STALE_VERSION.' })
  expectedVersion: number;

  @Field(() => ItemContentInput)
  content: ItemContentInput;
}

@ArgsType()
export class MoveItemArgs {
  @Field(() => ID)
  id: string;

  @Field(() => ItemState)
  to: ItemState;

  @Field({ defaultValue: '', description: 'Needed for sending back and for retiring.' })
  @MaxLength(2000)
  reason: string;
}

@ArgsType()
export class MoveItemsArgs {
  @Field(() => [ID], { description: 'At most 100: all of them move, or none.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  ids: string[];

  @Field(() => ItemState)
  to: ItemState;

  @Field({ defaultValue: '', description: 'Needed for sending back and for retiring.' })
  @MaxLength(2000)
  reason: string;
}
