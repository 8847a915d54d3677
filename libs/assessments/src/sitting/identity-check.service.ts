import { Injectable } from '@nestjs/common';
import { found, must } from '@waymark/kernel';
import { loadOne, lockOne, paginate, RateLimiter, record } from '@waymark/platform';
import type { Connection, Ctx, PageArgs } from '@waymark/platform';
import { In, IsNull } from 'typeorm';
import { Attempt } from '../exam/attempt.entity';
import { Exam } from '../exam/exam.entity';
import { examsVisibleTo } from '../exam/exam.policy';
import { checkConfirm, checkWay, codeKinds, holdsStill, IdentityCheckKind, isTaken, personKinds } from './identity-check.rules';
import { IdentityCheck } from './identity-check.entity';
import { RoomService } from './room.service';
import { proctoredVisibleTo } from './sitting.policy';

// A code has some 900 million values and lives two minutes.
const guesses = { name: 'room-code', points: 10, seconds: 600 };

export interface IdentityState {
  readonly isNeeded: boolean;
  readonly isAsked: boolean;
  readonly isConfirmed: boolean;
}

@Injectable()
export class IdentityCheckService {
  constructor(
    private readonly rooms: RoomService,
    private readonly limiter: RateLimiter,
  ) {}

  /** Tells the proctors that somebody waits to be recognised; asking again changes nothing. */
  async ask(ctx: Ctx, examId: string): Promise<Exam> {
    const exam = await loadOne(ctx, Exam, examsVisibleTo(ctx.actor), examId);
    checkWay(personKinds, exam.identityCheck);
    await ctx.tx.createQueryBuilder().insert().into(IdentityCheck).values({ examId: exam.id, personId: found(ctx.actor.id), askedAt: ctx.now }).orIgnore().execute();
    return exam;
  }

  /** The code that stands on the wall of the room does instead of a person who looks. */
  async enterCode(ctx: Ctx, examId: string, code: string): Promise<Exam> {
    const exam = await loadOne(ctx, Exam, examsVisibleTo(ctx.actor), examId);
    checkWay(codeKinds, exam.identityCheck);
    const personId = found(ctx.actor.id);
    await this.limiter.consume(guesses, `${personId} ${exam.id}`);
    const room = await this.rooms.opened(ctx, exam, code);
    must(room !== null, 'ROOM_CODE_WRONG');
    const waiting = await ctx.tx.findOneBy(IdentityCheck, { examId: exam.id, personId, confirmedAt: IsNull() });
    const check = await ctx.tx.save(IdentityCheck, { ...(waiting ?? { examId: exam.id, personId, askedAt: ctx.now }), confirmedAt: ctx.now, confirmedBy: null, roomId: room.id });
    record(ctx, 'identity.confirmed', check, { after: { roomId: room.id } });
    return exam;
  }

  /** A proctor of the provider knows the person, or saw a paper with their name. */
  async confirm(ctx: Ctx, id: string): Promise<IdentityCheck> {
    const check = await lockOne(ctx, IdentityCheck, { examId: In(await this.proctoredExams(ctx)) }, id);
    const by = found(ctx.actor.id);
    checkConfirm(check, by);
    await ctx.tx.update(IdentityCheck, { id: check.id }, { confirmedAt: ctx.now, confirmedBy: by });
    record(ctx, 'identity.confirmed', check, { after: { confirmedBy: by } });
    return Object.assign(check, { confirmedAt: ctx.now, confirmedBy: by });
  }

  async waiting(ctx: Ctx, page: PageArgs): Promise<Connection<IdentityCheck>> {
    const query = ctx.tx.createQueryBuilder(IdentityCheck, 'waiting').where({ examId: In(await this.proctoredExams(ctx)), confirmedAt: IsNull() });
    return paginate(query, page, { alias: 'waiting', property: 'askedAt', direction: 'ASC' });
  }

  /** Where the signed-in person stands; an exam begins when it is not needed, or confirmed. */
  async stateOf(ctx: Ctx, exam: Pick<Exam, 'id' | 'identityCheck'>): Promise<IdentityState> {
    const isNeeded = exam.identityCheck !== IdentityCheckKind.NONE;
    if (!isNeeded || ctx.actor.id === null) return { isNeeded, isAsked: false, isConfirmed: false };
    const whose = { examId: exam.id, personId: ctx.actor.id };
    const last = await ctx.tx.findOne(Attempt, { where: whose, order: { number: 'DESC' } });
    const checks = await ctx.tx.find(IdentityCheck, { where: whose, order: { askedAt: 'DESC' }, take: 20 });
    return { isNeeded, isAsked: checks.some((check) => check.confirmedAt === null), isConfirmed: checks.some((check) => isTaken(exam.identityCheck, check) && holdsStill(check, last?.startedAt ?? null, ctx.now)) };
  }

  async checkStart(ctx: Ctx, exam: Pick<Exam, 'id' | 'identityCheck'>): Promise<void> {
    const { isNeeded, isConfirmed } = await this.stateOf(ctx, exam);
    must(!isNeeded || isConfirmed, 'EXAM_IDENTITY_UNCHECKED');
  }

  private async proctoredExams(ctx: Ctx): Promise<string[]> {
    return (await ctx.tx.find(Exam, { select: { id: true }, where: { ...proctoredVisibleTo(ctx.actor), identityCheck: In([...personKinds]) } })).map((exam) => exam.id);
  }
}
