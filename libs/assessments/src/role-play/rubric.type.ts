import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@waymark/platform';
import { TextInBothType } from './text.type';

@ObjectType({ description: 'What one level of a criterion looks like.' })
export class CriterionLevel {
  @Field(() => Int, { description: '1 to 4, 4 is best.' })
  level: number;

  @Field({ description: 'Behaviour that earns the level.' })
  anchor: string;
}

@ObjectType('CriterionTexts', { description: 'The words of a criterion in both languages.' })
export class CriterionTextsType {
  @Field(() => TextInBothType)
  title: TextInBothType;

  @Field(() => [TextInBothType], { description: 'Level 1 first.' })
  anchors: TextInBothType[];
}

@ObjectType('Criterion', { description: 'One thing that a trainer watches for.' })
export class CriterionType {
  @Field(() => ID)
  id: string;

  @Field({ description: 'A core criterion must reach level 3.' })
  isCore: boolean;

  @Field({ description: 'Level 1 on a critical criterion fails the role-play whatever the total.' })
  isCritical: boolean;

  @Field(() => Int, { description: 'How often its level counts in the total.' })
  weight: number;
}

@ObjectType('RubricVersion', { description: 'One version of a rubric.' })
export class RubricVersionType {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => Date, { nullable: true })
  publishedAt: Date | null;
}

@ObjectType('Rubric', { description: 'How role-plays are judged: one published version, which never changes.' })
export class RubricType {
  @Field(() => ID)
  id: string;

  @Field({ description: 'The same for all versions of one rubric.' })
  code: string;

  @Field(() => Int)
  version: number;

  @Field(() => Int, { description: 'Least total points for a pass.' })
  passMark: number;

  @Field(() => [CriterionType])
  criteria: CriterionType[];
}

@ObjectType()
export class RubricConnection extends connectionOf(RubricType) {}
