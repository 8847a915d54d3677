import { Injectable } from '@nestjs/common';
import { must } from '@waymark/kernel';
import { authorize, loadOne, paginate, record } from '@waymark/platform';
import type { Connection, Ctx, PageArgs } from '@waymark/platform';
import { In } from 'typeorm';
import { Course } from './course.entity';
import { canPublish } from './course.policy';
import { checkModule } from './course.rules';
import type { CourseContent, ModuleContent } from './course.rules';
import { CourseModule } from './module.entity';
import { Step } from './step.entity';

@Injectable()
export class CourseService {
  list(ctx: Ctx, page: PageArgs): Promise<Connection<Course>> {
    return paginate(ctx.tx.createQueryBuilder(Course, 'course'), page, { alias: 'course', property: 'publishedAt', direction: 'ASC' });
  }

  /** Every published course is open to everybody who is signed in. */
  byId(ctx: Ctx, id: string): Promise<Course> {
    return loadOne(ctx, Course, {}, id);
  }

  stepById(ctx: Ctx, id: string): Promise<Step> {
    return loadOne(ctx, Step, {}, id);
  }

  /** The modules of each course with their steps, in order. */
  async outlines(ctx: Ctx, courseIds: readonly string[]): Promise<Map<string, CourseModule[]>> {
    const modules = await ctx.tx.find(CourseModule, { where: { courseId: In([...courseIds]) }, relations: { steps: true }, order: { position: 'ASC', steps: { position: 'ASC' } } });
    return new Map(courseIds.map((id) => [id, modules.filter((module) => module.courseId === id)]));
  }

  async courseIdOfModule(ctx: Ctx, moduleId: string): Promise<string> {
    return (await loadOne(ctx, CourseModule, {}, moduleId)).courseId;
  }

  async publish(ctx: Ctx, organisationId: string, content: CourseContent): Promise<Course> {
    authorize(canPublish(ctx.actor, organisationId));
    content.modules.forEach(checkModule);
    must(!(await ctx.tx.existsBy(Course, { slug: content.slug })), 'COURSE_SLUG_TAKEN');
    const { slug, title, summary } = content;
    const course = await ctx.tx.save(Course, { organisationId, slug, title, summary, publishedAt: ctx.now });
    for (const [index, module] of content.modules.entries()) await this.saveModule(ctx, { courseId: course.id, position: index + 1 }, module);
    record(ctx, 'course.published', course, { after: { slug, modules: content.modules.length } });
    return course as Course;
  }

  private async saveModule(ctx: Ctx, place: Pick<CourseModule, 'courseId' | 'position'>, { steps, ...module }: ModuleContent): Promise<void> {
    const { id } = await ctx.tx.save(CourseModule, { ...place, ...module });
    await ctx.tx.save(Step, steps.map((step, index) => ({ ...step, moduleId: id, position: index + 1 })));
  }
}
