import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CredentialService, CredentialType } from '@waymark/credentials';
import { PersonService, PersonType } from '@waymark/identity';
import { AuditEntryType, historyOf, loader } from '@waymark/platform';
import type { GraphqlContext } from '@waymark/platform';
import { AppealService } from '../appeal/appeal.service';
import type { Decision } from '../decision/decision.entity';
import { DecisionService } from '../decision/decision.service';
import { DecisionType } from '../decision/decision.type';
import { Application } from './application.entity';
import { canSeeNames, isApplicant } from './application.policy';
import { ApplicationStatus, isSendable } from './application.rules';
import { ApplicationService } from './application.service';
import { requirementView, schemeView } from './application-view';
import { ApplicantNamesType, ApplicationType, ApplicationViewerCanType, AttestationTextType, FactType, RequirementStatusType } from './application.type';
import { SchemeType } from './scheme.type';


const decidingActions = ['application.decided', 'application.confirmed'];
/** Who at the board works on it, and who looked away, is the board's own business. */
const ownActions = ['application.assigned', 'application.recused'];
const undecided: readonly ApplicationStatus[] = [ApplicationStatus.SENT, ApplicationStatus.ASKED, ApplicationStatus.SECOND_LOOK];

/** The applicant reads what was decided once it is final, not while a second person still looks. */
const mustWait = ({ ctx }: GraphqlContext, application: Application): boolean => isApplicant(ctx.actor, application) && undecided.includes(application.status);

@Resolver(() => ApplicationType)
export class ApplicationFieldsResolver {
  constructor(
    private readonly applications: ApplicationService,
    private readonly decisions: DecisionService,
    private readonly appeals: AppealService,
    private readonly credentials: CredentialService,
    private readonly people: PersonService,
  ) {}

  @ResolveField(() => SchemeType)
  async scheme(@Parent() application: Application, @Context() graphql: GraphqlContext) {
    return schemeView(await this.applications.schemeOf(graphql.ctx, application), graphql.ctx.actor.locale, true);
  }

  @ResolveField(() => [RequirementStatusType], { description: 'Each requirement: met, pending or missing, whose turn, since when.' })
  async requirements(@Parent() application: Application, @Context() graphql: GraphqlContext) {
    const { evaluation, openedOn } = await this.applications.assessed(graphql, application);
    return evaluation.requirements.map((node) => requirementView(node, graphql.ctx.actor.locale, openedOn));
  }

  @ResolveField(() => [FactType], { description: 'The record that the requirements were held against.' })
  async facts(@Parent() application: Application, @Context() graphql: GraphqlContext) {
    return (await this.applications.assessed(graphql, application)).facts.lines;
  }

  @ResolveField(() => [AttestationTextType], { description: 'The sentences to sign.' })
  attestations(@Parent() application: Application, @Context() graphql: GraphqlContext) {
    return this.applications.attestations(graphql.ctx, application);
  }

  @ResolveField(() => ApplicantNamesType, { nullable: true, description: 'For the applicant and the reviewers of the board; nothing for anybody else.' })
  async names(@Parent() application: Application, @Context() graphql: GraphqlContext) {
    if (!canSeeNames(graphql.ctx.actor, application)) return null;
    return application.legalName ? application : this.people.batched(graphql, application.applicantId);
  }

  @ResolveField(() => PersonType)
  applicant(@Parent() application: Application, @Context() graphql: GraphqlContext) {
    return this.people.batched(graphql, application.applicantId);
  }

  @ResolveField('decisions', () => [DecisionType], { description: 'What the reviewers decided; the applicant reads it once both have.' })
  async decisionsMade(@Parent() application: Application, @Context() graphql: GraphqlContext) {
    const decided = await loader<string, Decision[]>(graphql, 'decisions', (ids) => this.decisions.decisionsOf(graphql.ctx, ids)).load(application.id);
    return mustWait(graphql, application) ? [] : (decided ?? []);
  }

  @ResolveField(() => CredentialType, { nullable: true, description: 'The certificate that was issued.' })
  async credential(@Parent() application: Application, @Context() graphql: GraphqlContext) {
    const credential = (await this.credentials.bySource(graphql.ctx, [application.id])).at(-1) ?? null;
    // What its holder had erased is nobody's; the board still finds its number.
    return isApplicant(graphql.ctx.actor, application) && credential?.holderId !== application.applicantId ? null : credential;
  }

  @ResolveField(() => [AuditEntryType], { description: 'Every change, with who, when and why.' })
  async history(@Parent() application: Application, @Context() graphql: GraphqlContext) {
    const entries = await historyOf(graphql.ctx, application.id);
    if (!isApplicant(graphql.ctx.actor, application)) return entries;
    const hidden = mustWait(graphql, application) ? [...ownActions, ...decidingActions] : ownActions;
    return entries.filter(({ action }) => !hidden.includes(action));
  }

  @ResolveField(() => ApplicationViewerCanType)
  async viewerCan(@Parent() application: Application, @Context() graphql: GraphqlContext): Promise<ApplicationViewerCanType> {
    const { evaluation } = await this.applications.assessed(graphql, application);
    const isOwnOpen = isApplicant(graphql.ctx.actor, application) && application.status === ApplicationStatus.OPEN;
    const review = await this.decisions.reviewBy(graphql.ctx, application);
    const appeal = await this.appeals.isOpenTo(graphql.ctx, application);
    return { edit: isOwnOpen, send: isOwnOpen && evaluation.requirements.every(isSendable), appeal, ...review };
  }
}
