/** @jest-environment jsdom */
import 'fake-indexeddb/auto';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Me } from '../../../graphql/session';
import { expectAccessible, refuse, renderPage, settle } from '../../../ui/testing';
import { Component as RecordPage } from './record-page';
import { RecordingsCard } from './recordings-card';
import { takeStore } from './take-store';
import type { Take } from './take-store';

const me = { id: 'p1', name: 'Ana Reyes', memberships: [] } as unknown as Me;
const levels = [1, 2, 3, 4].map((level) => ({ level, anchor: `Anchor ${level}` }));
const rubric = { id: 'r1', title: 'Helping skills', passMark: 17, criteria: ['Listening', 'Hope'].map((title, index) => ({ id: `c${index + 1}`, title, isCore: true, isCritical: false, levels })) };
const scenario = { id: 's1', title: 'First meeting with Rosa', minutes: 10, brief: 'You meet.', rubric };
const api = { ScenarioToRecord: { scenario }, MyRecordings: { myRecordings: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } } } };
const open = (over: Record<string, unknown> = {}) => renderPage(<RecordPage />, { at: '/practice/scenarios/s1/record', path: '/practice/scenarios/:id/record', me, api: { ...api, ...over } });

const take: Take = { id: 't1', personId: 'p1', scenarioId: 's1', scenarioTitle: scenario.title, kind: 'AUDIO', mediaType: 'audio/webm', startedAt: 1, seconds: 200, marks: [12], selfRatings: {}, tryNext: '', fileUrl: null };

/** The microphone of the test: what the browser gives, and nothing of ours. */
class Microphone {
  static readonly tracks: Track[] = [];
  static isTypeSupported = (type: string) => type === 'audio/webm';
  state = 'inactive';
  ondataavailable: ((event: { data: Blob }) => void) | null = null;
  onstop: (() => void) | null = null;
  onerror: ((event: unknown) => void) | null = null;
  static last: Microphone;
  constructor() {
    Microphone.last = this;
  }
  start() { this.state = 'recording'; }
  pause() { this.state = 'paused'; }
  resume() { this.state = 'recording'; }
  give(bytes: number) { this.ondataavailable?.({ data: { size: bytes, arrayBuffer: () => Promise.resolve(new ArrayBuffer(bytes)) } as unknown as Blob }); }
  stop() {
    this.state = 'inactive';
    this.give(3);
    this.onstop?.();
  }
}
interface Track { stop: () => void; onended: (() => void) | null }
const getUserMedia = jest.fn();

beforeEach(async () => {
  for (const id of ['t1', 't2']) await takeStore.remove(id);
  Microphone.tracks.splice(0, Infinity, { stop: jest.fn(), onended: null });
  getUserMedia.mockReset().mockResolvedValue({ active: true, getTracks: () => Microphone.tracks });
  Object.assign(globalThis, { MediaRecorder: Microphone });
  Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value: { getUserMedia } });
  Object.assign(URL, { createObjectURL: () => 'blob:take', revokeObjectURL: () => undefined });
});

const click = async (name: string | RegExp) => {
  await userEvent.click(await screen.findByRole('button', { name }));
  await settle();
};
async function begin() {
  await userEvent.click(await screen.findByRole('checkbox', { name: /My partner knows/ }));
  await click('Sound only');
  await click('Start recording');
}

it('says who hears it and opens no microphone before the partner has said yes', async () => {
  const { container } = await open();
  await click('Sound only');
  expect(screen.getByText('Ask your partner first, then tick this.')).toBeInTheDocument();
  expect(getUserMedia).not.toHaveBeenCalled();
  await expectAccessible(container);
  await userEvent.click(screen.getByRole('checkbox'));
  await click('Sound only');
  expect(getUserMedia).toHaveBeenCalledWith({ audio: { echoCancellation: true }, video: false });
});

it.each([
  ['NotAllowedError', 'The microphone is blocked'],
  ['NotFoundError', 'No microphone was found'],
  ['NotReadableError', 'The microphone is in use'],
])('says what to do after %s, and tries again', async (name, title) => {
  getUserMedia.mockRejectedValueOnce(new DOMException('no', name));
  await open();
  await userEvent.click(await screen.findByRole('checkbox'));
  await click('Video');
  expect(await screen.findByRole('heading', { name: title })).toBeInTheDocument();
  await click('Try again');
  expect(screen.getByRole('button', { name: 'Start recording' })).toBeInTheDocument();
});

it('writes each piece to the device as it comes, and goes on to the look back', async () => {
  await open();
  await begin();
  act(() => Microphone.last.give(5));
  await settle();
  await click('Mark this moment');
  expect(screen.getByText(/1 moment marked/)).toBeInTheDocument();
  await click('Pause');
  expect(screen.getByRole('heading', { name: 'Paused' })).toBeInTheDocument();
  await click('Go on');
  await click('Stop');
  expect(await screen.findByRole('heading', { name: /^Look back at/ })).toBeInTheDocument();
});

