import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonService, PersonType } from '@waymark/identity';
import { Role } from '@waymark/kernel';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import type { Application } from '../application/application.entity';
import { ApplicationType } from '../application/application.type';
import type { FeeEntry } from './fee-entry.entity';
import { AskFeeWaiverInput, RecordFeeInput } from './fee.input';
import { FeeService } from './fee.service';
import { ApplicationFeeType, FeeEntryType } from './fee.type';

@Resolver(() => ApplicationType)
export class FeeResolver {
  constructor(private readonly fees: FeeService) {}

  @Mutation(() => ApplicationType, { description: 'The applicant asks the board not to have to pay.' })
  @Access.signedIn()
  askFeeWaiver(@CurrentCtx() ctx: Ctx, @Args('input') input: AskFeeWaiverInput) {
    return this.fees.askWaiver(ctx, input);
  }

  @Mutation(() => ApplicationType, { description: 'The board writes down what was paid or waived.' })
  @Access(Role.REVIEWER)
  recordFee(@CurrentCtx() ctx: Ctx, @Args('input') input: RecordFeeInput) {
    return this.fees.record(ctx, input);
  }

  @ResolveField('fees', () => [ApplicationFeeType])
  feesAsked(@Parent() application: Application, @Context() { ctx }: GraphqlContext) {
    return this.fees.of(ctx, application);
  }
}

@Resolver(() => FeeEntryType)
export class FeeEntryResolver {
  constructor(private readonly people: PersonService) {}

  @ResolveField(() => PersonType, { nullable: true })
  by(@Parent() entry: FeeEntry, @Context() graphql: GraphqlContext) {
    return this.people.batched(graphql, entry.madeBy);
  }
}
