import { ArgsType, Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';
import { TieKind } from './tie.rules';

registerEnumType(TieKind, { name: 'TieKind', description: 'SUPERVISION: one supervises the other. PRACTICE_PAIR: they practice together. PERSONAL: they are close in another way.' });

@ObjectType('Tie', { description: 'Two people of whom neither judges the other.' })
export class TieType {
  @Field(() => ID)
  id: string;

  @Field(() => TieKind)
  kind: TieKind;

  @Field()
  startedAt: Date;
}

@ArgsType()
export class DeclareTieArgs {
  @Field(() => ID)
  @IsUUID()
  personId: string;

  @Field(() => TieKind)
  kind: TieKind;
}
