import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Role } from '@waymark/kernel';
import { Access, CurrentCtx, OwnTransactions } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { ConfirmApprovalsInput } from './batch.input';
import { BatchService } from './batch.service';
import { BatchResultType } from './batch.type';

@Resolver()
export class BatchResolver {
  constructor(private readonly batches: BatchService) {}

  @Mutation(() => [BatchResultType], { description: 'The second look at up to 50 approvals: each is issued or says why not. Repeated, it changes nothing that is done.' })
  @Access(Role.REVIEWER)
  @OwnTransactions()
  confirmApprovals(@CurrentCtx() ctx: Ctx, @Args('input') input: ConfirmApprovalsInput) {
    return this.batches.confirm(ctx, input);
  }
}
