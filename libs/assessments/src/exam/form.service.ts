import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Kept } from '@waymark/platform';
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

// Banks of 2,000 items are some 2 MB each.
const MOST_BANKS = 20;

export interface DrawFor {
  /** `versionsInUse` of the provider. */
  readonly used: string;
  /** Items that the person has seen, each with the number of the last attempt that had it. */
  readonly seen: ReadonlyMap<string, number>;
  readonly hasFewerOptions: boolean;
}

/** Forms: what a blueprint asks of the bank, and one form drawn from it. */
@Injectable()
export class FormService {
  private readonly banks = new Kept<readonly BankItem[]>(MOST_BANKS);

  constructor(private readonly bank: ItemBankService) {}

  async draw(ctx: Ctx, plan: FormPlan, { used, seen, hasFewerOptions }: DrawFor): Promise<FormItem[]> {
    const form = drawForm({ ...plan, bank: await this.bankFor(ctx, plan, used), seen }, (below) => randomInt(below));
    return hasFewerOptions ? this.withFewerOptions(ctx, form) : form;
  }

  async stock(ctx: Ctx, plan: FormPlan): Promise<CellStock[]> {
    return stockOf(plan.blueprint, await this.bankFor(ctx, plan, await this.bank.inUseNow(ctx, plan.providerId)), formsOwed(plan));
  }

  async check(ctx: Ctx, plan: FormPlan): Promise<void> {
    checkBlueprint(plan.blueprint);
    checkStock(await this.stock(ctx, plan));
  }

  private async bankFor(ctx: Ctx, { blueprint }: FormPlan, used: string): Promise<BankItem[]> {
    const bank = await this.banks.of(used, async () => (await this.bank.forDraw(ctx, used)).map(bankItem));
    const domains = domainsOf(blueprint);
    return bank.filter(({ domain }) => domains.includes(domain));
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
