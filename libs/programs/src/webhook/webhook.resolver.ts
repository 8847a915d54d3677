import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Role } from '@waymark/kernel';
import { Access, CurrentCtx, loader } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import type { Webhook, WebhookAttempt, WebhookDelivery } from './webhook.entity';
import { WebhookService } from './webhook.service';
import { AddWebhookInput, WebhookAttemptType, WebhookDeliveryType, WebhookType, WebhookWithSecretType } from './webhook.type';

const id = { type: () => ID } as const;

@Resolver(() => WebhookType)
export class WebhookResolver {
  constructor(private readonly webhooks: WebhookService) {}

  @Query(() => [WebhookType], { description: 'The running webhooks of the program, at most 5.' })
  @Access(Role.PROGRAM_STAFF)
  webhookList(@CurrentCtx() ctx: Ctx, @Args('organisationId', id) organisationId: string) {
    return this.webhooks.list(ctx, organisationId);
  }

  @Mutation(() => WebhookWithSecretType, { description: 'Adds a webhook and shows its secret once.' })
  @Access(Role.PROGRAM_STAFF)
  addWebhook(@CurrentCtx() ctx: Ctx, @Args('input') input: AddWebhookInput) {
    return this.webhooks.add(ctx, input.organisationId, input.url);
  }

  @Mutation(() => WebhookWithSecretType, { description: 'Makes a new secret; for a day both sign.' })
  @Access(Role.PROGRAM_STAFF)
  renewWebhookSecret(@CurrentCtx() ctx: Ctx, @Args('id', id) webhookId: string) {
    return this.webhooks.renewSecret(ctx, webhookId);
  }

  @Mutation(() => WebhookType, { description: 'Ends a webhook; what waits is not sent.' })
  @Access(Role.PROGRAM_STAFF)
  endWebhook(@CurrentCtx() ctx: Ctx, @Args('id', id) webhookId: string) {
    return this.webhooks.end(ctx, webhookId);
  }

  @Mutation(() => WebhookType, { description: 'Sends a message without news.' })
  @Access(Role.PROGRAM_STAFF)
  pingWebhook(@CurrentCtx() ctx: Ctx, @Args('id', id) webhookId: string) {
    return this.webhooks.ping(ctx, webhookId);
  }

  @Mutation(() => WebhookType, { description: 'Sends a message once more, under the same id.' })
  @Access(Role.PROGRAM_STAFF)
  replayDelivery(@CurrentCtx() ctx: Ctx, @Args('id', id) deliveryId: string) {
    return this.webhooks.replay(ctx, deliveryId);
  }

  @ResolveField(() => [WebhookDeliveryType], { description: 'The last 20 messages, newest first.' })
  async deliveries(@Parent() webhook: Webhook, @Context() graphql: GraphqlContext) {
    return (await loader<string, WebhookDelivery[]>(graphql, 'webhook.deliveries', (ids) => this.webhooks.deliveriesOf(graphql.ctx, ids)).load(webhook.id)) ?? [];
  }
}

@Resolver(() => WebhookDeliveryType)
export class WebhookDeliveryResolver {
  constructor(private readonly webhooks: WebhookService) {}

  @ResolveField(() => [WebhookAttemptType], { description: 'Each try, the first one first.' })
  async attempts(@Parent() delivery: WebhookDelivery, @Context() graphql: GraphqlContext) {
    return (await loader<string, WebhookAttempt[]>(graphql, 'webhook.attempts', (ids) => this.webhooks.attemptsOf(graphql.ctx, ids)).load(delivery.id)) ?? [];
  }
}
