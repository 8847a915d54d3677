import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Role } from '@waymark/kernel';
import { connectionOf } from '@waymark/platform';
import { OrganisationType } from '../organisation/organisation.type';

@ObjectType('SeatViewerCan')
export class SeatViewerCanType {
  @Field({ description: 'Approve it: nobody approves what they offered themself, nor a seat for themself.' })
  approve: boolean;
}

@ObjectType('Seat', { description: 'A role at a certification board that one person offered; the mail leaves once a second person approves it.' })
export class SeatType {
  @Field(() => ID)
  id: string;

  @Field()
  email: string;

  @Field(() => Role)
  role: Role;

  @Field()
  createdAt: Date;

  @Field({ description: 'Without an answer until then it is over.' })
  expiresAt: Date;

  @Field(() => OrganisationType)
  organisation: OrganisationType;
}

@ObjectType()
export class SeatConnection extends connectionOf(SeatType) {}
