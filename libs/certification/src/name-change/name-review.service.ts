import { Injectable } from '@nestjs/common';
import { Credential, DisciplineService } from '@waymark/credentials';
import { PersonService } from '@waymark/identity';
import type { Person } from '@waymark/identity';
import { found, holds, must, organisationsWhere, Role } from '@waymark/kernel';
import { authorize, loadOne, lockOne, Mailer, paginate } from '@waymark/platform';
import type { Connection, Ctx, PageArgs } from '@waymark/platform';
import { In } from 'typeorm';
import { ConflictService, none, untied } from '../decision/conflict.service';
import { SecondsService } from '../proposal/seconds.service';
import { CertificateNameService } from '../certificate-name/certificate-name.service';
import { NameChangeLookService } from './name-change-look.service';
import { NameChange } from './name-change.entity';
import type { ConfirmNameChangeInput, DecideNameChangeInput } from './name-change.input';
import { NameChangeStatus, NameKind } from './name-change.rules';
import { editionsSince, NameChangeService } from './name-change.service';

const { ASKED, GRANTED, REFUSED } = NameChangeStatus;

const newest = `
  select named.name_change_id as "nameChangeId", edition.id from certification.name_change_certificate named cross join lateral ${editionsSince} edition
   where named.name_change_id = any ($1) and not exists (select from credentials.credential later where later.supersedes_id = edition.id)`;

const noRecusal = none('certification.recusal join certification.application on application.id = application_id where applicant_id = change.holder_id and application.board_id = change.board_id and reviewer_id = :me');
const lookedAt = `exists (select from certification.name_change_look first where first.name_change_id = change.id and first.look = 1
  and not exists (select from certification.name_change_look second where second.name_change_id = first.name_change_id and second.round = first.round and second.look = 2))`;
const notMine = none(`certification.name_change_look mine where mine.name_change_id = change.id and mine.look = 1 and mine.decided_by = :me
  and not exists (select from certification.name_change_look second where second.name_change_id = mine.name_change_id and second.round = mine.round and second.look = 2)`);

/** Two reviewers decide about a name that their board has not seen. With their yes the certificates say it, in the same transaction. */
@Injectable()
export class NameReviewService {
  constructor(
    private readonly changes: NameChangeService,
    private readonly looks: NameChangeLookService,
    private readonly names: CertificateNameService,
    private readonly discipline: DisciplineService,
    private readonly conflicts: ConflictService,
    private readonly seconds: SecondsService,
    private readonly people: PersonService,
    private readonly mailer: Mailer,
  ) {}

  /** The first answer: a yes has to be possible, and nothing is told yet. */
  async decide(ctx: Ctx, { id, ...said }: DecideNameChangeInput): Promise<NameChange> {
    const change = await this.lock(ctx, id);
    must(change.status === ASKED, 'NAME_CHANGE_DECIDED');
    if (said.isGranted) must((await this.runningOf(ctx, change)).length > 0, 'NAME_CHANGE_OVER');
    if (await this.looks.first(ctx, change, said)) await this.seconds.tell(ctx, await this.secondsOf(ctx, change, found(ctx.actor.id)));
    return change;
  }

  /** Pressed twice, once. */
  async confirm(ctx: Ctx, { id, ...said }: ConfirmNameChangeInput): Promise<NameChange> {
    const change = await this.lock(ctx, id);
    if (said.isAgreed && change.decidedBy === ctx.actor.id) return change;
    must(change.status === ASKED, 'NAME_CHANGE_DECIDED');
    if (!said.isAgreed && (await this.looks.isSentBack(ctx, change, said.lookId))) return change;
    const first = await this.looks.second(ctx, change, said);
    if (!said.isAgreed) return change;
    must(!(await this.conflicts.isTiedTo(ctx, change, first.decidedBy)), 'NAME_CHANGE_FIRST_TIED');
    if (first.isGranted === true) await this.grant(ctx, change);
    const closed = await this.changes.close(ctx, change, { status: first.isGranted === true ? GRANTED : REFUSED, answer: first.reason });
    await this.tell(ctx, change);
    return closed;
  }

