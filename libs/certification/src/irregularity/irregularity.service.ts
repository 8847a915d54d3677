import { Injectable } from '@nestjs/common';
import { ExamTimes } from '@waymark/assessments';
import { WorkTraceService } from '@waymark/hours';
import type { WorkTrace } from '@waymark/hours';
import type { Ctx } from '@waymark/platform';
import type { Application } from '../application/application.entity';
import { CaseService } from '../application/case.service';
import { irregularitiesOf } from './irregularity.rules';
import type { Irregularity } from './irregularity.rules';
import type { IrregularityType } from './irregularity.type';

const MOST_SHOWN = 100;

function shown({ kind, entries }: Irregularity<WorkTrace>): IrregularityType {
  const days = entries.map(({ workedOn }) => workedOn).sort();
  const minutes = entries.reduce((sum, entry) => sum + entry.minutes, 0);
  return { kind, count: entries.length, minutes, from: days[0] ?? '', to: days.at(-1) ?? '', entries: entries.slice(0, MOST_SHOWN) };
}

/** What about the hours of an applicant is worth a question (docs/decisions/0023). */
@Injectable()
export class IrregularityService {
  constructor(
    private readonly cases: CaseService,
    private readonly traces: WorkTraceService,
    private readonly exams: ExamTimes,
  ) {}

  /** For reviewers who may judge the case, and nothing for everybody else: a sign is no accusation, and whoever it is about must not read it as one. Two statements, however many entries. */
  async of(ctx: Ctx, application: Application): Promise<IrregularityType[]> {
    if (!(await this.cases.isReviewer(ctx, application))) return [];
    const [work, exams] = [await this.traces.of(ctx, application.applicantId), await this.exams.of(ctx, application.applicantId)];
    return irregularitiesOf(work, exams).map(shown);
  }
}
