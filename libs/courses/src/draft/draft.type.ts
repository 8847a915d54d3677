import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DomainCode, PracticeFormat, PeerRole, TrainingTopic } from '@waymark/kernel';
import { connectionOf } from '@waymark/platform';
import { courseProblemCodes } from '../course/course.rules';
import type { CourseProblemCode } from '../course/course.rules';
import { DraftStepType, LocalTextType } from './draft-step.type';

const CourseProblemCodeEnum = Object.fromEntries(courseProblemCodes.map((code) => [code, code])) as Record<CourseProblemCode, CourseProblemCode>;
registerEnumType(CourseProblemCodeEnum, { name: 'CourseProblemCode', description: 'What keeps a course from being published.' });

@ObjectType('DraftModule')
export class DraftModuleType {
  @Field(() => ID)
  id: string;

  @Field(() => LocalTextType)
  title: LocalTextType;

  @Field(() => DomainCode)
  domain: DomainCode;

  @Field(() => Int, { description: 'The planned minutes of its required steps.' })
  creditMinutes: number;

  @Field(() => Int)
  leastEngagedMinutes: number;

  @Field(() => [PracticeFormat])
  formats: PracticeFormat[];

  @Field(() => [PeerRole])
  roles: PeerRole[];

  @Field(() => [TrainingTopic], { description: 'What all of it is about: each of its minutes counts for each of them.' })
  topics: TrainingTopic[];

  @Field(() => [DraftStepType])
  steps: DraftStepType[];
}

@ObjectType('CourseProblem', { description: 'One thing to mend before the course can be published.' })
export class CourseProblemType {
  @Field(() => CourseProblemCodeEnum)
  code: CourseProblemCode;

  @Field(() => ID, { nullable: true })
  moduleId: string | null;

  @Field(() => ID, { nullable: true })
  stepId: string | null;
}

@ObjectType('CourseDraft', { description: 'The next version of a course, as its authors work on it.' })
export class CourseDraftType {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  courseId: string;

  @Field(() => Int, { description: 'One more with each edit. An edit names the revision it was made on.' })
  revision: number;

  @Field()
  editedAt: Date;

  @Field(() => LocalTextType)
  title: LocalTextType;

  @Field(() => LocalTextType)
  summary: LocalTextType;

  @Field(() => [DraftModuleType])
  modules: DraftModuleType[];

  @Field({ description: 'Is there anything that is not published yet?' })
  hasChanges: boolean;

  @Field(() => [CourseProblemType], { description: 'What keeps it from being published.' })
  problems: CourseProblemType[];

  @Field(() => Int, { nullable: true, description: 'Number of the version that trainees take.' })
  versionNumber: number | null;

  @Field(() => [ID], { description: 'Published modules with a new required step: publishing may re-open them for people who completed them.' })
  reopenable: string[];
}

@ObjectType()
export class CourseDraftConnection extends connectionOf(CourseDraftType) {}
