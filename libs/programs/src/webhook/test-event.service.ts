import { Injectable } from '@nestjs/common';
import { pretendId } from '@waymark/credentials';
import { must } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import { In, IsNull } from 'typeorm';
import { WebhookDeliveryService } from './webhook-delivery.service';
import { Webhook, WebhookDelivery } from './webhook.entity';
import { pretendEvent } from './webhook-schema';

/** A key that is sent with a request, so that asking twice is asking once. */
export interface Asked {
  readonly organisationId: string;
  readonly type: string;
  readonly idempotencyKey: string | null;
}

/** Events about people who do not exist, to the running webhooks of a program: signed as live ones, and marked. */
@Injectable()
export class TestEventService {
  constructor(private readonly deliveries: WebhookDeliveryService) {}

  /** The ids of the messages; those of the first time where the same was asked for under the same key. */
  async send(ctx: Ctx, { organisationId, type, idempotencyKey }: Asked): Promise<string[]> {
    const { data } = pretendEvent(type, ctx.now);
    // Two at the same moment under one key wait for each other.
    const webhooks = await ctx.tx.find(Webhook, { where: { organisationId, endedAt: IsNull() }, order: { madeAt: 'ASC', id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
    const ids = new Map(webhooks.map((webhook) => [webhook, idempotencyKey === null ? undefined : pretendId(`${webhook.id} ${idempotencyKey}`)]));
    const before = await this.sentBefore(ctx, [...ids.values()].flatMap((id) => id ?? []));
    must(before.every((delivery) => delivery.type === type), 'IDEMPOTENCY_KEY_REUSED');
    const known = new Set(before.map(({ id }) => id));
    const sent: string[] = [];
    for (const [webhook, id] of ids) sent.push(id !== undefined && known.has(id) ? id : (await this.deliveries.put(ctx, webhook, { type, data, mode: 'test', ...(id !== undefined && { id }) })).id);
    return sent;
  }

  private async sentBefore(ctx: Ctx, ids: readonly string[]): Promise<WebhookDelivery[]> {
    return ids.length === 0 ? [] : ctx.tx.findBy(WebhookDelivery, { id: In([...ids]) });
  }
}
