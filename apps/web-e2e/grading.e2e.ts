import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { expectNoBarriers } from './barriers';
import { ana, kim, part, signIn } from './people';

const criteria = 6;
/** What counts as saved at once (B4): the total of the server is back within this. */
const SAVED = { timeout: 2000 };

const start = async (page: Page) => {
  await page.goto('/to-grade/people');
  // Its rubric has six criteria, whichever of the kind is drawn.
  await page.getByLabel(`Kind of scenario for ${ana.name}`).selectOption({ label: 'First meeting' });
  await page.getByRole('button', { name: `Start a role-play with ${ana.name}` }).click();
  await expect(page.getByRole('heading', { name: `1 of ${criteria}:` })).toBeVisible();
};

test('[B1] [B4] [B5] [K2] a role-play is graded by seven keys on one screen, kept over a closed tab, and never overwritten', async ({ browser }) => {
  const page = await signIn(browser, kim);
  await start(page);
  const address = page.url();
  const second = await page.context().newPage();
  await second.goto(address);
  await expect(second.getByText(`0 of ${criteria * 4} points`)).toBeVisible();

  await test.step('[B4] the level is saved before a button is pressed, and survives the tab', async () => {
    await page.keyboard.press('4');
    await expect(page.getByText(`4 of ${criteria * 4} points`)).toBeVisible(SAVED);
    await expect(part(page, 'Total').getByText(/^Saved at /)).toBeVisible();
    await page.close();
  });

  await test.step('[B5] a screen that shows an older version is refused, and both levels are shown', async () => {
    await second.getByRole('button', { name: /^Level 2/ }).click();
    await expect(second.getByText(/you chose level 2. Level 4 is saved\./)).toBeVisible();
    await second.getByRole('button', { name: 'Keep what is saved' }).click();
    await expect(second.getByText(`4 of ${criteria * 4} points`)).toBeVisible();
  });

  await test.step('[B1] on a phone the name, the total and the pass line stay in view beside the rubric', async () => {
    await second.setViewportSize({ width: 360, height: 740 });
    await second.getByRole('button', { name: /^Level 4/ }).scrollIntoViewIfNeeded();
    for (const always of [part(second, 'Total').getByText(ana.name), second.getByText(`4 of ${criteria * 4} points`), second.getByText(/^Pass line: /)]) await expect(always).toBeInViewport();
    await expectNoBarriers(second);
  });

  await test.step('[K2] the rest takes one press a criterion and one to finish', async () => {
    await second.reload();
    await expect(second.getByText(`4 of ${criteria * 4} points`)).toBeVisible();
    const keys = ['4', '3', '3', '3', '3', '3', 'f'];
    expect(keys.length).toBeLessThanOrEqual(8);
    for (const key of keys) await second.keyboard.press(key);
    await expect(second.getByRole('button', { name: `Release to ${ana.name}` })).toBeVisible();
    await expect(second.getByText(`You passed with 19 of ${criteria * 4} points.`)).toBeVisible();
  });
});
