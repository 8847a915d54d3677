import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DomainCode } from '@waymark/kernel';
import { connectionOf, LocalDateScalar } from '@waymark/platform';
import { IdentityCheckKind } from '../sitting/identity-check.rules';

registerEnumType(IdentityCheckKind, { name: 'IdentityCheckKind', description: 'How an exam makes sure who sits it: not at all, by a person, by the code of a room, or by either. No way needs a camera.' });

@ObjectType('BlueprintPart', { description: 'How many questions a form takes from one domain.' })
export class BlueprintPartType {
  @Field(() => DomainCode)
  domain: DomainCode;

  @Field(() => Int)
  count: number;
}

@ObjectType('ExamViewerCan', { description: 'What the signed-in person may do with the exam now.' })
export class ExamViewerCanType {
  @Field()
  start: boolean;
}

@ObjectType('ExamWindow', { description: 'When an exam may be begun. Who has begun keeps the whole time, also past its end.' })
export class ExamWindowType {
  @Field(() => ID)
  id: string;

  @Field()
  opensAt: Date;

  @Field()
  closesAt: Date;

  @Field(() => Date, { nullable: true, description: 'When staff closed it before its end.' })
  closedAt: Date | null;
}

@ObjectType('Exam', { description: 'An exam of a training provider.' })
export class ExamType {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'Time for one attempt, in minutes.' })
  minutes: number;

  @Field(() => Int, { description: 'Days to wait between two attempts.' })
  waitDays: number;

  @Field(() => Int, { description: 'How many attempts there are in the period, or in all.' })
  maxAttempts: number;

  @Field(() => Int, { nullable: true, description: 'The days of the period in which attempts are counted.' })
  periodDays: number | null;

  @Field(() => Int, { description: 'Breaks that everybody may take, in minutes in all. They stop the clock.' })
  breakMinutes: number;

  @Field(() => Int, { description: 'How many questions without a point may come along: they are being tried out.' })
  pilotCount: number;

  @Field(() => IdentityCheckKind)
  identityCheck: IdentityCheckKind;

  @Field({ description: 'May it be begun within its windows only?' })
  opensInWindows: boolean;
}

@ObjectType('DomainScore', { description: 'How one domain went, without naming a question.' })
export class DomainScoreType {
  @Field(() => DomainCode)
  domain: DomainCode;

  @Field(() => Int, { description: 'Questions answered right.' })
  right: number;

  @Field(() => Int, { description: 'Questions of the domain on the form.' })
  of: number;
}

@ObjectType('ExamResult', { description: 'What came of an attempt. It never shows a question or its answer.' })
export class ExamResultType {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: '200 to 800; 500 passes.' })
  scaledScore: number;

  @Field({ description: 'True when passed; otherwise not yet.' })
  isPassed: boolean;

  @Field(() => [DomainScoreType])
  byDomain: DomainScoreType[];

  @Field(() => LocalDateScalar, { description: 'The day at the provider on which the attempt closed.' })
  on: string;
}

@ObjectType()
export class ExamConnection extends connectionOf(ExamType) {}
