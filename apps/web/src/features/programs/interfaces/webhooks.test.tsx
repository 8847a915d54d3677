/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible, refuse, renderPage } from '../../../ui/testing';
import { Webhooks } from './webhooks';

const delivery = { id: 'd1', type: 'certificate.suspended', madeAt: '2026-11-20T15:00:00.000Z', deliveredAt: null, givenUpAt: '2026-11-23T15:00:00.000Z', attempts: [{ at: '2026-11-20T15:00:00.000Z', status: null, problem: 'ADDRESS' }] };
const hook = { id: 'w1', url: 'https://hr.example.org/hook', madeAt: '2026-11-20T15:00:00.000Z', deliveries: [delivery, { ...delivery, id: 'd2', type: 'ping', deliveredAt: '2026-11-20T15:00:01.000Z', givenUpAt: null, attempts: [{ at: '2026-11-20T15:00:00.000Z', status: 500, problem: null }, { at: '2026-11-20T15:00:05.000Z', status: 204, problem: null }] }] };
const open = (webhookList: unknown[], api = {}) => renderPage(<Webhooks organisationId="o1" />, { api: { Webhooks: { webhookList }, ...api } });

test('[G10] a webhook is added and its secret shown once; an address that does not fit stays typed', async () => {
  let answer: unknown = refuse('WEBHOOK_URL_UNFIT', { details: { most: 500 } });
  const { container } = await open([], { AddWebhook: () => answer });
  const url = screen.getByRole('textbox', { name: 'Address of your software' });
  await userEvent.type(url, 'http://hr.example.org');
  await userEvent.click(screen.getByRole('button', { name: 'Add the webhook' }));
  expect(await screen.findByText(/^Enter an address that begins with https/)).toBeInTheDocument();
  expect(url).toHaveValue('http://hr.example.org');
  answer = { addWebhook: { secret: 'whsec_abc', webhook: { id: 'w1' } } };
  await userEvent.click(screen.getByRole('button', { name: 'Add the webhook' }));
  expect(await screen.findByText('whsec_abc')).toBeInTheDocument();
  await expectAccessible(container);
});

test('[G10] shows what came of each message, and sends one again', async () => {
  const { container, calls } = await open([hook], { ReplayDelivery: { replayDelivery: { id: 'w1' } }, PingWebhook: { pingWebhook: { id: 'w1' } } });
  await userEvent.click(screen.getByText('2 messages'));
  expect(screen.getByText('The address is not on the public internet. Tries: 1.')).toBeInTheDocument();
  expect(screen.getByText('It answered 204. Tries: 2.')).toBeInTheDocument();
  await expectAccessible(container);
  await userEvent.click(screen.getAllByRole('button', { name: 'Send once more' })[0] as HTMLElement);
  await userEvent.click(screen.getByRole('button', { name: 'Send a test message' }));
  expect(calls.filter(({ name }) => name !== 'Webhooks')).toEqual([{ name: 'ReplayDelivery', body: { id: 'd1' } }, { name: 'PingWebhook', body: { id: 'w1' } }]);
});
