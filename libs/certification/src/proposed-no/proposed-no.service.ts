import { Injectable } from '@nestjs/common';
import type { Person } from '@waymark/identity';
import { found, must } from '@waymark/kernel';
import { authorize, loader, loadOne, lockOne, record } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import { In, IsNull, Not } from 'typeorm';
import { answered, checkReasons, ProposalOutcome, takenBack } from '../proposal/proposal.rules';
import { SecondsService } from '../proposal/seconds.service';
import type { LookedAt } from '../proposal/seconds.service';
import { SentBackService } from '../proposal/sent-back.service';
import { ProposedNo } from './proposed-no.entity';
import type { ConfirmNoInput } from './proposed-no.input';
import { canRead, visibleTo } from './proposed-no.policy';
import type { NoKind } from './proposed-no.rules';

/** Locks what a "no" is about, as for a reviewer who decides it, and gives the act that writes the "no". */
export type NoSubject = (ctx: Ctx, recordId: string) => Promise<(no: ProposedNo) => Promise<unknown>>;

/** Must this reviewer look away from it, beside what ties anybody to the person or the provider? */
type LooksAway = (ctx: Ctx, no: ProposedNo, reviewerId: string) => Promise<boolean>;
type Said = LookedAt & Pick<ProposedNo, 'kind' | 'recordId' | 'words'> & Partial<Pick<ProposedNo, 'fromOn'>>;

/** Every "no" of a board is two people's: one proposes it, another one confirms it. Until then nobody outside the board reads of it. */
@Injectable()
export class ProposedNoService {
  private readonly subjects = new Map<NoKind, NoSubject>();
  private readonly ties = new Map<NoKind, LooksAway>();

  constructor(
    private readonly seconds: SecondsService,
    private readonly sentBack: SentBackService,
  ) {}

  /** Each slice whose "no" needs two says at the start how it is written, and who else looks away from it. */
  add(kind: NoKind, subject: NoSubject, looksAway: LooksAway = () => Promise.resolve(false)): void {
    this.subjects.set(kind, subject);
    this.ties.set(kind, looksAway);
  }

  /** Whoever calls holds the lock on what it is about. Pressed twice, it is there once. */
  async propose(ctx: Ctx, said: Said): Promise<void> {
    const me = found(ctx.actor.id);
    const open = await ctx.tx.findOneBy(ProposedNo, { recordId: said.recordId, outcome: IsNull() });
    if (open && open.proposedBy === me && open.kind === said.kind && open.words === said.words && open.fromOn === (said.fromOn ?? null)) return;
    must(open === null, 'PROPOSAL_RUNS_ALREADY');
    const no = await ctx.tx.save(ProposedNo, ctx.tx.create(ProposedNo, { ...said, apart: [...said.apart], proposedBy: me, proposedAt: ctx.now }));
    record(ctx, 'no.proposed', no, { after: { kind: no.kind, record: no.recordId } });
    await this.seconds.tell(ctx, await this.secondsOf(ctx, no));
  }

  /** With a yes to it the "no" counts, in this transaction; pressed twice, once. */
  async confirm(ctx: Ctx, { id, isAgreed, reasons }: ConfirmNoInput): Promise<ProposedNo> {
    const { no, say } = await this.lock(ctx, id);
    const me = found(ctx.actor.id);
    if (no.decidedBy === me && no.outcome === (isAgreed ? ProposalOutcome.CONFIRMED : ProposalOutcome.SENT_BACK)) return no;
    const outcome = answered(no, me, isAgreed);
    if (isAgreed) must(!(await this.isTied(ctx, no, no.proposedBy)), 'PROPOSAL_FIRST_TIED');
    await this.close(ctx, no, { outcome, answer: checkReasons(reasons), decidedBy: me });
    if (isAgreed) await say(no);
    else await this.sentBack.tell(ctx, no);
    return no;
  }

  async withdraw(ctx: Ctx, id: string): Promise<ProposedNo> {
    const { no } = await this.lock(ctx, id);
    const me = found(ctx.actor.id);
    if (no.proposedBy === me && no.outcome === ProposalOutcome.WITHDRAWN) return no;
    return this.close(ctx, no, { outcome: takenBack(no, me), answer: null, decidedBy: me });
  }

  /** Whoever asked took it back: there is nothing left to say no to. */
  async drop(ctx: Ctx, recordId: string): Promise<void> {
    const open = await ctx.tx.findOneBy(ProposedNo, { recordId, outcome: IsNull() });
    if (open) await this.close(ctx, open, { outcome: ProposalOutcome.NOT_NEEDED, answer: null, decidedBy: null });
  }

