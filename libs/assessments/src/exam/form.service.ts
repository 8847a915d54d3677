import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@waymark/platform';
import { ItemBankService } from '../item/item-bank.service';
import type { BankEntry } from '../item/item-bank.service';
import { ItemState } from '../item/item-state.rules';
import { ItemKind } from '../item/item.rules';
import { checkBlueprint, checkStock, domainsOf, stockOf } from './blueprint.rules';
import type { CellStock } from './blueprint.rules';
import type { Exam } from './exam.entity';
import { drawForm } from './form.rules';
import type { BankItem, FormItem } from './form.rules';

export type FormPlan = Pick<Exam, 'providerId' | 'blueprint' | 'pilotCount' | 'maxAttempts'>;

const bankItem = ({ item, version, vignetteCode }: BankEntry): BankItem => ({
  id: item.id,
  versionId: version.id,
  domain: version.domain,
  difficulty: version.difficulty,
  isPilot: item.state === ItemState.PILOT,
  group: vignetteCode ?? item.id,
  optionIds: version.options.map((option) => option.id),
  targetIds: version.targets.map((target) => target.id),
  keepsOrder: version.kind === ItemKind.TRUE_FALSE,
});

/** Forms: what a blueprint asks of the bank, and one form drawn from it. */
@Injectable()
export class FormService {
  constructor(private readonly bank: ItemBankService) {}

  async draw(ctx: Ctx, plan: FormPlan, seen: ReadonlySet<string>): Promise<FormItem[]> {
    return drawForm({ ...plan, bank: await this.bankFor(ctx, plan), seen }, (below) => randomInt(below));
  }

  async stock(ctx: Ctx, plan: FormPlan): Promise<CellStock[]> {
    return stockOf(plan.blueprint, await this.bankFor(ctx, plan), plan.maxAttempts);
  }

  async check(ctx: Ctx, plan: FormPlan): Promise<void> {
    checkBlueprint(plan.blueprint);
    checkStock(await this.stock(ctx, plan));
  }

  private async bankFor(ctx: Ctx, plan: FormPlan): Promise<BankItem[]> {
    return (await this.bank.inUse(ctx, plan.providerId, domainsOf(plan.blueprint))).map(bankItem);
  }
}
