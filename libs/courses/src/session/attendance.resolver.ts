import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Role } from '@waymark/kernel';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { AttendanceService } from './attendance.service';
import { CalendarService } from './calendar.service';
import { AmendAttendanceInput, TakeAttendanceInput } from './session.input';
import { LiveSessionType, SessionCodeType } from './session.type';

@Resolver()
export class AttendanceResolver {
  constructor(
    private readonly attendances: AttendanceService,
    private readonly calendars: CalendarService,
  ) {}

  @Query(() => SessionCodeType, { description: 'What is shown at the door; ask again when it has run out.' })
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  sessionCode(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string) {
    return this.attendances.code(ctx, id);
  }

  @Mutation(() => LiveSessionType, { description: 'Somebody with a seat is here, and says so with the code at the door.' })
  @Access(Role.TRAINEE)
  checkIn(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string, @Args('code') code: string) {
    return this.attendances.checkIn(ctx, id, code);
  }

  @Mutation(() => LiveSessionType, { description: 'Takes attendance from the roster.' })
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  takeAttendance(@CurrentCtx() ctx: Ctx, @Args('input') input: TakeAttendanceInput) {
    return this.attendances.take(ctx, input);
  }

  @Mutation(() => LiveSessionType, { description: 'Puts a new record in the place of the old one; both stay.' })
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  amendAttendance(@CurrentCtx() ctx: Ctx, @Args('input') input: AmendAttendanceInput) {
    return this.attendances.amend(ctx, input);
  }

  @Mutation(() => String, { description: 'A new secret address of the viewer\'s calendar (iCalendar); the one before stops working. It is shown this once.' })
  @Access.signedIn()
  makeCalendarAddress(@CurrentCtx() ctx: Ctx) {
    return this.calendars.makeAddress(ctx);
  }
}
