import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { found } from '@waymark/kernel';
import { loader } from '@waymark/platform';
import type { GraphqlContext } from '@waymark/platform';
import type { Consent, Disclosure } from './consent.entity';
import { ConsentService } from './consent.service';
import { ConsentType, DisclosureType } from './share.type';

@Resolver(() => DisclosureType)
export class DisclosureResolver {
  constructor(private readonly consents: ConsentService) {}

  @ResolveField(() => ConsentType, { description: 'The consent that it rests on.' })
  async consent(@Parent() { consentId }: Disclosure, @Context() graphql: GraphqlContext) {
    return found(await loader<string, Consent>(graphql, 'disclosure.consent', (ids) => this.consents.byIds(graphql.ctx, ids)).load(consentId));
  }
}
