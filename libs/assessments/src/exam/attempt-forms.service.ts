import { Injectable } from '@nestjs/common';
import { found } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import { loadOne } from '@waymark/platform';
import type { Offered } from '../item/answer.rules';
import { ItemBankService } from '../item/item-bank.service';
import type { ItemKind } from '../item/item.rules';
import { Attempt } from './attempt.entity';

/** What one place of a form lets a person choose from. */
export interface Place extends Offered {
  readonly kind: ItemKind;
}

export interface AttemptForm {
  readonly personId: string;
  readonly places: ReadonlyMap<string, Place>;
}

// 2,000 forms of 100 items are some 40 MB.
const MOST = 2000;

/** The form of an attempt never changes, so it is read once a process: saving an answer then costs one statement. */
@Injectable()
export class AttemptForms {
  private readonly known = new Map<string, AttemptForm>();

  constructor(private readonly bank: ItemBankService) {}

  /** The form of an attempt of the signed-in person. */
  async of(ctx: Ctx, attemptId: string): Promise<AttemptForm> {
    const form = this.known.get(attemptId) ?? (await this.read(ctx, attemptId));
    return found(form.personId === ctx.actor.id ? form : null);
  }

  private async read(ctx: Ctx, attemptId: string): Promise<AttemptForm> {
    const attempt = await loadOne(ctx, Attempt, {}, attemptId);
    const versions = await this.bank.versions(ctx, attempt.form.map((place) => place.versionId));
    const places = new Map(attempt.form.map(({ itemId, versionId, optionIds, targetIds }) => [itemId, { kind: found(versions.get(versionId)).kind, optionIds, targetIds }]));
    return this.remember(attempt.id, { personId: attempt.personId, places });
  }

  private remember(attemptId: string, form: AttemptForm): AttemptForm {
    const [oldest] = this.known.keys();
    if (oldest !== undefined && this.known.size >= MOST) this.known.delete(oldest);
    this.known.set(attemptId, form);
    return form;
  }
}
