import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { formatCode, receiptPath, VerificationReceiptType } from '@waymark/credentials';
import type { VerificationReceipt } from '@waymark/credentials';
import { Role } from '@waymark/kernel';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { RosterReceiptService } from './roster-receipt.service';

@Resolver(() => VerificationReceiptType)
export class RosterReceiptResolver {
  constructor(private readonly receipts: RosterReceiptService) {}

  @Mutation(() => VerificationReceiptType, { description: 'Checks every certificate of the roster now, at most 1,000, and keeps the answers under a code of their own.' })
  @Access(Role.PROGRAM_STAFF)
  makeRosterReceipt(@CurrentCtx() ctx: Ctx, @Args('organisationId', { type: () => ID }) organisationId: string) {
    return this.receipts.make(ctx, organisationId);
  }

  @ResolveField(() => String)
  code(@Parent() { code }: VerificationReceipt) {
    return formatCode(code);
  }

  @ResolveField(() => String)
  path(@Parent() { code }: VerificationReceipt) {
    return receiptPath(code);
  }

  @ResolveField(() => Number)
  rows(@Parent() { lines }: VerificationReceipt) {
    return lines.length;
  }
}