  /** What waits for the viewer's first or second look, or for either, longest first; nothing of people they must look away from. */
  async waiting(ctx: Ctx, page: PageArgs, isSecond?: boolean): Promise<Connection<NameChange>> {
    const boards = organisationsWhere(ctx.actor, Role.REVIEWER);
    const tied = await this.conflicts.tiedAt(ctx, boards);
    const query = ctx.tx.createQueryBuilder(NameChange, 'change').where(`change.boardId = any(:boards) and change.status = 'ASKED'`, { boards });
    query.andWhere(`${untied(['change.holder_id', 'change.board_id'], ':tied', [':members', ':seats'])} and ${noRecusal} and ${notMine}`, { me: ctx.actor.id, tied: tied.everywhere, members: tied.members, seats: tied.boards });
    if (isSecond !== undefined) query.andWhere(isSecond ? lookedAt : `not ${lookedAt}`);
    return paginate(query, page, { alias: 'change', property: 'askedAt', direction: 'ASC' });
  }

  /** A reviewer of its board whom nothing ties to the holder, while it waits. */
  async mayRead(ctx: Ctx, { status, boardId, holderId }: NameChange): Promise<boolean> {
    return status === ASKED && holds(ctx.actor, Role.REVIEWER, boardId) && !(await this.conflicts.isTiedTo(ctx, { boardId, holderId }));
  }

  /** Who can take the second look. */
  async secondsOf(ctx: Ctx, { holderId, boardId }: NameChange, first: string): Promise<Person[]> {
    return this.seconds.of(ctx, { holderId, boardId, providerId: null, caseId: null, apart: await this.conflicts.recusedFrom(ctx, { holderId, boardId }) }, first);
  }

  /** Of the paper, for its holder and for the reviewers who decide; nobody's once it is erased. */
  async paper(ctx: Ctx, id: string): Promise<string> {
    const change = await loadOne(ctx, NameChange, {}, id);
    authorize(change.holderId === ctx.actor.id || (await this.mayRead(ctx, change)), 'NOT_FOUND');
    return found(change.paperErasedAt === null ? change.fileId : null);
  }

  /** By question: the certificates as they are now, of which another may have taken the place of one that was named. */
  async certificatesOf(ctx: Ctx, nameChangeIds: readonly string[]): Promise<Map<string, Credential[]>> {
    const rows = await ctx.tx.query<{ nameChangeId: string; id: string }[]>(newest, [nameChangeIds]);
    const credentials = await ctx.tx.find(Credential, { where: { id: In(rows.map(({ id }) => id)) }, order: { issuedAt: 'DESC', id: 'ASC' } });
    return new Map(nameChangeIds.map((nameChangeId) => [nameChangeId, credentials.filter(({ id }) => rows.some((row) => row.id === id && row.nameChangeId === nameChangeId))]));
  }

  private async lock(ctx: Ctx, id: string): Promise<NameChange> {
    const change = await lockOne(ctx, NameChange, { boardId: In(organisationsWhere(ctx.actor, Role.REVIEWER)) }, id);
    authorize(!(await this.conflicts.isTiedTo(ctx, change)), 'NOT_FOUND');
    return change;
  }

  private async runningOf(ctx: Ctx, change: NameChange): Promise<Credential[]> {
    return this.names.running(ctx, (await this.certificatesOf(ctx, [change.id])).get(change.id) ?? []);
  }

  private async grant(ctx: Ctx, change: NameChange): Promise<void> {
    const { holderId: id, name, kind } = change;
    const running = await this.runningOf(ctx, change);
    must(running.length > 0, 'NAME_CHANGE_OVER');
    for (const each of running) {
      const credential = await this.lockNewest(ctx, each);
      if (credential.holderName !== name && (await this.names.running(ctx, [credential])).length > 0) await this.names.reissue(ctx, credential, name);
    }
    await this.people.takeName(ctx, { id, name, isLegal: kind === NameKind.LEGAL });
  }

  /** Whoever changes it at this moment comes first, or finds it replaced. */
  private async lockNewest(ctx: Ctx, { id }: Credential): Promise<Credential> {
    const locked = await lockOne(ctx, Credential, {}, id);
    const newest = await this.discipline.newest(ctx, id);
    return newest.id === id ? locked : this.lockNewest(ctx, newest);
  }

  /** The mail names nobody and nothing. */
  private async tell(ctx: Ctx, { holderId }: NameChange): Promise<void> {
    const { email, locale } = found(await this.people.byId(ctx, holderId));
    await this.mailer.send(ctx, { to: email, locale, template: 'name-answered', params: {} });
  }
}
