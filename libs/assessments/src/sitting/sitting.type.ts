import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@waymark/platform';

@ObjectType('Sitting', { description: 'A running attempt as a proctor sees it: who, and how much time. No question, no answer, no accommodation.' })
export class SittingType {
  @Field(() => ID)
  id: string;

  @Field()
  startedAt: Date;

  @Field()
  deadlineAt: Date;

  @Field(() => Date, { nullable: true })
  closedAt: Date | null;

  @Field(() => Int, { description: 'Minutes that the deadline has beyond the time of the exam, for whatever reason.' })
  extraMinutes: number;

  @Field(() => Int, { description: 'How many devices have held it.' })
  hold: number;
}

@ObjectType()
export class SittingConnection extends connectionOf(SittingType) {}

@ObjectType('IdentityCheck', { description: 'Somebody who waits to be recognised before an exam.' })
export class IdentityCheckType {
  @Field(() => ID)
  id: string;

  @Field()
  askedAt: Date;

  @Field(() => Date, { nullable: true })
  confirmedAt: Date | null;
}

@ObjectType()
export class IdentityCheckConnection extends connectionOf(IdentityCheckType) {}

@ObjectType('ExamRoom', { description: 'The open room of an exam, for those who keep it.' })
export class ExamRoomType {
  @Field(() => ID)
  id: string;

  @Field({ description: 'Six signs that open the exam; they change every minute.' })
  code: string;

  @Field()
  changesAt: Date;
}

@ObjectType('ExamIdentity', { description: 'Whether somebody has to recognise the person before the exam begins. No camera is ever needed.' })
export class ExamIdentityType {
  @Field()
  isNeeded: boolean;

  @Field({ description: 'The proctors see that the person waits.' })
  isAsked: boolean;

  @Field({ description: 'The exam may begin, for half an hour.' })
  isConfirmed: boolean;
}
