import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { ShareRemindersInput } from './reminder.input';
import { ReminderSupervisorType } from './reminder.type';
import { ReminderSharingService } from './sharing.service';

@Resolver(() => ReminderSupervisorType)
export class ReminderResolver {
  constructor(private readonly sharing: ReminderSharingService) {}

  @Query(() => [ReminderSupervisorType], { description: 'The present supervisors of the viewer, and whether they are reminded before a certificate ends.' })
  @Access.signedIn()
  myReminderSupervisors(@CurrentCtx() ctx: Ctx) {
    return this.sharing.mine(ctx);
  }

  @Mutation(() => [ReminderSupervisorType], { description: 'Lets a supervisor be reminded, too, or ends that.' })
  @Access.signedIn()
  shareRenewalReminders(@CurrentCtx() ctx: Ctx, @Args('input') input: ShareRemindersInput) {
    return this.sharing.share(ctx, input);
  }
}
