import { Injectable } from '@nestjs/common';
import { counts, Credential, CredentialService, CredentialStatus } from '@waymark/credentials';
import { PersonService } from '@waymark/identity';
import { found, localDateAt, longDay, must } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';
import { Mailer, madeBefore, record, Translator } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { Application } from '../application/application.entity';
import { isApplicant, visibleTo } from '../application/application.policy';
import { ApplicationStatus } from '../application/application.rules';
import { ApplicationService } from '../application/application.service';
import { CaseService } from '../application/case.service';
import { FULL, wholeTracks } from '../application/track.rules';
import { earlierLooks, openLook, turnOf } from '../proposal/look.rules';
import type { LookTurn } from '../proposal/look.rules';
import { evaluateStages } from '../scheme';
import type { ExtensionLook } from './extension-look.entity';
import { ExtensionLookService } from './extension-look.service';
import { StageExtension } from './stage-extension.entity';
import type { AskForMoreTimeInput, ConfirmMoreTimeInput, DecideMoreTimeInput } from './stage-extension.input';
import { checkGrant, checkOffer, checkReason, ExtensionStatus, offerOf } from './stage-extension.rules';
import type { StageState } from './stage-extension.rules';
import type { StageTimeType } from './stage-extension.type';

interface Live extends StageState {
  readonly credential: Credential;
  readonly status: CredentialStatus;
}

interface Waiting {
  readonly asked: StageExtension;
  readonly application: Application;
  readonly turn: LookTurn;
}

const { ASKED, GRANTED, REFUSED, NOT_NEEDED } = ExtensionStatus;
const canGoOn: readonly CredentialStatus[] = [CredentialStatus.ACTIVE, CredentialStatus.CONDITIONAL, CredentialStatus.EXPIRED];

/** More time for a certificate for a time, as often and for as long as its scheme says: asked by its holder, decided by two people of its board. */
@Injectable()
export class StageExtensionService {
  constructor(
    private readonly cases: CaseService,
    private readonly looks: ExtensionLookService,
    private readonly applications: ApplicationService,
    private readonly credentials: CredentialService,
    private readonly people: PersonService,
    private readonly translator: Translator,
    private readonly mailer: Mailer,
  ) {}

  async ask(ctx: Ctx, { id, applicationId, reason }: AskForMoreTimeInput): Promise<Application> {
    const application = await this.cases.lockOwn(ctx, applicationId);
    if (await madeBefore(ctx, StageExtension, { id, applicationId })) return application;
    const state = await this.stateOf(ctx, application);
    must(state !== null, 'EXTENSION_NOT_OFFERED');
    must(counts(state.status), 'EXTENSION_STAGE_OVER');
    checkOffer(state);
    must(!(await ctx.tx.existsBy(StageExtension, { applicationId, status: ASKED })), 'EXTENSION_RUNS_ALREADY');
    await ctx.tx.insert(StageExtension, { id, applicationId, reason: checkReason(reason), status: ASKED, askedAt: ctx.now });
    record(ctx, 'extension.made', { id });
    record(ctx, 'extension.asked', application, { after: { extension: id, validUntil: state.validUntil } });
    return application;
  }

  /** The first answer: a yes has to be possible, and nothing is told yet. */
  async decide(ctx: Ctx, { id, isGranted, reason }: DecideMoreTimeInput): Promise<Application> {
    const application = await this.lockAsked(ctx, id);
    const said = { isGranted, reason: checkReason(reason) };
    if (isGranted) await this.checkGrantable(ctx, application);
    await this.looks.first(ctx, { id }, said);
    return application;
  }

  /** With a confirmed yes the certificate gets a new last day: a new one takes the place of the old one. A "no" says why, and may be asked again. */
  async confirm(ctx: Ctx, { id, lookId, isAgreed, reason }: ConfirmMoreTimeInput): Promise<Application> {
    const application = await this.lockAsked(ctx, id);
    const first = await this.looks.second(ctx, { id }, { lookId, isAgreed, reason: checkReason(reason) });
    if (!first) return application;
    const { reason: answer, isGranted } = first;
    const validUntil = isGranted ? await this.grant(ctx, application) : null;
    const decided = { status: isGranted ? GRANTED : REFUSED, answer, validUntil, decidedBy: found(ctx.actor.id), decidedAt: ctx.now };
    await ctx.tx.update(StageExtension, { id }, decided);
    record(ctx, isGranted ? 'extension.granted' : 'extension.refused', application, { after: { extension: id, validUntil }, reason: answer });
    await this.tell(ctx, application, validUntil);
    return application;
  }

  /** The stage went on to the next one: whoever asked needs no more time. */
  async close(ctx: Ctx, { id: applicationId }: Application): Promise<void> {
    await ctx.tx.update(StageExtension, { applicationId, status: ASKED }, { status: NOT_NEEDED, decidedAt: ctx.now });
  }

