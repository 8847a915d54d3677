import { Injectable } from '@nestjs/common';
import { loadOne, lockOne, overlapIs, record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { bankVisibleTo } from '../item/item.policy';
import { ExamWindow } from './exam-window.entity';
import { checkClose, checkWindow, presentWindow } from './exam-window.rules';
import type { WindowTimes } from './exam-window.rules';
import { Exam } from './exam.entity';
import { ExamService } from './exam.service';

const told = ({ opensAt, closesAt }: WindowTimes) => ({ opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString() });

/** When an exam may be begun. Nothing here touches an attempt that has begun. */
@Injectable()
export class ExamWindowService {
  constructor(private readonly exams: ExamService) {}

  async open(ctx: Ctx, examId: string, times: WindowTimes): Promise<ExamWindow> {
    const exam = await lockOne(ctx, Exam, bankVisibleTo(ctx.actor), examId);
    checkWindow(times, ctx.now);
    const window = await ctx.tx.save(ExamWindow, { examId: exam.id, ...times, closedAt: null }).catch(overlapIs('EXAM_WINDOW_OVERLAPS'));
    await ctx.tx.update(Exam, { id: exam.id }, { opensInWindows: true });
    record(ctx, 'exam.opened', exam, { after: told(times) });
    return window;
  }

  /** Takes back a window that is ahead; one that is open ends now. The exam stays shut outside its windows, also without any. */
  async close(ctx: Ctx, id: string): Promise<ExamWindow> {
    const exam = await lockOne(ctx, Exam, bankVisibleTo(ctx.actor), (await loadOne(ctx, ExamWindow, {}, id)).examId);
    const window = await loadOne(ctx, ExamWindow, {}, id);
    checkClose(window, ctx.now);
    await this.shut(ctx, exam, window);
    return window;
  }

  /** From now on without windows: those ahead are taken back. */
  async openAtAnyTime(ctx: Ctx, examId: string): Promise<Exam> {
    const exam = await lockOne(ctx, Exam, bankVisibleTo(ctx.actor), examId);
    if (!exam.opensInWindows) return exam;
    for (let window = await this.present(ctx, exam); window; window = await this.present(ctx, exam)) await this.shut(ctx, exam, window);
    await ctx.tx.update(Exam, { id: exam.id }, { opensInWindows: false });
    record(ctx, 'exam.opened-always', exam, { before: { opensInWindows: true }, after: { opensInWindows: false } });
    return Object.assign(exam, { opensInWindows: false });
  }

  of(ctx: Ctx, exam: Pick<Exam, 'id'>): Promise<ExamWindow[]> {
    return this.exams.windowsOf(ctx, exam);
  }

  async present(ctx: Ctx, exam: Pick<Exam, 'id'>): Promise<ExamWindow | null> {
    return presentWindow(await this.of(ctx, exam), ctx.now);
  }

  private async shut(ctx: Ctx, exam: Exam, window: ExamWindow): Promise<void> {
    await ctx.tx.update(ExamWindow, { id: window.id }, { closedAt: ctx.now });
    Object.assign(window, { closedAt: ctx.now });
    record(ctx, 'exam.closed', exam, { before: told(window), after: { closedAt: ctx.now.toISOString() } });
  }
}
