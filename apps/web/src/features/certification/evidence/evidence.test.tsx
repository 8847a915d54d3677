/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible, refuse, renderPage, settle } from '../../../ui/testing';
import { EvidenceCard } from './evidence-card';

const ready = { id: 'p1', status: 'READY', expiresAt: '2026-11-24T15:00:00.000Z', jsonSha256: 'a'.repeat(64), pdfSha256: 'b'.repeat(64) };
const build = { BuildEvidencePack: { buildEvidencePack: { id: 'p2', status: 'BUILDING' } } };

it('[I1] one click makes the files, and says so while they are made', async () => {
  const page = await renderPage(<EvidenceCard />, { api: { EvidencePacks: { evidencePacks: [] }, ...build } });
  expect(screen.getByText(/never in it/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Make the files' }));
  await settle();
  expect(page.calls.find(({ name }) => name === 'BuildEvidencePack')?.body).toMatchObject({ input: { applicationId: null } });
});

it('[I1] while one is made no second one is asked for', async () => {
  const page = await renderPage(<EvidenceCard applicationId="a1" />, { api: { EvidencePacks: { evidencePacks: [{ ...ready, status: 'BUILDING' }] }, ...build } });
  expect(screen.getByText(/The files are being made/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Make the files' }));
  expect(page.calls.filter(({ name }) => name === 'BuildEvidencePack')).toHaveLength(0);
});

it('[I1] the files are there with the time of their end and their sums', async () => {
  const page = await renderPage(<EvidenceCard />, { api: { EvidencePacks: { evidencePacks: [ready] } } });
  expect(screen.getByRole('link', { name: 'Save the PDF' })).toHaveAttribute('href', '/files/evidence/p1.pdf');
  expect(screen.getByRole('link', { name: 'Save the JSON file' })).toHaveAttribute('href', '/files/evidence/p1.json');
  await userEvent.click(screen.getByText('How to check that a file is whole'));
  expect(screen.getByText('b'.repeat(64))).toBeVisible();
  await expectAccessible(page.container);
});

it('[I1] hears why not', async () => {
  await renderPage(<EvidenceCard />, { api: { EvidencePacks: { evidencePacks: [{ ...ready, status: 'GONE' }] }, BuildEvidencePack: refuse('EVIDENCE_TOO_MANY') } });
  expect(screen.queryByRole('link', { name: 'Save the PDF' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Make the files' }));
  await settle();
  expect(screen.getByRole('alert')).toHaveTextContent('Try again tomorrow');
});
