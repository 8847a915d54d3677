import type { Type } from '@nestjs/common';
import { Field, ObjectType } from '@nestjs/graphql';
import { Disclosure, PeerRole, PracticeFormat } from '@waymark/kernel';

interface Cut<N> {
  readonly format: PracticeFormat | null;
  readonly role: PeerRole | null;
  readonly disclosure: Disclosure;
  readonly numbers: N | null;
}

interface Cuts<C> {
  readonly all: C;
  readonly byFormat: readonly C[];
  readonly byRole: readonly C[];
}

/** The GraphQL type of one group of a report: `class X extends cutOf(NumbersType) {}`. */
export function cutOf<N>(numbersType: Type<N>): Type<Cut<N>> {
  @ObjectType({ isAbstract: true })
  class CutType {
    @Field(() => PracticeFormat, { nullable: true })
    format: PracticeFormat | null;

    @Field(() => PeerRole, { nullable: true })
    role: PeerRole | null;

    @Field(() => Disclosure)
    disclosure: Disclosure;

    @Field(() => numbersType, { nullable: true, description: 'Nothing where people could be guessed.' })
    numbers: N | null;
  }
  return CutType;
}

/** The GraphQL type of a whole, by format and by role: `class X extends cutsOf(CutType) {}`. */
export function cutsOf<C>(cutType: Type<C>): Type<Cuts<C>> {
  @ObjectType({ isAbstract: true })
  class CutsType {
    @Field(() => cutType)
    all: C;

    @Field(() => [cutType], { description: 'The four formats, and what carries none.' })
    byFormat: C[];

    @Field(() => [cutType], { description: 'The four roles, and what carries none.' })
    byRole: C[];
  }
  return CutsType;
}
