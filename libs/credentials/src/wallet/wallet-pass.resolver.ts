import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { loader } from '@waymark/platform';
import type { GraphqlContext } from '@waymark/platform';
import type { CredentialEvent } from '../credential/credential-event.entity';
import type { Credential } from '../credential/credential.entity';
import { CredentialService } from '../credential/credential.service';
import { CredentialType } from '../credential/credential.type';
import { WalletPassService } from './wallet-pass.service';

@Resolver(() => CredentialType)
export class WalletPassResolver {
  constructor(
    private readonly passes: WalletPassService,
    private readonly credentials: CredentialService,
  ) {}

  @ResolveField('hasWalletPass', () => Boolean, { description: 'Its holder can download a card for Apple Wallet: it counts today, and the platform has what Apple asks for.' })
  async hasWalletPass(@Parent() credential: Credential, @Context() graphql: GraphqlContext) {
    const { ctx } = graphql;
    const events = loader<string, CredentialEvent[]>(graphql, 'credential.events', (ids) => this.credentials.eventsOf(ctx, ids));
    return this.passes.isOffered(ctx, credential, this.credentials.standing(ctx, credential, (await events.load(credential.id)) ?? []));
  }
}
