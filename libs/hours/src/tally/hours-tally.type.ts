import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DomainCode, PeerRole, PracticeFormat } from '@waymark/kernel';
import { LocalDateScalar } from '@waymark/platform';
import { Activity } from '../entry/activity.rules';

@ObjectType('HoursSum', { description: 'Minutes that count, and minutes that still need a signature.' })
export class HoursSumType {
  @Field(() => Int)
  signedMinutes: number;

  @Field(() => Int)
  pendingMinutes: number;
}

@ObjectType('HoursByActivity')
export class HoursByActivityType extends HoursSumType {
  @Field(() => Activity)
  activity: Activity;
}

@ObjectType('HoursByDomain')
export class HoursByDomainType extends HoursSumType {
  @Field(() => DomainCode)
  domain: DomainCode;
}

@ObjectType('HoursDay', { description: 'Minutes of one day, signed and pending together.' })
export class HoursDayType {
  @Field(() => LocalDateScalar)
  on: string;

  @Field(() => Int)
  minutes: number;

  @Field(() => Int, { description: 'The part that still needs a signature.' })
  pendingMinutes: number;
}

@ObjectType('HoursCategory', { description: 'A kind of work, with the format and the role that it carries.' })
export class HoursCategoryType {
  @Field(() => Activity)
  activity: Activity;

  @Field(() => PracticeFormat, { nullable: true, description: 'The usual one; each entry says its own.' })
  format: PracticeFormat | null;

  @Field(() => PeerRole, { nullable: true })
  role: PeerRole | null;

  @Field({ description: 'Whether an entry of it can say with whom the time was.' })
  isServedAsked: boolean;
}

@ObjectType('HoursKindOfWork', { description: 'A kind of work that was logged before, to log again with two taps.' })
export class HoursKindOfWorkType {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  placementId: string;

  @Field(() => Activity)
  activity: Activity;

  @Field(() => DomainCode)
  domain: DomainCode;

  @Field(() => PracticeFormat, { nullable: true })
  format: PracticeFormat | null;

  @Field(() => Int)
  minutes: number;

  @Field({ description: '`HH:MM` on a clock at the site.' })
  startTime: string;
}

@ObjectType('HoursTally', { description: 'The hours of the signed-in trainee, added up.' })
export class HoursTallyType {
  @Field(() => HoursSumType, { description: 'Work.' })
  experience: HoursSumType;

  @Field(() => HoursSumType, { description: 'Supervision received.' })
  supervision: HoursSumType;

  @Field(() => [HoursByActivityType])
  byActivity: HoursByActivityType[];

  @Field(() => [HoursByDomainType], { description: 'Work by domain.' })
  byDomain: HoursByDomainType[];

  @Field(() => LocalDateScalar, { description: 'First day of the last 12 weeks.' })
  from: string;

  @Field(() => LocalDateScalar, { description: 'Today at the site.' })
  to: string;

  @Field(() => [HoursDayType], { description: 'Days of the last 12 weeks with work.' })
  days: HoursDayType[];

  @Field(() => Int, { description: 'Entries that wait for a signature.' })
  waiting: number;

  @Field(() => Int, { description: 'Drafts.' })
  unsent: number;

  @Field(() => Int, { description: 'Entries that came back.' })
  returned: number;

  @Field(() => [HoursKindOfWorkType], { description: 'The last five kinds of work, newest first.' })
  recentKinds: HoursKindOfWorkType[];
}
