import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphqlContext } from '@waymark/platform';
import type { Application } from '../application/application.entity';
import { ApplicationService } from '../application/application.service';
import { ApplicationType } from '../application/application.type';
import { askedSupervision } from './asked-supervision.rules';
import { AskedSupervisionType } from './asked-supervision.type';

@Resolver(() => ApplicationType)
export class AskedSupervisionResolver {
  constructor(private readonly applications: ApplicationService) {}

  @ResolveField(() => [AskedSupervisionType], { description: 'How often and how much supervision the scheme asks for, and where it was missing. Empty where it asks for a sum alone.' })
  async supervisionAsked(@Parent() application: Application, @Context() graphql: GraphqlContext) {
    const { scheme, evaluation } = await this.applications.assessed(graphql, application);
    return askedSupervision(scheme, evaluation.requirements).map(({ name, status, ...rest }) => ({ ...rest, name: name[graphql.ctx.actor.locale], isMet: status === 'MET' }));
  }
}