it('keeps what there is when a call takes the microphone', async () => {
  await open();
  await begin();
  act(() => Microphone.last.give(5));
  await settle();
  act(() => Microphone.tracks[0]?.onended?.());
  expect(await screen.findByRole('heading', { name: /^Look back at/ })).toBeInTheDocument();
});

describe('a take that is on this device', () => {
  beforeEach(async () => {
    await takeStore.save(take);
    await takeStore.addChunk('t1', 0, new ArrayBuffer(5));
    await takeStore.addChunk('t1', 1, new ArrayBuffer(7));
  });

  it('is there again after the page was closed, with what was typed', async () => {
    const first = await open();
    const group = await screen.findByRole('radiogroup', { name: 'Listening' });
    await userEvent.click(within(group).getByRole('radio', { name: /Level 3/ }));
    await userEvent.type(screen.getByLabelText(/What would you try next time/), 'One question fewer');
    await userEvent.tab();
    await settle();
    first.unmount();
    await open();
    expect(await screen.findByRole('radio', { name: 'Level 3: Anchor 3', checked: true })).toBeInTheDocument();
    expect(screen.getByLabelText(/What would you try next time/)).toHaveValue('One question fewer');
    expect(screen.getByRole('button', { name: 'Go to 0:12' })).toBeInTheDocument();
  });

  it('is whole: its pieces in order', async () => {
    expect((await takeStore.media(take)).size).toBe(12);
  });

  it('is named on the Practice page until it is sent, and another person does not see it', async () => {
    const mine = await renderPage(<RecordingsCard />, { me, api });
    await settle();
    expect(screen.getByText('First meeting with Rosa, 3:20: only on this device')).toBeInTheDocument();
    await expectAccessible(mine.container);
    mine.unmount();
    await renderPage(<RecordingsCard />, { me: { ...me, id: 'p2' } as Me, api });
    await settle();
    expect(screen.queryByText(/only on this device/)).not.toBeInTheDocument();
  });

  it('is deleted only after a second word', async () => {
    await open();
    await click('Delete it and record again');
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Delete it and record again' }));
    expect(await screen.findByRole('heading', { name: 'Who will hear this' })).toBeInTheDocument();
    expect(await takeStore.all('p1')).toEqual([]);
  });
});

describe('what was sent', () => {
  const recording = { id: 'rec1', kind: 'AUDIO', seconds: 200, marks: [12], sentAt: '2026-11-20T15:00:00Z', keepUntil: '2027-05-19', deletedAt: null, mediaUrl: '/recordings/rec1/media', scenario: { id: 's1', title: scenario.title }, viewerCan: { delete: true } };
  const sent = (over = {}) => ({ MyRecordings: { myRecordings: { nodes: [{ ...recording, ...over }], pageInfo: { hasNextPage: false, endCursor: null } } } });

  it('says how long it is, reads nothing before it is played, and can be deleted by its maker', async () => {
    const page = await renderPage(<RecordingsCard />, { me, api: { ...sent(), DeleteRecording: { deleteRecording: { id: 'rec1' } } } });
    expect(screen.getByText('Kept until May 19, 2027')).toBeInTheDocument();
    const player = screen.getByLabelText('Recording of First meeting with Rosa');
    expect(player).toHaveAttribute('src', '/recordings/rec1/media');
    expect(player).toHaveAttribute('preload', 'none');
    expect(screen.getByText('First meeting with Rosa, 3:20')).toBeInTheDocument();
    await expectAccessible(page.container);
    await click('Delete this recording');
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Delete this recording' }));
    expect(page.calls.find(({ name }) => name === 'DeleteRecording')?.body).toEqual({ id: 'rec1' });
  });

  it('says why it cannot be deleted while somebody grades it', async () => {
    await renderPage(<RecordingsCard />, { me, api: { ...sent(), DeleteRecording: refuse('RECORDING_BEING_GRADED') } });
    await click('Delete this recording');
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Delete this recording' }));
    expect(await screen.findByText(/A trainer is grading this recording now/)).toBeInTheDocument();
  });

  it('is named as deleted, with nothing to play', async () => {
    await renderPage(<RecordingsCard />, { me, api: sent({ deletedAt: '2026-11-21T15:00:00Z', mediaUrl: null, viewerCan: { delete: false } }) });
    expect(screen.getByText('Deleted')).toBeInTheDocument();
    expect(screen.queryByLabelText(/Recording of/)).not.toBeInTheDocument();
  });
});
