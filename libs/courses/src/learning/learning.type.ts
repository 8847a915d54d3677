import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DomainCode } from '@waymark/kernel';
import { CourseModuleType, CourseType, StepType } from '../course/course.type';
import { DoneBy } from './finish.rules';
import type { NextReason } from './learning.rules';

const NextReasonEnum = { CONTINUE: 'CONTINUE', MORE_TIME: 'MORE_TIME' } as const;
registerEnumType(NextReasonEnum, { name: 'NextReason', description: 'There is more to learn, or a finished module still asks for active minutes.' });

registerEnumType(DoneBy, { name: 'DoneBy', description: 'How a step was done: as it is, by the alternative of its topic note, or by hand where its author allows it. Each counts the same.' });

@ObjectType('NextStep', { description: 'Where Next leads.' })
export class NextStepType {
  @Field(() => ID)
  stepId: string;

  @Field(() => NextReasonEnum)
  reason: NextReason;
}

@ObjectType('CheckResult', { description: 'What an answer to a check is told. The key itself is never sent.' })
export class CheckResultType {
  @Field()
  isRight: boolean;

  @Field({ description: 'Why this answer is right or not.' })
  why: string;

  @Field(() => StepType)
  step: StepType;
}

@ObjectType('ContinueCard', { description: 'The one thing to go on with; the same on every device.' })
export class ContinueCardType {
  @Field(() => CourseType)
  course: CourseType;

  @Field(() => CourseModuleType)
  module: CourseModuleType;

  @Field(() => ID)
  stepId: string;

  @Field(() => Int, { description: 'Number of the step in its module, from 1.' })
  part: number;

  @Field(() => Int, { description: 'Steps in the module.' })
  parts: number;

  @Field(() => Int, { description: 'Planned minutes left in the module.' })
  minutesLeft: number;
}

@ObjectType('DomainProgress', { description: 'Training of the signed-in person in one domain, over all courses.' })
export class DomainProgressType {
  @Field(() => DomainCode)
  domain: DomainCode;

  @Field(() => Int, { description: 'Minutes credited by finished modules and by live sessions that are over.' })
  creditedMinutes: number;

  @Field(() => Int, { description: 'Minutes of prior learning that a provider credited; they come on top.' })
  priorMinutes: number;

  @Field(() => Int, { description: 'Active minutes counted with the idle cut-off of two minutes.' })
  engagedMinutes: number;
}

@ObjectType('Enrolment')
export class EnrolmentType {
  @Field(() => ID)
  id: string;

  @Field()
  enrolledAt: Date;

  @Field(() => CourseType)
  course: CourseType;
}

@ObjectType('StepTaking', { description: 'How far the signed-in person is with one step.' })
export class StepTakingType {
  @Field(() => Int, { description: 'Where the player stood last, on any device.' })
  second: number;

  @Field(() => Int, { description: 'Seconds that are still to be played before the step is done.' })
  secondsLeft: number;

  @Field({ description: 'What was written to a reflection.' })
  reflection: string;
}
