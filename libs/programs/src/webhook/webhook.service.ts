import { Inject, Injectable } from '@nestjs/common';
import { found, must } from '@waymark/kernel';
import { APP_CONFIG, authorize, loadOne, lockOne, record } from '@waymark/platform';
import type { AppConfig, Ctx } from '@waymark/platform';
import { In, IsNull } from 'typeorm';
import { programsOf, visibleTo } from '../roster/roster.policy';
import { WebhookDeliveryService } from './webhook-delivery.service';
import { WebhookSecrets } from './webhook-secrets';
import { Webhook, WebhookAttempt, WebhookDelivery } from './webhook.entity';
import { checkUrl, mostWebhooks } from './webhook.rules';

const shownDeliveries = 20;

/** Where a program wants to be told of changes to its roster. */
@Injectable()
export class WebhookService {
  constructor(
    private readonly deliveries: WebhookDeliveryService,
    private readonly secrets: WebhookSecrets,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  list(ctx: Ctx, organisationId: string): Promise<Webhook[]> {
    return ctx.tx.find(Webhook, { where: { organisationId: this.program(ctx, organisationId), endedAt: IsNull() }, order: { madeAt: 'ASC', id: 'ASC' } });
  }

  async add(ctx: Ctx, organisationId: string, typed: string) {
    const place = { organisationId: this.program(ctx, organisationId) };
    const url = checkUrl(typed, { allowsPrivate: this.config.allowsPrivateTargets });
    must((await ctx.tx.countBy(Webhook, { ...place, endedAt: IsNull() })) < mostWebhooks, 'WEBHOOK_TOO_MANY', { most: mostWebhooks });
    const row = { ...place, url, secretVersion: 1, secretMadeAt: ctx.now, madeAt: ctx.now, madeBy: found(ctx.actor.id), endedAt: null };
    const webhook = await ctx.tx.save(ctx.tx.create(Webhook, row));
    record(ctx, 'webhook.added', webhook, { after: { organisationId, host: new URL(url).host } });
    return { secret: this.secrets.shown(webhook), webhook };
  }

  /** The secret before it signs beside the new one for a day. */
  async renewSecret(ctx: Ctx, id: string) {
    const webhook = await this.running(ctx, id);
    Object.assign(webhook, { secretVersion: webhook.secretVersion + 1, secretMadeAt: ctx.now });
    record(ctx, 'webhook.secret_renewed', webhook);
    return { secret: this.secrets.shown(webhook), webhook: await ctx.tx.save(webhook) };
  }

  async end(ctx: Ctx, id: string): Promise<Webhook> {
    const webhook = await this.running(ctx, id);
    record(ctx, 'webhook.ended', webhook);
    return ctx.tx.save(Object.assign(webhook, { endedAt: ctx.now }));
  }

  /** A message without news, to try the way. */
  async ping(ctx: Ctx, id: string): Promise<Webhook> {
    const webhook = await this.running(ctx, id);
    await this.deliveries.put(ctx, webhook, { type: 'ping', data: {} });
    return webhook;
  }

  /** The same message under the same id once more. */
  async replay(ctx: Ctx, deliveryId: string): Promise<Webhook> {
    const delivery = await loadOne(ctx, WebhookDelivery, {}, deliveryId);
    const webhook = await this.running(ctx, delivery.webhookId);
    must(delivery.deliveredAt !== null || delivery.givenUpAt !== null, 'WEBHOOK_DELIVERY_OPEN');
    await ctx.tx.update(WebhookDelivery, { id: deliveryId }, { deliveredAt: null, givenUpAt: null });
    await this.deliveries.schedule(ctx, deliveryId);
    record(ctx, 'webhook.replayed', { id: deliveryId });
    return webhook;
  }

  /** The newest of each. */
  async deliveriesOf(ctx: Ctx, webhookIds: readonly string[]): Promise<Map<string, WebhookDelivery[]>> {
    const grouped = new Map<string, WebhookDelivery[]>();
    for (const webhookId of webhookIds) grouped.set(webhookId, await ctx.tx.find(WebhookDelivery, { where: { webhookId }, order: { madeAt: 'DESC', id: 'ASC' }, take: shownDeliveries }));
    return grouped;
  }

  async attemptsOf(ctx: Ctx, deliveryIds: readonly string[]): Promise<Map<string, WebhookAttempt[]>> {
    const rows = await ctx.tx.find(WebhookAttempt, { where: { deliveryId: In([...deliveryIds]) }, order: { id: 'ASC' } });
    const grouped = new Map<string, WebhookAttempt[]>(deliveryIds.map((id) => [id, []]));
    for (const row of rows) grouped.get(row.deliveryId)?.push(row);
    return grouped;
  }

  private async running(ctx: Ctx, id: string): Promise<Webhook> {
    const webhook = await lockOne(ctx, Webhook, visibleTo(ctx.actor), id);
    authorize(programsOf(ctx.actor).includes(webhook.organisationId), 'NOT_FOUND');
    must(webhook.endedAt === null, 'WEBHOOK_ENDED');
    return webhook;
  }

  /** A program of somebody else is as good as none. */
  private program(ctx: Ctx, organisationId: string): string {
    return found(programsOf(ctx.actor).find((id) => id === organisationId) ?? null);
  }
}
