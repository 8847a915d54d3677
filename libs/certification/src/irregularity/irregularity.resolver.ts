import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphqlContext } from '@waymark/platform';
import type { Application } from '../application/application.entity';
import { ApplicationType } from '../application/application.type';
import { IrregularityService } from './irregularity.service';
import { IrregularityType } from './irregularity.type';

@Resolver(() => ApplicationType)
export class IrregularityResolver {
  constructor(private readonly signs: IrregularityService) {}

  @ResolveField(() => [IrregularityType], { description: 'What about the hours is worth a question; for reviewers who may judge the case, empty for everybody else.' })
  irregularities(@Parent() application: Application, @Context() { ctx }: GraphqlContext) {
    return this.signs.of(ctx, application);
  }
}
