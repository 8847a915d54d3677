import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonService, PersonType } from '@waymark/identity';
import { Role } from '@waymark/kernel';
import { Access, CurrentCtx, loader, PageArgs } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import type { Exam } from '../exam/exam.entity';
import { ExamType } from '../exam/exam.type';
import type { IdentityCheck } from './identity-check.entity';
import { IdentityCheckService } from './identity-check.service';
import { RoomService } from './room.service';
import { SittingService } from './sitting.service';
import { ExamIdentityType, ExamRoomType, IdentityCheckConnection, IdentityCheckType } from './sitting.type';

@Resolver(() => IdentityCheckType)
export class IdentityCheckResolver {
  constructor(
    private readonly service: IdentityCheckService,
    private readonly sittings: SittingService,
    private readonly people: PersonService,
  ) {}

  @Query(() => IdentityCheckConnection, { description: 'Who waits to be recognised before an exam, longest first.' })
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  identityChecks(@CurrentCtx() ctx: Ctx, @Args() page: PageArgs) {
    return this.service.waiting(ctx, page);
  }

  @Mutation(() => ExamType, { description: 'Asks a proctor to recognise the signed-in person.' })
  @Access(Role.TRAINEE)
  askIdentityCheck(@CurrentCtx() ctx: Ctx, @Args('examId', { type: () => ID }) examId: string) {
    return this.service.ask(ctx, examId);
  }

  @Mutation(() => ExamType, { description: 'Says that the signed-in person is in the room, by its code of the minute.' })
  @Access(Role.TRAINEE)
  enterRoomCode(@CurrentCtx() ctx: Ctx, @Args('examId', { type: () => ID }) examId: string, @Args('code') code: string) {
    return this.service.enterCode(ctx, examId, code);
  }

  @Mutation(() => IdentityCheckType, { description: 'Says that it is this person. Nobody says it of themself.' })
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  confirmIdentity(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string) {
    return this.service.confirm(ctx, id);
  }

  @ResolveField(() => PersonType)
  person(@Parent() check: IdentityCheck, @Context() graphql: GraphqlContext) {
    return this.people.batched(graphql, check.personId);
  }

  @ResolveField(() => String)
  async examTitle(@Parent() check: IdentityCheck, @Context() graphql: GraphqlContext) {
    const exam = await loader<string, Exam>(graphql, 'sitting exam', (ids) => this.sittings.exams(graphql.ctx, ids)).load(check.examId);
    return exam?.title[graphql.ctx.actor.locale];
  }
}

@Resolver(() => ExamType)
export class ExamRoomResolver {
  constructor(
    private readonly service: IdentityCheckService,
    private readonly rooms: RoomService,
  ) {}

  @Mutation(() => ExamRoomType, { description: 'Opens the room of an exam; its code then stands on the screen of the proctor.' })
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  openRoom(@CurrentCtx() ctx: Ctx, @Args('examId', { type: () => ID }) examId: string) {
    return this.rooms.open(ctx, examId);
  }

  @Mutation(() => Boolean, { description: 'From now on no code opens the exam.' })
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  closeRoom(@CurrentCtx() ctx: Ctx, @Args('examId', { type: () => ID }) examId: string) {
    return this.rooms.close(ctx, examId);
  }

  @ResolveField(() => ExamRoomType, { nullable: true, description: 'The open room, for those who keep it; nothing for who sits the exam.' })
  room(@Parent() exam: Exam, @CurrentCtx() ctx: Ctx) {
    return this.rooms.of(ctx, exam);
  }

  @ResolveField(() => ExamIdentityType, { description: 'Whether somebody has to recognise the signed-in person first.' })
  identity(@Parent() exam: Exam, @CurrentCtx() ctx: Ctx) {
    return this.service.stateOf(ctx, exam);
  }
}
