import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Role } from '@waymark/kernel';
import { Access, CurrentCtx, PageArgs } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { SendHoursArgs } from '../entry/hours-entry.input';
import { HoursEntryType } from '../entry/hours-entry.type';
import type { HoursSignature } from './hours-signature.entity';
import { DecideHoursInput } from './hours-signature.input';
import { undoableUntil } from './hours-signature.rules';
import { HoursReceiptType, HoursToSignType, SignedHoursConnection, SignedHoursType } from './hours-signature.type';
import { HoursSigningService } from './hours-signing.service';
import { HoursToSignService } from './hours-to-sign.service';
import { UndoService } from './undo.service';

@Resolver(() => SignedHoursType)
export class HoursSigningResolver {
  constructor(
    private readonly signing: HoursSigningService,
    private readonly waiting: HoursToSignService,
    private readonly undoing: UndoService,
  ) {}

  @Query(() => HoursToSignType, { description: 'Entries that were sent to the signed-in supervisor, by person.' })
  @Access(Role.SUPERVISOR)
  async hoursToSign(@CurrentCtx() ctx: Ctx) {
    return { attestation: this.signing.attestation(ctx), ...(await this.waiting.page(ctx)) };
  }

  @Query(() => SignedHoursConnection, { description: 'Signatures of the signed-in supervisor, newest first.' })
  @Access(Role.SUPERVISOR)
  signedHours(@CurrentCtx() ctx: Ctx, @Args() page: PageArgs) {
    return this.waiting.signed(ctx, page);
  }

  @Mutation(() => HoursReceiptType, { description: 'Signs some entries and gives others back with a reason, all or none.' })
  @Access(Role.SUPERVISOR)
  decideHours(@CurrentCtx() ctx: Ctx, @Args('input') input: DecideHoursInput) {
    return this.signing.decide(ctx, input);
  }

  @Mutation(() => [HoursEntryType], { description: 'Takes own signatures back, all or none, within 24 hours: the entries wait again.' })
  @Access(Role.SUPERVISOR)
  undoHours(@CurrentCtx() ctx: Ctx, @Args() { ids }: SendHoursArgs) {
    return this.undoing.undo(ctx, ids);
  }

  @ResolveField(() => Date)
  undoableUntil(@Parent() { signedAt }: HoursSignature) {
    return undoableUntil(signedAt);
  }
}
