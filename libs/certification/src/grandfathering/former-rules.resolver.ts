import { Query, Resolver } from '@nestjs/graphql';
import { found } from '@waymark/kernel';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { tracksOf } from '../application/track.rules';
import { FormerRulesService } from './former-rules.service';
import { FormerRulesType } from './former-rules.type';

@Resolver(() => FormerRulesType)
export class FormerRulesResolver {
  constructor(private readonly former: FormerRulesService) {}

  @Query(() => [FormerRulesType], { description: 'Earlier rules that the viewer may still apply under, because they meet a clause of them today.' })
  @Access.signedIn()
  async formerRules(@CurrentCtx() ctx: Ctx): Promise<FormerRulesType[]> {
    const { locale } = ctx.actor;
    return (await this.former.openTo(ctx, found(ctx.actor.id))).map(({ scheme, clauses }) => ({
      schemeId: scheme.id,
      version: scheme.version,
      effectiveFrom: scheme.effectiveFrom,
      clauses: clauses.map(({ id, name, source, until }) => ({ id, name: name[locale], source, until })),
      tracks: tracksOf(scheme).map((track) => ({ id: track.id, name: track.name[locale] })),
    }));
  }
}
