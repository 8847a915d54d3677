import { Injectable } from '@nestjs/common';
import { found } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import { Kept, loadOne } from '@waymark/platform';
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
  private readonly kept = new Kept<AttemptForm>(MOST);

  constructor(private readonly bank: ItemBankService) {}

  /** The form of an attempt of the signed-in person. */
  async of(ctx: Ctx, attemptId: string): Promise<AttemptForm> {
    const form = await this.kept.of(attemptId, () => this.read(ctx, attemptId));
    return found(form.personId === ctx.actor.id ? form : null);
  }

  /** An attempt that just began: its first answer need not read it again. */
  async keep(ctx: Ctx, attempt: Attempt): Promise<void> {
    this.kept.keep(attempt.id, await this.formOf(ctx, attempt));
  }

  private async read(ctx: Ctx, attemptId: string): Promise<AttemptForm> {
    return this.formOf(ctx, await loadOne(ctx, Attempt, {}, attemptId));
  }

  private async formOf(ctx: Ctx, attempt: Attempt): Promise<AttemptForm> {
    const versions = await this.bank.versions(ctx, attempt.form.map((place) => place.versionId));
    const places = new Map(attempt.form.map(({ itemId, versionId, optionIds, targetIds }) => [itemId, { kind: found(versions.get(versionId)).kind, optionIds, targetIds }]));
    return { personId: attempt.personId, places };
  }
}
