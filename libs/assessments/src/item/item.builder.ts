import { DomainCode, Role } from '@waymark/kernel';
import { aMember, anOrganisation } from '@waymark/identity/testing';
import type { Organisation, Person } from '@waymark/identity';
import { inTransaction } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import type { TestApi } from '@waymark/platform/testing';
import { ItemAuthoringService } from './item-authoring.service';
import type { Item } from './item.entity';
import { ItemState } from './item-state.rules';
import { ItemKind } from './item.rules';
import type { ItemDraft } from './item.rules';

/** A single choice with four options, of which the first is right. */
export function anItemDraft(with_: Partial<ItemDraft> = {}): ItemDraft {
  const option = (text: string, isRight = false) => ({ en: text, es: `${text} (es)`, isRight });
  const options = [option('Listen first', true), option('Give advice'), option('Call the family'), option('Change the subject')];
  return { code: 'ETH-01', domain: DomainCode.ETHICAL_RESPONSIBILITY, difficulty: 1, kind: ItemKind.SINGLE, stem: { en: 'What comes first?', es: '¿Qué va primero?' }, options, ...with_ };
}

export interface BankScene {
  readonly provider: Organisation;
  readonly trainer: Person;
  /** A second trainer of the provider. */
  readonly reviewer: Person;
}

export async function aBank(api: TestApi): Promise<BankScene> {
  const provider = await anOrganisation(api);
  return { provider, trainer: await aMember(api, Role.TRAINER, provider), reviewer: await aMember(api, Role.TRAINER, provider) };
}

export const staffCtx = (api: TestApi, { provider }: BankScene, person: Person): Ctx =>
  api.ctx({ id: person.id, locale: 'en', memberships: [{ organisationId: provider.id, role: Role.TRAINER }] });

/** An item that the trainer wrote and, unless told otherwise, the second trainer took into use. */
export async function aBankItem(api: TestApi, bank: BankScene, draft: Partial<ItemDraft> = {}, state = ItemState.ACTIVE): Promise<Item> {
  const authoring = api.app.get(ItemAuthoringService);
  const item = await inTransaction(staffCtx(api, bank, bank.trainer), (ctx) => authoring.add(ctx, bank.provider.id, anItemDraft(draft)));
  const path = { DRAFT: [], REVIEW: [ItemState.REVIEW], PILOT: [ItemState.REVIEW, ItemState.PILOT], ACTIVE: [ItemState.REVIEW, ItemState.ACTIVE], RETIRED: [ItemState.RETIRED] }[state];
  for (const to of path) await inTransaction(staffCtx(api, bank, bank.reviewer), (ctx) => authoring.move(ctx, item.id, { to, reason: 'as planned' }));
  return item;
}
