import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { localDateAt, must } from '@waymark/kernel';
import { authorize, enqueue, loadOne, lockOne, paginate, record } from '@waymark/platform';
import type { Connection, Ctx, PageArgs } from '@waymark/platform';
import { In } from 'typeorm';
import { BadgeReserve } from '../badge/badge-reserve.service';
import { FormerNames } from '../former-name/former-names.service';
import { certificateNumber, codeRandomBytes, drawCode, mustPrintName } from '../document';
import { CredentialEvent } from './credential-event.entity';
import { CredentialFollowers } from './credential-followers';
import { CredentialTies } from './credential-ties';
import { Credential } from './credential.entity';
import type { Change } from './discipline.service';
import { canChangeStanding, isOwn, visibleTo } from './credential.policy';
import { carriedOn, checkChange, CredentialEventKind, CredentialStatus, followsByItself, possibleNext, standingOn } from './credential-status.rules';
import type { Standing } from './credential-status.rules';
import { IssuanceSwitch } from '../drill/issuance-switch';
import { checkBegun, firstOf } from './issue.rules';
import { Issuer } from './issuer';
import { mustBeTwo } from './proposed-change';
import type { Proposed } from './proposed-change';
import { SealIntents } from './seal-intents';

export const SEAL_JOB = 'credentials.seal';

/** The snapshot that certification hands over once everything is decided. */
export type IssueRequest = Omit<Credential, 'id' | 'number' | 'code' | 'edition' | 'issuedAt' | 'supersedesId' | 'events'>;

type Stored = Omit<Credential, 'id' | 'number' | 'code' | 'issuedAt' | 'events'>;

const countsAgain = (kind: CredentialEventKind): boolean => kind === CredentialEventKind.REINSTATED || kind === CredentialEventKind.OVERTURNED;

@Injectable()
export class CredentialService {
  constructor(
    private readonly issuer: Issuer,
    private readonly badges: BadgeReserve,
    private readonly followers: CredentialFollowers,
    private readonly ties: CredentialTies,
    private readonly issuance: IssuanceSwitch,
    private readonly formerNames: FormerNames,
    private readonly intents: SealIntents,
  ) {}

  /** Refuses a name that the certificate could not print, with the character, before anything rests on it. */
  checkName(name: string): void {
    mustPrintName(name, this.issuer.kit().fonts);
  }

  /** Issues once for each decision: whoever comes second, even at the same moment, gets the first one's credential. With other facts it is refused: `CREDENTIAL_ISSUED_OTHERWISE`. */
  async issue(ctx: Ctx, request: IssueRequest): Promise<Credential> {
    return this.store(ctx, { ...request, edition: 1, supersedesId: null });
  }

  /** A changed name, text or last day is a new certificate; the old one stays, and says that it was replaced. */
  async reissue(ctx: Ctx, old: Credential, changes: Partial<Pick<IssueRequest, 'holderName' | 'lang' | 'issuedOn' | 'validUntil'>> & { reason: string }): Promise<Credential> {
    const { reason, ...changed } = changes;
    const { id, number: _number, code: _code, events: _events, issuedAt: _issuedAt, ...facts } = old;
    const effectiveOn = localDateAt(ctx.now, old.timeZone);
    // What was true of the day before is not true of another one.
    const late = changed.validUntil === undefined ? {} : { lateUntil: null };
    return this.carry(ctx, old, { kind: CredentialEventKind.SUPERSEDED, effectiveOn, publicReason: reason }, { ...facts, ...changed, ...late, edition: old.edition + 1, supersedesId: id });
  }

  /** A later decision takes the place of an earlier certificate, which stays and says that it was replaced. */
  async issueInPlaceOf(ctx: Ctx, old: Credential, request: IssueRequest, reason: string): Promise<Credential> {
    return this.carry(ctx, old, { kind: CredentialEventKind.SUPERSEDED, effectiveOn: request.issuedOn, publicReason: reason }, { ...request, edition: 1, supersedesId: old.id });
  }

