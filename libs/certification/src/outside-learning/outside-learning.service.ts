import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Credential } from '@waymark/credentials';
import { Organisation } from '@waymark/identity';
import { found, localDateAt, must } from '@waymark/kernel';
import { authorize, FilePurposes, Files, loadOne, lockName, lockOne, madeBefore, record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { In, IsNull } from 'typeorm';
import type { Pair } from '../application/fact-line';
import { FactsService } from '../application/facts.service';
import { ProposedNoService } from '../proposed-no/proposed-no.service';
import { LearningReview, OutsideLearning } from './outside-learning.entity';
import type { AddLearningInput } from './outside-learning.input';
import { isHolder, visibleTo } from './outside-learning.policy';
import { checkLearned, checkNew, courseKey, learningPurpose, LearningReviewStatus, otherDays } from './outside-learning.rules';

const onRecord = ({ fact, line: { title, source } }: Pair) => ({ title, source, on: fact.on, course: fact.kind === 'training' ? fact.course : undefined });

/** The holder's side: a course from elsewhere is uploaded once, for every board that it is for. */
@Injectable()
export class OutsideLearningService implements OnModuleInit {
  constructor(
    private readonly facts: FactsService,
    private readonly files: Files,
    private readonly purposes: FilePurposes,
    private readonly nos: ProposedNoService,
  ) {}

  onModuleInit(): void {
    this.purposes.take(learningPurpose);
  }

  async add(ctx: Ctx, input: AddLearningInput): Promise<OutsideLearning> {
    const holderId = found(ctx.actor.id);
    const before = await madeBefore(ctx, OutsideLearning, { id: input.id, holderId });
    if (before) return before;
    const boards = await this.boardsOf(ctx, input.credentialIds);
    const learned = checkLearned(input, localDateAt(ctx.now, found(boards[0]).timeZone));
    await lockName(ctx, `outside learning ${holderId}`);
    await this.files.take(ctx, input.fileId, learningPurpose.name);
    const keyed = { ...learned, courseKey: courseKey(learned), fileSha256: await this.files.digest(ctx, input.fileId) };
    checkNew(keyed, await this.mine(ctx), (await this.facts.record(ctx, holderId)).map(onRecord));
    const about = { domain: input.domain ?? null, topics: input.topics, mode: input.mode, fileId: input.fileId };
    const learning = await ctx.tx.save(OutsideLearning, { id: input.id, holderId, ...keyed, ...about, addedAt: ctx.now, withdrawnAt: null });
    await ctx.tx.insert(LearningReview, boards.map(({ id: boardId }) => ({ learningId: learning.id, boardId, status: LearningReviewStatus.WAITING, askedAt: ctx.now })));
    record(ctx, 'learning.added', learning, { after: { learnedOn: learned.learnedOn, minutes: learned.minutes, boards: boards.map(({ id }) => id) } });
    return learning;
  }

  /** What a board accepted stays: somebody relied on it. */
  async withdraw(ctx: Ctx, id: string): Promise<OutsideLearning[]> {
    const learning = await lockOne(ctx, OutsideLearning, { holderId: found(ctx.actor.id), withdrawnAt: IsNull() }, id);
    must(await this.canWithdraw(ctx, learning), 'LEARNING_ACCEPTED');
    await ctx.tx.update(OutsideLearning, { id }, { withdrawnAt: ctx.now });
    for (const review of await ctx.tx.findBy(LearningReview, { learningId: id })) await this.nos.drop(ctx, review.id);
    await this.files.discard(ctx, learning.fileId);
    record(ctx, 'learning.withdrawn', learning, { before: { learnedOn: learning.learnedOn, minutes: learning.minutes } });
    return this.mine(ctx);
  }

  mine(ctx: Ctx): Promise<OutsideLearning[]> {
    return ctx.tx.find(OutsideLearning, { where: { holderId: found(ctx.actor.id), withdrawnAt: IsNull() }, order: { learnedOn: 'DESC', id: 'ASC' } });
  }

  async canWithdraw(ctx: Ctx, learning: OutsideLearning): Promise<boolean> {
    if (!isHolder(ctx.actor, learning)) return false;
    return !(await ctx.tx.existsBy(LearningReview, { learningId: learning.id, status: LearningReviewStatus.ACCEPTED }));
  }

  /** Other days on which the same course was taken, for the holder and whoever judges it. */
  async otherDays(ctx: Ctx, learning: OutsideLearning): Promise<string[]> {
    return otherDays(learning, await ctx.tx.findBy(OutsideLearning, { holderId: learning.holderId, courseKey: learning.courseKey, withdrawnAt: IsNull() }));
  }

  /** For its holder, and for reviewers who may judge it: `isJudge` says so. */
  async paper(ctx: Ctx, id: string, isJudge: (learning: OutsideLearning) => Promise<boolean>): Promise<OutsideLearning> {
    const learning = await loadOne(ctx, OutsideLearning, visibleTo(ctx.actor), id);
    authorize(isHolder(ctx.actor, learning) || (await isJudge(learning)), 'NOT_FOUND');
    return learning;
  }

  /** The boards of own certificates, each once. */
  private async boardsOf(ctx: Ctx, credentialIds: readonly string[]): Promise<Organisation[]> {
    const own = await ctx.tx.findBy(Credential, { id: In([...credentialIds]), holderId: found(ctx.actor.id) });
    must(own.length === new Set(credentialIds).size, 'LEARNING_NOT_FOR_RENEWAL');
    return ctx.tx.find(Organisation, { where: { id: In(own.map(({ boardId }) => boardId)) }, order: { id: 'ASC' } });
  }
}
