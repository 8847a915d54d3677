import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Page, Request } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const desk = { width: 1280, height: 900 };
const phone = { width: 360, height: 740 };

/** What axe found, as lines that name the page, the rule and the place. */
async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${new URL(page.url()).pathname}: ${id} at ${target.join(' ')}`));
}

/** The screen as it stands: no finding of axe, and nothing to scroll sideways. */
export async function expectNoBarriers(page: Page): Promise<void> {
  await expect(page.getByText('Loading', { exact: true })).toHaveCount(0);
  expect(await findings(page)).toEqual([]);
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(sideways, `${page.url()} scrolls sideways`).toBe(0);
}

/** The same screen at a desk and on a phone of 360 px, with all its data; whoever looks at it is told to nobody else. */
export async function expectFit(page: Page, path: string): Promise<void> {
  const asked: string[] = [];
  const listen = (request: Request) => void asked.push(new URL(request.url()).origin);
  page.on('request', listen);
  await page.setViewportSize(desk);
  await page.goto(path, { waitUntil: 'networkidle' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  for (const viewport of [desk, phone]) {
    await page.setViewportSize(viewport);
    await expectNoBarriers(page);
  }
  page.off('request', listen);
  expect(new Set(asked), `${path} asks elsewhere`).toEqual(new Set([new URL(page.url()).origin]));
}
