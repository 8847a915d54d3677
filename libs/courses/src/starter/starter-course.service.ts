import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { APP_CONFIG, authorize, lockName, record } from '@waymark/platform';
import type { AppConfig, Ctx } from '@waymark/platform';
import { IsNull, Not } from 'typeorm';
import { Course } from '../course/course.entity';
import { canPublish } from '../course/course.policy';
import type { CourseContent } from '../course/content.rules';
import type { Draft } from '../draft/draft.entity';
import { DraftService } from '../draft/draft.service';
import { identify } from '../version/version.rules';
import { readStarterCourses } from './read-starter';

/** The courses that ship with the product, for a provider to make its own. */
@Injectable()
export class StarterCourseService {
  constructor(
    private readonly drafts: DraftService,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  /** Drafts of those that the provider has not begun with yet: its authors read them before anybody learns from them. */
  async add(ctx: Ctx, organisationId: string): Promise<{ readonly drafts: readonly Draft[]; readonly added: number; readonly already: number }> {
    authorize(canPublish(ctx.actor, organisationId));
    await lockName(ctx, `starter courses of ${organisationId}`);
    const known = (await ctx.tx.findBy(Course, { organisationId, starter: Not(IsNull()) })).map(({ starter }) => starter);
    const missing = readStarterCourses(this.config.starterDir).filter(({ slug }) => !known.includes(slug));
    const drafts: Draft[] = [];
    for (const course of missing) drafts.push(await this.begin(ctx, organisationId, course));
    if (drafts.length > 0) record(ctx, 'starter.courses-added', { id: organisationId }, { after: { added: missing.map(({ slug }) => slug), already: known.length } });
    return { drafts, added: drafts.length, already: known.length };
  }

  private async begin(ctx: Ctx, organisationId: string, { slug, ...content }: CourseContent): Promise<Draft> {
    const draft = await this.drafts.start(ctx, { courseId: randomUUID(), organisationId, title: content.title, starter: slug });
    return this.drafts.edit(ctx, draft, () => identify(content, randomUUID));
  }
}
