import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { expectNoBarriers } from '../barriers';
import { watchForKeys } from './key-watch';
import { itemIn, ways } from './question';
import type { Item } from './question';

const questions = 16;
/** What counts as saved at once (C1): the time of the server is shown within this. */
const SAVED = { timeout: 2000 };

const title = (page: Page, number: number) => page.getByRole('heading', { name: `Question ${number} of ${questions}` });
const saved = (page: Page) => page.getByText(/^Saved at \d{1,2}:\d\d:\d\d/);
const minutesLeft = async (page: Page) => Number(/\d+/.exec(await page.getByText(/^About \d+ minutes left$/).innerText())?.[0]);

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
  await expect(saved(page)).toBeVisible(SAVED);
}

const onward = (page: Page, number: number) => page.getByRole('link', { name: number < questions ? 'Next question' : 'See all questions' }).click();

async function answerUpTo(page: Page, from: number, last: number): Promise<void> {
  for (let number = from; number <= last; number += 1) {
    await answer(page, number);
    await onward(page, number);
  }
}

async function expectKept(page: Page, number: number): Promise<void> {
  await page.goto(`${new URL(page.url()).pathname}?q=${number}`);
  const item = await itemOn(page, number);
  await ways[item.kind].expectKept(page, item);
}

/** The connection goes while a question is answered: the person is told, and the answer goes when it is back. */
async function answerOffline(page: Page, number: number): Promise<void> {
  const item = await itemOn(page, number);
  await page.context().setOffline(true);
  await ways[item.kind].answer(page, item);
  await expect(page.getByText('Not saved yet. Your answer is still here.')).toBeVisible();
  await page.context().setOffline(false);
  await expect(saved(page)).toBeVisible(SAVED);
}

/** The second device has the answers and the same time left; the first one is told. */
async function goOnElsewhere(page: Page, elsewhere: Page, answered: number): Promise<void> {
  const before = await minutesLeft(page);
  await elsewhere.goto('/exams');
  await elsewhere.getByRole('link', { name: 'Go on with the exam: Peer support core exam' }).click();
  await expect(elsewhere.getByText(`${answered} of ${questions} answered`)).toBeVisible();
  await expect(saved(elsewhere)).toBeVisible();
  const there = await minutesLeft(elsewhere);
  expect([before, before - 1]).toContain(there);
  await expectKept(elsewhere, answered);
  await page.reload();
  await expect(page.getByText(`${answered} of ${questions} answered`)).toBeVisible();
}

/** All right: half of it at one device, then without a connection, then at another one. */
export async function passExam(page: Page, other: () => Promise<Page>): Promise<void> {
  const middle = 8;
  const watch = watchForKeys(page);
  await page.goto('/exams');
  await page.getByRole('link', { name: 'See the rules: Peer support core exam' }).click();
  await page.getByRole('button', { name: /^Begin the exam/ }).click();
  await answerUpTo(page, 1, middle);
  await page.reload();
  await expect(page.getByText(`${middle} of ${questions} answered`)).toBeVisible();
  await expectKept(page, middle);
  await expectNoBarriers(page);
  await onward(page, middle);
  await answerOffline(page, middle + 1);
  const elsewhere = await other();
  await goOnElsewhere(page, elsewhere, middle + 1);
  await elsewhere.context().close();
  await onward(page, middle + 1);
  await answerUpTo(page, middle + 2, questions);
  await watch.expectNone();
  await page.getByRole('button', { name: 'Hand in the exam' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Every question has an answer.');
  await dialog.getByRole('button', { name: 'Hand in the exam' }).click();
  await expect(page.getByRole('heading', { name: 'You passed' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'How each domain went' })).toBeVisible();
}
