import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonService, PersonType } from '@waymark/identity';
import { Role } from '@waymark/kernel';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import type { ApiKey } from './api-key.entity';
import { MakeApiKeyInput } from './api-key.input';
import { ApiKeyService } from './api-key.service';
import { ApiKeyType, MadeApiKeyType } from './api-key.type';

@Resolver(() => ApiKeyType)
export class ApiKeyResolver {
  constructor(
    private readonly keys: ApiKeyService,
    private readonly people: PersonService,
  ) {}

  @Query(() => [ApiKeyType], { description: 'The keys of the program, newest first; at most 100.' })
  @Access(Role.PROGRAM_STAFF)
  apiKeys(@CurrentCtx() ctx: Ctx, @Args('organisationId', { type: () => ID }) organisationId: string) {
    return this.keys.list(ctx, organisationId);
  }

  @Mutation(() => MadeApiKeyType, { description: 'Makes a key and shows it once.' })
  @Access(Role.PROGRAM_STAFF)
  makeApiKey(@CurrentCtx() ctx: Ctx, @Args('input') input: MakeApiKeyInput) {
    return this.keys.make(ctx, input);
  }

  @Mutation(() => ApiKeyType, { description: 'Ends a key at once.' })
  @Access(Role.PROGRAM_STAFF)
  revokeApiKey(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string) {
    return this.keys.revoke(ctx, id);
  }

  @ResolveField(() => PersonType, { nullable: true })
  madeBy(@Parent() key: ApiKey, @Context() graphql: GraphqlContext) {
    return this.people.batched(graphql, key.madeBy);
  }
}
