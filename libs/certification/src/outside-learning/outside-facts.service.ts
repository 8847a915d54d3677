import { Injectable } from '@nestjs/common';
import { localDateAt } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import { In, IsNull } from 'typeorm';
import { pair } from '../application/fact-line';
import type { Pair } from '../application/fact-line';
import { LearningReview } from './outside-learning.entity';
import { LearningReviewStatus } from './outside-learning.rules';

const { WAITING, ACCEPTED } = LearningReviewStatus;

function fact({ status, decidedAt, askedAt, learning }: LearningReview, timeZone: string): Pair {
  const { id, learnedOn: on, minutes, domain, topics, mode, provider, courseKey: course, title } = learning;
  const standing = status === ACCEPTED ? ({ state: 'CONFIRMED' } as const) : ({ state: 'PENDING', awaits: 'BOARD' } as const);
  const since = localDateAt(decidedAt ?? askedAt, timeZone);
  return pair({ id, kind: 'training', on, since, minutes, domain, topics, mode, provider, course, ...standing }, { title, source: provider, minutes });
}

/** Courses from elsewhere, as one board sees them: accepted ones count, others wait. They count towards renewals alone. */
@Injectable()
export class OutsideFacts {
  async of(ctx: Ctx, holderId: string, { boardId, timeZone }: { boardId: string; timeZone: string }): Promise<Pair[]> {
    const reviews = await ctx.tx.find(LearningReview, { where: { boardId, status: In([WAITING, ACCEPTED]), learning: { holderId, withdrawnAt: IsNull() } }, relations: { learning: true } });
    return reviews.map((review) => fact(review, timeZone));
  }
}
