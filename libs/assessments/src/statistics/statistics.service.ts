import { Injectable } from '@nestjs/common';
import { csv, found } from '@waymark/kernel';
import type { Cell } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import { In } from 'typeorm';
import { ExamPlanService } from '../exam/exam-plan.service';
import { Item } from '../item/item.entity';
import type { ItemVersion } from '../item/item.entity';
import { ItemState } from '../item/item-state.rules';
import { flagsOf, STEADY_ANSWERS } from './item-flag.rules';
import { examStatistics, itemStatistics } from './item-statistics.rules';
import type { ItemStatistics, OptionStatistics } from './item-statistics.rules';
import { SittingFactsService } from './sitting-facts.service';
import type { ExamStatisticsType, ItemStatisticsType } from './statistics.type';

const head = ['code', 'version', 'state', 'domain', 'difficulty', 'answers', 'right', 'open', 'p', 'p_low', 'p_high', 'point_biserial', 'point_biserial_low', 'point_biserial_high', 'flags', 'question', 'choices'];

const choiceText = (option: ItemStatisticsType['options'][number]): string => `${option.isRight ? '*' : ''}${option.text.en || option.text.es}: ${option.count}`;

function line(row: ItemStatisticsType): Cell[] {
  const choices = row.options.map(choiceText).join('; ');
  const numbers = [row.answers, row.right, row.open, row.p, row.pLow, row.pHigh, row.pointBiserial, row.pointBiserialLow, row.pointBiserialHigh];
  return [row.code, row.version, row.state, row.domain, row.difficulty, ...numbers, row.flags.join(' '), row.stem.en || row.stem.es, choices];
}

/** Item analysis after sittings: for the authors of the bank, never for candidates. */
@Injectable()
export class StatisticsService {
  constructor(
    private readonly plans: ExamPlanService,
    private readonly facts: SittingFactsService,
  ) {}

  async of(ctx: Ctx, examId: string): Promise<ExamStatisticsType> {
    const exam = await this.plans.one(ctx, examId);
    const { sittings, versions, keys } = await this.facts.of(ctx, exam);
    const items = new Map((await ctx.tx.findBy(Item, { id: In([...versions.values()].map((version) => version.itemId)) })).map((item) => [item.id, item]));
    const rows = itemStatistics(sittings).map((statistics) => {
      const version = found(versions.get(statistics.itemKey));
      return this.row(statistics, { version, item: found(items.get(version.itemId)), right: new Set(found(keys.get(version.id)).accepted.flat()) });
    });
    rows.sort((one, other) => (one.code === other.code ? one.version - other.version : one.code < other.code ? -1 : 1));
    return { ...examStatistics(sittings), examId: exam.id, isSteady: sittings.length >= STEADY_ANSWERS, items: rows, csv: csv([head, ...rows.map(line)]) };
  }

  private row(statistics: ItemStatistics, { version, item, right }: { version: ItemVersion; item: Item; right: Set<string> }): ItemStatisticsType {
    const { n, p, pInterval, rpb, rpbInterval } = statistics;
    return {
      itemId: item.id, versionId: version.id, code: item.code, state: item.state, isPilot: item.state === ItemState.PILOT,
      version: version.number, domain: version.domain, difficulty: version.difficulty, stem: version.stem,
      answers: n, right: statistics.right, open: statistics.open, p, pLow: pInterval.low, pHigh: pInterval.high,
      pointBiserial: rpb, pointBiserialLow: rpbInterval?.low ?? null, pointBiserialHigh: rpbInterval?.high ?? null,
      flags: flagsOf(statistics, right),
      options: this.choices(version, statistics.options, right),
    };
  }

  /** What can be chosen, also what nobody chose. Orders and pairs are right or wrong as a whole: they have no distractors to count. */
  private choices(version: ItemVersion, chosen: readonly OptionStatistics[], right: ReadonlySet<string>): ItemStatisticsType['options'] {
    if (version.kind === 'ORDERING' || version.kind === 'MATCHING') return [];
    return version.options.map((option) => {
      const counted = chosen.find(({ optionId }) => optionId === option.id);
      return { text: option, isRight: right.has(option.id), count: counted?.count ?? 0, discrimination: counted?.discrimination ?? null };
    });
  }
}
