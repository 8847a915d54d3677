import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { defineConfig } from '@playwright/test';

// The workers read this file again: the folder is made once and handed down.
const dataDir = (process.env['E2E_DATA_DIR'] ??= mkdtempSync(join(tmpdir(), 'waymark e2e ')));
const port = Number((process.env['E2E_PORT'] ??= String(3300 + (process.pid % 500))));
// What the product writes down is looked through at the end (log-canaries.ts).
const serverLog = join(dataDir, 'server.log');
const url = `http://127.0.0.1:${port}`;
const root = resolve(__dirname, '../..');

// A steady tone for a microphone, and nobody has to allow it.
const fakeMicrophone = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];

export default defineConfig({
  testDir: __dirname,
  testMatch: '*.e2e.ts',
  globalTeardown: resolve(__dirname, 'log-canaries.ts'),
  outputDir: join(root, 'test-results'),
  workers: 1,
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 10_000 },
  use: { baseURL: url, locale: 'en-US', timezoneId: 'America/Chicago', viewport: { width: 1280, height: 900 }, launchOptions: { executablePath: process.env['WAYMARK_CHROMIUM'] ?? '/usr/bin/chromium', args: fakeMicrophone } },
  webServer: { command: `node tools/start.mjs 2>&1 >>"${serverLog}" | tee -a "${serverLog}" >&2`, cwd: root, url: `${url}/health/ready`, timeout: 240_000, stdout: 'ignore', stderr: 'pipe', gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 }, env: { PORT: String(port), DATA_DIR: dataDir, LD_LIBRARY_PATH: '' } },
});
