import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { canonicalEmail, displayName, Membership, PersonService } from '@waymark/identity';
import { found, must, Role } from '@waymark/kernel';
import { APP_CONFIG, authorize, FilePurposes, Files, loadOne, lockOne, madeBefore, Mailer, paginate, record } from '@waymark/platform';
import type { AppConfig, Connection, Ctx, PageArgs } from '@waymark/platform';
import { In, IsNull } from 'typeorm';
import { HoursEntry } from '../entry/hours-entry.entity';
import { HoursState } from '../entry/hours-entry.rules';
import { NamedSupervisorService } from '../placement/named-supervisor.service';
import { Placement } from '../placement/placement.entity';
import type { NamedSupervisorInput } from '../placement/placement.input';
import { PlacementService } from '../placement/placement.service';
import { SignerCaseMoves } from './signer-case-moves.service';
import { SignerCase } from './signer-case.entity';
import type { AnswerSignerCaseInput, OpenSignerCaseInput } from './signer-case.input';
import { canAnswer, canNameAnother, canWithdraw, visibleTo } from './signer-case.policy';
import { begin, checkOpening, evidencePurpose, openStates, SignerCaseState } from './signer-case.rules';

const siteRoles = [Role.ORG_ADMIN, Role.PROGRAM_STAFF];

/** A trainee whose supervisor does not sign, the site that may step in, and who is asked instead. */
@Injectable()
export class SignerCaseService implements OnModuleInit {
  constructor(
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    private readonly placements: PlacementService,
    private readonly named: NamedSupervisorService,
    private readonly moves: SignerCaseMoves,
    private readonly people: PersonService,
    private readonly files: Files,
    private readonly purposes: FilePurposes,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.purposes.take(evidencePurpose);
  }

  /** Goes to the site first, where somebody runs it; else the alternate is asked at once. */
  async open(ctx: Ctx, input: OpenSignerCaseInput): Promise<SignerCase> {
    const traineeId = found(ctx.actor.id);
    const { id, placementId, reason, fileIds } = input;
    await lockOne(ctx, Placement, { traineeId }, placementId);
    const before = await madeBefore(ctx, SignerCase, { id, traineeId });
    if (before) return before;
    const placement = found((await this.placements.byIds(ctx, [placementId])).get(placementId));
    const entryIds = (await ctx.tx.find(HoursEntry, { where: { placementId, state: HoursState.SENT }, select: { id: true }, order: { startsAt: 'ASC', id: 'ASC' } })).map((entry) => entry.id);
    const words = checkOpening({ words: input.words, fileIds, entryIds });
    must(!(await ctx.tx.existsBy(SignerCase, { placementId, state: In([...openStates]) })), 'SIGNER_CASE_OPEN_ALREADY');
    const asked = this.asked(placement, input.alternate);
    for (const fileId of fileIds) await this.files.take(ctx, fileId, evidencePurpose.name);
    const about = await this.about(ctx, placement);
    const site = await this.site(ctx, { ...placement, ...about });
    const opened = begin(site.length > 0 ? SignerCaseState.WITH_SITE : SignerCaseState.WITH_SIGNER, ctx.now.toISOString().slice(0, 10));
    const row = ctx.tx.create(SignerCase, { id, traineeId, placementId, organisationId: placement.organisationId, reason, words, fileIds, entryIds, ...about, ...asked, isNamedBySite: false, ...opened, openedAt: ctx.now, movedAt: ctx.now });
    await ctx.tx.insert(SignerCase, row);
    record(ctx, 'signer-case.opened', row, { after: { placementId, reason, entries: entryIds.length, state: opened.state, askedName: asked.askedName } });
    if (opened.state === SignerCaseState.WITH_SIGNER) await this.moves.askAlternate(ctx, row);
    await this.tellSite(ctx, row, { placement, site });
    return this.one(ctx, id);
  }

  /** The site agrees with who is asked, or says who signs there instead. */
  async answer(ctx: Ctx, { id, signer }: AnswerSignerCaseInput): Promise<SignerCase> {
    const row = await this.lock(ctx, id);
    authorize(canAnswer(ctx.actor, row));
    must(Boolean(signer) || row.state === SignerCaseState.WITH_SITE, 'SIGNER_CASE_STATE_UNFIT', { state: row.state });
    if (!signer) {
      await this.moves.askAlternate(ctx, row);
      return this.moves.to(ctx, row, SignerCaseState.WITH_SIGNER);
    }
    const asked = this.asked(row.placement, signer);
    await this.placements.nameInCase(ctx, row.placementId, { as: 'supervisor', input: signer });
    return this.moves.to(ctx, row, SignerCaseState.WITH_SIGNER, { ...asked, isNamedBySite: true });
  }

