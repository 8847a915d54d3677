import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { openBrowser } from './people';
import { checkFile, seeAnswer, seeJson } from './steps/verify';

interface Demo {
  readonly certificates: readonly { readonly status: keyof typeof sentences; readonly code: string; readonly pdf: string }[];
}

const sentences = { active: ', certified until ', conditional: ' with conditions, certified until ', expired: ' ended on ', suspended: ' is suspended since ', revoked: ' was revoked on ', superseded: ' was replaced on ' } as const;
const demo = (): Demo => JSON.parse(readFileSync(join(process.env['E2E_DATA_DIR'] ?? '', 'demo.json'), 'utf8')) as Demo;

/** What other programs say of the file, where they are installed. */
function seeAcceptedElsewhere(pdf: string): void {
  const pdfsig = spawnSync('pdfsig', ['-nocert', pdf], { encoding: 'utf8' });
  if (pdfsig.error === undefined) expect(pdfsig.stdout).toMatch(/Total document signed[\s\S]*Signature is Valid\./);
  const qpdf = spawnSync('qpdf', ['--check', pdf], { encoding: 'utf8' });
  if (qpdf.error === undefined) expect([pdf, qpdf.status, qpdf.stderr]).toEqual([pdf, 0, '']);
}

test('the demonstration holds a certificate in each state, each as its page and its PDF say', async ({ browser }) => {
  const { certificates } = demo();
  expect(new Set(certificates.map(({ status }) => status))).toEqual(new Set(Object.keys(sentences)));
  const stranger = await openBrowser(browser, { javaScriptEnabled: false });
  for (const { status, code, pdf } of certificates) {
    await test.step(`${status} ${code}`, async () => {
      await seeAnswer(stranger, code, sentences[status]);
      await seeJson(stranger, code, status);
      seeAcceptedElsewhere(pdf);
      await checkFile(stranger, readFileSync(pdf));
      await expect(stranger.getByRole('heading', { name: 'This file is the original.' })).toBeVisible();
      await expect(stranger.getByRole('heading', { level: 1, name: sentences[status] })).toBeVisible();
    });
  }
});
