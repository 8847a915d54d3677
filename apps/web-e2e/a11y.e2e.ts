import { expect, test } from '@playwright/test';
import { expectFit } from './barriers';
import { ana, jordan, kim, lena, openBrowser, priya, ruth, sam, signIn } from './people';
import type { Person } from './people';

const screens: readonly (readonly [Person, readonly string[]])[] = [
  [jordan, ['/', '/learn', '/sessions', '/exams', '/practice', '/hours', '/hours/log', '/me']],
  [ana, ['/', '/apply', '/hours', '/certificate']],
  [kim, ['/', '/to-grade', '/to-grade/people', '/to-grade/times', '/cohorts', '/sessions', '/scenarios', '/scenarios/new', '/scenarios/rubrics/new']],
  [sam, ['/', '/to-sign', '/signed', '/placements']],
  [ruth, ['/', '/board/queue', '/board/queue?tab=SECOND_LOOK', '/board/queue?tab=NOT_APPROVED', '/board/certificates', '/board/certificates?end=WITHIN_90_DAYS']],
  [priya, ['/', '/roster']],
  [lena, ['/', '/people']],
];

for (const [person, paths] of screens) {
  test(`[PR9] the screens of ${person.name} ask nobody else, are free of barriers and fit a phone of 360 px`, async ({ browser }) => {
    const page = await signIn(browser, person);
    for (const path of paths) await test.step(path, () => expectFit(page, path));
  });
}

test('[PR9] the doors of a stranger ask nobody else, are free of barriers and fit a phone of 360 px', async ({ browser }) => {
  const page = await openBrowser(browser);
  for (const path of ['/', '/sign-in', '/sign-in/code', '/verify']) await test.step(path, () => expectFit(page, path));
});

test('[PR9] the public answer about each certificate asks nobody else, is free of barriers and fits a phone of 360 px', async ({ browser }) => {
  const reviewer = await signIn(browser, ruth);
  await reviewer.goto('/board/certificates');
  const rows = reviewer.getByRole('main').getByRole('listitem').getByRole('link');
  await expect(rows.first()).toBeVisible();
  const pages = await rows.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(pages.length).toBeGreaterThanOrEqual(7);
  const stranger = await openBrowser(browser);
  for (const path of pages) {
    await reviewer.goto(path);
    const answer = await reviewer.getByRole('link', { name: 'Open the public page' }).getAttribute('href');
    await expectFit(stranger, answer ?? '');
  }
  await expectFit(stranger, '/v/AAAA-AAAA-AAAA-AAAA');
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('We have no certificate with this code.');
});
