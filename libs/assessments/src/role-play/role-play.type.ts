import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf } from '@waymark/platform';
import { RolePlayMode, RolePlayStatus } from './role-play.rules';

registerEnumType(RolePlayStatus, { name: 'RolePlayStatus', description: 'DRAWN: the trainee gets ready. WAITING: sent to the trainers. RUNNING: the timer runs. FINISHED: graded, not yet shown to the trainee. RELEASED: shown, and never changed.' });
registerEnumType(RolePlayMode, { name: 'RolePlayMode', description: 'How it is played: in the room, on a call, or before a recorder.' });

@ObjectType('Rating', { description: 'The level of one criterion.' })
export class RatingType {
  @Field(() => ID)
  criterionId: string;

  @Field(() => Int, { description: '1 to 4, 4 is best.' })
  level: number;

  @Field({ description: 'Instant at which it was saved, UTC.' })
  ratedAt: Date;
}

@ObjectType('RolePlayComment', { description: 'A note at a second of the timer.' })
export class RolePlayCommentType {
  @Field(() => ID)
  id: string;

  @Field(() => ID, { nullable: true })
  criterionId: string | null;

  @Field(() => Int, { description: 'Second of the timer.' })
  second: number;

  @Field()
  text: string;

  @Field({ description: 'Instant at which it was saved, UTC.' })
  writtenAt: Date;
}

@ObjectType('RolePlayScore', { description: 'Passes when all is rated, no critical criterion failed, each core criterion is at level 3 or more, and the total reaches the pass mark.' })
export class ScoreType {
  @Field(() => Int)
  total: number;

  @Field(() => Int, { description: 'The most that can be reached.' })
  most: number;

  @Field(() => Int)
  passMark: number;

  @Field(() => Int, { description: 'Criteria without a rating.' })
  unrated: number;

  @Field(() => [ID], { description: 'Critical criteria at level 1.' })
  criticalFailures: string[];

  @Field(() => [ID], { description: 'Core criteria below level 3.' })
  coreBelow: string[];

  @Field()
  passes: boolean;
}

@ObjectType('RolePlayViewerCan', { description: 'What the viewer may do with it now.' })
export class RolePlayViewerCan {
  @Field()
  rate: boolean;

  @Field()
  finish: boolean;

  @Field()
  reopen: boolean;

  @Field()
  release: boolean;

  @Field()
  correct: boolean;
}

@ObjectType('RolePlay', { description: 'One trainee plays one scenario before one trainer.' })
export class RolePlayType {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'Goes up by one with every write.' })
  version: number;

  @Field(() => RolePlayMode, { nullable: true })
  mode: RolePlayMode | null;

  @Field({ description: 'The language in which it is played: `en` or `es`.' })
  locale: string;

  @Field()
  drawnAt: Date;

  @Field(() => Date, { nullable: true, description: 'When a trainer took it; nothing while it waits.' })
  startedAt: Date | null;

  @Field(() => Date, { nullable: true })
  finishedAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When the trainee was shown it.' })
  releasedAt: Date | null;

  @Field(() => Boolean, { nullable: true, description: 'Nothing until it is finished.' })
  passed: boolean | null;

  @Field(() => Int, { description: '1, or 2 and 3 for those who rate a recording again.' })
  seat: number;

  @Field({ description: 'Two rate it, neither of whom sees the other\'s marks before both are in.' })
  isBlind: boolean;

  @Field(() => Date, { nullable: true, description: 'When the marks of all its raters were in.' })
  closedAt: Date | null;

  @Field(() => ID, { nullable: true, description: 'The released role-play that this one corrects.' })
  supersedesId: string | null;

  @Field(() => String, { nullable: true })
  correctionReason: string | null;
}

@ObjectType('TraineeToGrade', { description: 'A trainee of the viewer\'s provider.' })
export class TraineeToGradeType {
  @Field(() => ID)
  id: string;

  @Field({ description: 'Since when they train with the provider.' })
  startedAt: Date;
}

@ObjectType()
export class RolePlayConnection extends connectionOf(RolePlayType) {}

@ObjectType()
export class TraineeToGradeConnection extends connectionOf(TraineeToGradeType) {}
