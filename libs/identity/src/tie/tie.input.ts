import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';
import { TieKind } from './tie.rules';

@ArgsType()
export class DeclareTieArgs {
  @Field(() => ID)
  @IsUUID()
  personId: string;

  @Field(() => TieKind)
  kind: TieKind;
}