  /** The next certificate follows on an earlier one, which stays and says that it was renewed. Conditions go on: a renewal lifts none. */
  async renew(ctx: Ctx, oldId: string, request: IssueRequest): Promise<Credential> {
    // Whoever suspends it at this moment comes first or finds it renewed.
    const old = await lockOne(ctx, Credential, {}, oldId);
    return this.carry(ctx, old, { kind: CredentialEventKind.RENEWED, effectiveOn: request.issuedOn, publicReason: null }, { ...request, edition: 1, supersedesId: old.id });
  }

  one(ctx: Ctx, id: string): Promise<Credential> {
    return loadOne(ctx, Credential, visibleTo(ctx.actor), id);
  }

  mine(ctx: Ctx, page: PageArgs): Promise<Connection<Credential>> {
    const query = ctx.tx.createQueryBuilder(Credential, 'credential').where('credential.holderId = :holder', { holder: ctx.actor.id });
    return paginate(query, page, { alias: 'credential', property: 'issuedAt', direction: 'DESC' });
  }

  bySource(ctx: Ctx, sourceIds: readonly string[]): Promise<Credential[]> {
    return ctx.tx.find(Credential, { where: { sourceId: In([...sourceIds]) }, order: { edition: 'ASC' } });
  }

  /** With the second person's word: the public answer changes with this transaction. The first one was asked by the caller. */
  async changeStanding(ctx: Ctx, credentialId: string, { kind, effectiveOn, publicReason, proposedBy }: Proposed): Promise<Credential> {
    const credential = await this.lockToChange(ctx, credentialId);
    mustBeTwo(ctx, { proposedBy });
    must(!followsByItself(kind), 'CREDENTIAL_STATUS_UNFIT', { kind });
    await this.append(ctx, credential, { kind, effectiveOn, publicReason: publicReason.trim(), proposedBy });
    return credential;
  }

  /** Whether the rules allow such a change now; nothing is written. */
  async checkProposed(ctx: Ctx, credential: Credential, { kind, effectiveOn, publicReason }: Omit<Proposed, 'proposedBy'>): Promise<void> {
    must(!followsByItself(kind), 'CREDENTIAL_STATUS_UNFIT', { kind });
    const events = (await this.eventsOf(ctx, [credential.id])).get(credential.id) ?? [];
    checkChange(credential, events, { kind, effectiveOn, publicReason, today: localDateAt(ctx.now, credential.timeZone) });
  }

  async eventsOf(ctx: Ctx, credentialIds: readonly string[]): Promise<Map<string, CredentialEvent[]>> {
    const rows = await ctx.tx.find(CredentialEvent, { where: { credentialId: In([...credentialIds]) }, order: { id: 'ASC' } });
    const grouped = new Map<string, CredentialEvent[]>(credentialIds.map((id) => [id, []]));
    for (const row of rows) grouped.get(row.credentialId)?.push(row);
    return grouped;
  }

  standing(ctx: Ctx, credential: Credential, events: readonly CredentialEvent[]): Standing {
    return standingOn(credential, events, localDateAt(ctx.now, credential.timeZone));
  }

  /** For a reviewer of its board whom nothing ties to the holder. */
  async mayChange(ctx: Ctx, credential: Credential): Promise<boolean> {
    return canChangeStanding(ctx.actor, credential) && !(await this.ties.bind(ctx, credential));
  }

  async possibleFor(ctx: Ctx, credential: Credential): Promise<CredentialEventKind[]> {
    if (!(await this.mayChange(ctx, credential))) return [];
    const events = (await this.eventsOf(ctx, [credential.id])).get(credential.id) ?? [];
    return possibleNext(events, localDateAt(ctx.now, credential.timeZone)).filter((kind) => !followsByItself(kind));
  }

  /** The same, and nobody else changes it until this transaction ends. */
  async lockToChange(ctx: Ctx, id: string): Promise<Credential> {
    const credential = await lockOne(ctx, Credential, visibleTo(ctx.actor), id);
    authorize(!isOwn(ctx.actor, credential), 'CREDENTIAL_OWN');
    authorize(canChangeStanding(ctx.actor, credential));
    authorize(!(await this.ties.bind(ctx, credential)), 'CREDENTIAL_TIED');
    return credential;
  }

