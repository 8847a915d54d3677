import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError, found, must } from '@waymark/kernel';
import { PersonService } from '@waymark/identity';
import { lockOne, Mailer, record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { Attempt } from '../exam/attempt.entity';
import { Exam } from '../exam/exam.entity';
import { CurrentResult, Result } from '../exam/result.entity';
import { ScoringService } from '../exam/scoring.service';
import type { Scored } from '../exam/scoring.service';
import type { Key } from '../item/answer.rules';
import { Item, ItemKey, ItemVersion } from '../item/item.entity';
import { bankVisibleTo } from '../item/item.policy';
import { checkNewKey, isBetter, Outcome, outcomeOf } from './correction.rules';

const order = Object.values(Outcome);

export interface CorrectionDraft extends Key {
  readonly versionId: string;
}

export interface Change {
  readonly attempt: Attempt;
  readonly result: Result;
  readonly after: Scored;
  readonly outcome: Outcome;
}

export interface Preview {
  /** Of everything that the preview shows: what is applied is what was seen. */
  readonly digest: string;
  readonly changes: Change[];
}

interface Target {
  readonly item: Item;
  readonly version: ItemVersion;
  readonly key: ItemKey;
}

/** Mends a key after people sat with it: first who changes, then the change, its log and the messages. */
@Injectable()
export class CorrectionService {
  constructor(
    private readonly scoring: ScoringService,
    private readonly people: PersonService,
    private readonly mailer: Mailer,
  ) {}

  async preview(ctx: Ctx, draft: CorrectionDraft): Promise<Preview> {
    return this.changesOf(ctx, await this.target(ctx, draft), draft);
  }

  async apply(ctx: Ctx, draft: CorrectionDraft, decision: { readonly digest: string; readonly reason: string }): Promise<Preview> {
    must(decision.reason.trim() !== '', 'CORRECTION_REASON_MISSING');
    await lockOne(ctx, Item, bankVisibleTo(ctx.actor), (await this.target(ctx, draft)).item.id);
    const target = await this.target(ctx, draft);
    const preview = await this.changesOf(ctx, target, draft);
    if (preview.digest !== decision.digest) throw new DomainError('STALE_VERSION');
    const { versionId, accepted, acceptsAll } = draft;
    const { key, item } = target;
    const kept = acceptsAll ? key.accepted : accepted.map((answer) => [...answer]);
    await ctx.tx.insert(ItemKey, { versionId, number: key.number + 1, accepted: kept, acceptsAll, rationale: key.rationale, createdAt: ctx.now });
    const count = (outcome: Outcome) => preview.changes.filter((change) => change.outcome === outcome).length;
    record(ctx, 'key.corrected', item, { before: { key: key.number }, after: { key: key.number + 1, acceptsAll, nowPassed: count(Outcome.NOW_PASSED), raised: count(Outcome.RAISED), kept: count(Outcome.KEPT) }, reason: decision.reason });
    for (const change of preview.changes) if (isBetter(change.outcome)) await this.replace(ctx, change, decision.reason);
    return preview;
  }

  private async target(ctx: Ctx, draft: CorrectionDraft): Promise<Target> {
    const version = found(await ctx.tx.findOneBy(ItemVersion, { id: draft.versionId }));
    const item = found(await ctx.tx.findOneBy(Item, { id: version.itemId, ...bankVisibleTo(ctx.actor) }));
    const key = found((await ctx.tx.find(ItemKey, { where: { versionId: version.id }, order: { number: 'DESC' }, take: 1 }))[0]);
    checkNewKey(version, key, draft);
    return { item, version, key };
  }

  private async changesOf(ctx: Ctx, { version, key }: Target, draft: CorrectionDraft): Promise<Preview> {
    const place = JSON.stringify([{ versionId: version.id, isScored: true }]);
    const attempts = await ctx.tx.createQueryBuilder(Attempt, 'attempt').where('attempt.closedAt is not null and attempt.form @> :place::jsonb', { place }).orderBy('attempt.startedAt').addOrderBy('attempt.id').getMany();
    const changes: Change[] = [];
    for (const attempt of attempts) {
      const result = found(await ctx.tx.findOneBy(CurrentResult, { attemptId: attempt.id }));
      const after = await this.scoring.score(ctx, attempt, new Map([[version.id, draft]]));
      const outcome = outcomeOf({ right: result.rightCount, scaledScore: result.scaledScore, isPassed: result.isPassed }, after);
      if (outcome !== Outcome.SAME) changes.push({ attempt, result, after, outcome });
    }
    // Who passes now comes first: that is what the preview is for.
    changes.sort((one, other) => order.indexOf(one.outcome) - order.indexOf(other.outcome));
    const seen = [version.id, key.number, draft.acceptsAll, draft.accepted, changes.map((change) => [change.result.id, change.after.right, change.outcome])];
    return { digest: createHash('sha256').update(JSON.stringify(seen)).digest('hex'), changes };
  }

  /** The new result stands beside the old one and counts in its place, on the day of the sitting. */
  private async replace(ctx: Ctx, { attempt, result, after }: Change, reason: string): Promise<void> {
    const { id: _, ...former } = result;
    const { right, scaledScore, isPassed, byDomain } = after;
    const made = await ctx.tx.save(Result, { ...former, version: result.version + 1, rightCount: right, scaledScore, isPassed, byDomain, decidedAt: ctx.now });
    record(ctx, 'result.corrected', made, { before: { resultId: result.id, scaledScore: result.scaledScore, isPassed: result.isPassed }, after: { attemptId: attempt.id, scaledScore, isPassed }, reason });
    const person = found(await this.people.byId(ctx, attempt.personId));
    const exam = found(await ctx.tx.findOneBy(Exam, { id: attempt.examId }));
    await this.mailer.send(ctx, { to: person.email, locale: person.locale, template: 'result-corrected', params: { exam: exam.title[person.locale] } });
  }
}
