import { Injectable } from '@nestjs/common';
import { loadOne, overlapIs, record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { bankVisibleTo } from '../item/item.policy';
import { ExamWindow } from './exam-window.entity';
import { checkWindow, presentWindow } from './exam-window.rules';
import type { WindowTimes } from './exam-window.rules';
import { Exam } from './exam.entity';
import { ExamService } from './exam.service';

@Injectable()
export class ExamWindowService {
  constructor(private readonly exams: ExamService) {}

  async open(ctx: Ctx, examId: string, times: WindowTimes): Promise<ExamWindow> {
    const exam = await loadOne(ctx, Exam, bankVisibleTo(ctx.actor), examId);
    checkWindow(times);
    const window = await ctx.tx.save(ExamWindow, { examId: exam.id, ...times }).catch(overlapIs('EXAM_WINDOW_OVERLAPS'));
    record(ctx, 'exam.opened', exam, { after: { opensAt: times.opensAt.toISOString(), closesAt: times.closesAt.toISOString() } });
    return window;
  }

  async present(ctx: Ctx, exam: Exam): Promise<ExamWindow | null> {
    return presentWindow(await this.exams.windowsOf(ctx, exam), ctx.now);
  }
}
