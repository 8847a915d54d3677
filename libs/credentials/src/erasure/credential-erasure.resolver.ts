import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { loader } from '@waymark/platform';
import type { GraphqlContext } from '@waymark/platform';
import type { Credential } from '../credential/credential.entity';
import { CredentialType } from '../credential/credential.type';
import { CredentialErasureService } from './credential-erasure.service';

@Resolver(() => CredentialType)
export class CredentialErasureResolver {
  constructor(private readonly erasures: CredentialErasureService) {}

  @ResolveField(() => Boolean, { description: 'Its holder had it erased: number, days and standing are what is left, for the board.' })
  async isErased(@Parent() { id }: Credential, @Context() graphql: GraphqlContext) {
    return Boolean(await loader<string, boolean>(graphql, 'credential.erased', (ids) => this.erasures.among(graphql.ctx, ids)).load(id));
  }
}