  /** Under its lock, by the rules. */
  async append(ctx: Ctx, credential: Credential, change: Change): Promise<void> {
    const events = (await this.eventsOf(ctx, [credential.id])).get(credential.id) ?? [];
    const before = this.standing(ctx, credential, events).status;
    checkChange(credential, events, { ...change, today: localDateAt(ctx.now, credential.timeZone) });
    await this.write(ctx, credential, change, before);
  }

  async write(ctx: Ctx, credential: Credential, change: Change, before: CredentialStatus): Promise<void> {
    const event = await this.enter(ctx, credential, change);
    record(ctx, `credential.${change.kind.toLowerCase()}`, credential, { before: { status: before }, after: { kind: change.kind, effectiveOn: change.effectiveOn }, reason: change.publicReason });
    if (countsAgain(change.kind)) await this.prove(ctx, credential, event);
    const { kind, effectiveOn } = change;
    await this.followers.tell(ctx, { credentialId: credential.id, eventId: String(event.id), kind, effectiveOn, recordedAt: ctx.now.toISOString() });
  }

  private enter(ctx: Ctx, credential: Credential, change: Change): Promise<CredentialEvent> {
    const event = ctx.tx.create(CredentialEvent, { ...change, credentialId: credential.id, recordedAt: ctx.now, recordedBy: ctx.actor.id });
    return ctx.tx.save(event);
  }

  /** A badge is set aside with what makes the certificate valid; it is signed, and the PDF drawn around it, once that is certain. */
  private async prove(ctx: Ctx, credential: Credential, event: CredentialEvent): Promise<void> {
    await this.badges.reserve(ctx, credential, event);
    await this.intents.preparedFor(ctx, credential.id, this.issuer.template());
    await enqueue(ctx, SEAL_JOB, { credentialId: credential.id }, { key: `seal:${credential.id}` });
  }

  /** The next one takes the place of the old one, and what is in force on that goes on: neither a new name nor a renewal lifts a measure. */
  private async carry(ctx: Ctx, old: Credential, end: Change, next: Stored): Promise<Credential> {
    const events = (await this.eventsOf(ctx, [old.id])).get(old.id) ?? [];
    await this.append(ctx, old, end);
    if (next.holderName !== old.holderName) await this.formerNames.leave(ctx, old);
    const credential = await this.store(ctx, next);
    for (const change of carriedOn(events, localDateAt(ctx.now, old.timeZone), credential.issuedOn)) await this.write(ctx, credential, change, CredentialStatus.ACTIVE);
    return credential;
  }

  private async store(ctx: Ctx, facts: Stored): Promise<Credential> {
    checkBegun(facts, localDateAt(ctx.now, facts.timeZone));
    await this.issuance.refuseStopped(ctx);
    const drawn = { number: await this.nextNumber(ctx, facts.issuedOn), code: drawCode(randomBytes(codeRandomBytes)), issuedAt: ctx.now };
    const inserted = await ctx.tx.createQueryBuilder().insert().into(Credential).values({ ...facts, ...drawn }).orIgnore().returning(['id']).execute();
    const credential = await ctx.tx.findOneByOrFail(Credential, { sourceId: facts.sourceId, edition: facts.edition });
    if ((inserted.raw as unknown[]).length === 0) return firstOf(credential, facts);
    await this.formerNames.take(ctx, credential);
    const event = await this.enter(ctx, credential, { kind: CredentialEventKind.ISSUED, effectiveOn: facts.issuedOn, publicReason: null });
    record(ctx, 'credential.issued', credential, { after: { number: credential.number, evidenceDigest: facts.evidenceDigest, edition: facts.edition } });
    await this.prove(ctx, credential, event);
    return credential;
  }

  private async nextNumber(ctx: Ctx, issuedOn: string): Promise<string> {
    const rows = await ctx.tx.query<{ n: string }[]>(`select nextval('credentials.certificate_number') as n`);
    return certificateNumber('WM', Number(issuedOn.slice(0, 4)), Number(rows[0]?.n));
  }
}
