import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ApplicationType } from '../application/application.type';
import { SchemeReplayChange, SchemeReplayStage, SchemeReplayStatus } from './scheme-replay.rules';

registerEnumType(SchemeReplayStatus, { name: 'SchemeReplayStatus' });
registerEnumType(SchemeReplayStage, { name: 'SchemeReplayStage' });
registerEnumType(SchemeReplayChange, { name: 'SchemeReplayChange' });

@ObjectType('SchemeReplayGroup', { description: 'How many people would gain or lose.' })
export class SchemeReplayGroupType {
  @Field(() => SchemeReplayStage)
  stage: SchemeReplayStage;

  @Field(() => SchemeReplayChange)
  change: SchemeReplayChange;

  @Field(() => Int, { nullable: true, description: 'Nothing where fewer than three people have not sent theirs yet.' })
  people: number | null;
}

@ObjectType('SchemeReplayRequirement', { description: 'A requirement that would be met by more people, or by fewer.' })
export class SchemeReplayRequirementType {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field(() => [SchemeReplayGroupType])
  groups: SchemeReplayGroupType[];
}

@ObjectType('SchemeReplayCase', { description: 'A person whose application the viewer may see.' })
export class SchemeReplayCaseType {
  @Field(() => ApplicationType)
  application: ApplicationType;

  @Field(() => SchemeReplayChange, { nullable: true, description: 'As a whole; nothing where only single requirements change.' })
  change: SchemeReplayChange | null;

  @Field(() => [String], { description: 'Names of the requirements that would be met.' })
  gained: string[];

  @Field(() => [String], { description: 'Names of the requirements that would no longer be met.' })
  lost: string[];
}

@ObjectType('SchemeReplay', { description: 'A draft held against past and running applications: who would gain, who would lose.' })
export class SchemeReplayType {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  revision: number;

  @Field(() => String, { nullable: true, description: 'The version that it is compared with.' })
  against: string | null;

  @Field(() => SchemeReplayStatus)
  status: SchemeReplayStatus;

  @Field(() => Int)
  total: number;

  @Field(() => Int)
  done: number;

  @Field(() => Date)
  startedAt: Date;
}
