import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonService, PersonType } from '@waymark/identity';
import type { Membership } from '@waymark/identity';
import { AuditEntryType, historyOf, loader } from '@waymark/platform';
import type { GraphqlContext } from '@waymark/platform';
import { RolePlayListService } from './role-play-list.service';
import { RatingService } from './rating.service';
import type { Rating, RolePlay, RolePlayComment } from './role-play.entity';
import { viewerCan } from './role-play.policy';
import { RolePlayMode, RolePlayStatus, secondsSince, statusOf } from './role-play.rules';
import { RatingType, RolePlayCommentType, RolePlayType, RolePlayViewerCan, ScoreType, TraineeToGradeType } from './role-play.type';
import type { Rubric } from './rubric.entity';
import { RubricService } from './rubric.service';
import type { Scenario } from './scenario.entity';
import { ScenarioService } from './scenario.service';
import { RubricType } from './rubric.type';
import { ScenarioType } from './scenario.type';
import { score } from './score.rules';

@Resolver(() => RolePlayType)
export class RolePlayFieldsResolver {
  constructor(
    private readonly people: PersonService,
    private readonly scenarios: ScenarioService,
    private readonly rubrics: RubricService,
    private readonly writing: RatingService,
  ) {}

  @ResolveField(() => RolePlayStatus)
  status(@Parent() row: RolePlay) {
    return statusOf(row);
  }

  @ResolveField(() => Int, { nullable: true, description: 'Seconds on the timer now, or when it was finished; nothing for a correction or a recording.' })
  timerSeconds(@Parent() row: RolePlay, @Context() graphql: GraphqlContext) {
    const isTimed = row.startedAt !== null && row.supersedesId === null && row.mode !== RolePlayMode.RECORDING;
    return isTimed ? secondsSince(row.startedAt as Date, row.finishedAt ?? graphql.ctx.now) : null;
  }

  @ResolveField(() => PersonType)
  trainee(@Parent() row: RolePlay, @Context() graphql: GraphqlContext) {
    return this.people.batched(graphql, row.traineeId);
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Who grades it; nobody while it waits.' })
  trainer(@Parent() row: RolePlay, @Context() graphql: GraphqlContext) {
    return row.trainerId ? this.people.batched(graphql, row.trainerId) : null;
  }

  @ResolveField(() => ScenarioType)
  scenario(@Parent() row: RolePlay, @Context() graphql: GraphqlContext) {
    return loader<string, Scenario>(graphql, 'scenario', (ids) => this.scenarios.byIds(graphql.ctx, ids)).load(row.scenarioId);
  }

  @ResolveField(() => RubricType, { description: 'The version that it began with.' })
  rubric(@Parent() row: RolePlay, @Context() graphql: GraphqlContext) {
    return this.rubricOf(graphql, row);
  }

  @ResolveField(() => [AuditEntryType], { description: 'What was done to it, oldest first: who, when, from which total to which.' })
  history(@Parent() row: RolePlay, @Context() graphql: GraphqlContext) {
    return historyOf(graphql.ctx, row.id);
  }

  @ResolveField(() => [RatingType])
  ratings(@Parent() row: RolePlay, @Context() graphql: GraphqlContext) {
    return this.ratingsOf(graphql, row);
  }

  @ResolveField(() => [RolePlayCommentType], { description: 'By the second of the timer.' })
  comments(@Parent() row: RolePlay, @Context() graphql: GraphqlContext) {
    return loader<string, RolePlayComment[]>(graphql, 'rolePlayComments', (ids) => this.writing.commentsOf(graphql.ctx, ids)).load(row.id);
  }

  @ResolveField(() => ScoreType, { description: 'The running total, and what stands against a pass.' })
  async score(@Parent() row: RolePlay, @Context() graphql: GraphqlContext) {
    const [rubric, ratings] = await Promise.all([this.rubricOf(graphql, row), this.ratingsOf(graphql, row)]);
    return score(rubric?.criteria ?? [], new Map((ratings ?? []).map(({ criterionId, level }) => [criterionId, level])), rubric?.passMark ?? 0);
  }

  @ResolveField(() => RolePlayViewerCan)
  viewerCan(@Parent() row: RolePlay, @Context() graphql: GraphqlContext) {
    return viewerCan(graphql.ctx.actor, row);
  }

  private rubricOf(graphql: GraphqlContext, row: RolePlay) {
    return loader<string, Rubric>(graphql, 'rubric', (ids) => this.rubrics.byIds(graphql.ctx, ids)).load(row.rubricId);
  }

  private ratingsOf(graphql: GraphqlContext, row: RolePlay) {
    return loader<string, Rating[]>(graphql, 'ratings', (ids) => this.writing.ratingsOf(graphql.ctx, ids)).load(row.id);
  }
}

@Resolver(() => TraineeToGradeType)
export class TraineeToGradeResolver {
  constructor(
    private readonly people: PersonService,
    private readonly lists: RolePlayListService,
  ) {}

  @ResolveField(() => PersonType)
  person(@Parent() member: Membership, @Context() graphql: GraphqlContext) {
    return this.people.batched(graphql, member.personId);
  }

  @ResolveField(() => [RolePlayType], { description: 'Newest first.' })
  rolePlays(@Parent() member: Membership, @Context() graphql: GraphqlContext) {
    return loader<string, RolePlay[]>(graphql, 'traineeRolePlays', (ids) => this.lists.byTrainee(graphql.ctx, ids)).load(member.personId);
  }
}
