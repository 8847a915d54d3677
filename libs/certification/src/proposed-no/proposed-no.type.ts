import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, LocalDateScalar } from '@waymark/platform';
import { ProposalType } from '../proposal/proposal.type';
import { NoKind } from './proposed-no.rules';

registerEnumType(NoKind, { name: 'NoKind', description: 'What a "no" is said to: an appeal, the audit of a renewal, training that asks to count or counted, a course from elsewhere.' });

@ObjectType('ProposedNo', { description: 'A "no" that one reviewer proposed. It counts, and the other side reads it, once a second person confirms it.' })
export class ProposedNoType extends ProposalType {
  @Field(() => NoKind)
  kind: NoKind;

  @Field(() => ID, { description: 'The appeal, audit, approval or review that it is about.' })
  recordId: string;

  @Field({ description: 'What the other side reads once it is confirmed.' })
  words: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Of an approval that ends: the first day on which it counts no longer.' })
  fromOn: string | null;
}

@ObjectType()
export class ProposedNoConnection extends connectionOf(ProposedNoType) {}
