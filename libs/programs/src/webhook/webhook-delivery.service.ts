import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { APP_CONFIG, enqueue, inTransaction, JobRegistry, record } from '@waymark/platform';
import type { AppConfig, Ctx } from '@waymark/platform';
import { IsNull } from 'typeorm';
import type { WatchNotice } from '../watch/watch-notice.entity';
import { post } from './webhook-post';
import type { Posted } from './webhook-post';
import { WebhookSecrets } from './webhook-secrets';
import { Webhook, WebhookAttempt, WebhookDelivery } from './webhook.entity';
import { signature } from './webhook-signature';
import { eventType, nextAttempt } from './webhook.rules';

const SEND = 'programs.webhook-send';
const GONE = 410;

export type ToldByHook = Pick<WatchNotice, 'kind' | 'eventKind' | 'effectiveOn' | 'entryId'> & { readonly number: string };

interface Message {
  readonly type: string;
  readonly data: object;
  /** An id of its own for whoever may ask twice. */
  readonly id?: string;
  /** Only of what is pretended: a message about somebody has no mode. */
  readonly mode?: 'test';
}

/** Messages to the software of programs: written down with the change, sent after it, tried again until somebody takes them. */
@Injectable()
export class WebhookDeliveryService implements OnModuleInit {
  constructor(
    private readonly jobs: JobRegistry,
    private readonly secrets: WebhookSecrets,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(SEND, (ctx, { deliveryId }) => this.send(ctx, String(deliveryId)));
  }

  /** One message a notice and webhook. Thin: a number and a dated fact; who wants more asks, and is seen asking. */
  async tell(ctx: Ctx, organisationId: string, told: readonly ToldByHook[]): Promise<void> {
    const webhooks = await ctx.tx.findBy(Webhook, { organisationId, endedAt: IsNull() });
    for (const webhook of webhooks) for (const { number, effectiveOn, entryId, ...kinds } of told) await this.put(ctx, webhook, { type: eventType(kinds), data: { entryId, number, effectiveOn } });
  }

  async put(ctx: Ctx, { id: webhookId }: Webhook, { type, data, id = randomUUID(), ...mark }: Message): Promise<WebhookDelivery> {
    const body = JSON.stringify({ type, timestamp: ctx.now.toISOString(), ...mark, data });
    const delivery = ctx.tx.create(WebhookDelivery, { id, webhookId, type, body, madeAt: ctx.now, deliveredAt: null, givenUpAt: null });
    await ctx.tx.insert(WebhookDelivery, delivery);
    await this.schedule(ctx, delivery.id);
    return delivery;
  }

  schedule(ctx: Ctx, deliveryId: string, runAt?: Date): Promise<void> {
    return enqueue(ctx, SEND, { deliveryId }, { key: `webhook:${deliveryId}`, ...(runAt && { runAt }) });
  }

  /** The network is never inside a transaction. */
  private async send(ctx: Ctx, id: string): Promise<void> {
    const delivery = await ctx.tx.findOne(WebhookDelivery, { where: { id }, relations: { webhook: true } });
    if (!delivery || delivery.deliveredAt || delivery.givenUpAt || delivery.webhook.endedAt) return;
    const posted = await post({ url: delivery.webhook.url, body: delivery.body, allowsPrivate: this.config.allowsPrivateTargets, headers: this.headers(delivery, ctx.now) });
    await inTransaction(ctx, (inner) => this.note(inner, delivery, posted));
  }

  private headers({ id, body, webhook }: WebhookDelivery, now: Date): Record<string, string> {
    const seconds = Math.floor(now.getTime() / 1000);
    const signatures = this.secrets.signing(webhook, now).map((secret) => signature({ id, seconds, body }, secret));
    return { 'Content-Type': 'application/json', 'User-Agent': 'Waymark-Webhooks', 'webhook-id': id, 'webhook-timestamp': String(seconds), 'webhook-signature': signatures.join(' ') };
  }

  private async note(ctx: Ctx, { id, webhook }: WebhookDelivery, posted: Posted): Promise<void> {
    const status = 'status' in posted ? posted.status : null;
    await ctx.tx.insert(WebhookAttempt, { deliveryId: id, at: ctx.now, status, problem: 'problem' in posted ? posted.problem : null });
    if (status !== null && status >= 200 && status < 300) return void (await ctx.tx.update(WebhookDelivery, { id }, { deliveredAt: ctx.now }));
    if (status === GONE) return this.end(ctx, id, webhook);
    const next = nextAttempt(await ctx.tx.countBy(WebhookAttempt, { deliveryId: id }), ctx.now);
    if (next) return this.schedule(ctx, id, next);
    await ctx.tx.update(WebhookDelivery, { id }, { givenUpAt: ctx.now });
  }

  /** The receiver says that it is gone for good. */
  private async end(ctx: Ctx, id: string, webhook: Webhook): Promise<void> {
    await ctx.tx.update(WebhookDelivery, { id }, { givenUpAt: ctx.now });
    await ctx.tx.update(Webhook, { id: webhook.id, endedAt: IsNull() }, { endedAt: ctx.now });
    record(ctx, 'webhook.gone', webhook);
  }
}
