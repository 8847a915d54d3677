import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@waymark/platform';

@ObjectType('Accommodation', { description: 'What the exams of a provider give to one person, now and in future. It says what, never why.' })
export class AccommodationType {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'Of the time that an exam gives: 100, 150 or 200.' })
  timePercent: number;

  @Field(() => Int, { description: 'Minutes of break that stop the clock.' })
  breakMinutes: number;

  @Field({ description: 'Questions of choice show three options.' })
  hasFewerOptions: boolean;

  @Field()
  hasLargerText: boolean;

  @Field()
  hasSeparateRoom: boolean;

  @Field({ description: 'A person reads the questions aloud.' })
  hasReader: boolean;

  @Field()
  approvedAt: Date;
}

@ObjectType()
export class AccommodationConnection extends connectionOf(AccommodationType) {}
