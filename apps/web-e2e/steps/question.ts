import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { parse } from 'yaml';

interface Words {
  readonly en: string;
}

export interface Item {
  readonly kind: 'SINGLE' | 'MULTIPLE' | 'TRUE_FALSE' | 'ORDERING' | 'MATCHING';
  readonly stem: Words;
  readonly rationale?: string | { readonly en: string; readonly es: string };
  readonly vignette?: { readonly text: Words };
  readonly options: readonly (Words & { readonly isRight?: boolean; readonly match?: Words })[];
}

const folder = join(__dirname, '../../api/seed/curriculum/items');
const bank = readdirSync(folder).flatMap((file) => parse(readFileSync(join(folder, file), 'utf8')) as Item[]);

export const stems = bank.map(({ stem }) => stem.en.trim());

/** Why an answer is right, for each item that says so: words that reach no browser of a trainee. */
export const rationales = bank.flatMap(({ rationale = '' }) => (typeof rationale === 'string' ? [rationale] : [rationale.en, rationale.es])).filter((words) => words !== '');

/** The right answers are known from the bank on disk only: the page never holds them. */
export function itemIn(words: string): Item | undefined {
  const isShown = ({ en }: Words) => words.includes(en.trim());
  return bank.find(({ stem, vignette, options }) => [stem, ...(vignette ? [vignette.text] : []), ...options].every(isShown));
}

interface Way {
  readonly answer: (page: Page, item: Item) => Promise<void>;
  readonly expectKept: (page: Page, item: Item) => Promise<void>;
}

const choices = (role: 'radio' | 'checkbox'): Way => ({
  answer: async (page, { options }) => {
    for (const { en, isRight } of options) if (isRight) await page.getByRole(role, { name: en, exact: true }).check();
  },
  expectKept: async (page, { options }) => {
    for (const { en, isRight } of options) await expect(page.getByRole(role, { name: en, exact: true })).toBeChecked({ checked: isRight ?? false });
  },
});

const row = (page: Page, { stem }: Item, place: number) => page.getByRole('list', { name: stem.en }).getByRole('listitem').nth(place);

const order: Way = {
  answer: async (page, item) => {
    await page.getByRole('button', { name: 'This order is right' }).click();
    for (const [place, { en }] of item.options.entries()) {
      while (!(await row(page, item, place).innerText()).includes(`${place + 1}. ${en}`)) await page.getByRole('button', { name: `Move up: ${en}`, exact: true }).click();
    }
  },
  expectKept: async (page, item) => {
    for (const [place, { en }] of item.options.entries()) await expect(row(page, item, place)).toContainText(`${place + 1}. ${en}`);
  },
};

const pairs: Way = {
  answer: async (page, { options }) => {
    for (const { en, match } of options) await page.getByRole('combobox', { name: en, exact: true }).selectOption({ label: match?.en ?? '' });
  },
  expectKept: async (page, { options }) => {
    for (const { en, match } of options) await expect(page.getByRole('combobox', { name: en, exact: true }).locator('option:checked')).toHaveText(match?.en ?? '');
  },
};

export const ways: Readonly<Record<Item['kind'], Way>> = { SINGLE: choices('radio'), TRUE_FALSE: choices('radio'), MULTIPLE: choices('checkbox'), ORDERING: order, MATCHING: pairs };
