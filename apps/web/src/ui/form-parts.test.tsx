/** @jest-environment jsdom */
import { useState } from 'react';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ApiError } from '../graphql/api-error';
import { ConfirmButton } from './confirm-button';
import { MinutesInput } from './minutes-input';
import { SavedNote } from './saved-note';
import { expectAccessible, renderPage } from './testing';

function Minutes() {
  const [value, setValue] = useState<number | null>(null);
  return (
    <>
      <MinutesInput id="minutes" label="Time worked" value={value} onChange={setValue} />
      <output>{value ?? 'nothing'}</output>
    </>
  );
}

test('minutes are read as typed and tidied when the field is left', async () => {
  const { container } = await renderPage(<Minutes />);
  const input = screen.getByRole('textbox', { name: 'Time worked' });
  await userEvent.type(input, '90m');
  await userEvent.tab();
  expect(input).toHaveValue('1:30');
  expect(screen.getByText('90')).toBeInTheDocument();
  await expectAccessible(container);
});

test('a decimal is kept on the screen and explained', async () => {
  await renderPage(<Minutes />);
  const input = screen.getByRole('textbox', { name: 'Time worked' });
  await userEvent.type(input, '1.5');
  await userEvent.tab();
  expect(input).toHaveValue('1.5');
  expect(screen.getByText('Enter hours and minutes, like 1:30')).toBeInTheDocument();
});

function Revoke({ confirm }: { confirm: () => Promise<unknown> }) {
  const [error, setError] = useState<unknown>();
  const act = () => confirm().catch((caught: unknown) => {
    setError(caught);
    throw caught;
  });
  return <ConfirmButton act="Revoke the certificate" question="Revoke it?" onConfirm={act} error={error} isGrave>This shows at once.</ConfirmButton>;
}

test('an act is asked once more, and a refusal stays in the dialog', async () => {
  await renderPage(<Revoke confirm={() => Promise.reject(new ApiError({ code: 'FORBIDDEN' }))} />);
  await userEvent.click(screen.getByRole('button', { name: 'Revoke the certificate' }));
  const dialog = await screen.findByRole('dialog', { name: 'Revoke it?' });
  await userEvent.click(screen.getAllByRole('button', { name: 'Revoke the certificate' }).at(-1) as HTMLElement);
  expect(await screen.findByText(/Your role does not allow this/)).toBeInTheDocument();
  expect(dialog).toBeInTheDocument();
});

test('what is saved is said politely, with its time', async () => {
  await renderPage(<SavedNote at={new Date(2026, 10, 23, 14, 5, 9)} />);
  expect(screen.getByRole('status')).toHaveTextContent('Saved at 02:05:09 PM');
});
