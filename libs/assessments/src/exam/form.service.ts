import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@waymark/platform';
import { fewerOptions } from '../accommodation/accommodation.rules';
import { ItemBankService } from '../item/item-bank.service';
import type { DrawnItem } from '../item/item-bank.service';
import { ItemState } from '../item/item-state.rules';
import { ItemKind } from '../item/item.rules';
import { checkBlueprint, checkStock, domainsOf, formsOwed, stockOf } from './blueprint.rules';
import type { CellStock } from './blueprint.rules';
import type { Exam } from './exam.entity';
import { drawForm } from './form.rules';
import type { BankItem, FormItem } from './form.rules';

export type FormPlan = Pick<Exam, 'providerId' | 'blueprint' | 'pilotCount' | 'maxAttempts' | 'periodDays' | 'repeatsItems'>;

// Field by field: of a whole bank, spreading the rest costs as much as the draw.
const bankItem = ({ id, versionId, domain, difficulty, group, optionIds, targetIds, state, kind }: DrawnItem): BankItem => ({
  id,
  versionId,
  domain,
  difficulty,
  group,
  optionIds,
  targetIds,
  isPilot: state === ItemState.PILOT,
  keepsOrder: kind === ItemKind.TRUE_FALSE,
});

export interface DrawFor {
  /** Items that the person has seen, each with the number of the last attempt that had it. */
  readonly seen: ReadonlyMap<string, number>;
  readonly hasFewerOptions: boolean;
}

/** Forms: what a blueprint asks of the bank, and one form drawn from it. */
@Injectable()
export class FormService {
  constructor(private readonly bank: ItemBankService) {}

  async draw(ctx: Ctx, plan: FormPlan, { seen, hasFewerOptions }: DrawFor): Promise<FormItem[]> {
    const form = drawForm({ ...plan, bank: await this.bankFor(ctx, plan), seen }, (below) => randomInt(below));
    return hasFewerOptions ? this.withFewerOptions(ctx, form) : form;
  }

  async stock(ctx: Ctx, plan: FormPlan): Promise<CellStock[]> {
    return stockOf(plan.blueprint, await this.bankFor(ctx, plan), formsOwed(plan));
  }

  async check(ctx: Ctx, plan: FormPlan): Promise<void> {
    checkBlueprint(plan.blueprint);
    checkStock(await this.stock(ctx, plan));
  }

  private async bankFor(ctx: Ctx, plan: FormPlan): Promise<BankItem[]> {
    return (await this.bank.forDraw(ctx, plan.providerId, domainsOf(plan.blueprint))).map(bankItem);
  }

  /** An accommodation: choices show three options. What can be right is among them, so the key is read here as well. */
  private async withFewerOptions(ctx: Ctx, form: readonly FormItem[]): Promise<FormItem[]> {
    const ids = form.map((place) => place.versionId);
    const [versions, keys] = [await this.bank.versions(ctx, ids), await this.bank.keysOf(ctx, ids)];
    return form.map((place) => {
      const key = keys.get(place.versionId);
      const isChoice = [ItemKind.SINGLE, ItemKind.MULTIPLE].some((kind) => kind === versions.get(place.versionId)?.kind);
      return key && isChoice ? { ...place, optionIds: fewerOptions(place.optionIds, key) } : place;
    });
  }
}
