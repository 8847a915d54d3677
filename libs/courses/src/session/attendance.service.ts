import { Inject, Injectable } from '@nestjs/common';
import { ActorLoader } from '@waymark/identity';
import { found, must } from '@waymark/kernel';
import { APP_CONFIG, authorize, loadOne, lockOne, RateLimiter, record } from '@waymark/platform';
import type { AppConfig, Ctx } from '@waymark/platform';
import { toString as drawQr } from 'qrcode';
import { In } from 'typeorm';
import { canTeach } from '../course/course.policy';
import { LearningService } from '../learning/learning.service';
import { codeAt, isCode } from './session-code';
import { Attendance, LiveSession } from './session.entity';
import { visibleTo } from './session.policy';
import { checkMinutes, minutesFrom, seated } from './session.rules';
import { SessionService } from './session.service';
import type { SessionCodeType } from './session.type';

const guesses = { name: 'session-code', points: 10, seconds: 600 };

type Given = Pick<Attendance, 'personId' | 'minutes' | 'takenBy'> & Partial<Pick<Attendance, 'amendsId' | 'reason'>>;

@Injectable()
export class AttendanceService {
  constructor(
    private readonly sessions: SessionService,
    private readonly learning: LearningService,
    private readonly actors: ActorLoader,
    private readonly limiter: RateLimiter,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  /** The code at the door, for whoever stands in front of the group. */
  async code(ctx: Ctx, id: string): Promise<SessionCodeType> {
    const session = await this.sessions.byId(ctx, id);
    authorize(canTeach(ctx.actor, session.organisationId));
    const code = codeAt(await this.secretOf(ctx, session), ctx.now);
    const svg = await drawQr(`${this.config.publicUrl}/sessions/${id}?code=${code.digits}`, { type: 'svg', margin: 2 });
    return { ...code, qr: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}` };
  }

  /** Somebody with a seat is here, and says so with the code at the door. */
  async checkIn(ctx: Ctx, id: string, digits: string): Promise<LiveSession> {
    const personId = found(ctx.actor.id);
    await this.limiter.consume(guesses, personId);
    const session = await lockOne(ctx, LiveSession, visibleTo(ctx.actor), id);
    const minutes = minutesFrom(session, ctx.now);
    must(isCode(await this.secretOf(ctx, session), digits, ctx.now), 'SESSION_CODE_WRONG');
    const line = found((await this.sessions.lines(ctx, [id])).get(id));
    must(seated(line, session.seats).some((seat) => seat.personId === personId), 'SESSION_NO_SEAT');
    await this.write(ctx, session, { personId, minutes, takenBy: 'CODE' });
    return session;
  }

  /** From the roster: anybody in the line, never oneself. */
  async take(ctx: Ctx, { sessionId, personId, minutes }: { readonly sessionId: string; readonly personId: string; readonly minutes: number }): Promise<LiveSession> {
    const session = await lockOne(ctx, LiveSession, visibleTo(ctx.actor), sessionId);
    authorize(canTeach(ctx.actor, session.organisationId));
    must(personId !== ctx.actor.id, 'ATTENDANCE_OWN');
    must(ctx.now >= session.startsAt, 'SESSION_NOT_OPEN');
    checkMinutes(session, minutes);
    const line = found((await this.sessions.lines(ctx, [sessionId])).get(sessionId));
    must(line.some((seat) => seat.personId === personId), 'SESSION_NO_SEAT');
    await this.write(ctx, session, { personId, minutes, takenBy: 'ROSTER' });
    return session;
  }

  /** A new row takes the place of the old one, with a reason; both stay. */
  async amend(ctx: Ctx, { id, minutes, reason }: { readonly id: string; readonly minutes: number; readonly reason: string }): Promise<LiveSession> {
    const before = await loadOne(ctx, Attendance, {}, id);
    const session = await lockOne(ctx, LiveSession, visibleTo(ctx.actor), before.sessionId);
    authorize(canTeach(ctx.actor, session.organisationId));
    must(before.personId !== ctx.actor.id, 'ATTENDANCE_OWN');
    must(reason.trim() !== '', 'ATTENDANCE_REASON_MISSING');
    checkMinutes(session, minutes);
    must(!(await ctx.tx.existsBy(Attendance, { amendsId: id })), 'ATTENDANCE_AMENDED');
    await this.write(ctx, session, { personId: before.personId, minutes, takenBy: 'ROSTER', amendsId: id, reason });
    return session;
  }

  /** What counts now of each session: the last row of each person. */
  async current(ctx: Ctx, sessionIds: readonly string[]): Promise<Map<string, Attendance[]>> {
    const rows = await ctx.tx.find(Attendance, { where: { sessionId: In([...sessionIds]) }, order: { recordedAt: 'ASC', id: 'ASC' } });
    const amended = new Set(rows.map((row) => row.amendsId));
    return new Map(sessionIds.map((id) => [id, rows.filter((row) => row.sessionId === id && !amended.has(row.id))]));
  }

  private async write(ctx: Ctx, session: LiveSession, { personId, minutes, takenBy, amendsId = null, reason = null }: Given): Promise<void> {
    must(amendsId !== null || !(await ctx.tx.existsBy(Attendance, { sessionId: session.id, personId })), 'ATTENDANCE_TAKEN');
    const row = { sessionId: session.id, personId, minutes, takenBy, recordedBy: found(ctx.actor.id), recordedAt: ctx.now, amendsId, reason };
    const attendance = await ctx.tx.save(Attendance, ctx.tx.create(Attendance, row));
    record(ctx, amendsId ? 'attendance.amended' : 'attendance.taken', attendance, { after: { sessionId: session.id, personId, minutes, takenBy, amendsId }, reason });
    if (session.stepId && minutes > 0) await this.finishStep(ctx, session.stepId, personId);
  }

  /** The step of a course that is done by being there; the trail still says who took the attendance. */
  private async finishStep(ctx: Ctx, stepId: string, personId: string): Promise<void> {
    await this.learning.attend({ ...ctx, actor: found(await this.actors.load(personId)) }, stepId);
  }

  private async secretOf(ctx: Ctx, { id }: LiveSession): Promise<string> {
    return (await ctx.tx.findOneOrFail(LiveSession, { where: { id }, select: { id: true, codeSecret: true } })).codeSecret;
  }
}
