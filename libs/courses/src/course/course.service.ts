import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Organisation } from '@waymark/identity';
import { found, must } from '@waymark/kernel';
import { authorize, loadOne, paginate } from '@waymark/platform';
import type { Connection, Ctx } from '@waymark/platform';
import { In } from 'typeorm';
import { DraftService } from '../draft/draft.service';
import { identify, place } from '../version/version.rules';
import type { CourseModule, Step } from '../version/version.rules';
import { VersionService } from '../version/version.service';
import type { ChoiceArgs } from './choice.input';
import { Course } from './course.entity';
import { canPublish, published } from './course.policy';
import type { CourseContent } from './content.rules';

const titleHas = `exists (select from courses.version v where v.id = course.version_id and strpos(lower(v.content #>> '{title,en}' || ' ' || (v.content #>> '{title,es}')), lower(:named)) > 0)`;

@Injectable()
export class CourseService {
  constructor(
    private readonly versions: VersionService,
    private readonly drafts: DraftService,
  ) {}

  list(ctx: Ctx, { providerId, named, ...page }: ChoiceArgs): Promise<Connection<Course>> {
    const query = ctx.tx.createQueryBuilder(Course, 'course').where(published);
    if (providerId) query.andWhere('course.organisation_id::text = :providerId', { providerId });
    if (named?.trim()) query.andWhere(titleHas, { named: named.trim() });
    return paginate(query, page, { alias: 'course', property: 'publishedAt', direction: 'ASC' });
  }

  byId(ctx: Ctx, id: string): Promise<Course> {
    return loadOne(ctx, Course, published, id);
  }

  async byIds(ctx: Ctx, ids: readonly string[]): Promise<Map<string, Course>> {
    const rows = await ctx.tx.findBy(Course, { id: In([...ids]), ...published });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** The modules of each course with their steps, in order, as its newest version has them. */
  async outlines(ctx: Ctx, courseIds: readonly string[]): Promise<Map<string, CourseModule[]>> {
    const versions = await this.versions.current(ctx, [...(await this.byIds(ctx, courseIds)).values()]);
    return new Map([...versions].map(([id, { content }]) => [id, place(id, content)]));
  }

  /** A step of the newest version of its course. One that was taken out is not found. */
  async stepById(ctx: Ctx, stepId: string): Promise<Step> {
    const [named] = await ctx.tx.query<{ course_id: string }[]>('select course_id from courses.step where id::text = $1', [stepId]);
    const courseId = found(named).course_id;
    const steps = (await this.outlines(ctx, [courseId])).get(courseId)?.flatMap((module) => module.steps);
    return found(steps?.find(({ id }) => id === stepId));
  }

  async providers(ctx: Ctx, ids: readonly string[]): Promise<Map<string, Organisation>> {
    const rows = await ctx.tx.findBy(Organisation, { id: In([...ids]) });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** A new course and its first version. */
  async publish(ctx: Ctx, organisationId: string, content: CourseContent): Promise<Course> {
    authorize(canPublish(ctx.actor, organisationId));
    const { slug } = content;
    must(!(await ctx.tx.existsBy(Course, { slug })), 'COURSE_SLUG_TAKEN');
    const course = await ctx.tx.save(Course, ctx.tx.create(Course, { organisationId, slug, starter: null, versionId: null, publishedAt: null }));
    const version = await this.versions.publish(ctx, course, { content: identify(content, randomUUID) });
    await this.drafts.open(ctx, course, version.content);
    return course;
  }
}
