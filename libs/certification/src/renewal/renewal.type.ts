import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LocalDateScalar } from '@waymark/platform';
import { ApplicationType, FactType, RequirementStatusType } from '../application/application.type';
import type { Application } from '../application/application.entity';
import type { LateAsk, RenewalPhase } from '../scheme';

const phases: Readonly<Record<RenewalPhase, RenewalPhase>> = { EARLY: 'EARLY', ON_TIME: 'ON_TIME', GRACE: 'GRACE', LATE: 'LATE', LAPSED: 'LAPSED' };
const asks: Readonly<Record<LateAsk, LateAsk>> = { FEE: 'FEE', RE_EXAM: 'RE_EXAM', RE_TRAIN: 'RE_TRAIN', RE_APPLY: 'RE_APPLY' };
registerEnumType(phases, { name: 'RenewalPhase', description: '`EARLY`: the board does not take it yet. `LAPSED`: past the last rung, or nothing is said of renewing so late.' });
registerEnumType(asks, { name: 'LateAsk', description: 'What being late asks for: a fee, the exam, training or the application again.' });

@ObjectType('LateRung', { description: 'A step of the late ladder, after the last valid day.' })
export class LateRungType {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field(() => phases)
  phase: RenewalPhase;

  @Field(() => LocalDateScalar, { description: 'Its first day.' })
  from: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Its last day; nothing where it has no end.' })
  until: string | null;

  @Field(() => [asks])
  asks: LateAsk[];

  @Field(() => Int, { nullable: true, description: 'On top of the renewal fee, in US cents.' })
  feeCents: number | null;
}

@ObjectType('RenewalCycle', { description: 'The present cycle of a certificate, on a day: counted and missing, in time or late.' })
export class RenewalCycleType {
  @Field(() => LocalDateScalar, { description: 'Its first day.' })
  from: string;

  @Field(() => LocalDateScalar, { description: 'The day it was looked at, at the board.' })
  asOf: string;

  @Field(() => phases)
  phase: RenewalPhase;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day of the phase; nothing where it has no end.' })
  phaseUntil: string | null;

  @Field(() => LocalDateScalar, { description: 'The first day on which the board takes it.' })
  opensOn: string;

  @Field({ description: 'All that the cycle asks for is there, on this day.' })
  isMet: boolean;

  @Field(() => String, { nullable: true, description: 'The exception that a first cycle falls under.' })
  exception: string | null;

  @Field(() => Int, { nullable: true, description: 'What renewing costs, in US cents; nothing where the rules name no fee.' })
  feeCents: number | null;

  @Field(() => [RequirementStatusType], { description: 'Each requirement, and after it each of its parts.' })
  requirements: RequirementStatusType[];

  @Field(() => [RequirementStatusType], { description: 'What must be done again after the last valid day.' })
  again: RequirementStatusType[];

  @Field(() => [FactType], { description: 'The part of the record that this rests on.' })
  facts: FactType[];

  @Field(() => [LateRungType], { description: 'Empty where the rules say nothing about being late.' })
  rungs: LateRungType[];
}

@ObjectType('Renewal', { description: 'What keeps a certificate valid. A certificate for a stage has none.' })
export class RenewalType {
  @Field(() => ID, { description: 'Of the certificate.' })
  id: string;

  @Field()
  title: string;

  @Field()
  boardName: string;

  @Field(() => LocalDateScalar, { description: 'The last valid day.' })
  validUntil: string;

  @Field(() => String, { nullable: true, description: 'Where the rules stand; nothing where the certificate came from a register and its rules are not known here.' })
  source: string | null;

  @Field(() => RenewalCycleType, { nullable: true, description: 'Nothing where the source says nothing about renewal.' })
  cycle: RenewalCycleType | null;

  @Field(() => ApplicationType, { nullable: true, description: 'The renewal that is under way.' })
  running: Application | null;

  @Field({ description: 'The viewer may begin the renewal today.' })
  canBegin: boolean;
}
