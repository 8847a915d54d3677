import { Injectable } from '@nestjs/common';
import { Credential, CredentialService, DisciplineService } from '@waymark/credentials';
import { found, must, organisationsWhere, Role } from '@waymark/kernel';
import { authorize, lockOne, madeBefore, paginate, record } from '@waymark/platform';
import type { Connection, Ctx, PageArgs } from '@waymark/platform';
import { In, IsNull } from 'typeorm';
import { ConflictService, none, untied } from '../decision/conflict.service';
import { aboutHolder, SecondsService } from '../proposal/seconds.service';
import { SentBackService } from '../proposal/sent-back.service';
import { StandingChange } from './standing-change.entity';
import type { ConfirmStandingChangeInput, ProposeStandingChangeInput } from './standing-change.input';
import { answered, ProposalOutcome, checkReasons, takenBack } from '../proposal/proposal.rules';
import { StandingLetter } from './standing-letter.service';

const noRecusal = none('certification.recusal join credentials.credential on application_id = source_id where credential.id = change.credential_id and reviewer_id = :me');

/** Two reviewers change the standing of a certificate: one proposes, another one confirms. Until then nothing is changed and nobody outside the board reads of it. */
@Injectable()
export class StandingChangeService {
  constructor(
    private readonly credentials: CredentialService,
    private readonly discipline: DisciplineService,
    private readonly conflicts: ConflictService,
    private readonly seconds: SecondsService,
    private readonly letter: StandingLetter,
    private readonly sentBack: SentBackService,
  ) {}

  async propose(ctx: Ctx, { id, credentialId, kind, effectiveOn, ...typed }: ProposeStandingChangeInput): Promise<Credential> {
    const credential = await this.credentials.lockToChange(ctx, credentialId);
    if (await madeBefore(ctx, StandingChange, { id, credentialId })) return credential;
    const words = { publicReason: typed.publicReason.trim(), reasons: checkReasons(typed.reasons) };
    must(!(await this.waits(ctx, credential)), 'PROPOSAL_RUNS_ALREADY');
    await this.credentials.checkProposed(ctx, credential, { kind, effectiveOn, publicReason: words.publicReason });
    const { holderId, boardId } = credential;
    await ctx.tx.insert(StandingChange, { id, credentialId, holderId, boardId, kind, effectiveOn, ...words, proposedBy: found(ctx.actor.id), proposedAt: ctx.now });
    record(ctx, 'standing-change.proposed', { id }, { after: { credential: credentialId, kind, effectiveOn } });
    await this.seconds.tell(ctx, await this.seconds.of(ctx, aboutHolder(credential), found(ctx.actor.id)));
    return credential;
  }

  /** With a yes the standing changes in this transaction; pressed twice, once. */
  async confirm(ctx: Ctx, { id, isAgreed, reasons }: ConfirmStandingChangeInput): Promise<Credential> {
    const { change, credential } = await this.lock(ctx, id);
    const me = found(ctx.actor.id);
    if (change.decidedBy === me && change.outcome === (isAgreed ? ProposalOutcome.CONFIRMED : ProposalOutcome.SENT_BACK)) return credential;
    const outcome = answered(change, me, isAgreed);
    if (isAgreed) must(!(await this.seconds.isTied(ctx, aboutHolder(credential), change.proposedBy)), 'PROPOSAL_FIRST_TIED');
    await this.close(ctx, change, { outcome, answer: checkReasons(reasons) });
    if (outcome === ProposalOutcome.CONFIRMED) await this.apply(ctx, change, credential);
    else await this.sentBack.tell(ctx, change);
    return credential;
  }

  async withdraw(ctx: Ctx, id: string): Promise<Credential> {
    const { change, credential } = await this.lock(ctx, id);
    if (change.proposedBy === ctx.actor.id && change.outcome === ProposalOutcome.WITHDRAWN) return credential;
    await this.close(ctx, change, { outcome: takenBack(change, found(ctx.actor.id)), answer: null });
    return credential;
  }

  waits(ctx: Ctx, { id: credentialId }: Pick<Credential, 'id'>): Promise<boolean> {
    return ctx.tx.existsBy(StandingChange, { credentialId, outcome: IsNull() });
  }

  /** What waits for the viewer's second look, longest first; nothing of people they must look away from. */
  async waiting(ctx: Ctx, page: PageArgs): Promise<Connection<StandingChange>> {
    const boards = organisationsWhere(ctx.actor, Role.REVIEWER);
    const tied = await this.conflicts.tiedAt(ctx, boards);
    const query = ctx.tx.createQueryBuilder(StandingChange, 'change').where('change.boardId = any(:boards) and change.outcome is null and change.proposedBy <> :me', { boards, me: ctx.actor.id });
    query.andWhere(`${untied(['change.holder_id', 'change.board_id'], ':tied', [':members', ':seats'])} and ${noRecusal}`, { tied: tied.everywhere, members: tied.members, seats: tied.boards });
    return paginate(query, page, { alias: 'change', property: 'proposedAt', direction: 'ASC' });
  }

  /** Oldest first; for reviewers of the board whom nothing ties to the holder. */
  async of(ctx: Ctx, credential: Credential): Promise<StandingChange[]> {
    if (!(await this.credentials.mayChange(ctx, credential))) return [];
    return ctx.tx.find(StandingChange, { where: { credentialId: credential.id }, order: { proposedAt: 'ASC', id: 'ASC' } });
  }

  async credentialsOf(ctx: Ctx, ids: readonly string[]): Promise<Map<string, Credential>> {
    const rows = await ctx.tx.findBy(Credential, { id: In([...ids]) });
    return new Map(rows.map((row) => [row.id, row]));
  }

  private async lock(ctx: Ctx, id: string): Promise<{ change: StandingChange; credential: Credential }> {
    const change = await lockOne(ctx, StandingChange, { boardId: In(organisationsWhere(ctx.actor, Role.REVIEWER)) }, id);
    const credential = await this.credentials.one(ctx, change.credentialId);
    authorize(await this.credentials.mayChange(ctx, credential), 'NOT_FOUND');
    return { change, credential };
  }

  private async close(ctx: Ctx, change: StandingChange, made: Pick<StandingChange, 'outcome' | 'answer'>): Promise<void> {
    const { id, credentialId, kind } = change;
    await ctx.tx.update(StandingChange, { id }, { ...made, decidedBy: found(ctx.actor.id), decidedAt: ctx.now });
    record(ctx, `standing-change.${String(made.outcome).toLowerCase()}`, change, { after: { credential: credentialId, kind } });
  }

  /** On the certificate that the person holds now: a new name may have come meanwhile. It cannot count before that one was issued. */
  private async apply(ctx: Ctx, { kind, effectiveOn, publicReason, proposedBy }: StandingChange, { id }: Credential): Promise<void> {
    const newest = await this.discipline.newest(ctx, id);
    const from = effectiveOn > newest.issuedOn ? effectiveOn : newest.issuedOn;
    await this.credentials.changeStanding(ctx, newest.id, { kind, effectiveOn: from, publicReason, proposedBy });
    await this.letter.send(ctx, newest);
  }
}
