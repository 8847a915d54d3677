// Pictures of a fresh demonstration for the README: npm start first, then npm run screenshots [address] [folder].
// Jordan begins the exam and sends a recording on the way, so a second run wants a new demonstration.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium as playwright } from '@playwright/test';
import { chromium } from './browser.mjs';
import { root } from './paths.mjs';

const address = process.argv[2] ?? 'http://127.0.0.1:3000';
const folder = process.argv[3] ?? join(root, 'docs/screenshots');
const password = 'a lantern for the harbor';

// The phone is what most people have.
const phone = { width: 360, height: 740 };
const desktop = { width: 1120, height: 820 };
const ana = 'ana.reyes@example.org';
const jordan = 'jordan.blake@example.org';
const kim = 'kim.osei@example.org';
const sam = 'sam.whitaker@example.org';
const ruth = 'ruth.adler@example.org';
const priya = 'priya.menon@example.org';
const yusuf = 'yusuf.haddad@example.org';
const stranger = null;

/** Follows a link by its words, also one that is folded away. */
async function follow(page, words) {
  await page.goto(await page.locator('main a', { hasText: words }).first().getAttribute('href'), { waitUntil: 'networkidle' });
}

const press = (page, name) => page.getByRole('button', { name }).first().click();

async function beginExam(page) {
  await follow(page, 'See the rules');
  await press(page, /^Begin the exam/);
  // Forms are drawn: the first question may be one to put in order.
  const next = page.getByRole('link', { name: 'Next question' });
  await next.waitFor();
  while ((await page.getByRole('radio').count()) === 0) await next.click();
  await page.getByRole('radio').nth(1).check();
  await page.getByText('1 of 16 answered').waitFor();
}

async function record(page) {
  await press(page, 'Get a scenario');
  await page.getByRole('link', { name: 'Read what happens' }).click();
  await page.getByRole('link', { name: 'Record it with a partner' }).click();
  await page.getByRole('checkbox', { name: /^My partner knows/ }).check();
  await press(page, 'Sound only');
  await page.getByText('We hear you.').waitFor();
  await press(page, 'Start recording');
  await page.getByRole('timer').filter({ hasText: /^0:1\d$/ }).waitFor();
  await press(page, 'Mark this moment');
}

/** The take goes on after its picture, for the trainer's picture. */
async function send(page) {
  await page.getByRole('timer').filter({ hasText: /^0:3[1-9]$/ }).waitFor({ timeout: 60_000 });
  await press(page, 'Stop');
  await page.getByRole('radio', { name: /^Level 3/ }).first().check();
  await press(page, 'Send to my trainers');
  await page.getByRole('heading', { name: 'It is with your trainers' }).waitFor();
}

async function grade(page) {
  await press(page, /^Grade Jordan/);
  await page.locator('audio').waitFor();
  await press(page, /^Level 3/);
  await page.getByLabel(/^Comment for/).fill('You waited. That was kind.');
  await page.evaluate(() => scrollTo(0, 0));
}

async function openPublicPage(page) {
  await page.goto(await page.locator('main li', { hasText: 'Active' }).locator('a[href*="/v/"]').first().getAttribute('href'));
}

// Who, where, the name of the picture, how wide, what to do before it and after it.
const shots = [
  [ana, '/', 'trainee-home', phone],
  [jordan, '/learn', 'trainee-learn', phone],
  [jordan, '/learn', 'trainee-step', phone, (page) => follow(page, 'Video: five habits')],
  [jordan, '/exams', 'trainee-exam', phone, beginExam],
  [jordan, '/practice', 'trainee-record', phone, record, send],
  [ana, '/hours', 'trainee-hours', phone],
  [ana, '/hours/log', 'trainee-log', phone],
  [ana, '/apply/compare', 'trainee-compare', phone],
  [ana, '/hours/supervision', 'trainee-supervision', phone],
  [yusuf, '/certificate', 'holder-certificate', phone],
  [stranger, '/families', 'families', phone],
  [kim, '/to-grade', 'trainer-grade', desktop, grade],
  [kim, '/content', 'trainer-course', desktop, (page) => follow(page, 'First steps').then(() => follow(page, 'Check: the phone call'))],
  [kim, '/bank', 'trainer-bank', desktop, (page) => follow(page, 'ADV-01')],
  [sam, '/to-sign', 'supervisor-sign', desktop],
  [ruth, '/board/queue', 'board-queue', desktop],
  [ruth, '/board/queue', 'board-review', desktop, (page) => follow(page, 'Zofia')],
  [ruth, '/board/rules', 'board-rules', desktop],
  [ruth, '/board/complaints', 'board-complaints', desktop],
  [priya, '/roster', 'program-roster', desktop],
  [priya, '/roster/watch', 'program-watch', desktop],
  [stranger, '/programs/elm-street-recovery-center', 'program-page', desktop],
  [priya, '/roster', 'verify', desktop, openPublicPage],
];

async function shoot(browser, [email, path, name, viewport, before, after]) {
  const context = await browser.newContext({ viewport, baseURL: address, permissions: ['microphone'] });
  const page = await context.newPage();
  if (email !== stranger) await page.request.post('/auth/sign-in', { data: { email, password } });
  await page.goto(path, { waitUntil: 'networkidle' });
  await before?.(page);
  // Until what moves stands still.
  await page.waitForTimeout(800);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await after?.(page);
  await context.close();
}

mkdirSync(folder, { recursive: true });
const executable = await chromium();
if (!executable) throw new Error('No Chromium on this machine: set WAYMARK_CHROMIUM');
const fakeVoice = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];
const browser = await playwright.launch({ executablePath: executable.path, args: fakeVoice, env: { ...process.env, ...executable.environment } });
for (const shot of shots) await shoot(browser, shot);
await browser.close();
