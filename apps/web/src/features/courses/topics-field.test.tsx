/** @jest-environment jsdom */
import { useState } from 'react';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { TrainingTopic } from '../../graphql/generated/graphql';
import { expectAccessible, renderPage } from '../../ui/testing';
import { TopicsField } from './topics-field';

function Field({ isOwn }: { isOwn: boolean }) {
  const [chosen, setChosen] = useState<TrainingTopic[]>([]);
  return <><TopicsField chosen={chosen} onChange={setChosen} isOwn={isOwn} /><output>{chosen.join(' ')}</output></>;
}

it('training carries the topics that boards ask hours of, and the course of a board by name', async () => {
  const page = await renderPage(<Field isOwn />, {});
  await userEvent.click(screen.getByText('Topics: 0 chosen'));
  await userEvent.click(screen.getByRole('checkbox', { name: 'Trauma' }));
  await userEvent.click(within(screen.getByRole('group', { name: 'The course of one board' })).getByRole('checkbox', { name: 'Texas: core training' }));
  expect(screen.getByText('Topics: 2 chosen')).toBeVisible();
  expect(screen.getByText('TRAUMA TX_CORE')).toBeVisible();
  await expectAccessible(page.container);
});

it('what was learned elsewhere is credited by topic alone', async () => {
  await renderPage(<Field isOwn={false} />, {});
  await userEvent.click(screen.getByText('Topics: 0 chosen'));
  expect(screen.queryByRole('group', { name: 'The course of one board' })).toBeNull();
});