  /** Nothing for a certificate that is none for a time. */
  async timeOf(ctx: Ctx, application: Application): Promise<StageTimeType | null> {
    const state = await this.stateOf(ctx, application);
    if (!state) return null;
    const asked = await ctx.tx.find(StageExtension, { where: { applicationId: application.id }, order: { askedAt: 'ASC', id: 'ASC' } });
    const isOpen = asked.some(({ status }) => status === ASKED);
    const { left, until, unmet } = offerOf(state);
    const isOffered = counts(state.status) && until !== null && unmet.length === 0;
    const canAsk = isOffered && !isOpen && isApplicant(ctx.actor, application);
    const shown = { validUntil: state.validUntil, left, extendedUntil: until, unmet: unmet.map(({ name }) => name[ctx.actor.locale]), asked, canAsk };
    return { ...shown, ...(await this.sideOfBoard(ctx, application, asked.find(({ status }) => status === ASKED))) };
  }

  /** What waits for the reviewers of a board, longest first; never that of somebody whom they must look away from. */
  async waiting(ctx: Ctx, most: number): Promise<Waiting[]> {
    const query = ctx.tx.createQueryBuilder(Application, 'application').setFindOptions({ where: visibleTo(ctx.actor) });
    const rows = await query.innerJoinAndMapOne('application.asked', StageExtension, 'asked', 'asked.applicationId = application.id and asked.status = :status', { status: ASKED }).orderBy('asked.askedAt', 'ASC').take(most).getMany();
    const pairs = (rows as (Application & { asked: StageExtension })[]).map((application) => ({ asked: application.asked, application }));
    const mine = await Promise.all(pairs.map(({ application }) => this.cases.isReviewer(ctx, application)));
    const said = await this.looks.of(ctx, pairs.map(({ asked }) => asked.id));
    const me = found(ctx.actor.id);
    return pairs.flatMap((pair, index) => {
      const looks = said.get(pair.asked.id) ?? [];
      return mine[index] && openLook(looks)?.decidedBy !== me ? [{ ...pair, turn: turnOf(looks, me) }] : [];
    });
  }

  private async lockAsked(ctx: Ctx, id: string): Promise<Application> {
    const { applicationId } = found(await ctx.tx.findOneBy(StageExtension, { id }));
    const application = await this.cases.lockForBoard(ctx, applicationId);
    must(await ctx.tx.existsBy(StageExtension, { id, status: ASKED }), 'EXTENSION_DECIDED');
    return application;
  }

  private async sideOfBoard(ctx: Ctx, application: Application, open?: StageExtension): Promise<Pick<StageTimeType, 'canDecide' | 'canConfirm'> & { firstLook: ExtensionLook | null; earlierLooks: ExtensionLook[] }> {
    if (!open || !(await this.cases.isReviewer(ctx, application))) return { canDecide: false, canConfirm: false, firstLook: null, earlierLooks: [] };
    const looks = (await this.looks.of(ctx, [open.id])).get(open.id) ?? [];
    const firstLook = openLook(looks);
    return { firstLook, earlierLooks: earlierLooks(looks), canDecide: firstLook === null, canConfirm: firstLook !== null && firstLook.decidedBy !== ctx.actor.id };
  }

  private async checkGrantable(ctx: Ctx, application: Application): Promise<{ credential: Credential; today: LocalDate; validUntil: LocalDate }> {
    const state = await this.stateOf(ctx, application);
    must(state !== null, 'EXTENSION_NOT_OFFERED');
    const { credential } = state;
    const today = localDateAt(ctx.now, credential.timeZone);
    return { credential, today, validUntil: checkGrant(state, { today, isOver: !canGoOn.includes(state.status) }) };
  }

  private async grant(ctx: Ctx, application: Application): Promise<string> {
    const { credential, today, validUntil } = await this.checkGrantable(ctx, application);
    const reason = this.translator.text(application.certificateLanguage, 'certification:certificate.extended');
    await this.credentials.reissue(ctx, credential, { issuedOn: today, validUntil, reason });
    return validUntil;
  }

  private async stateOf(ctx: Ctx, application: Application): Promise<Live | null> {
    if (application.status !== ApplicationStatus.ISSUED || wholeTracks.includes(application.track)) return null;
    const { scheme, facts, asOf, openedOn } = await this.applications.assess(ctx, { ...application, track: FULL });
    const evaluated = evaluateStages(scheme, facts.facts, { asOf, openedOn }).find(({ stage }) => stage.id === application.track);
    const credential = (await this.credentials.bySource(ctx, [application.id])).at(-1);
    if (!evaluated || !credential) return null;
    const events = (await this.credentials.eventsOf(ctx, [credential.id])).get(credential.id) ?? [];
    const { status } = this.credentials.standing(ctx, credential, events);
    return { stage: evaluated.stage, held: evaluated.held, validUntil: credential.validUntil, credential, status };
  }

  private async tell(ctx: Ctx, { id, applicantId }: Application, validUntil: string | null): Promise<void> {
    const { email, locale } = found(await this.people.byId(ctx, applicantId));
    const day = validUntil === null ? '' : longDay(validUntil, locale);
    await this.mailer.send(ctx, { to: email, locale, template: validUntil === null ? 'more-time-refused' : 'more-time-granted', params: { day, application: id } });
  }
}
