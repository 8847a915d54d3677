import { Injectable } from '@nestjs/common';
import { DomainError, found } from '@waymark/kernel';
import { authorize, record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { QueryFailedError } from 'typeorm';
import { canAuthor } from '../item/item.policy';
import { ExamWindow } from './exam-window.entity';
import { checkWindow, presentWindow } from './exam-window.rules';
import type { WindowTimes } from './exam-window.rules';
import { Exam } from './exam.entity';
import { ExamService } from './exam.service';

// Two windows of one exam never overlap: the exclusion constraint has the last word.
const EXCLUSION_VIOLATION = '23P01';
const isOverlap = (error: unknown): boolean => error instanceof QueryFailedError && (error.driverError as { code?: string }).code === EXCLUSION_VIOLATION;

@Injectable()
export class ExamWindowService {
  constructor(private readonly exams: ExamService) {}

  async open(ctx: Ctx, examId: string, times: WindowTimes): Promise<ExamWindow> {
    const exam = found(await ctx.tx.findOneBy(Exam, { id: examId }));
    authorize(canAuthor(ctx.actor, exam.providerId), 'NOT_FOUND');
    checkWindow(times);
    const window = await ctx.tx.save(ExamWindow, { examId: exam.id, ...times }).catch((error: unknown) => {
      throw isOverlap(error) ? new DomainError('EXAM_WINDOW_OVERLAPS') : error;
    });
    record(ctx, 'exam.opened', exam, { after: { opensAt: times.opensAt.toISOString(), closesAt: times.closesAt.toISOString() } });
    return window;
  }

  async present(ctx: Ctx, exam: Exam): Promise<ExamWindow | null> {
    return presentWindow(await this.exams.windowsOf(ctx, exam), ctx.now);
  }
}
