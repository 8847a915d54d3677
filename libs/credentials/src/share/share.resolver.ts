import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Inject } from '@nestjs/common';
import { Access, APP_CONFIG, CurrentCtx, loader, PageArgs } from '@waymark/platform';
import type { AppConfig, Ctx, GraphqlContext } from '@waymark/platform';
import { isOwn } from '../credential/credential.policy';
import type { Credential } from '../credential/credential.entity';
import { CredentialType, EvidenceLineType } from '../credential/credential.type';
import { linesOf } from '../detail/detail.rules';
import type { Consent } from './consent.entity';
import { ConsentService } from './consent.service';
import { shareAddress } from './share-pages';
import { ShareDetailInput } from './share.input';
import { isLive } from './share.rules';
import { ConsentConnection, ConsentType, DetailReadingConnection, ShareLinkType } from './share.type';

@Resolver(() => ConsentType)
export class ShareResolver {
  constructor(
    private readonly consents: ConsentService,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  @Query(() => ConsentConnection, { description: 'What the signed-in person lets others read of their certificates, newest first.' })
  @Access.signedIn()
  myConsents(@CurrentCtx() ctx: Ctx, @Args() page: PageArgs) {
    return this.consents.mine(ctx, page);
  }

  @Query(() => DetailReadingConnection, { description: 'Who has seen what of the certificates of the signed-in person, newest first.' })
  @Access.signedIn()
  myDetailReadings(@CurrentCtx() ctx: Ctx, @Args() page: PageArgs) {
    return this.consents.disclosures(ctx, page);
  }

  @Mutation(() => ShareLinkType, { description: 'Makes a link that shows chosen lines of a certificate for a purpose, for a time and so many views.' })
  @Access.signedIn()
  async shareDetail(@CurrentCtx() ctx: Ctx, @Args('input') input: ShareDetailInput) {
    const { consent, key } = await this.consents.giveByLink(ctx, { ...input, purposeWords: input.purposeWords ?? null });
    return { consent, address: shareAddress(this.config, key) };
  }

  @Mutation(() => ConsentType, { description: 'Takes it back: from now on nothing more is shown.' })
  @Access.signedIn()
  endConsent(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string) {
    return this.consents.end(ctx, id);
  }

  @ResolveField(() => Int, { description: 'How often it was read.' })
  async views(@Parent() consent: Consent, @Context() graphql: GraphqlContext) {
    return (await loader<string, number>(graphql, 'consent.views', (ids) => this.consents.viewsOf(graphql.ctx, ids)).load(consent.id)) ?? 0;
  }

  @ResolveField(() => Boolean, { description: 'It still shows something.' })
  async isLive(@Parent() consent: Consent, @Context() graphql: GraphqlContext) {
    return isLive(consent, await this.views(consent, graphql), graphql.ctx.now);
  }

  @ResolveField(() => Boolean, { description: 'A link; otherwise a program.' })
  isLink(@Parent() consent: Consent) {
    return consent.organisationId === null;
  }

  @ResolveField(() => [EvidenceLineType], { description: 'The lines that it shows.' })
  async lines(@Parent() consent: Consent, @Context() graphql: GraphqlContext) {
    const credential = await loader<string, Credential>(graphql, 'consent.credential', (ids) => this.consents.credentialsOf(graphql.ctx, ids)).load(consent.credentialId);
    const all = credential ? linesOf(credential) : [];
    return consent.lines.flatMap((line) => all[line] ?? []);
  }
}

@Resolver(() => CredentialType)
export class ShareableResolver {
  @ResolveField(() => [EvidenceLineType], { description: 'What its holder can choose to show, line by line. Empty for everybody else.' })
  shareable(@Parent() credential: Credential, @Context() { ctx }: GraphqlContext) {
    return isOwn(ctx.actor, credential) ? linesOf(credential) : [];
  }
}
