import { Injectable } from '@nestjs/common';
import { found, holds, must, Role } from '@waymark/kernel';
import { authorize, loadOne, lockOne, madeBefore, newSecret, paginate, record } from '@waymark/platform';
import type { Connection, Ctx, PageArgs } from '@waymark/platform';
import { In, IsNull } from 'typeorm';
import { Cohort } from '../cohort/cohort.entity';
import { Course } from '../course/course.entity';
import { canTeach } from '../course/course.policy';
import { StepKind } from '../course/content.rules';
import { CourseService } from '../course/course.service';
import { LiveSession, SessionSeat } from './session.entity';
import { SessionMails } from './session-mails.service';
import { visibleTo } from './session.policy';
import { checkBefore, checkMove, checkPlan, movesUp } from './session.rules';
import type { SessionPlan } from './session.rules';

export interface NewSession extends SessionPlan {
  readonly id: string;
  readonly organisationId: string;
  readonly stepId?: string | null;
  readonly cohortId?: string | null;
}

/** Sessions and who comes to them. */
@Injectable()
export class SessionService {
  constructor(
    private readonly courses: CourseService,
    private readonly mails: SessionMails,
  ) {}

  list(ctx: Ctx, page: PageArgs): Promise<Connection<LiveSession>> {
    const query = ctx.tx.createQueryBuilder(LiveSession, 'session').setFindOptions({ where: visibleTo(ctx.actor) });
    return paginate(query, page, { alias: 'session', property: 'startsAt', direction: 'DESC' });
  }

  /** Those of a cohort, the latest first. Whoever left it, and kept a seat, still sees the session of that seat and no other. */
  ofCohort(ctx: Ctx, cohortId: string): Promise<LiveSession[]> {
    const query = ctx.tx.createQueryBuilder(LiveSession, 'session').setFindOptions({ where: visibleTo(ctx.actor) }).andWhere('session.cohortId = :cohortId', { cohortId });
    return query.orderBy('session.startsAt', 'DESC').addOrderBy('session.id', 'DESC').take(100).getMany();
  }

  byId(ctx: Ctx, id: string): Promise<LiveSession> {
    return loadOne(ctx, LiveSession, visibleTo(ctx.actor), id);
  }

  async schedule(ctx: Ctx, { id, organisationId, stepId, cohortId, ...given }: NewSession): Promise<LiveSession> {
    authorize(canTeach(ctx.actor, organisationId));
    const before = await madeBefore(ctx, LiveSession, { id, organisationId });
    if (before) return before;
    const { title, place, domain, mode, startsAt, endsAt, seats } = given;
    const plan = { title, place, domain, topics: [...new Set(given.topics)], mode, startsAt, endsAt, seats };
    checkPlan(plan, ctx.now);
    if (stepId) await this.checkStep(ctx, organisationId, stepId);
    if (cohortId) await loadOne(ctx, Cohort, { course: { organisationId } }, cohortId);
    const row = { ...plan, id, organisationId, stepId: stepId ?? null, cohortId: cohortId ?? null, codeSecret: newSecret(), cancelledAt: null, revision: 0 };
    const session = ctx.tx.create(LiveSession, row);
    await ctx.tx.insert(LiveSession, session);
    record(ctx, 'session.scheduled', session, { after: { title, startsAt, endsAt, mode, domain, topics: plan.topics, cohortId: row.cohortId } });
    return session;
  }

  /** To another time or place. Said twice, it is one move. */
  async move(ctx: Ctx, { id, startsAt, endsAt, place }: Pick<LiveSession, 'id' | 'startsAt' | 'endsAt' | 'place'>): Promise<LiveSession> {
    const session = await lockOne(ctx, LiveSession, visibleTo(ctx.actor), id);
    authorize(canTeach(ctx.actor, session.organisationId));
    const to = { startsAt, endsAt, place };
    checkMove(session, to, ctx.now);
    const before = { startsAt: session.startsAt, endsAt: session.endsAt, place: session.place };
    if (place === before.place && +startsAt === +before.startsAt && +endsAt === +before.endsAt) return session;
    const moved = await this.change(ctx, session, to);
    record(ctx, 'session.moved', session, { before, after: to });
    await this.mails.moved(ctx, moved, await this.lineOf(ctx, id));
    return moved;
  }

  async cancel(ctx: Ctx, id: string, reason: string): Promise<LiveSession> {
    const session = await lockOne(ctx, LiveSession, visibleTo(ctx.actor), id);
    authorize(canTeach(ctx.actor, session.organisationId));
    checkBefore(session, ctx.now);
    const cancelled = await this.change(ctx, session, { cancelledAt: ctx.now });
    record(ctx, 'session.cancelled', session, { reason });
    await this.mails.cancelled(ctx, cancelled, await this.lineOf(ctx, id));
    return cancelled;
  }

  /** A seat, or a place in the line. Once, however often it is asked for. */
  async takeSeat(ctx: Ctx, id: string): Promise<LiveSession> {
    const session = await lockOne(ctx, LiveSession, visibleTo(ctx.actor), id);
    authorize(holds(ctx.actor, Role.TRAINEE, session.organisationId));
    checkBefore(session, ctx.now);
    const mine = { sessionId: id, personId: found(ctx.actor.id) };
    if (await ctx.tx.existsBy(SessionSeat, { ...mine, leftAt: IsNull() })) return session;
    const seat = await ctx.tx.save(SessionSeat, { ...mine, leftAt: null, takenAt: ctx.now });
    record(ctx, 'session.seat-taken', seat, { after: mine });
    return session;
  }

  /** Whoever waits longest moves up, and is told. */
  async leaveSeat(ctx: Ctx, id: string): Promise<LiveSession> {
    const session = await lockOne(ctx, LiveSession, visibleTo(ctx.actor), id);
    checkBefore(session, ctx.now);
    const personId = found(ctx.actor.id);
    const line = await this.lineOf(ctx, id);
    const seat = line.find((each) => each.personId === personId);
    if (!seat) return session;
    await ctx.tx.update(SessionSeat, { id: seat.id }, { leftAt: ctx.now });
    record(ctx, 'session.seat-left', seat, { after: { sessionId: id, personId } });
    const next = movesUp(line, session.seats, personId);
    if (next) await this.mails.seated(ctx, session, [next]);
    return session;
  }

  /** Who wants to come to each session, in the order of the line. */
  async lines(ctx: Ctx, sessionIds: readonly string[]): Promise<Map<string, SessionSeat[]>> {
    const seats = await ctx.tx.find(SessionSeat, { where: { sessionId: In([...sessionIds]), leftAt: IsNull() }, order: { takenAt: 'ASC', id: 'ASC' } });
    return new Map(sessionIds.map((id) => [id, seats.filter((seat) => seat.sessionId === id)]));
  }

  private async lineOf(ctx: Ctx, id: string): Promise<SessionSeat[]> {
    return (await this.lines(ctx, [id])).get(id) ?? [];
  }

  private async change(ctx: Ctx, session: LiveSession, to: Partial<LiveSession>): Promise<LiveSession> {
    const change = { ...to, revision: session.revision + 1 };
    await ctx.tx.update(LiveSession, { id: session.id }, change);
    return Object.assign(session, change);
  }

  private async checkStep(ctx: Ctx, organisationId: string, stepId: string): Promise<void> {
    const step = await this.courses.stepById(ctx, stepId);
    const course = await ctx.tx.findOneByOrFail(Course, { id: step.courseId });
    must(step.kind === StepKind.SESSION && course.organisationId === organisationId, 'SESSION_STEP_UNFIT');
  }
}
