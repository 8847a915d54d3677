import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Role } from '@waymark/kernel';
import { PersonService, PersonType } from '@waymark/identity';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import type { ItemVersion } from '../item/item.entity';
import { ItemBankService } from '../item/item-bank.service';
import { ItemVersionType } from '../item/item.type';
import { Outcome } from './correction.rules';
import { CorrectionService } from './correction.service';
import type { Change, Preview } from './correction.service';
import { ApplyCorrectionInput, KeyCorrectionInput } from './correction.input';
import { CorrectionChangeType, CorrectionPreviewType } from './correction.type';

const count = (preview: Preview, outcome: Outcome): number => preview.changes.filter((change) => change.outcome === outcome).length;

@Resolver(() => CorrectionPreviewType)
export class CorrectionResolver {
  constructor(private readonly corrections: CorrectionService) {}

  @Query(() => CorrectionPreviewType, { description: 'Who would change if the key were this one. Nothing changes yet.' })
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  correctionPreview(@CurrentCtx() ctx: Ctx, @Args('input') input: KeyCorrectionInput) {
    return this.corrections.preview(ctx, input);
  }

  @Mutation(() => CorrectionPreviewType, { description: 'Corrects the key, scores again and tells everybody whose result grows. No result is ever lowered.' })
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  correctKey(@CurrentCtx() ctx: Ctx, @Args('input') { digest, reason, ...draft }: ApplyCorrectionInput) {
    return this.corrections.apply(ctx, draft, { digest, reason });
  }

  @ResolveField(() => Int)
  nowPassed(@Parent() preview: Preview) {
    return count(preview, Outcome.NOW_PASSED);
  }

  @ResolveField(() => Int)
  raised(@Parent() preview: Preview) {
    return count(preview, Outcome.RAISED);
  }

  @ResolveField(() => Int)
  kept(@Parent() preview: Preview) {
    return count(preview, Outcome.KEPT);
  }

  @ResolveField(() => [CorrectionChangeType])
  changes(@Parent() preview: Preview) {
    return preview.changes.map((change) => ({ ...change, scoreBefore: change.result.scaledScore, scoreAfter: change.after.scaledScore }));
  }
}

@Resolver(() => CorrectionChangeType)
export class CorrectionChangeResolver {
  constructor(private readonly people: PersonService) {}

  @ResolveField(() => PersonType)
  person(@Parent() change: Change, @Context() graphql: GraphqlContext) {
    return this.people.batched(graphql, change.attempt.personId);
  }
}

@Resolver(() => ItemVersionType)
export class VersionKeyResolver {
  constructor(private readonly bank: ItemBankService) {}

  @ResolveField(() => [[ID]], { description: 'The answers that count as right now.' })
  async accepted(@Parent() version: ItemVersion, @Context() { ctx }: GraphqlContext) {
    return (await this.bank.keysOf(ctx, [version.id])).get(version.id)?.accepted ?? [];
  }

  @ResolveField(() => Boolean, { description: 'Was the item dropped with full credit?' })
  async acceptsAll(@Parent() version: ItemVersion, @Context() { ctx }: GraphqlContext) {
    return (await this.bank.keysOf(ctx, [version.id])).get(version.id)?.acceptsAll ?? false;
  }
}
