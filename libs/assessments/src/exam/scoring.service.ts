import { Injectable } from '@nestjs/common';
import { found } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import type { Key } from '../item/answer.rules';
import { ItemBankService } from '../item/item-bank.service';
import { StandardService } from '../standard/standard.service';
import { Answer } from './attempt.entity';
import type { Attempt } from './attempt.entity';
import { score, scoredItem } from './score.rules';
import type { Score } from './score.rules';

export interface Scored extends Score {
  readonly itemCount: number;
  readonly cutScore: number;
}

/** Scores an attempt by the keys that count now and the cut that it began with: the only code of exams that reads keys. */
@Injectable()
export class ScoringService {
  constructor(
    private readonly bank: ItemBankService,
    private readonly standards: StandardService,
  ) {}

  /** `instead`: keys that are only tried, by version. */
  async score(ctx: Ctx, attempt: Attempt, instead: ReadonlyMap<string, Key> = new Map()): Promise<Scored> {
    const counting = attempt.form.filter((place) => place.isScored);
    const ids = counting.map((place) => place.versionId);
    const [versions, keys] = [await this.bank.versions(ctx, ids), await this.bank.keysOf(ctx, ids)];
    const answers = new Map((await ctx.tx.findBy(Answer, { attemptId: attempt.id })).map((answer) => [answer.itemId, answer.optionIds]));
    const { cutScore } = await this.standards.byId(ctx, attempt.standardId);
    const items = counting.map(({ itemId, versionId }) => scoredItem(found(versions.get(versionId)), instead.get(versionId) ?? found(keys.get(versionId)), answers.get(itemId) ?? []));
    return { ...score(items, cutScore), itemCount: items.length, cutScore };
  }
}
