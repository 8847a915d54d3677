import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphqlContext } from '@waymark/platform';
import type { Application } from '../application/application.entity';
import { ApplicationService } from '../application/application.service';
import { ApplicationType } from '../application/application.type';
import { TaskService } from './task.service';
import { TaskType } from './task.type';

@Resolver(() => ApplicationType)
export class TaskResolver {
  constructor(
    private readonly applications: ApplicationService,
    private readonly tasks: TaskService,
  ) {}

  @ResolveField('tasks', () => [TaskType], { description: 'Everything between the applicant and the certificate, in order.' })
  async taskList(@Parent() application: Application, @Context() graphql: GraphqlContext) {
    return this.tasks.of(graphql.ctx, application, await this.applications.assessed(graphql, application));
  }
}
