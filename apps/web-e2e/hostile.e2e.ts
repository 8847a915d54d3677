import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { ana, ask, jordan, kim, openBrowser, providerOf, signIn } from './people';
import { hostileTexts } from './steps/hostile-texts';

/** Somebody else's server, on another port: it counts who calls. */
async function elsewhere() {
  const calls: string[] = [];
  const server = createServer((request, response) => {
    calls.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { calls, host: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

/** Every dialog that a page opens is a script that ran. */
function listen(page: Page): { ran: string[] } {
  const ran: string[] = [];
  page.on('dialog', (dialog) => {
    ran.push(`${page.url()}: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return { ran };
}

const settle = (page: Page) => page.waitForTimeout(500);
const both = (text: string) => ({ en: text, es: text });

interface Draft {
  readonly courseId: string;
  readonly revision: number;
  readonly modules: readonly { readonly id: string; readonly steps: readonly { readonly id: string }[] }[];
}

/** A course whose every text is hostile; gives the address of its preview. */
async function writeCourse(page: Page, texts: readonly string[]): Promise<string> {
  const act = async (name: string, type: string, input: object): Promise<Draft> => {
    const data = await ask<Record<string, Draft>>(page, `mutation ($input: ${type}!) { ${name}(input: $input) { courseId revision modules { id steps { id } } } }`, { input });
    return data[name] as Draft;
  };
  const title = both(texts[2] ?? '');
  let draft = await act('startCourse', 'StartCourseInput', { courseId: crypto.randomUUID(), organisationId: await providerOf(page), title });
  const place = () => ({ courseId: draft.courseId, revision: draft.revision });
  draft = await act('writeModule', 'WriteModuleInput', { ...place(), title, domain: 'ADVOCACY', leastEngagedMinutes: 0, formats: ['PEER_LED_GROUP'], roles: ['MENTORSHIP'] });
  const step = { moduleId: draft.modules[0]?.id, kind: 'TEXT', title, body: both(texts.join('\n\n')), minutes: 30, isRequired: true, mayMarkDone: false, competencies: ['C9.2'], note: { text: title, alternative: both(texts.join('\n\n')) } };
  draft = await act('writeStep', 'WriteStepInput', { ...place(), ...step });
  return `/content/${draft.courseId}/preview/${draft.modules[0]?.steps[0]?.id ?? ''}`;
}

/** Names, comments and course texts of that kind, on the screens of those who read them. */
async function readThem(page: Page, preview: string): Promise<void> {
  for (const path of [preview, preview.replace(/\/preview\/.*/, ''), '/content', '/to-grade/people']) {
    await page.goto(path, { waitUntil: 'networkidle' });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    for (const button of await page.getByRole('button', { name: /^(Show me the part|Take the other way)$/ }).all()) await button.click();
    await settle(page);
  }
}

test('[IN2] [IN4] hostile texts in courses, names and comments run nothing and call nobody', async ({ browser }) => {
  const { calls, host, close } = await elsewhere();
  const texts = hostileTexts(host);
  expect(texts).toHaveLength(50);
  const trainee = await signIn(browser, jordan);
  await ask(trainee, 'mutation ($input: SetMyNameInput!) { setMyName(input: $input) { id } }', { input: { legalName: jordan.name, chosenName: texts[2] } });
  // The policy of the page would stop them too: here they meet the sanitiser alone.
  const trainer = await signIn(browser, kim, { bypassCSP: true });
  const { ran } = listen(trainer);
  await readThem(trainer, await writeCourse(trainer, texts));
  await expect(trainer.getByText(texts[2] ?? '').first()).toBeVisible();
  await ask(trainee, 'mutation ($input: SetMyNameInput!) { setMyName(input: $input) { id } }', { input: { legalName: jordan.name, chosenName: null } });
  expect([ran, calls]).toEqual([[], []]);
  close();
});

/** What a page would be without a sanitiser: the texts as markup, scripts made to run, links pressed. */
async function insert(page: Page, texts: readonly string[]): Promise<void> {
  await page.evaluate((markup) => {
    const place = document.body.appendChild(document.createElement('div'));
    for (const text of markup) place.appendChild(document.createElement('div')).innerHTML = text;
    for (const script of place.querySelectorAll('script')) {
      const fresh = document.createElement('script');
      for (const { name, value } of script.attributes) fresh.setAttribute(name, value);
      fresh.textContent = script.textContent;
      script.replaceWith(fresh);
    }
    for (const link of place.querySelectorAll('a')) link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  }, texts);
  await settle(page);
}

test('[IN3] without a sanitiser the policy of the page still stops every script and every call to another host', async ({ browser }) => {
  const { calls, host, close } = await elsewhere();
  // A page that is sent elsewhere ends the test of the others: those are for the sanitiser alone.
  const texts = hostileTexts(host).filter((text) => text.startsWith('<') && !text.includes('refresh'));
  const page = await signIn(browser, ana);
  const { ran } = listen(page);
  await insert(page, texts);
  expect([ran, calls]).toEqual([[], []]);
  const bare = await openBrowser(browser);
  const heard = listen(bare);
  await bare.setContent('<p>A page without a policy</p>');
  await insert(bare, texts);
  expect(heard.ran.length).toBeGreaterThan(5);
  expect(calls.length).toBeGreaterThan(5);
  close();
});
