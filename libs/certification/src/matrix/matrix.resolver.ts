import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphqlContext } from '@waymark/platform';
import type { Application } from '../application/application.entity';
import { ApplicationService } from '../application/application.service';
import { ApplicationType } from '../application/application.type';
import { MatrixService } from './matrix.service';
import { HoursMatrixType } from './matrix.type';

@Resolver(() => ApplicationType)
export class MatrixResolver {
  constructor(
    private readonly applications: ApplicationService,
    private readonly matrices: MatrixService,
  ) {}

  @ResolveField(() => [HoursMatrixType], { description: 'Required, counted and missing hours, by what was done, about what, in which format, where, and who signed.' })
  async hoursMatrix(@Parent() application: Application, @Context() graphql: GraphqlContext) {
    return this.matrices.of(graphql.ctx, application, await this.applications.assessed(graphql, application));
  }
}
