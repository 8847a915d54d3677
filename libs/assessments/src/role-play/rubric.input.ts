import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsUUID, Matches, MaxLength, ValidateNested } from 'class-validator';
import { TextInBothInput } from './text.input';

@InputType()
export class CriterionInput {
  @Field(() => TextInBothInput)
  @ValidateNested()
  @Type(() => TextInBothInput)
  title: TextInBothInput;

  @Field()
  isCore: boolean;

  @Field()
  isCritical: boolean;

  @Field(() => Int, { description: '1 to 5: how often its level counts in the total.' })
  weight: number;

  @Field(() => [TextInBothInput], { description: 'Four, level 1 first.' })
  @ArrayMaxSize(4)
  @ValidateNested({ each: true })
  @Type(() => TextInBothInput)
  anchors: TextInBothInput[];
}

@InputType({ description: 'A new rubric, or the next version of one.' })
export class PublishRubricInput {
  @Field(() => ID)
  @IsUUID()
  organisationId: string;

  @Field({ description: 'Names the rubric over all its versions: small letters, digits and hyphens.' })
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  @MaxLength(80)
  code: string;

  @Field(() => Int, { description: 'The newest version that the screen shows, 0 for a new rubric; another one is refused with STALE_VERSION.' })
  expectedVersion: number;

  @Field(() => TextInBothInput)
  @ValidateNested()
  @Type(() => TextInBothInput)
  title: TextInBothInput;

  @Field(() => Int, { description: 'Least total points for a pass.' })
  passMark: number;

  @Field(() => [CriterionInput])
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => CriterionInput)
  criteria: CriterionInput[];
}
