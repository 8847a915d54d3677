import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, LocalDateScalar } from '@waymark/platform';
import { ComplaintStatus } from './complaint.rules';

registerEnumType(ComplaintStatus, { name: 'ComplaintStatus', description: 'How far a complaint is.' });

@ObjectType('Complainant', { description: 'Who told it; they may leave out who they are.' })
export class ComplainantType {
  @Field(() => String, { nullable: true })
  name: string | null;

  @Field(() => String, { nullable: true })
  email: string | null;

  @Field({ description: 'The address was confirmed by a code. Nothing is mailed to another one.' })
  isConfirmed: boolean;
}

@ObjectType('ComplaintViewerCan')
export class ComplaintViewerCanType {
  @Field({ description: 'Confirm that it came, and work on it from then on.' })
  acknowledge: boolean;

  @Field({ description: 'Say whose certificate it is about.' })
  nameSubject: boolean;

  @Field()
  assign: boolean;

  @Field()
  sendNotice: boolean;

  @Field()
  decide: boolean;

  @Field({ description: 'The holder was heard: more than a dismissal can be decided.' })
  decideMeasure: boolean;

  @Field()
  confirm: boolean;

  @Field()
  decideAppeal: boolean;

  @Field()
  addPaper: boolean;
}

@ObjectType('Complaint', { description: 'What somebody told a board about a certified person; only the reviewers who work on it read it.' })
export class ComplaintType {
  @Field(() => ID)
  id: string;

  @Field({ description: 'For letters and calls.' })
  number: string;

  @Field(() => ComplaintStatus)
  status: ComplaintStatus;

  @Field(() => Int, { description: 'How often the board has begun to decide it.' })
  round: number;

  @Field({ description: 'As it was told: the number of a certificate, or a name.' })
  about: string;

  @Field()
  text: string;

  @Field(() => LocalDateScalar, { nullable: true })
  happenedOn: string | null;

  @Field()
  receivedAt: Date;

  @Field(() => LocalDateScalar, { description: 'The last day to acknowledge it.' })
  acknowledgeBy: string;

  @Field(() => Date, { nullable: true })
  acknowledgedAt: Date | null;

  @Field(() => LocalDateScalar, { description: 'The last day to decide it, or to hear an appeal.' })
  decideBy: string;
}

@ObjectType()
export class ComplaintConnection extends connectionOf(ComplaintType) {}
