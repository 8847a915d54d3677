import { Injectable } from '@nestjs/common';
import { found, must } from '@waymark/kernel';
import type { InBoth } from '@waymark/kernel';
import { authorize, lockOne, madeBefore, paginate, record } from '@waymark/platform';
import type { Connection, Ctx, PageArgs } from '@waymark/platform';
import { Course } from '../course/course.entity';
import { canPublish, staffOf } from '../course/course.policy';
import { VersionService } from '../version/version.service';
import type { CourseVersion } from '../version/version.entity';
import { isReopenable } from '../version/version.rules';
import type { VersionContent } from '../version/version.rules';
import { Draft } from './draft.entity';
import { visibleTo } from './draft.policy';

export interface DraftKey {
  readonly courseId: string;
  /** The revision that the author was looking at. */
  readonly revision: number;
}

export interface NewCourse {
  readonly courseId: string;
  readonly organisationId: string;
  readonly title: InBoth;
  readonly starter?: string | null;
}

@Injectable()
export class DraftService {
  constructor(private readonly versions: VersionService) {}

  list(ctx: Ctx, page: PageArgs): Promise<Connection<Draft>> {
    const query = ctx.tx.createQueryBuilder(Draft, 'draft').innerJoinAndSelect('draft.course', 'course').where('course.organisationId = any(:mine)', { mine: staffOf(ctx.actor) });
    return paginate(query, page, { alias: 'draft', property: 'editedAt', direction: 'DESC' });
  }

  async byCourse(ctx: Ctx, courseId: string): Promise<Draft> {
    const id = await this.idOf(ctx, courseId);
    return found(await ctx.tx.findOne(Draft, { where: { ...visibleTo(ctx.actor), id }, relations: { course: true } }));
  }

  /** A new course, seen by its authors only until its first version is published. */
  async start(ctx: Ctx, { courseId, organisationId, title, starter = null }: NewCourse): Promise<Draft> {
    authorize(canPublish(ctx.actor, organisationId));
    if (await madeBefore(ctx, Course, { id: courseId, organisationId })) return this.byCourse(ctx, courseId);
    const course = ctx.tx.create(Course, { id: courseId, organisationId, slug: `course-${courseId}`, starter, versionId: null, publishedAt: null });
    await ctx.tx.insert(Course, course);
    record(ctx, 'course.started', course, { after: { title } });
    return this.open(ctx, course, { title, summary: { en: '', es: '' }, modules: [] });
  }

  /** The draft of a course whose first version came from elsewhere. */
  async open(ctx: Ctx, course: Course, content: VersionContent): Promise<Draft> {
    const draft = { courseId: course.id, content, revision: 1, publishedRevision: course.versionId ? 1 : null, editedAt: ctx.now, editedBy: ctx.actor.id };
    return Object.assign(await ctx.tx.save(Draft, ctx.tx.create(Draft, draft)), { course });
  }

  /** One edit after another: an author who looks at an older revision is told so, and nothing is overwritten. */
  async edit(ctx: Ctx, key: DraftKey, change: (content: VersionContent) => VersionContent): Promise<Draft> {
    const draft = await this.lock(ctx, key);
    const edited = { content: change(draft.content), revision: draft.revision + 1, editedAt: ctx.now, editedBy: ctx.actor.id };
    await ctx.tx.update(Draft, { id: draft.id }, edited);
    return Object.assign(draft, edited);
  }

  async publish(ctx: Ctx, key: DraftKey, reopened: readonly string[]): Promise<Draft> {
    const draft = await this.lock(ctx, key);
    const { content } = await this.versions.publish(ctx, draft.course, { content: draft.content, reopened });
    const published = { content, publishedRevision: draft.revision };
    await ctx.tx.update(Draft, { id: draft.id }, published);
    return Object.assign(draft, published);
  }

  async published(ctx: Ctx, course: Course): Promise<CourseVersion | null> {
    return (await this.versions.current(ctx, [course])).get(course.id) ?? null;
  }

  /** Published modules that now ask for more than they did. */
  async reopenable(ctx: Ctx, { course, content }: Draft): Promise<string[]> {
    const before = (await this.published(ctx, course))?.content;
    return before ? content.modules.filter((module) => isReopenable(module, before)).map(({ id }) => id) : [];
  }

  private async lock(ctx: Ctx, { courseId, revision }: DraftKey): Promise<Draft> {
    const locked = await lockOne(ctx, Draft, visibleTo(ctx.actor), await this.idOf(ctx, courseId));
    must(locked.revision === revision, 'STALE_VERSION');
    return Object.assign(locked, { course: await ctx.tx.findOneByOrFail(Course, { id: locked.courseId }) });
  }

  private async idOf(ctx: Ctx, courseId: string): Promise<string> {
    const rows = await ctx.tx.query<{ id: string }[]>('select id from courses.draft where course_id::text = $1', [courseId]);
    return found(rows[0]).id;
  }
}
