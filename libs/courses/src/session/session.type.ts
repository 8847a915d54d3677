import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PersonType } from '@waymark/identity';
import { DomainCode, TrainingTopic } from '@waymark/kernel';
import { connectionOf } from '@waymark/platform';
import { TrainingMode } from '../credit/credit.rules';

const AttendanceSource = { CODE: 'CODE', ROSTER: 'ROSTER' } as const;
registerEnumType(AttendanceSource, { name: 'AttendanceSource', description: 'By the code at the door, or from the roster.' });

@ObjectType('Attendance', { description: 'How long somebody was there. An amendment takes the place of an older one.' })
export class AttendanceType {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  minutes: number;

  @Field(() => AttendanceSource)
  takenBy: 'CODE' | 'ROSTER';

  @Field(() => String, { nullable: true, description: 'Why it was amended.' })
  reason: string | null;
}

@ObjectType('RosterSeat', { description: 'Somebody who wants to come, in the order of the line.' })
export class RosterSeatType {
  @Field(() => ID)
  id: string;

  @Field(() => PersonType)
  person: PersonType;

  @Field()
  isWaiting: boolean;

  @Field(() => AttendanceType, { nullable: true })
  attendance: AttendanceType | null;
}

@ObjectType('SessionCode', { description: 'Six digits that change every half minute.' })
export class SessionCodeType {
  @Field()
  digits: string;

  @Field()
  until: Date;

  @Field({ description: 'The address to check in at, as a QR picture (SVG in a data address).' })
  qr: string;
}

@ObjectType('MySeat')
export class MySeatType {
  @Field(() => Int, { description: '0 with a seat; otherwise the place in the line of those who wait.' })
  waitingAt: number;
}

@ObjectType('SessionViewerCan', { description: 'What the signed-in person may do.' })
export class SessionViewerCanType {
  @Field()
  teach: boolean;

  @Field()
  takeSeat: boolean;

  @Field()
  leaveSeat: boolean;

  @Field()
  checkIn: boolean;

  @Field({ description: 'Move or cancel it.' })
  arrange: boolean;
}

@ObjectType('LiveSession', { description: 'Training that people attend together, in a room or online.' })
export class LiveSessionType {
  @Field(() => ID)
  id: string;

  @Field()
  title: string;

  @Field({ description: 'A room, or the address of a call.' })
  place: string;

  @Field(() => DomainCode)
  domain: DomainCode;

  @Field(() => [TrainingTopic], { description: 'What all of it is about: each of its minutes counts for each of them.' })
  topics: TrainingTopic[];

  @Field(() => TrainingMode)
  mode: TrainingMode;

  @Field()
  startsAt: Date;

  @Field()
  endsAt: Date;

  @Field(() => Int)
  seats: number;

  @Field(() => Date, { nullable: true })
  cancelledAt: Date | null;
}

@ObjectType()
export class LiveSessionConnection extends connectionOf(LiveSessionType) {}
