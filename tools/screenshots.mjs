// Pictures of the running demonstration for the README: npm start first, then npm run screenshots [address].
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium as playwright } from '@playwright/test';
import { chromium } from './browser.mjs';
import { root } from './paths.mjs';

const address = process.argv[2] ?? 'http://127.0.0.1:3000';
const folder = process.argv[3] ?? join(root, 'docs/screenshots');
const password = 'a lantern for the harbor';

// who, where, name, how wide: the phone is what most people have.
const phone = { width: 360, height: 740 };
const desktop = { width: 1280, height: 800 };
const shots = [
  ['ana.reyes@example.org', '/', 'trainee-home', phone],
  ['jordan.blake@example.org', '/learn', 'trainee-learn', phone],
  ['ana.reyes@example.org', '/hours', 'trainee-hours', phone],
  ['kim.osei@example.org', '/to-grade', 'trainer-grade', desktop],
  ['sam.whitaker@example.org', '/to-sign', 'supervisor-sign', desktop],
  ['ruth.adler@example.org', '/board/queue', 'board-queue', desktop],
  ['ruth.adler@example.org', '/board/certificates', 'board-certificates', desktop],
  ['priya.menon@example.org', '/roster', 'program-roster', desktop],
];

mkdirSync(folder, { recursive: true });
const executable = await chromium();
if (!executable) throw new Error('No Chromium on this machine: set WAYMARK_CHROMIUM');
const browser = await playwright.launch({ executablePath: executable.path, env: { ...process.env, ...executable.environment } });
for (const [email, path, name, viewport] of shots) {
  const context = await browser.newContext({ viewport, baseURL: address });
  const page = await context.newPage();
  await page.request.post('/auth/sign-in', { data: { email, password } });
  await page.goto(path, { waitUntil: 'networkidle' });
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await context.close();
}
await browser.close();
