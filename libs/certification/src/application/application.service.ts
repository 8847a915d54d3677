import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CredentialService } from '@waymark/credentials';
import { Organisation, OrganisationKind, PersonService, publicName } from '@waymark/identity';
import { DomainError, found, localDateAt, must } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';
import { loader, lockName, record, Translator } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import { In } from 'typeorm';
import { dayAtBoard } from '../clock/day-at-board';
import { startClock } from '../clock/service-clock.rules';
import { attestationsOf, procedureOf } from '../scheme';
import type { Evaluation, Scheme } from '../scheme';
import { FormerRulesService } from '../grandfathering/former-rules.service';
import { SchemeVersionService } from '../scheme-version/scheme-version.service';
import { Application } from './application.entity';
import type { ApplyArgs, SaveApplicationFieldInput, SignAttestationInput } from './application.input';
import { ApplicationStatus, checkSendable, checkSignedName, move, runningStatuses, setField } from './application.rules';
import { FULL, tracksOf } from './track.rules';
import type { AttestationTextType } from './application.type';
import { Attestation } from './attestation.entity';
import { CaseRules } from './case-rules.service';
import { CaseService } from './case.service';
import { FactsService } from './facts.service';
import type { PersonFacts } from './facts.service';

export interface Assessed {
  readonly scheme: Scheme;
  readonly asOf: LocalDate;
  /** The day at the board on which it was opened. */
  readonly openedOn: LocalDate;
  readonly evaluation: Evaluation;
  readonly facts: PersonFacts;
}

@Injectable()
export class ApplicationService {
  constructor(
    private readonly factsOf: FactsService,
    private readonly people: PersonService,
    private readonly credentials: CredentialService,
    private readonly translator: Translator,
    private readonly versions: SchemeVersionService,
    private readonly cases: CaseService,
    private readonly former: FormerRulesService,
    private readonly rules: CaseRules,
  ) {}

  /** Opens one application a scheme, under the version in force or an earlier one that still lets this person in; the one that runs already is returned as it is. */
  async apply(ctx: Ctx, { schemeId, track: named, version }: ApplyArgs): Promise<Application> {
    const track = named ?? FULL;
    const person = await this.people.me(ctx);
    await lockName(ctx, `application ${person.id} ${schemeId}`);
    const running = await ctx.tx.findOneBy(Application, { applicantId: person.id, schemeId, status: In([...runningStatuses]) });
    if (running) return running;
    const board = await this.boardOf(ctx, schemeId);
    const scheme = await this.openScheme(ctx, { schemeId, version, on: localDateAt(ctx.now, board.timeZone) });
    must(tracksOf(scheme).some(({ id }) => id === track), 'APPLICATION_TRACK_UNKNOWN');
    const fields = { track, certificateName: publicName(person), certificateLanguage: person.locale };
    const application = await ctx.tx.save(Application, { applicantId: person.id, boardId: board.id, schemeId, schemeVersion: scheme.version, status: ApplicationStatus.OPEN, round: 0, openedAt: ctx.now, sentAt: null, ...fields });
    record(ctx, 'application.opened', application, { after: { schemeId, schemeVersion: scheme.version, track } });
    return application;
  }

  async saveField(ctx: Ctx, input: SaveApplicationFieldInput): Promise<Application> {
    const application = await this.cases.lockOwn(ctx, input.applicationId);
    await this.cases.checkField(ctx, application, input.field);
    const change = setField(input.field, input.value);
    if (change.certificateName) this.credentials.checkName(change.certificateName);
    await ctx.tx.update(Application, { id: application.id }, change);
    return Object.assign(application, change);
  }

  /** The sentence that was shown is kept by its hash, the signature by the name that was typed. Signing twice is signing once. */
  async sign(ctx: Ctx, input: SignAttestationInput): Promise<Application> {
    const application = await this.lockOwnOpen(ctx, input.applicationId);
    const { code } = input;
    must(attestationsOf(await this.schemeOf(ctx, application)).includes(code), 'ATTESTATION_UNKNOWN', { code });
    must(application.certificateName !== null, 'APPLICATION_NAME_MISSING');
    checkSignedName(input.signedName, application.certificateName);
    const text = this.translator.text(ctx.actor.locale, `attestations:${code}`);
    const row = { applicationId: application.id, code, textVersion: createHash('sha256').update(text).digest('hex'), signedName: input.signedName.trim(), signedAt: ctx.now };
    const inserted = await ctx.tx.createQueryBuilder().insert().into(Attestation).values(row).orIgnore().returning(['id']).execute();
    if ((inserted.raw as unknown[]).length > 0) record(ctx, 'attestation.signed', application, { after: { code, textVersion: row.textVersion } });
    return application;
  }

  /** The sentences that the scheme asks to be signed, in the language of the viewer. */
  async attestations(ctx: Ctx, application: Application): Promise<AttestationTextType[]> {
    const signed = await ctx.tx.findBy(Attestation, { applicationId: application.id });
    return attestationsOf(await this.schemeOf(ctx, application)).map((code) => ({ code, text: this.translator.text(ctx.actor.locale, `attestations:${code}`), signedAt: signed.find((row) => row.code === code)?.signedAt ?? null }));
  }

