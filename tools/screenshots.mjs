// Pictures of the running demonstration for the README: npm start first, then npm run screenshots [address].
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium as playwright } from '@playwright/test';
import { chromium } from './browser.mjs';
import { root } from './paths.mjs';

const address = process.argv[2] ?? 'http://127.0.0.1:3000';
const folder = process.argv[3] ?? join(root, 'docs/screenshots');
const password = 'a lantern for the harbor';

const shots = [
  ['ana.reyes@example.org', '/', 'trainee-home'],
  ['ana.reyes@example.org', '/learn', 'trainee-learn'],
  ['ana.reyes@example.org', '/hours', 'trainee-hours'],
  ['kim.osei@example.org', '/to-grade', 'trainer-grade'],
  ['sam.whitaker@example.org', '/to-sign', 'supervisor-sign'],
  ['ruth.adler@example.org', '/board/queue', 'board-queue'],
  ['ruth.adler@example.org', '/board/certificates', 'board-certificates'],
  ['priya.menon@example.org', '/roster', 'program-roster'],
];
const views = [
  ['phone', { width: 360, height: 740 }],
  ['desktop', { width: 1280, height: 800 }],
];

mkdirSync(folder, { recursive: true });
const executable = await chromium();
if (!executable) throw new Error('No Chromium on this machine: set WAYMARK_CHROMIUM');
const browser = await playwright.launch({ executablePath: executable.path, env: { ...process.env, ...executable.environment } });
for (const [view, viewport] of views) {
  for (const [email, path, name] of shots) {
    const context = await browser.newContext({ viewport, baseURL: address });
    const page = await context.newPage();
    await page.request.post('/auth/sign-in', { data: { email, password } });
    await page.goto(path, { waitUntil: 'networkidle' });
    await page.screenshot({ path: join(folder, `${name}-${view}.png`) });
    await context.close();
  }
}
await browser.close();
