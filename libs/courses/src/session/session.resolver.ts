import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonService, PersonType } from '@waymark/identity';
import { holds, Role } from '@waymark/kernel';
import { Access, CurrentCtx, loader, PageArgs } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import type { Cohort } from '../cohort/cohort.entity';
import { CohortService } from '../cohort/cohort.service';
import { CohortType } from '../cohort/cohort.type';
import { canTeach } from '../course/course.policy';
import { AttendanceService } from './attendance.service';
import type { Attendance, LiveSession, SessionSeat } from './session.entity';
import { MoveSessionInput, ScheduleSessionInput } from './session.input';
import { openTo } from './session.rules';
import { SessionService } from './session.service';
import { AttendanceType, LiveSessionConnection, LiveSessionType, MySeatType, RosterSeatType, SessionViewerCanType } from './session.type';

interface RosterLine {
  readonly id: string;
  readonly personId: string;
  readonly isWaiting: boolean;
  readonly attendance: Attendance | null;
}

@Resolver(() => LiveSessionType)
export class SessionResolver {
  constructor(
    private readonly sessions: SessionService,
    private readonly attendances: AttendanceService,
    private readonly cohorts: CohortService,
  ) {}

  @Query(() => LiveSessionConnection, { description: 'Sessions of the viewer\'s providers, the latest first.' })
  @Access.signedIn()
  liveSessions(@CurrentCtx() ctx: Ctx, @Args() page: PageArgs) {
    return this.sessions.list(ctx, page);
  }

  @Query(() => LiveSessionType)
  @Access.signedIn()
  liveSession(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string) {
    return this.sessions.byId(ctx, id);
  }

  @Mutation(() => LiveSessionType)
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  scheduleSession(@CurrentCtx() ctx: Ctx, @Args('input') input: ScheduleSessionInput) {
    return this.sessions.schedule(ctx, input);
  }

  @Mutation(() => LiveSessionType, { description: 'To another time or place, before it begins. Whoever has a seat keeps it and is told.' })
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  moveSession(@CurrentCtx() ctx: Ctx, @Args('input') input: MoveSessionInput) {
    return this.sessions.move(ctx, input);
  }

  @Mutation(() => LiveSessionType, { description: 'Before it begins. Everybody in the line is told.' })
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  cancelSession(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string, @Args('reason') reason: string) {
    return this.sessions.cancel(ctx, id, reason);
  }

  @Mutation(() => LiveSessionType, { description: 'Takes a seat, or a place in the line of those who wait.' })
  @Access(Role.TRAINEE)
  takeSeat(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string) {
    return this.sessions.takeSeat(ctx, id);
  }

  @Mutation(() => LiveSessionType, { description: 'Gives the seat up; whoever waits longest moves up and is told.' })
  @Access(Role.TRAINEE)
  leaveSeat(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string) {
    return this.sessions.leaveSeat(ctx, id);
  }

  @ResolveField(() => CohortType, { nullable: true, description: 'The cohort that it is for; nothing where all trainees of the provider may come.' })
  cohort(@Parent() { cohortId }: LiveSession, @Context() graphql: GraphqlContext) {
    return cohortId && loader<string, Cohort>(graphql, 'cohort', (ids) => this.cohorts.byIds(graphql.ctx, ids)).load(cohortId);
  }

  @ResolveField(() => Int, { description: 'How many want to come, those who wait included.' })
  async taken(@Parent() session: LiveSession, @Context() graphql: GraphqlContext) {
    return (await this.line(graphql, session)).length;
  }

  @ResolveField(() => MySeatType, { nullable: true, description: 'The seat of the signed-in person.' })
  async mySeat(@Parent() session: LiveSession, @Context() graphql: GraphqlContext) {
    const at = (await this.line(graphql, session)).findIndex((seat) => seat.personId === graphql.ctx.actor.id);
    return at < 0 ? null : { waitingAt: Math.max(0, at + 1 - session.seats) };
  }

  @ResolveField(() => AttendanceType, { nullable: true, description: 'Attendance of the signed-in person.' })
  async myAttendance(@Parent() session: LiveSession, @Context() graphql: GraphqlContext) {
    return (await this.attendance(graphql, session)).find((row) => row.personId === graphql.ctx.actor.id) ?? null;
  }

  @ResolveField(() => [RosterSeatType], { description: 'Who wants to come; for the staff of the provider, and empty for everybody else.' })
  async roster(@Parent() session: LiveSession, @Context() graphql: GraphqlContext): Promise<RosterLine[]> {
    if (!canTeach(graphql.ctx.actor, session.organisationId)) return [];
    const [line, rows] = [await this.line(graphql, session), await this.attendance(graphql, session)];
    return line.map(({ id, personId }, index) => ({ id, personId, isWaiting: index >= session.seats, attendance: rows.find((row) => row.personId === personId) ?? null }));
  }

  @ResolveField(() => SessionViewerCanType)
  async viewerCan(@Parent() session: LiveSession, @Context() graphql: GraphqlContext) {
    const { actor, now } = graphql.ctx;
    const seat = await this.mySeat(session, graphql);
    const isAttended = (await this.myAttendance(session, graphql)) !== null;
    const may = openTo(session, { now, waitingAt: seat?.waitingAt ?? null, isAttended });
    const teach = canTeach(actor, session.organisationId);
    return { ...may, teach, arrange: may.arrange && teach, takeSeat: may.takeSeat && holds(actor, Role.TRAINEE, session.organisationId) };
  }

  private async line(graphql: GraphqlContext, { id }: LiveSession): Promise<SessionSeat[]> {
    return (await loader<string, SessionSeat[]>(graphql, 'session-line', (ids) => this.sessions.lines(graphql.ctx, ids)).load(id)) ?? [];
  }

  private async attendance(graphql: GraphqlContext, { id }: LiveSession): Promise<Attendance[]> {
    return (await loader<string, Attendance[]>(graphql, 'session-attendance', (ids) => this.attendances.current(graphql.ctx, ids)).load(id)) ?? [];
  }
}

@Resolver(() => RosterSeatType)
export class RosterSeatResolver {
  constructor(private readonly people: PersonService) {}

  @ResolveField(() => PersonType)
  person(@Parent() seat: RosterLine, @Context() graphql: GraphqlContext) {
    return this.people.batched(graphql, seat.personId);
  }
}

@Resolver(() => CohortType)
export class CohortSessionsResolver {
  constructor(private readonly sessions: SessionService) {}

  @ResolveField('sessions', () => [LiveSessionType], { description: 'Sessions for this cohort, the latest first, at most 100.' })
  sessionsOf(@Parent() cohort: Cohort, @Context() graphql: GraphqlContext) {
    return this.sessions.ofCohort(graphql.ctx, cohort.id);
  }
}
