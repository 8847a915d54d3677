import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { expectNoBarriers } from '../barriers';
import { itemIn, ways } from './question';
import type { Item } from './question';

const questions = 16;

const title = (page: Page, number: number) => page.getByRole('heading', { name: `Question ${number} of ${questions}` });

async function itemOn(page: Page, number: number): Promise<Item> {
  await expect(title(page, number)).toBeVisible();
  const words = await page.getByRole('main').innerText();
  const item = itemIn(words);
  if (!item) throw new Error(`Question ${number} is not in the item bank: ${words}`);
  return item;
}

async function answer(page: Page, number: number): Promise<void> {
  const item = await itemOn(page, number);
  await ways[item.kind].answer(page, item);
  await expect(page.getByText(`${number} of ${questions} answered`)).toBeVisible();
  await expect(page.getByText(/^Saved at /)).toBeVisible();
}

async function expectKept(page: Page, number: number): Promise<void> {
  const item = await itemOn(page, number);
  await ways[item.kind].expectKept(page, item);
}

/** All right, with the page loaded anew in the middle. */
export async function passExam(page: Page): Promise<void> {
  const middle = 8;
  await page.goto('/exams');
  await page.getByRole('link', { name: 'See the rules: Peer support core exam' }).click();
  await page.getByRole('button', { name: /^Begin the exam/ }).click();
  for (let number = 1; number <= questions; number += 1) {
    await answer(page, number);
    if (number === middle) {
      await page.reload();
      await expect(page.getByText(`${middle} of ${questions} answered`)).toBeVisible();
      await page.goto(`${new URL(page.url()).pathname}?q=${middle}`);
      await expectKept(page, middle);
      await expectNoBarriers(page);
    }
    await page.getByRole('link', { name: number < questions ? 'Next question' : 'See all questions' }).click();
  }
  await page.getByRole('button', { name: 'Hand in the exam' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Every question has an answer.');
  await dialog.getByRole('button', { name: 'Hand in the exam' }).click();
  await expect(page.getByRole('heading', { name: 'You passed' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'How each part went' })).toBeVisible();
}
