import { expect, test } from '@playwright/test';
import { expectFit, expectNoBarriers } from './barriers';
import { part, signIn, thomas, yusuf } from './people';

const course = 'Listening without advice';

test('[M2] a course from elsewhere counts for nobody as refused before a second person confirms it', async ({ browser }) => {
  const holder = await signIn(browser, yusuf, { viewport: { width: 360, height: 740 } });
  await holder.goto('/certificate/learning');
  await expect(part(holder, course)).toContainText('Waits for the board');
  const second = await signIn(browser, thomas, { viewport: { width: 360, height: 740 } });
  await second.goto('/board/queue?tab=SECOND_LOOK');
  await part(second, 'Other decisions that need a second look').getByRole('link', { name: yusuf.name }).click();
  await expect(second.getByRole('heading', { name: `${course}: ${yusuf.name}` })).toBeVisible();
  const no = part(second, 'Second look');
  await expect(no).toContainText('Nora Bishop proposes: this course does not count');
  await expectNoBarriers(second);
  await expectFit(second, new URL(second.url()).pathname);
  await no.getByRole('radio', { name: 'Yes. The other side reads it at once.' }).check();
  await no.getByLabel('Your reasons').fill('I looked at the paper: it names no hours.');
  await no.getByRole('button', { name: 'Confirm the no' }).click();
  await expect(second.getByText('Confirmed. The no counts, and the other side reads it.')).toBeVisible();
  await holder.reload();
  await expect(part(holder, course)).toContainText('A letter from the college with the hours would help.');
});
