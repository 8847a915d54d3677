import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Credential } from '@waymark/credentials';
import { PersonService } from '@waymark/identity';
import { addDays, found, holds, longDay, must, Role } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';
import { authorize, lockName, lockOne, Mailer, record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { Between, In, LessThanOrEqual, MoreThanOrEqual } from 'typeorm';
import { dayAtBoard } from '../clock/day-at-board';
import { Application } from '../application/application.entity';
import { RENEWAL } from '../application/track.rules';
import { AuditDraw, RenewalAudit } from './renewal-audit.entity';
import type { AnnounceDrawInput } from './renewal-audit.input';
import { boardsOf, drawsVisibleTo } from './renewal-audit.policy';
import { checkPlan, draw, RenewalAuditStatus } from './renewal-audit.rules';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

interface Renewed {
  readonly credential: Credential;
  readonly application: Application;
}

/** A draw is announced with the digest of its seed, before anybody knows who will be on the list, and drawn once that is closed. */
@Injectable()
export class AuditDrawService {
  constructor(
    private readonly people: PersonService,
    private readonly mailer: Mailer,
  ) {}

  list(ctx: Ctx): Promise<AuditDraw[]> {
    return ctx.tx.find(AuditDraw, { where: drawsVisibleTo(ctx.actor), order: { renewedFrom: 'DESC', id: 'ASC' }, take: 100 });
  }

  async announce(ctx: Ctx, { boardId, ...plan }: AnnounceDrawInput): Promise<AuditDraw> {
    authorize(holds(ctx.actor, Role.REVIEWER, boardId));
    checkPlan(plan, await this.dayAtOwnBoard(ctx, boardId));
    await lockName(ctx, `audit draws ${boardId}`);
    // A second draw of the same days would be a second try.
    must(!(await ctx.tx.existsBy(AuditDraw, { boardId, renewedFrom: LessThanOrEqual(plan.renewedUntil), renewedUntil: MoreThanOrEqual(plan.renewedFrom) })), 'AUDIT_PERIOD_TAKEN');
    const seed = randomBytes(32).toString('hex');
    const row = { boardId, ...plan, seed, seedSha256: sha256(seed), announcedBy: found(ctx.actor.id), announcedAt: ctx.now, drawnBy: null, drawnAt: null, numbers: null };
    const announced = await ctx.tx.save(AuditDraw, row);
    record(ctx, 'audit-draw.announced', announced, { after: { ...plan, seedSha256: row.seedSha256 } });
    return announced;
  }

  async draw(ctx: Ctx, id: string): Promise<AuditDraw> {
    const announced = await lockOne(ctx, AuditDraw, drawsVisibleTo(ctx.actor), id);
    must(announced.drawnAt === null, 'AUDIT_DRAWN');
    const today = await this.dayAtOwnBoard(ctx, announced.boardId);
    must(today > announced.renewedUntil, 'AUDIT_PERIOD_RUNNING', { last: announced.renewedUntil });
    const renewed = await this.renewed(ctx, announced);
    const numbers = renewed.map(({ credential }) => credential.number).sort();
    const drawn = draw({ ...announced, sha256 }, numbers);
    const change = { drawnBy: found(ctx.actor.id), drawnAt: ctx.now, numbers };
    await ctx.tx.update(AuditDraw, { id }, change);
    for (const { number, key } of drawn) await this.ask(ctx, announced, { key, renewed: found(renewed.find(({ credential }) => credential.number === number)), dueOn: addDays(today, announced.windowDays) });
    record(ctx, 'audit-draw.drawn', announced, { after: { seed: announced.seed, of: numbers.length, drawn: drawn.length } });
    return Object.assign(announced, change);
  }

  async canDraw(ctx: Ctx, { boardId, renewedUntil, drawnAt }: AuditDraw): Promise<boolean> {
    return drawnAt === null && (await this.dayAtOwnBoard(ctx, boardId)) > renewedUntil;
  }

  private async ask(ctx: Ctx, { id: drawId, boardId }: AuditDraw, { key, renewed: { credential, application }, dueOn }: { key: string; renewed: Renewed; dueOn: LocalDate }): Promise<void> {
    const about = { drawId, boardId, applicationId: application.id, holderId: credential.holderId, number: credential.number, key, dueOn };
    const audit = await ctx.tx.save(RenewalAudit, { ...about, status: RenewalAuditStatus.ASKED, askedAt: ctx.now, note: null, sentAt: null, decidedBy: null, decidedAt: null, reason: null });
    record(ctx, 'audit.asked', audit, { after: { dueOn } });
    const { email, locale } = found(await this.people.byId(ctx, credential.holderId));
    await this.mailer.send(ctx, { to: email, locale, template: 'audit-asked', params: { day: longDay(dueOn, locale) } });
  }

  /** The certificates that renewals of the board gave in the time of the draw, first editions only. */
  private async renewed(ctx: Ctx, { boardId, renewedFrom, renewedUntil }: AuditDraw): Promise<Renewed[]> {
    const credentials = await ctx.tx.findBy(Credential, { boardId, edition: 1, issuedOn: Between(renewedFrom, renewedUntil) });
    const applications = await ctx.tx.findBy(Application, { id: In(credentials.map(({ sourceId }) => sourceId)), track: RENEWAL });
    return applications.map((application) => ({ application, credential: found(credentials.find(({ sourceId }) => sourceId === application.id)) }));
  }

  /** Another board is not found. */
  private async dayAtOwnBoard(ctx: Ctx, boardId: string): Promise<LocalDate> {
    must(boardsOf(ctx.actor).includes(boardId), 'NOT_FOUND');
    return dayAtBoard(ctx, { boardId });
  }
}