  async send(ctx: Ctx, id: string): Promise<Application> {
    const application = await this.lockOwnOpen(ctx, id);
    must(application.certificateName !== null, 'APPLICATION_NAME_MISSING');
    this.credentials.checkName(application.certificateName);
    const { evaluation, scheme, asOf } = await this.assess(ctx, application);
    await this.rules.checkWindow(ctx, application);
    checkSendable(evaluation);
    const clock = startClock(asOf, procedureOf(scheme).reviewWorkingDays);
    const change = { status: move(application.status, ApplicationStatus.SENT, 'APPLICATION_NOT_OPEN'), sentAt: ctx.now, round: 1, ...clock, ...(await this.namesOf(ctx)) };
    await ctx.tx.update(Application, { id: application.id }, change);
    record(ctx, 'application.sent', application, { before: { status: application.status }, after: { status: change.status } });
    return Object.assign(application, change);
  }

  /** Both names as they stood when it was sent: what the board decides about. */
  private async namesOf(ctx: Ctx): Promise<Pick<Application, 'legalName' | 'chosenName'>> {
    const { legalName, chosenName } = await this.people.me(ctx);
    return { legalName, chosenName };
  }

  async withdraw(ctx: Ctx, id: string): Promise<Application> {
    const application = await this.cases.lockOwn(ctx, id);
    const status = move(application.status, ApplicationStatus.WITHDRAWN, 'APPLICATION_NOT_OPEN');
    const change = { status, assigneeId: null, boardDaysLeft: null };
    await ctx.tx.update(Application, { id: application.id }, change);
    record(ctx, 'application.withdrawn', application, { before: { status: application.status }, after: { status } });
    return Object.assign(application, change);
  }

  one(ctx: Ctx, id: string): Promise<Application> {
    return this.cases.load(ctx, id);
  }

  mine(ctx: Ctx): Promise<Application[]> {
    return ctx.tx.find(Application, { where: { applicantId: found(ctx.actor.id) }, order: { openedAt: 'DESC' }, take: 100 });
  }

  /** The version that it was opened under, whatever came after. */
  schemeOf(ctx: Ctx, application: Application): Promise<Scheme> {
    return this.rules.schemeOf(ctx, application);
  }

  /** The requirements of the version it was opened under, held against the record of today. Computed at each question, never stored. */
  async assess(ctx: Ctx, application: Application): Promise<Assessed> {
    const board = await ctx.tx.findOneByOrFail(Organisation, { id: application.boardId });
    const asOf = localDateAt(ctx.now, board.timeZone);
    const openedOn = localDateAt(application.openedAt, board.timeZone);
    const facts = await this.factsOf.of(ctx, application.applicantId, { applicationId: application.id, timeZone: board.timeZone, ...(application.renewsId ? { renewsAt: board.id } : {}) });
    return { asOf, openedOn, facts, ...(await this.rules.evaluate(ctx, application, { facts: facts.facts, at: { asOf, openedOn } })) };
  }

  /** The day at the board. */
  today(ctx: Ctx, at: Pick<Application, 'boardId'>): Promise<LocalDate> {
    return dayAtBoard(ctx, at);
  }

  /** The same, once a request however many fields ask for it. */
  async assessed(graphql: GraphqlContext, application: Application): Promise<Assessed> {
    const one = loader<Application, Assessed>(graphql, 'application.assessed', async (applications) => {
      const rows = await Promise.all(applications.map(async (each) => [each, await this.assess(graphql.ctx, each)] as const));
      return new Map(rows);
    });
    return found(await one.load(application));
  }

  /** The version in force, unless an earlier one is named that this person may still apply under. */
  private async openScheme(ctx: Ctx, { schemeId, version, on }: Pick<ApplyArgs, 'schemeId' | 'version'> & { on: LocalDate }): Promise<Scheme> {
    const present = await this.versions.inForce(ctx, schemeId, on);
    if (!present?.credential) throw new DomainError('APPLICATION_SCHEME_CLOSED');
    if (!version || version === present.version) return present;
    const former = await this.former.one(ctx, found(ctx.actor.id), { id: schemeId, version });
    if (!former) throw new DomainError('APPLICATION_RULES_OVER');
    return former;
  }

  private async lockOwnOpen(ctx: Ctx, id: string): Promise<Application> {
    const application = await this.cases.lockOwn(ctx, id);
    must(application.status === ApplicationStatus.OPEN, 'APPLICATION_NOT_OPEN', { status: application.status });
    return application;
  }

  private async boardOf(ctx: Ctx, schemeId: string): Promise<Organisation> {
    const head = (await this.versions.heads(ctx, schemeId)).at(-1);
    if (!head) throw new DomainError('APPLICATION_SCHEME_UNKNOWN');
    const board = await ctx.tx.findOneBy(Organisation, { name: head.body, kind: OrganisationKind.CERTIFICATION_BOARD });
    if (!board) throw new DomainError('APPLICATION_SCHEME_CLOSED');
    return board;
  }
}
