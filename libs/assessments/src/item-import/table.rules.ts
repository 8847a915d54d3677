import { domainCodes } from '@waymark/kernel';
import type { InBoth } from '@waymark/kernel';
import { itemCode, ItemKind } from '../item/item.rules';
import type { ItemDraft } from '../item/item.rules';
import { LeftReason } from './import.rules';
import type { ImportSettings, Left, Parsed } from './import.rules';

export type Row = Readonly<Record<string, string>>;

const known = /^(code|domain|difficulty|kind|stem_(en|es)|option([1-9]|1[0-2])_(en|es)|match([1-9]|1[0-2])_(en|es)|right|rationale)$/;
const cell = (row: Row, name: string): string => (row[name] ?? '').trim();
const words = (row: Row, name: string): InBoth => ({ en: cell(row, `${name}_en`), es: cell(row, `${name}_es`) });
const isThere = (text: InBoth): boolean => text.en !== '' || text.es !== '';

function kindOf(row: Row): ItemKind | null {
  const asked = cell(row, 'kind').toUpperCase();
  if (asked === '') return cell(row, 'right').includes(';') ? ItemKind.MULTIPLE : ItemKind.SINGLE;
  return Object.values(ItemKind).find((kind) => kind === asked) ?? null;
}

function difficultyOf(row: Row, settings: ImportSettings): number | null {
  const asked = cell(row, 'difficulty');
  return asked === '' ? settings.difficulty : /^[123]$/.test(asked) ? Number(asked) : null;
}

function draftOf(row: Row, settings: ImportSettings, number: number): ItemDraft | string {
  const kind = kindOf(row);
  const difficulty = difficultyOf(row, settings);
  const domain = cell(row, 'domain') === '' ? settings.domain : domainCodes.find((code) => code === cell(row, 'domain').toUpperCase());
  if (kind === null) return 'kind';
  if (difficulty === null) return 'difficulty';
  if (domain === undefined) return 'domain';
  const right = new Set(cell(row, 'right').split(';').map((part) => Number(part.trim())));
  const places = Array.from({ length: 12 }, (_, index) => index + 1).filter((place) => isThere(words(row, `option${place}`)));
  const options = places.map((place) => ({ ...words(row, `option${place}`), isRight: right.has(place), match: kind === ItemKind.MATCHING && isThere(words(row, `match${place}`)) ? words(row, `match${place}`) : null }));
  const code = itemCode.test(cell(row, 'code')) ? cell(row, 'code') : `${settings.prefix}-${number}`;
  return { code, domain, difficulty, kind, stem: words(row, 'stem'), options, extra: [], vignette: null, rationale: cell(row, 'rationale') };
}

/** One item a row, both languages side by side; a column that is not known is named once and stays behind. */
export function parseTable(header: readonly string[], rows: readonly Row[], settings: ImportSettings): Parsed {
  const left: Left[] = header.filter((name) => !known.test(name)).map((name) => ({ where: '1', what: name, reason: LeftReason.UNKNOWN }));
  const drafts: ItemDraft[] = [];
  rows.forEach((row, index) => {
    const made = draftOf(row, settings, index + 1);
    if (typeof made === 'string') left.push({ where: String(index + 2), what: `${made}: ${cell(row, made)}`, reason: LeftReason.KIND_UNKNOWN });
    else drafts.push(made);
  });
  return { drafts, left };
}
