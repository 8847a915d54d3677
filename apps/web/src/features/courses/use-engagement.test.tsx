/** @jest-environment jsdom */
import { act, fireEvent } from '@testing-library/react';
import { renderPage } from '../../ui/testing';
import { useEngagement } from './use-engagement';
import { usePlaying } from './use-playing';

function Reader() {
  useEngagement('s1', usePlaying());
  return <p>Text</p>;
}

const answers = { OpenStep: { openStep: { id: 's1' } }, CountEngagement: { recordEngagement: { id: 's1', module: {} } } };
const pass = (seconds: number) => act(() => jest.advanceTimersByTimeAsync(seconds * 1000));

afterEach(() => jest.useRealTimers());

async function read() {
  const page = await renderPage(<p>Before</p>, { api: answers });
  page.unmount();
  jest.useFakeTimers({ doNotFake: ['setTimeout', 'queueMicrotask', 'nextTick', 'setImmediate'] });
  const { calls, unmount } = await renderPage(<Reader />, { api: answers });
  const claims = () => calls.filter((call) => call.name === 'CountEngagement').map((call) => (call.body['input'] as { activeSeconds: number }).activeSeconds);
  return { calls, unmount, claims };
}

it('[A4] claims the seconds in which somebody was there, every half minute', async () => {
  const { calls, claims } = await read();
  expect(calls.map((call) => call.name)).toEqual(['OpenStep']);
  await pass(30);
  fireEvent.scroll(document);
  await pass(30);
  expect(claims()).toHaveLength(2);
  // The beat and the 60th second fall together; either may come first.
  expect(60 - claims().reduce((sum, seconds) => sum + seconds, 0)).toBeLessThanOrEqual(1);
});

it('[A4] claims nothing more after two minutes without a sign', async () => {
  const { claims } = await read();
  await pass(600);
  const total = claims().reduce((sum, seconds) => sum + seconds, 0);
  expect(total).toBeGreaterThanOrEqual(119);
  expect(total).toBeLessThanOrEqual(120);
});

it('[A4] claims nothing while the page is hidden', async () => {
  const { claims } = await read();
  const visibility = jest.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  await pass(60);
  expect(claims()).toEqual([]);
  visibility.mockRestore();
});

it('[A4] sends what is left when the reader goes on', async () => {
  const { claims, unmount } = await read();
  await pass(12);
  await act(async () => unmount());
  expect(claims()).toEqual([12]);
});
