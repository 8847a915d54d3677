import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphqlContext } from '@waymark/platform';
import type { Application } from '../application/application.entity';
import { isApplicant } from '../application/application.policy';
import { ApplicationStatus } from '../application/application.rules';
import { ApplicationService } from '../application/application.service';
import type { Assessed } from '../application/application.service';
import { ApplicationType } from '../application/application.type';
import { FULL, isStageTrack, RENEWAL } from '../application/track.rules';
import { planOf } from '../scheme';
import { planView } from './plan-view';
import { PlanType } from './plan.type';

@Resolver(() => ApplicationType)
export class PlanResolver {
  constructor(private readonly applications: ApplicationService) {}

  /** How fast somebody works is theirs to know: a board decides on what is there. */
  @ResolveField('plan', () => PlanType, { nullable: true, description: 'For the applicant alone, while the application is theirs; a renewal has its cycle instead.' })
  async planToFinish(@Parent() application: Application, @Context() graphql: GraphqlContext) {
    if (!isApplicant(graphql.ctx.actor, application) || application.track === RENEWAL) return null;
    const { scheme, facts, asOf, openedOn } = await this.ahead(application, graphql);
    return planView(planOf(scheme, facts.facts, { asOf, openedOn }), asOf, graphql.ctx.actor.locale);
  }

  /** Whoever holds a stage looks ahead to the full credential, and to the day on which the stage ends. */
  private ahead(application: Application, graphql: GraphqlContext): Promise<Assessed> {
    const holdsStage = application.status === ApplicationStatus.ISSUED && isStageTrack(application.track);
    return holdsStage ? this.applications.assess(graphql.ctx, { ...application, track: FULL }) : this.applications.assessed(graphql, application);
  }
}