  /** Nobody signed: the trainee names somebody else. */
  async nameAnother(ctx: Ctx, id: string, alternate: NamedSupervisorInput): Promise<SignerCase> {
    const row = await this.lock(ctx, id);
    authorize(row.traineeId === ctx.actor.id);
    must(canNameAnother(ctx.actor, row), 'SIGNER_CASE_STATE_UNFIT', { state: row.state });
    const asked = this.asked(row.placement, alternate);
    await this.moves.to(ctx, row, SignerCaseState.WITH_SIGNER, { ...asked, isNamedBySite: false });
    await this.moves.askAlternate(ctx, row);
    return row;
  }

  /** The evidence goes with it. */
  async withdraw(ctx: Ctx, id: string): Promise<SignerCase> {
    const row = await this.lock(ctx, id);
    authorize(row.traineeId === ctx.actor.id);
    must(canWithdraw(ctx.actor, row), 'SIGNER_CASE_STATE_UNFIT', { state: row.state });
    if (row.placement.isAlternateAsked) await this.placements.askAlternate(ctx, row.placementId, false);
    for (const fileId of row.fileIds) await this.files.discard(ctx, fileId);
    return this.moves.to(ctx, row, SignerCaseState.WITHDRAWN);
  }

  one(ctx: Ctx, id: string): Promise<SignerCase> {
    return loadOne(ctx, SignerCase, visibleTo(ctx.actor), id);
  }

  list(ctx: Ctx, page: PageArgs): Promise<Connection<SignerCase>> {
    const query = ctx.tx.createQueryBuilder(SignerCase, 'case').setFindOptions({ where: visibleTo(ctx.actor) });
    return paginate(query, page, { alias: 'case', property: 'openedAt', direction: 'DESC' });
  }

  /** One file of the evidence, for whoever sees the case. */
  async evidence(ctx: Ctx, id: string, fileId: string): Promise<string> {
    const { fileIds } = await this.one(ctx, id);
    return found(fileIds.find((each) => each === fileId));
  }

  private async lock(ctx: Ctx, id: string): Promise<SignerCase> {
    await this.one(ctx, id);
    const row = await lockOne(ctx, SignerCase, {}, id);
    row.placement = found((await this.placements.byIds(ctx, [row.placementId])).get(row.placementId));
    return row;
  }

  /** Somebody else than the two of the placement. */
  private asked({ trainee, supervisor, supervisorEmail }: Placement, input: NamedSupervisorInput) {
    const { name, email, locale } = this.named.read(input, { traineeEmail: trainee.email, otherEmail: supervisor ? canonicalEmail(supervisor.email) : supervisorEmail });
    return { askedName: name, askedEmail: email, askedLocale: locale };
  }

  /** The supervisor. Somebody who signs from a mailbox may run the site with the account behind it. */
  private async about(ctx: Ctx, { supervisor, supervisorName, supervisorEmail }: Placement): Promise<Pick<SignerCase, 'supervisorId' | 'signerName'>> {
    if (supervisor) return { supervisorId: supervisor.id, signerName: displayName(supervisor) };
    const account = await this.people.byEmail(ctx, found(supervisorEmail));
    return { supervisorId: account?.id ?? null, signerName: found(supervisorName) };
  }

  /** Who runs the place of work, but for the two whom the case is about. */
  private async site(ctx: Ctx, { organisationId, supervisorId, traineeId }: Pick<Placement, 'organisationId' | 'supervisorId' | 'traineeId'>): Promise<string[]> {
    const seats = await ctx.tx.findBy(Membership, { organisationId, role: In(siteRoles), endedAt: IsNull() });
    return [...new Set(seats.map(({ personId }) => personId))].filter((personId) => personId !== supervisorId && personId !== traineeId);
  }

  private async tellSite(ctx: Ctx, { id }: SignerCase, { placement, site }: { placement: Placement; site: readonly string[] }): Promise<void> {
    const people = await this.people.byIds(ctx, site);
    const params = { trainee: displayName(placement.trainee), link: `${this.config.publicUrl}/signer-cases/${id}` };
    for (const { email, locale } of people.values()) await this.mailer.send(ctx, { to: email, locale, template: 'signer-case-opened', params });
  }
}
