import { Injectable } from '@nestjs/common';
import { found } from '@waymark/kernel';
import { loader } from '@waymark/platform';
import type { GraphqlContext } from '@waymark/platform';
import { CourseService } from '../course/course.service';
import type { LearnerState } from './learner-state';
import { LearnerStateService } from './learner-state.service';

/** The learner's state for the fields of one request: read once a course, after the mutation has been committed. */
@Injectable()
export class LearnerLoader {
  constructor(
    private readonly states: LearnerStateService,
    private readonly courses: CourseService,
  ) {}

  async load(graphql: GraphqlContext, courseId: string): Promise<LearnerState> {
    return found(await loader<string, LearnerState>(graphql, 'learner-state', (ids) => this.states.ofMany(graphql.ctx, ids)).load(courseId));
  }

  async loadByModule(graphql: GraphqlContext, moduleId: string): Promise<LearnerState> {
    const courseIds = loader<string, string>(graphql, 'course-of-module', async (ids) => {
      const pairs = await Promise.all(ids.map(async (id) => [id, await this.courses.courseIdOfModule(graphql.ctx, id)] as const));
      return new Map(pairs);
    });
    return this.load(graphql, found(await courseIds.load(moduleId)));
  }
}