  /** Of these records, those with a "no" that waits for its second person. */
  async openAmong(ctx: Ctx, recordIds: readonly string[]): Promise<Set<string>> {
    const open = await ctx.tx.find(ProposedNo, { where: { recordId: In([...recordIds]), outcome: IsNull() }, select: { recordId: true } });
    return new Set(open.map(({ recordId }) => recordId));
  }

  waits(ctx: Ctx, recordId: string): Promise<boolean> {
    return ctx.tx.existsBy(ProposedNo, { recordId, outcome: IsNull() });
  }

  /** For a yes, which needs one person: not while a "no" waits for its second one. */
  async checkNoneWaits(ctx: Ctx, recordId: string): Promise<void> {
    must(!(await this.waits(ctx, recordId)), 'PROPOSAL_RUNS_ALREADY');
  }

  async batched(graphql: GraphqlContext, recordId: string): Promise<ProposedNo[]> {
    return (await loader<string, ProposedNo[]>(graphql, 'proposed-nos', (ids) => this.of(graphql.ctx, ids)).load(recordId)) ?? [];
  }

  /** Oldest first, of each record; for those who may read them. */
  private async of(ctx: Ctx, recordIds: readonly string[]): Promise<Map<string, ProposedNo[]>> {
    const rows = await ctx.tx.find(ProposedNo, { where: { ...visibleTo(ctx.actor), recordId: In([...recordIds]) }, order: { proposedAt: 'ASC', id: 'ASC' } });
    const readable = rows.filter((no) => canRead(ctx.actor, no));
    return new Map(recordIds.map((id) => [id, readable.filter(({ recordId }) => recordId === id)]));
  }

  /** One by its id; of an appeal it is read on its case. Of people whom the viewer must look away from it is as absent as one that never was. */
  async one(ctx: Ctx, id: string): Promise<ProposedNo> {
    const no = await this.load(ctx, id);
    authorize(no.caseId === null && !(await this.seconds.isTied(ctx, no, found(ctx.actor.id))), 'NOT_FOUND');
    return no;
  }

  /** Who proposed the "no" that waits; nobody where none does. */
  async openBy(ctx: Ctx, recordId: string): Promise<string[]> {
    return (await ctx.tx.findBy(ProposedNo, { recordId, outcome: IsNull() })).map(({ proposedBy }) => proposedBy);
  }

  /** Who had a part in a "no" to something earlier of the same case, whatever came of it. */
  async earlier(ctx: Ctx, caseId: string, recordId: string): Promise<string[]> {
    const rows = await ctx.tx.findBy(ProposedNo, { caseId, recordId: Not(recordId) });
    return rows.flatMap(({ proposedBy, decidedBy }) => [proposedBy, ...(decidedBy === null ? [] : [decidedBy])]);
  }

  /** Who can take the second look. */
  async secondsOf(ctx: Ctx, no: ProposedNo): Promise<Person[]> {
    const free: Person[] = [];
    for (const person of await this.seconds.of(ctx, no, no.proposedBy)) if (!(await this.looksAway(ctx, no, person.id))) free.push(person);
    return free;
  }

  private async isTied(ctx: Ctx, no: ProposedNo, reviewerId: string): Promise<boolean> {
    return (await this.seconds.isTied(ctx, no, reviewerId)) || this.looksAway(ctx, no, reviewerId);
  }

  private looksAway(ctx: Ctx, no: ProposedNo, reviewerId: string): Promise<boolean> {
    return found(this.ties.get(no.kind))(ctx, no, reviewerId);
  }

  /** What it is about is locked first, as by everybody who decides about it. */
  private async lock(ctx: Ctx, id: string): Promise<{ no: ProposedNo; say: Awaited<ReturnType<NoSubject>> }> {
    const { kind, recordId } = await this.load(ctx, id);
    const say = await found(this.subjects.get(kind))(ctx, recordId);
    return { no: await lockOne(ctx, ProposedNo, visibleTo(ctx.actor), id), say };
  }

  private async load(ctx: Ctx, id: string): Promise<ProposedNo> {
    const no = await loadOne(ctx, ProposedNo, visibleTo(ctx.actor), id);
    authorize(canRead(ctx.actor, no), 'NOT_FOUND');
    return no;
  }

  private async close(ctx: Ctx, no: ProposedNo, made: Pick<ProposedNo, 'outcome' | 'answer' | 'decidedBy'>): Promise<ProposedNo> {
    const change = { ...made, decidedAt: ctx.now };
    await ctx.tx.update(ProposedNo, { id: no.id }, change);
    record(ctx, `no.${String(made.outcome).toLowerCase().replace('_', '-')}`, no, { after: { kind: no.kind, record: no.recordId } });
    return Object.assign(no, change);
  }
}
