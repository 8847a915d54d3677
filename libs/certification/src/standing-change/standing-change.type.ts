import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CredentialEventKind } from '@waymark/credentials';
import { connectionOf, LocalDateScalar } from '@waymark/platform';
import { ProposalOutcome } from '../proposal/proposal.rules';

registerEnumType(ProposalOutcome, { name: 'ProposalOutcome', description: 'What came of a proposal: a second person confirmed it or sent it back, or its proposer took it back.' });

@ObjectType('StandingChangeViewerCan')
export class StandingChangeViewerCanType {
  @Field({ description: 'Confirm it, or send it back.' })
  confirm: boolean;

  @Field()
  withdraw: boolean;
}

@ObjectType('StandingChange', { description: 'A change of standing that one reviewer proposed. It counts, and is public, once a second person confirms it.' })
export class StandingChangeType {
  @Field(() => ID)
  id: string;

  @Field(() => CredentialEventKind)
  kind: CredentialEventKind;

  @Field(() => LocalDateScalar, { description: 'The day from which it counts.' })
  effectiveOn: string;

  @Field({ description: 'What everybody reads who checks the certificate, once it is confirmed.' })
  publicReason: string;

  @Field({ description: 'For the board alone.' })
  reasons: string;

  @Field()
  proposedAt: Date;

  @Field(() => ProposalOutcome, { nullable: true, description: 'Nothing while it waits.' })
  outcome: ProposalOutcome | null;

  @Field(() => String, { nullable: true, description: 'Of the second person, for the board alone.' })
  answer: string | null;

  @Field(() => Date, { nullable: true })
  decidedAt: Date | null;
}

@ObjectType()
export class StandingChangeConnection extends connectionOf(StandingChangeType) {}

@ObjectType('CredentialViewerCan')
export class CredentialViewerCanType {
  @Field(() => [CredentialEventKind], { description: 'Changes of standing that the viewer may propose now; none while one waits.' })
  propose: CredentialEventKind[];
}
