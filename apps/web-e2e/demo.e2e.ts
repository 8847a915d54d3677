import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { openBrowser } from './people';
import { checkFile, dropFile, seeAnswer, seeJson } from './steps/verify';

interface Demo {
  readonly certificates: readonly { readonly status: keyof typeof sentences; readonly code: string; readonly pdf: string }[];
}

const sentences = { active: ', certified until ', conditional: ' with conditions, certified until ', expired: ' ended on ', suspended: ' is suspended since ', revoked: ' was revoked on ', superseded: ' was replaced on ' } as const;
const demo = (): Demo => JSON.parse(readFileSync(join(process.env['E2E_DATA_DIR'] ?? '', 'demo.json'), 'utf8')) as Demo;

const readers = [
  ['pdfsig', ['-nocert'], /Total document signed[\s\S]*Signature is Valid\.|Signature is Valid\.[\s\S]*Total document signed/],
  ['mutool', ['sign', '-v'], /The document is unchanged since signing/],
  ['qpdf', ['--check'], /No syntax or stream encoding errors/],
] as const;

test('the demonstration holds a certificate in each state, each as its page and its PDF say', async ({ browser }) => {
  const { certificates } = demo();
  expect(new Set(certificates.map(({ status }) => status))).toEqual(new Set(Object.keys(sentences)));
  const stranger = await openBrowser(browser, { javaScriptEnabled: false });
  for (const { status, code, pdf } of certificates) {
    await test.step(`${status} ${code}`, async () => {
      await seeAnswer(stranger, code, sentences[status]);
      await seeJson(stranger, code, status);
      await checkFile(stranger, readFileSync(pdf));
      await expect(stranger.getByRole('heading', { name: 'This file is the original.' })).toBeVisible();
      await expect(stranger.getByRole('heading', { level: 1, name: sentences[status] })).toBeVisible();
    });
  }
});

for (const [reader, options, accepted] of readers) {
  test(`[F2] ${reader} accepts each certificate of the demonstration (needs ${reader})`, () => {
    test.skip(spawnSync(reader, ['-v']).error !== undefined, `${reader} is not installed`);
    for (const { pdf } of demo().certificates) {
      const { stdout, stderr } = spawnSync(reader, [...options, pdf], { encoding: 'utf8' });
      expect(`${stdout}${stderr}`).toMatch(accepted);
      expect(`${stdout}${stderr}`).not.toMatch(/warning|repair/i);
    }
  });
}

test('[O6] a file that is dropped on the page is checked on the device: it is told from a changed one, and nothing is sent or comes from elsewhere', async ({ browser }) => {
  const [{ pdf }] = demo().certificates as [Demo['certificates'][number]];
  const [good, changed] = [readFileSync(pdf), readFileSync(pdf)];
  changed.writeUInt8(changed.readUInt8(changed.length >> 1) ^ 1, changed.length >> 1);
  const page = await openBrowser(browser);
  const asked: { readonly method: string; readonly origin: string }[] = [];
  page.on('request', (request) => asked.push({ method: request.method(), origin: new URL(request.url()).origin }));
  await page.goto('/verify');
  await expect(page.getByText('It is first checked on your device and not sent.')).toBeVisible();
  const [opening, { origin }] = [asked.length, new URL(page.url())];
  expect(asked.filter((one) => one.method !== 'GET' || one.origin !== origin)).toEqual([]);
  await dropFile(page, good);
  const verdict = page.getByRole('status');
  await expect(verdict.getByRole('heading', { name: 'This file is as it was issued.' })).toBeVisible();
  for (const line of ['Its seal covers the whole file.', 'It is in the public log.', 'The digital badge in it is signed with a key of ours.', 'The badge says what the log says']) await expect(verdict.getByText(line)).toBeVisible();
  await dropFile(page, changed);
  await expect(verdict.getByRole('heading', { name: 'This file is not the original. Do not rely on what it shows.' })).toBeVisible();
  await expect(verdict.getByText('Its seal covers the whole file.')).toHaveCount(0);
  expect(asked.slice(opening)).toEqual([]);
});

test('[O6] a file whose badge is by a key that is trusted no more is not called a forgery, and its code is to be asked', async ({ browser }) => {
  const [{ pdf }] = demo().certificates as [Demo['certificates'][number]];
  const page = await openBrowser(browser);
  await page.route('**/verify/check/trust.mjs', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace(/"kid":"[^"]+"/g, '"kid":"of somebody else"') });
  });
  await page.goto('/verify?lang=es');
  await expect(page.getByText('Primero se revisa en su aparato y no se envía.')).toBeVisible();
  await dropFile(page, readFileSync(pdf));
  await expect(page.getByRole('heading', { name: 'Este archivo no se prueba por sí solo. Consulte su código.' })).toBeVisible();
  await expect(page.getByText('La insignia digital que trae no está firmada con una clave nuestra, o la clave se perdió.')).toBeVisible();
});
