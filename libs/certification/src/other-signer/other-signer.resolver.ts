import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphqlContext } from '@waymark/platform';
import type { Application } from '../application/application.entity';
import { ApplicationType } from '../application/application.type';
import { OtherSignerService } from './other-signer.service';
import { OtherSignerType } from './other-signer.type';

@Resolver(() => ApplicationType)
export class OtherSignerResolver {
  constructor(private readonly others: OtherSignerService) {}

  @ResolveField(() => [OtherSignerType], { description: 'Hours that somebody else than the supervisor confirmed; for reviewers who may judge the case, empty for everybody else.' })
  otherSigners(@Parent() application: Application, @Context() { ctx }: GraphqlContext) {
    return this.others.of(ctx, application);
  }
}
