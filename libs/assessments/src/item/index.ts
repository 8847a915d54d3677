import { answerErrorCodes } from './answer.rules';
import { ItemAuthoringService } from './item-authoring.service';
import { ItemBankService } from './item-bank.service';
import { ItemFieldsResolver, ItemVersionResolver } from './item-fields.resolver';
import { ItemListService } from './item-list.service';
import { Item, ItemKey, ItemVersion, Vignette } from './item.entity';
import { ItemResolver } from './item.resolver';
import { itemErrorCodes } from './item.rules';

export const itemEntities = [Item, ItemVersion, ItemKey, Vignette];
export const itemServices = [ItemBankService, ItemListService, ItemAuthoringService];
export const itemResolvers = [ItemResolver, ItemFieldsResolver, ItemVersionResolver];
export const bankErrorCodes = [...itemErrorCodes, ...answerErrorCodes] as const;
export { ItemAuthoringService, ItemBankService };
export { ItemState } from './item-state.rules';
export { ItemKind } from './item.rules';
export type { ItemDraft } from './item.rules';
