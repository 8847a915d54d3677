import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CredentialType } from '@waymark/credentials';
import type { Credential } from '@waymark/credentials';
import { loader } from '@waymark/platform';
import type { GraphqlContext } from '@waymark/platform';
import { AppealWayService } from './appeal-way.service';
import type { AppealWay } from './appeal-way.service';
import { AppealWayType } from './appeal-way.type';

@Resolver(() => CredentialType)
export class AppealWayResolver {
  constructor(private readonly ways: AppealWayService) {}

  @ResolveField('appealWay', () => AppealWayType, { nullable: true, description: 'For its holder: how long, and where, they can appeal the measure on it.' })
  appealWayOf(@Parent() { id }: Credential, @Context() graphql: GraphqlContext) {
    return loader<string, AppealWay>(graphql, 'credential.appeal-way', (ids) => this.ways.of(graphql.ctx, ids)).load(id);
  }
}
