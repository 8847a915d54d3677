import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PersonType } from '@waymark/identity';
import { connectionOf, LocalDateScalar } from '@waymark/platform';
import { CourseType } from '../course/course.type';

@ObjectType('CohortLearner', { description: 'A learner of a cohort, and how far they are in its course.' })
export class CohortLearnerType {
  @Field(() => ID)
  id: string;

  @Field(() => PersonType)
  person: PersonType;

  @Field(() => Int, { description: 'Modules done, of those of the course.' })
  modulesDone: number;

  @Field(() => Int, { description: 'Active minutes in the course.' })
  engagedMinutes: number;

  @Field(() => Int, { description: 'Minutes at live sessions of the cohort.' })
  attendedMinutes: number;

  @Field(() => Date, { nullable: true, description: 'When they opened a step last; nothing before the first one.' })
  lastOpenedAt: Date | null;
}

@ObjectType('CohortViewerCan', { description: 'What the signed-in person may do.' })
export class CohortViewerCanType {
  @Field()
  teach: boolean;
}

@ObjectType('Cohort', { description: 'Learners of a course who begin together, and the trainer who goes with them.' })
export class CohortType {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field(() => LocalDateScalar, { description: 'The day on which they begin.' })
  startsOn: string;

  @Field(() => CourseType)
  course: CourseType;

  @Field(() => PersonType)
  trainer: PersonType;
}

@ObjectType()
export class CohortConnection extends connectionOf(CohortType) {}

@ObjectType('Trainer', { description: 'A trainer of a provider that the viewer works for.' })
export class TrainerType {
  @Field(() => ID)
  id: string;

  @Field(() => PersonType)
  person: PersonType;
}

@ObjectType()
export class TrainerConnection extends connectionOf(TrainerType) {}
