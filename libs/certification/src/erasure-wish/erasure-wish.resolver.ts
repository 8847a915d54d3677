import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CredentialType } from '@waymark/credentials';
import type { Credential } from '@waymark/credentials';
import { Access, CurrentCtx, loader } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import { ErasureWishService } from './erasure-wish.service';
import { CertificateErasureType } from './erasure-wish.type';

@Resolver(() => CredentialType)
export class ErasureWishResolver {
  constructor(private readonly wishes: ErasureWishService) {}

  @Query(() => CertificateErasureType, { description: 'For its holder: whether a certificate is about to be erased, and what holds that.' })
  @Access.signedIn()
  certificateErasure(@CurrentCtx() ctx: Ctx, @Args('credentialId', { type: () => ID }) credentialId: string) {
    return this.wishes.of(ctx, credentialId);
  }

  @Mutation(() => CertificateErasureType, { description: 'The holder keeps the certificate after all.' })
  @Access.signedIn()
  keepCertificate(@CurrentCtx() ctx: Ctx, @Args('credentialId', { type: () => ID }) credentialId: string) {
    return this.wishes.keep(ctx, credentialId);
  }

  @ResolveField(() => Date, { nullable: true, description: 'For its holder alone: when it is erased at their wish. Nobody else is told before it is gone.' })
  async erasureDueAt(@Parent() { id, holderId }: Credential, @Context() graphql: GraphqlContext) {
    if (holderId !== graphql.ctx.actor.id) return null;
    return loader<string, Date>(graphql, 'credential.erasure-due', (ids) => this.wishes.dueOf(graphql.ctx, ids)).load(id);
  }
}
