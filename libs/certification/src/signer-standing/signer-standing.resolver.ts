import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphqlContext } from '@waymark/platform';
import type { Application } from '../application/application.entity';
import { ApplicationType } from '../application/application.type';
import { SignerStandingService } from './signer-standing.service';
import { SignerConcernType } from './signer-standing.type';

@Resolver(() => ApplicationType)
export class SignerStandingResolver {
  constructor(private readonly standings: SignerStandingService) {}

  @ResolveField(() => [SignerConcernType], { description: 'Hours under a supervisor whose own certificate was not in order on the day of the work; for reviewers who may judge the case, empty for everybody else.' })
  signerConcerns(@Parent() application: Application, @Context() { ctx }: GraphqlContext) {
    return this.standings.of(ctx, application);
  }
}
