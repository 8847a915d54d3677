import { Args, Query, Resolver } from '@nestjs/graphql';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { HoursGainInput } from './gain.input';
import { GainService } from './gain.service';
import { SchemeGainType } from './gain.type';

@Resolver(() => SchemeGainType)
export class GainResolver {
  constructor(private readonly gains: GainService) {}

  @Query(() => [SchemeGainType], { description: 'What an entry would count under the schemes of the running applications of the viewer, and which rule says no.' })
  @Access.signedIn()
  hoursGain(@CurrentCtx() ctx: Ctx, @Args('entry') entry: HoursGainInput) {
    return this.gains.mine(ctx, entry);
  }
}
