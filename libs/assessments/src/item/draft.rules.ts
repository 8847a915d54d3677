import type { DomainCode, InBoth } from '@waymark/kernel';
import type { ItemDraft, ItemKind, ItemOption, OptionDraft, VignetteDraft } from './item.rules';
import { pair } from './item.rules';

export interface StoredItem {
  readonly code: string;
  readonly version: { readonly domain: DomainCode; readonly difficulty: number; readonly kind: ItemKind; readonly stem: InBoth; readonly options: readonly ItemOption[]; readonly targets: readonly ItemOption[] };
  readonly key: { readonly accepted: readonly (readonly string[])[]; readonly rationale: string };
  readonly vignette: VignetteDraft | null;
}

const words = ({ en, es }: InBoth): InBoth => ({ en, es });

/** Puts the two halves together again: the draft from which the item could be built anew. */
export function draftOf({ code, version, key, vignette }: StoredItem): ItemDraft {
  const [first = []] = key.accepted;
  const targetOf = (option: ItemOption) => version.targets.find((target) => first.includes(pair(option.id, target.id)));
  const option = (each: ItemOption): OptionDraft => {
    const target = targetOf(each);
    return { ...words(each), isRight: first.includes(each.id) && version.kind !== 'ORDERING', match: target ? words(target) : null };
  };
  const inOrder = version.kind === 'ORDERING' ? first.flatMap((id) => version.options.filter((each) => each.id === id)) : version.options;
  const isUsed = (target: ItemOption): boolean => version.options.some((each) => targetOf(each)?.id === target.id);
  return {
    code,
    domain: version.domain, difficulty: version.difficulty, kind: version.kind, stem: words(version.stem),
    options: inOrder.map(option),
    extra: version.targets.filter((target) => !isUsed(target)).map(words),
    vignette: vignette ? { code: vignette.code, text: words(vignette.text) } : null,
    rationale: key.rationale,
  };
}
