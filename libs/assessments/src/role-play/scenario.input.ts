import { PeerRole, PracticeFormat } from '@waymark/kernel';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsUUID, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Family } from './scenario.rules';
import { TextInBothInput } from './text.input';

@InputType({ description: 'A new scenario, or the next version of one.' })
export class PublishScenarioInput {
  @Field(() => ID, { description: 'Any version of the rubric: the newest one judges.' })
  @IsUUID()
  rubricId: string;

  @Field({ description: 'Names the scenario over all its versions: small letters, digits and hyphens.' })
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  @MaxLength(80)
  code: string;

  @Field(() => Int, { description: 'The newest version that the screen shows, 0 for a new scenario; another one is refused with STALE_VERSION.' })
  expectedVersion: number;

  @Field(() => Family)
  family: Family;

  @Field(() => [PracticeFormat])
  @ArrayMaxSize(4)
  formats: PracticeFormat[];

  @Field(() => [PeerRole])
  @ArrayMaxSize(4)
  roles: PeerRole[];

  @Field(() => Int)
  @Min(1)
  @Max(120)
  minutes: number;

  @Field(() => TextInBothInput)
  @ValidateNested()
  @Type(() => TextInBothInput)
  title: TextInBothInput;

  @Field(() => TextInBothInput)
  @ValidateNested()
  @Type(() => TextInBothInput)
  brief: TextInBothInput;

  @Field(() => TextInBothInput)
  @ValidateNested()
  @Type(() => TextInBothInput)
  actorScript: TextInBothInput;

  @Field(() => TextInBothInput)
  @ValidateNested()
  @Type(() => TextInBothInput)
  assessorGuide: TextInBothInput;
}
