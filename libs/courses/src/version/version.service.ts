import { Injectable } from '@nestjs/common';
import { found } from '@waymark/kernel';
import { record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { In } from 'typeorm';
import { Course } from '../course/course.entity';
import { CourseVersion } from './version.entity';
import { complete, nextVersion } from './version.rules';
import type { VersionContent } from './version.rules';

const MOST_KEPT = 50;

interface Change {
  readonly content: VersionContent;
  /** Modules that people who completed them are asked to take up again. */
  readonly reopened?: readonly string[];
}

@Injectable()
export class VersionService {
  /** A version never changes, so that one read serves every learner. */
  private readonly kept = new Map<string, CourseVersion>();

  /** The versions with these ids. */
  async byIds(ctx: Ctx, ids: readonly string[]): Promise<Map<string, CourseVersion>> {
    const kept = ids.flatMap((id) => this.kept.get(id) ?? []);
    const missing = ids.filter((id) => !this.kept.has(id));
    const read = missing.length > 0 ? await ctx.tx.findBy(CourseVersion, { id: In(missing) }) : [];
    read.forEach((version) => this.keep(Object.assign(version, { content: complete(version.content) })));
    return new Map([...kept, ...read].map((version) => [version.id, version]));
  }

  /** The version that learners of each course take now. */
  async current(ctx: Ctx, courses: readonly Course[]): Promise<Map<string, CourseVersion>> {
    const named = courses.flatMap(({ id, versionId }) => (versionId ? [{ id, versionId }] : []));
    const versions = await this.byIds(ctx, named.map(({ versionId }) => versionId));
    return new Map(named.map(({ id, versionId }) => [id, found(versions.get(versionId))]));
  }

  /** Freezes the content as the next version and makes it the one that learners take. */
  async publish(ctx: Ctx, course: Course, { content, reopened = [] }: Change): Promise<CourseVersion> {
    const before = course.versionId ? found((await this.byIds(ctx, [course.versionId])).get(course.versionId)) : null;
    const next = nextVersion(content, before?.content ?? null, reopened);
    await this.name(ctx, course.id, next);
    const row = { courseId: course.id, number: (before?.number ?? 0) + 1, content: next, publishedAt: ctx.now, publishedBy: ctx.actor.id };
    const version = await ctx.tx.save(CourseVersion, ctx.tx.create(CourseVersion, row));
    Object.assign(course, { versionId: version.id, publishedAt: course.publishedAt ?? ctx.now });
    await ctx.tx.update(Course, { id: course.id }, { versionId: version.id, publishedAt: course.publishedAt });
    record(ctx, 'course.published', course, { after: { slug: course.slug, version: version.number, modules: next.modules.length, reopened } });
    return version;
  }

  /** Progress and time point at these names, which outlive every version. A name of another course is refused by the database. */
  private async name(ctx: Ctx, courseId: string, { modules }: VersionContent): Promise<void> {
    const steps = modules.flatMap((module) => module.steps);
    const insert = (table: string) => `insert into courses.${table} (id, course_id) select unnest($1::uuid[]), $2 on conflict (id, course_id) do nothing`;
    await ctx.tx.query(insert('module'), [modules.map(({ id }) => id), courseId]);
    await ctx.tx.query(insert('step'), [steps.map(({ id }) => id), courseId]);
  }

  private keep(version: CourseVersion): void {
    if (this.kept.size >= MOST_KEPT) this.kept.delete([...this.kept.keys()][0] ?? '');
    this.kept.set(version.id, version);
  }
}
