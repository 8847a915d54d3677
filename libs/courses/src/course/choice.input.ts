import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsOptional, MaxLength } from 'class-validator';
import { PageArgs } from '@waymark/platform';

/** A list to choose from: narrowed by the server, so that a choice beyond the first hundred is found by its name. */
@ArgsType()
export class ChoiceArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Of this provider alone.' })
  providerId?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of the name, at most 100 characters; capitals do not matter.' })
  @IsOptional()
  @MaxLength(100)
  named?: string | null;
}
