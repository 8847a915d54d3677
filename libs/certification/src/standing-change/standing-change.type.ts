import { Field, ObjectType } from '@nestjs/graphql';
import { CredentialEventKind } from '@waymark/credentials';
import { connectionOf, LocalDateScalar } from '@waymark/platform';
import { ProposalType } from '../proposal/proposal.type';

@ObjectType('StandingChange', { description: 'A change of standing that one reviewer proposed. It counts, and is public, once a second person confirms it.' })
export class StandingChangeType extends ProposalType {
  @Field(() => CredentialEventKind)
  kind: CredentialEventKind;

  @Field(() => LocalDateScalar, { description: 'The day from which it counts.' })
  effectiveOn: string;

  @Field({ description: 'What everybody reads who checks the certificate, once it is confirmed.' })
  publicReason: string;

  @Field({ description: 'For the board alone.' })
  reasons: string;
}

@ObjectType()
export class StandingChangeConnection extends connectionOf(StandingChangeType) {}

@ObjectType('CredentialViewerCan')
export class CredentialViewerCanType {
  @Field(() => [CredentialEventKind], { description: 'Changes of standing that the viewer may propose now; none while one waits.' })
  propose: CredentialEventKind[];
}
