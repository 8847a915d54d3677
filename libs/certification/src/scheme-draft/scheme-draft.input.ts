import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { FormId } from '@waymark/platform';
import { IsIn, IsOptional, IsUUID, MaxLength } from 'class-validator';
import { SchemeAddition } from './draft-addition.rules';
import { SchemeField } from './draft-field.rules';
import type { Direction } from './draft-tree.rules';

@InputType()
export class StartSchemeDraftInput {
  @FormId()
  id: string;

  @Field(() => ID)
  @IsUUID()
  boardId: string;

  @Field(() => ID, { nullable: true, description: 'Left out for a scheme that the board does not have yet.' })
  @IsOptional()
  @MaxLength(60)
  schemeId?: string | null;
}

@InputType()
export class SchemeDraftKeyInput {
  @Field(() => ID)
  draftId: string;

  @Field(() => Int, { description: 'The revision that was looked at: an edit of an older one is refused.' })
  revision: number;
}

@InputType()
export class SaveSchemeFieldInput extends SchemeDraftKeyInput {
  @Field(() => ID)
  @MaxLength(120)
  lineId: string;

  @Field(() => SchemeField)
  field: SchemeField;

  @Field({ description: 'As its shape says: whole minutes, a day such as `2027-01-31` or codes parted by commas.' })
  @MaxLength(2000)
  value: string;
}

@InputType()
export class AddSchemePartInput extends SchemeDraftKeyInput {
  @Field(() => ID)
  @MaxLength(120)
  parentId: string;

  @Field(() => SchemeAddition)
  addition: SchemeAddition;
}

@InputType()
export class SchemePartInput extends SchemeDraftKeyInput {
  @Field(() => ID)
  @MaxLength(120)
  lineId: string;
}

@InputType()
export class MoveSchemePartInput extends SchemePartInput {
  @Field(() => Int, { description: '-1 for up, 1 for down.' })
  @IsIn([-1, 1])
  by: Direction;
}
