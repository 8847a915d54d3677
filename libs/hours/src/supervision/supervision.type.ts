import { Field, Int, ObjectType } from '@nestjs/graphql';
import { PersonType } from '@waymark/identity';
import { LocalDateScalar } from '@waymark/platform';
import { Activity } from '../entry/activity.rules';

@ObjectType('SupervisionWay', { description: 'Supervision received in one way: one to one, in a group, or watched at work.' })
export class SupervisionWayType {
  @Field(() => Activity)
  way: Activity;

  @Field(() => Int)
  signedMinutes: number;

  @Field(() => Int)
  pendingMinutes: number;
}

@ObjectType('SupervisedWeek', { description: 'A week from Monday, signed and pending together.' })
export class SupervisedWeekType {
  @Field(() => LocalDateScalar)
  startsOn: string;

  @Field(() => Int)
  workMinutes: number;

  @Field(() => Int)
  supervisionMinutes: number;

  @Field({ description: 'There was work and no supervision. The running week still has time.' })
  isGap: boolean;
}

@ObjectType('SupervisionGap', { description: 'Weeks with work, one after the other, in which no supervision was received. Weeks without work between them ask for nothing.' })
export class SupervisionGapType {
  @Field(() => LocalDateScalar)
  from: string;

  @Field(() => LocalDateScalar)
  to: string;

  @Field(() => Int, { description: 'How many weeks of them had work.' })
  weeks: number;
}

@ObjectType('SupervisionReceived', { description: 'Supervision that somebody received, beside their work. A supervisor sees what was sent to them alone.' })
export class SupervisionReceivedType {
  @Field(() => PersonType)
  trainee: PersonType;

  @Field(() => LocalDateScalar, { description: 'Today at the site.' })
  asOf: string;

  @Field(() => [SupervisionWayType])
  ways: SupervisionWayType[];

  @Field(() => Int)
  workMinutes: number;

  @Field(() => Int)
  supervisionMinutes: number;

  @Field(() => [SupervisedWeekType], { description: 'From the first week with an entry to the running one.' })
  weeks: SupervisedWeekType[];

  @Field(() => [SupervisionGapType])
  gaps: SupervisionGapType[];
}
