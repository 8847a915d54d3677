import { Injectable } from '@nestjs/common';
import { found, must } from '@waymark/kernel';
import { authorize, lockOne } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { In } from 'typeorm';
import { Rating, RolePlay, RolePlayComment } from './role-play.entity';
import type { CommentInput, RateCriterionInput } from './role-play.input';
import { canAssess, visibleTo } from './role-play.policy';
import { checkRunning, checkVersion, cleanComment, isSameComment, stamp } from './role-play.rules';
import { Criterion } from './rubric.entity';

/** What a trainer writes while the role-play is on: each rating and comment is stored as it is made. */
@Injectable()
export class RatingService {
  async rate(ctx: Ctx, input: RateCriterionInput): Promise<RolePlay> {
    const row = await this.lock(ctx, input.rolePlayId);
    const { id: rolePlayId, rubricId } = row;
    const { criterionId, level } = input;
    await this.checkCriterion(ctx, row, criterionId);
    const saved = await ctx.tx.findOneBy(Rating, { rolePlayId, criterionId });
    checkVersion(row, input.expectedVersion, { criterionId, yourLevel: level, savedLevel: saved?.level ?? null });
    await ctx.tx.upsert(Rating, { rolePlayId, criterionId, rubricId, level, ratedAt: ctx.now }, ['rolePlayId', 'criterionId']);
    return this.touch(ctx, row);
  }

  /** A comment grows while it is typed: the same id again is its newer text, and an empty one takes it back. The second stays that at which writing began. */
  async comment(ctx: Ctx, { id, second, expectedVersion, ...input }: CommentInput): Promise<RolePlay> {
    const row = await this.lock(ctx, input.rolePlayId);
    const sent = { text: cleanComment(input.text), criterionId: input.criterionId ?? null };
    const saved = await this.savedComment(ctx, row, id);
    if (isSameComment(saved, sent)) return row;
    if (sent.criterionId) await this.checkCriterion(ctx, row, sent.criterionId);
    checkVersion(row, expectedVersion, { yourText: sent.text, savedText: saved?.text ?? '' });
    const change = { ...sent, writtenAt: ctx.now };
    if (sent.text === '') await ctx.tx.delete(RolePlayComment, { id });
    else if (saved) await ctx.tx.update(RolePlayComment, { id }, change);
    else await ctx.tx.insert(RolePlayComment, { ...change, id, rolePlayId: row.id, rubricId: row.rubricId, second: stamp(second, row, ctx.now) });
    return this.touch(ctx, row);
  }

  async ratingsOf(ctx: Ctx, ids: readonly string[]): Promise<Map<string, Rating[]>> {
    return byRolePlay(ids, await ctx.tx.findBy(Rating, { rolePlayId: In([...ids]) }));
  }

  async commentsOf(ctx: Ctx, ids: readonly string[]): Promise<Map<string, RolePlayComment[]>> {
    return byRolePlay(ids, await ctx.tx.find(RolePlayComment, { where: { rolePlayId: In([...ids]) }, order: { second: 'ASC', writtenAt: 'ASC' } }));
  }

  private async lock(ctx: Ctx, id: string): Promise<RolePlay> {
    const row = await lockOne(ctx, RolePlay, visibleTo(ctx.actor), id);
    authorize(canAssess(ctx.actor, row));
    checkRunning(row);
    return row;
  }

  private async savedComment(ctx: Ctx, row: RolePlay, id: string): Promise<RolePlayComment | null> {
    const saved = await ctx.tx.findOneBy(RolePlayComment, { id });
    return saved === null ? null : found(saved.rolePlayId === row.id ? saved : null);
  }

  private async checkCriterion(ctx: Ctx, row: RolePlay, criterionId: string): Promise<void> {
    must(await ctx.tx.existsBy(Criterion, { id: criterionId, rubricId: row.rubricId }), 'ROLE_PLAY_CRITERION_UNKNOWN');
  }

  private async touch(ctx: Ctx, row: RolePlay): Promise<RolePlay> {
    row.version += 1;
    await ctx.tx.update(RolePlay, { id: row.id }, { version: row.version });
    return row;
  }
}

function byRolePlay<T extends { rolePlayId: string }>(ids: readonly string[], rows: readonly T[]): Map<string, T[]> {
  return new Map(ids.map((id) => [id, rows.filter((row) => row.rolePlayId === id)]));
}
