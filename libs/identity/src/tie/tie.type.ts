import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
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
