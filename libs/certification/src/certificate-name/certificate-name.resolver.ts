import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CredentialType } from '@waymark/credentials';
import type { Credential } from '@waymark/credentials';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { TakeCertificateNameInput } from './certificate-name.input';
import { CertificateNameService } from './certificate-name.service';
import { NameOfferType } from './certificate-name.type';

@Resolver(() => CredentialType)
export class CertificateNameResolver {
  constructor(private readonly names: CertificateNameService) {}

  @Mutation(() => CredentialType, { description: 'The holder takes a name that the board knows: a certificate with it takes the place of this one, at once. Six times in thirty days.' })
  @Access.signedIn()
  takeCertificateName(@CurrentCtx() ctx: Ctx, @Args('input') input: TakeCertificateNameInput) {
    return this.names.take(ctx, input);
  }

  @ResolveField('nameOffer', () => NameOfferType, { nullable: true, description: 'For its holder: the public name, where the certificate says another one.' })
  nameOfferOf(@Parent() credential: Credential, @CurrentCtx() ctx: Ctx) {
    return this.names.offer(ctx, credential);
  }
}
