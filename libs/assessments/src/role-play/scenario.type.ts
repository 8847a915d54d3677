import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@waymark/platform';

@ObjectType({ description: 'What one level of a criterion looks like.' })
export class CriterionLevel {
  @Field(() => Int, { description: '1 to 4, 4 is best.' })
  level: number;

  @Field({ description: 'Behaviour that earns the level.' })
  anchor: string;
}

@ObjectType('Criterion', { description: 'One thing that a trainer watches for.' })
export class CriterionType {
  @Field(() => ID)
  id: string;

  @Field({ description: 'A core criterion must reach level 3.' })
  isCore: boolean;

  @Field({ description: 'Level 1 on a critical criterion fails the role-play whatever the total.' })
  isCritical: boolean;
}

@ObjectType('Rubric', { description: 'How role-plays are judged: one published version, which never changes.' })
export class RubricType {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => Int, { description: 'Least total points for a pass.' })
  passMark: number;

  @Field(() => [CriterionType])
  criteria: CriterionType[];
}

@ObjectType('Scenario', { description: 'A situation that is played and graded.' })
export class ScenarioType {
  @Field(() => ID)
  id: string;

  @Field({ description: 'Scenarios of one family train the same skill.' })
  family: string;

  @Field(() => Int, { description: 'How long it usually takes.' })
  minutes: number;
}

@ObjectType()
export class ScenarioConnection extends connectionOf(ScenarioType) {}
