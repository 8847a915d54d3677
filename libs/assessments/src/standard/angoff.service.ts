import { Injectable } from '@nestjs/common';
import { DomainError, found, must } from '@waymark/kernel';
import { loadOne, lockOne, record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { In } from 'typeorm';
import { domainsOf } from '../exam/blueprint.rules';
import { Exam } from '../exam/exam.entity';
import { Item } from '../item/item.entity';
import { bankVisibleTo } from '../item/item.policy';
import { ItemBankService } from '../item/item-bank.service';
import { ItemListService } from '../item/item-list.service';
import { ItemState } from '../item/item-state.rules';
import { AngoffRating, AngoffStudy } from './angoff.entity';
import { checkJudges, completeJudges, itemsFor, itemSummary, LAST_ROUND, summarise } from './angoff.rules';
import type { RoundSummary } from './angoff.rules';
import { StandardService } from './standard.service';
import { sameForm } from './standard.rules';

export interface RatingOrder {
  readonly studyId: string;
  readonly itemId: string;
  readonly round: number;
  readonly percent: number;
}

/** Standard setting with judges: they rate alone, see what the panel said, and rate again. */
@Injectable()
export class AngoffService {
  constructor(
    private readonly bank: ItemBankService,
    private readonly itemList: ItemListService,
    private readonly standards: StandardService,
  ) {}

  one(ctx: Ctx, id: string): Promise<AngoffStudy> {
    return loadOne(ctx, AngoffStudy, bankVisibleTo(ctx.actor), id);
  }

  ofExam(ctx: Ctx, examId: string): Promise<AngoffStudy[]> {
    return ctx.tx.find(AngoffStudy, { where: { examId }, order: { openedAt: 'DESC' } });
  }

  async open(ctx: Ctx, examId: string): Promise<AngoffStudy> {
    const exam = await lockOne(ctx, Exam, bankVisibleTo(ctx.actor), examId);
    const running = (await this.ofExam(ctx, exam.id)).find((study) => study.closedAt === null);
    if (running) return running;
    const entries = (await this.bank.inUse(ctx, exam.providerId, domainsOf(exam.blueprint))).filter(({ item }) => item.state === ItemState.ACTIVE);
    const items = itemsFor(exam.blueprint, entries.map(({ item, version }) => ({ itemId: item.id, versionId: version.id, domain: version.domain, difficulty: version.difficulty })));
    must(items.length > 0, 'STUDY_NO_ITEMS');
    const study = await ctx.tx.save(AngoffStudy, { examId: exam.id, providerId: exam.providerId, blueprint: exam.blueprint, items, round: 1, openedBy: found(ctx.actor.id), openedAt: ctx.now, closedAt: null });
    record(ctx, 'study.opened', study, { after: { examId: exam.id, items: items.length } });
    return study;
  }

  /** Saves one estimate of the judge who is signed in. The screen says for which round: a late one is refused. */
  async rate(ctx: Ctx, { studyId, itemId, round, percent }: RatingOrder): Promise<AngoffStudy> {
    const study = await this.one(ctx, studyId);
    await ctx.tx.query('select from assessments.angoff_study where id = $1 for share', [study.id]);
    const now = await this.one(ctx, studyId);
    must(now.closedAt === null, 'STUDY_CLOSED');
    must(now.round === round, 'STUDY_ROUND_OVER');
    found(now.items.find((item) => item.itemId === itemId));
    await ctx.tx.upsert(AngoffRating, { studyId: now.id, judgeId: found(ctx.actor.id), round, itemId, percent, savedAt: ctx.now }, ['studyId', 'judgeId', 'round', 'itemId']);
    return now;
  }

  /** Ends the round. The next one begins with what everybody said; after the last one the study is over. */
  async closeRound(ctx: Ctx, studyId: string, order: { readonly round: number; readonly isLast: boolean }): Promise<AngoffStudy> {
    const study = await lockOne(ctx, AngoffStudy, bankVisibleTo(ctx.actor), studyId);
    must(study.closedAt === null, 'STUDY_CLOSED');
    must(study.round === order.round, 'STUDY_ROUND_OVER');
    const summary = await this.summary(ctx, study, study.round);
    checkJudges(summary.judges);
    const change = order.isLast || study.round === LAST_ROUND ? { closedAt: ctx.now } : { round: study.round + 1 };
    await ctx.tx.update(AngoffStudy, { id: study.id }, change);
    record(ctx, 'study.round-closed', study, { after: { round: study.round, judges: summary.judges, mean: summary.mean, spread: summary.spread } });
    return Object.assign(study, change);
  }

  /** The cut score of a closed study becomes the standard of the exam. Another number than the judges' needs a reason of its own. */
  async adopt(ctx: Ctx, studyId: string, decision: { readonly cutScore: number; readonly reason: string }): Promise<Exam> {
    const study = await this.one(ctx, studyId);
    if (study.closedAt === null) throw new DomainError('STUDY_OPEN');
    const exam = await lockOne(ctx, Exam, bankVisibleTo(ctx.actor), study.examId);
    must(sameForm(exam.blueprint, study.blueprint), 'STANDARD_FORM_CHANGED');
    const { mean, spread, judges, recommended } = await this.summary(ctx, study, study.round);
    const asRecommended = decision.cutScore === recommended ? 'modified Angoff, mean of the judges rounded up' : '';
    const reason = decision.reason.trim() === '' ? asRecommended : decision.reason;
    const standard = await this.standards.set(ctx, exam, { cutScore: decision.cutScore, reason, studyId: study.id, mean, spread, judges, rounds: study.round });
    const change = { standardId: standard.id, version: exam.version + 1 };
    await ctx.tx.update(Exam, { id: exam.id }, change);
    return Object.assign(exam, change);
  }

  /** What the judges came to in each round that is over, oldest first. */
  async rounds(ctx: Ctx, study: AngoffStudy): Promise<(RoundSummary & { readonly round: number })[]> {
    const over = Array.from({ length: study.closedAt ? study.round : study.round - 1 }, (_, index) => index + 1);
    return Promise.all(over.map(async (round) => ({ round, ...(await this.summary(ctx, study, round)) })));
  }

  /** How many judges have rated every item of the round that is open. */
  async completeJudges(ctx: Ctx, study: AngoffStudy): Promise<number> {
    const ratings = await this.ratings(ctx, study);
    return completeJudges(study.items, ratings.filter((rating) => rating.round === study.round)).length;
  }

  /**
   * What is judged, by code: what the viewer said and, of the round before, what the panel said. The words are those that the study pinned:
   * an edit in the middle of it would let two judges rate two questions.
   */
  async items(ctx: Ctx, study: AngoffStudy) {
    const ratings = await this.ratings(ctx, study);
    const pinned = new Map(study.items.map((item) => [item.itemId, item.versionId]));
    const items = await ctx.tx.find(Item, { where: { id: In([...pinned.keys()]) }, order: { code: 'ASC' } });
    const details = await this.itemList.details(ctx, items.map(({ id, code }) => ({ code, versionId: found(pinned.get(id)) })));
    const before = ratings.filter((rating) => rating.round === study.round - 1);
    const mineIn = (round: number, itemId: string) => ratings.find((rating) => rating.round === round && rating.itemId === itemId && rating.judgeId === ctx.actor.id)?.percent ?? null;
    return items.map((item, index) => {
      const { version, draft } = found(details[index]);
      const said = itemSummary(item.id, before);
      return { item, version: version.number, content: draft, mine: mineIn(study.round, item.id), mineBefore: mineIn(study.round - 1, item.id), meanBefore: said?.mean ?? null, spreadBefore: said?.spread ?? null };
    });
  }

  private ratings(ctx: Ctx, study: Pick<AngoffStudy, 'id'>): Promise<AngoffRating[]> {
    return ctx.tx.find(AngoffRating, { where: { studyId: study.id }, order: { round: 'ASC', judgeId: 'ASC' } });
  }

  private async summary(ctx: Ctx, study: AngoffStudy, round: number): Promise<RoundSummary> {
    return summarise(study.blueprint, study.items, (await this.ratings(ctx, study)).filter((rating) => rating.round === round));
  }
}
