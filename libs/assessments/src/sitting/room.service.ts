import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { found } from '@waymark/kernel';
import { loadOne, lockName, newSecret, record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { IsNull } from 'typeorm';
import { Exam } from '../exam/exam.entity';
import { changesAt, checkWay, cleanCode, codeKinds, stepOf } from './identity-check.rules';
import { Room } from './room.entity';
import { canProctor, proctoredVisibleTo } from './sitting.policy';

export interface ShownRoom {
  readonly id: string;
  readonly code: string;
  readonly changesAt: Date;
}

// Without letters and digits that are read as each other.
const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** Six signs of the minute: whoever reads it off the proctor's screen is in the room. */
function codeAt({ secret }: Pick<Room, 'secret'>, step: number): string {
  const digest = createHmac('sha256', secret).update(String(step)).digest();
  return [...digest.subarray(0, 6)].map((byte) => alphabet[byte % alphabet.length]).join('');
}

@Injectable()
export class RoomService {
  /** Opens the room of an exam; the open one is returned as it is. */
  async open(ctx: Ctx, examId: string): Promise<ShownRoom> {
    const exam = await this.proctored(ctx, examId);
    checkWay(codeKinds, exam.identityCheck);
    await lockName(ctx, `room ${exam.id}`);
    const running = await this.running(ctx, exam.id);
    if (running) return this.shown(ctx, running);
    const room = await ctx.tx.save(Room, { examId: exam.id, secret: newSecret(), openedBy: found(ctx.actor.id), openedAt: ctx.now, closedAt: null });
    record(ctx, 'room.opened', room, { after: { examId: exam.id } });
    return this.shown(ctx, room);
  }

  /** From now on no code opens the exam. */
  async close(ctx: Ctx, examId: string): Promise<boolean> {
    const exam = await this.proctored(ctx, examId);
    const room = await this.running(ctx, exam.id);
    if (!room) return false;
    await ctx.tx.update(Room, { id: room.id }, { closedAt: ctx.now });
    record(ctx, 'room.closed', room, {});
    return true;
  }

  /** The code of the minute, for those who keep the room; nothing for everybody else. */
  async of(ctx: Ctx, exam: Exam): Promise<ShownRoom | null> {
    if (!canProctor(ctx.actor, exam.providerId) || !codeKinds.includes(exam.identityCheck)) return null;
    const room = await this.running(ctx, exam.id);
    return room && this.shown(ctx, room);
  }

  /** The room whose code this is, now or a minute ago. */
  async opened(ctx: Ctx, exam: Exam, typed: string): Promise<Room | null> {
    const room = await this.running(ctx, exam.id);
    const step = stepOf(ctx.now);
    return room && [step, step - 1].some((each) => codeAt(room, each) === cleanCode(typed)) ? room : null;
  }

  private running(ctx: Ctx, examId: string): Promise<Room | null> {
    return ctx.tx.findOneBy(Room, { examId, closedAt: IsNull() });
  }

  private shown(ctx: Ctx, room: Room): ShownRoom {
    return { id: room.id, code: codeAt(room, stepOf(ctx.now)), changesAt: changesAt(ctx.now) };
  }

  private proctored(ctx: Ctx, examId: string): Promise<Exam> {
    return loadOne(ctx, Exam, proctoredVisibleTo(ctx.actor), examId);
  }
}
