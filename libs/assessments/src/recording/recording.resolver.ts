import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonService, PersonType } from '@waymark/identity';
import { Role } from '@waymark/kernel';
import { Access, CurrentCtx, loader, PageArgs } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import type { Scenario } from '../role-play/scenario.entity';
import { ScenarioService } from '../role-play/scenario.service';
import { ScenarioType } from '../role-play/scenario.type';
import type { Recording } from './recording.entity';
import { SendRecordingInput } from './recording.input';
import { canDelete } from './recording.policy';
import { RecordingService } from './recording.service';
import { RecordingConnection, RecordingType, RecordingViewerCan } from './recording.type';

@Resolver(() => RecordingType)
export class RecordingResolver {
  constructor(
    private readonly recordings: RecordingService,
    private readonly scenarios: ScenarioService,
    private readonly people: PersonService,
  ) {}

  @Query(() => RecordingType)
  @Access(Role.TRAINEE, Role.TRAINER)
  recording(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string) {
    return this.recordings.byId(ctx, id);
  }

  @Query(() => RecordingConnection, { description: 'What the viewer sent, newest first.' })
  @Access(Role.TRAINEE)
  myRecordings(@CurrentCtx() ctx: Ctx, @Args() page: PageArgs) {
    return this.recordings.mine(ctx, page);
  }

  @Mutation(() => RecordingType, { description: 'Hands an uploaded take to the trainers of the provider.' })
  @Access(Role.TRAINEE)
  sendRecording(@CurrentCtx() ctx: Ctx, @Args('input') input: SendRecordingInput) {
    return this.recordings.send(ctx, input);
  }

  @Mutation(() => RecordingType, { description: 'Nobody can hear it from now on; what was graded stays graded.' })
  @Access(Role.TRAINEE)
  deleteRecording(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string) {
    return this.recordings.delete(ctx, id);
  }

  @ResolveField(() => String, { nullable: true, description: 'Where it can be heard; nothing once it is deleted.' })
  mediaUrl(@Parent() recording: Recording) {
    return recording.deletedAt ? null : `/recordings/${recording.id}/media`;
  }

  @ResolveField(() => ScenarioType)
  scenario(@Parent() recording: Recording, @Context() graphql: GraphqlContext) {
    return loader<string, Scenario>(graphql, 'scenario', (ids) => this.scenarios.byIds(graphql.ctx, ids)).load(recording.scenarioId);
  }

  @ResolveField(() => PersonType)
  trainee(@Parent() recording: Recording, @Context() graphql: GraphqlContext) {
    return this.people.batched(graphql, recording.traineeId);
  }

  @ResolveField(() => RecordingViewerCan)
  viewerCan(@Parent() recording: Recording, @Context() graphql: GraphqlContext): RecordingViewerCan {
    return { delete: recording.deletedAt === null && canDelete(graphql.ctx.actor, recording) };
  }
}
