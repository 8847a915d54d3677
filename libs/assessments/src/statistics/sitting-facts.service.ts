import { Injectable } from '@nestjs/common';
import { found } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import { In, IsNull, Not } from 'typeorm';
import { Answer, Attempt } from '../exam/attempt.entity';
import type { Exam } from '../exam/exam.entity';
import { isRight } from '../item/answer.rules';
import type { Key } from '../item/answer.rules';
import type { ItemVersion } from '../item/item.entity';
import { ItemBankService } from '../item/item-bank.service';
import type { Sitting } from './item-statistics.rules';

export interface SittingFacts {
  readonly sittings: Sitting[];
  readonly versions: ReadonlyMap<string, ItemVersion>;
  readonly keys: ReadonlyMap<string, Key>;
}

/** What candidates answered, ready to be counted. */
@Injectable()
export class SittingFactsService {
  constructor(private readonly bank: ItemBankService) {}

  /** First attempts that are over: a second attempt of the same person is not an independent answer. */
  async of(ctx: Ctx, exam: Pick<Exam, 'id'>): Promise<SittingFacts> {
    const attempts = await ctx.tx.find(Attempt, { where: { examId: exam.id, number: 1, closedAt: Not(IsNull()) }, order: { startedAt: 'ASC', id: 'ASC' } });
    const ids = [...new Set(attempts.flatMap((attempt) => attempt.form.map((place) => place.versionId)))];
    const [versions, keys] = [await this.bank.versions(ctx, ids), await this.bank.keysOf(ctx, ids)];
    const answers = new Map((await ctx.tx.findBy(Answer, { attemptId: In(attempts.map((attempt) => attempt.id)) })).map((answer) => [`${answer.attemptId} ${answer.itemId}`, answer.optionIds]));
    const sittings = attempts.map((attempt) => attempt.form.map(({ itemId, versionId, isScored }) => {
      const chosen = answers.get(`${attempt.id} ${itemId}`) ?? [];
      return { itemKey: versionId, isScored, chosen, isRight: isRight(found(versions.get(versionId)).kind, found(keys.get(versionId)), chosen) };
    }));
    return { sittings, versions, keys };
  }

  /** In how many attempts each item was shown, over all exams. */
  async exposures(ctx: Ctx, itemIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await ctx.tx.query<{ id: string; count: number }[]>(
      `select item.id, (select count(*)::int from assessments.attempt where form @> jsonb_build_array(jsonb_build_object('itemId', item.id))) count from unnest($1::uuid[]) item (id)`,
      [itemIds],
    );
    return new Map(rows.map(({ id, count }) => [id, count]));
  }
}
