import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ProposalOutcome } from './proposal.rules';

registerEnumType(ProposalOutcome, { name: 'ProposalOutcome', description: 'What came of a proposal: a second person confirmed it or sent it back, or its proposer took it back.' });

@ObjectType('ProposalViewerCan')
export class ProposalViewerCanType {
  @Field({ description: 'Confirm it, or send it back.' })
  confirm: boolean;

  @Field()
  withdraw: boolean;
}

@ObjectType({ isAbstract: true })
export abstract class ProposalType {
  @Field(() => ID)
  id: string;

  @Field()
  proposedAt: Date;

  @Field(() => ProposalOutcome, { nullable: true, description: 'Nothing while it waits.' })
  outcome: ProposalOutcome | null;

  @Field(() => String, { nullable: true, description: 'Of the second person, for the board alone.' })
  answer: string | null;

  @Field(() => Date, { nullable: true })
  decidedAt: Date | null;
}
