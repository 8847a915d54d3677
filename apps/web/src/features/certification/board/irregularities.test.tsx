/** @jest-environment jsdom */
import { fireEvent, screen } from '@testing-library/react';
import { expectAccessible, renderPage } from '../../../ui/testing';
import { Irregularities } from './irregularities';

const entry = (entryId: string, with_ = {}) => ({ entryId, workedOn: '2026-10-24', startTime: '09:00', minutes: 120, activity: 'OUTREACH', loggedAt: '2026-11-23T15:00:00.000Z', isFromFile: false, signedAt: '2026-11-23T15:00:30.000Z', signerName: 'Sam Whitaker', ...with_ });
const sign = (kind: string, with_ = {}) => ({ kind, count: 2, minutes: 240, from: '2026-10-24', to: '2026-11-02', entries: [entry(`${kind}1`), entry(`${kind}2`)], ...with_ });
const kinds = ['LOGGED_TOGETHER', 'SAME_EACH_TIME', 'ROUND_WEEKS', 'AT_NIGHT', 'LONG_DAY', 'LONG_WEEK', 'DURING_EXAM', 'SIGNED_UNSEEN', 'SIGNED_MONTHS', 'LONGER_SINCE'] as const;
type Signs = Parameters<typeof Irregularities>[0]['signs'];
const show = (signs: readonly object[], language: 'en' | 'es' = 'en') => renderPage(<Irregularities signs={signs as Signs} />, { language });

describe('[T11] what about the hours is worth a question', () => {
  test('says each sign in plain words, with its entries, and that it refuses nothing', async () => {
    const { container } = await show([sign('LOGGED_TOGETHER', { count: 12 }), sign('SIGNED_UNSEEN')]);
    expect(screen.getByText(/They refuse nothing. The applicant does not see them./)).toBeInTheDocument();
    expect(screen.getByText(/On November 23, 2026, for work from October 24, 2026 to November 2, 2026. 12 entries, 4:00./)).toBeInTheDocument();
    expect(screen.getByText(/Sam Whitaker signed all of them less than a minute after they came./)).toBeInTheDocument();
    fireEvent.click(screen.getAllByText('Show the entries')[0] as HTMLElement);
    expect(screen.getByText('And 10 more.')).toBeInTheDocument();
    await expectAccessible(container);
  });
  test('has words for every sign, in both languages, and none of them accuses', async () => {
    const { container, unmount } = await show(kinds.map((kind) => sign(kind)));
    expect(container).not.toHaveTextContent(/fraud|cheat|fake|suspicio/i);
    unmount();
    const spanish = await show(kinds.map((kind) => sign(kind)), 'es');
    expect(spanish.container).not.toHaveTextContent(/sign\.|fraude|trampa|fals|sospech/i);
    await expectAccessible(spanish.container);
  });
  test('tells that all of it came from a file', async () => {
    await show([sign('LOGGED_TOGETHER', { entries: [entry('e1', { isFromFile: true })] })]);
    expect(screen.getByText(/They came from a file./)).toBeInTheDocument();
  });
  test('is nothing where there is no sign', async () => {
    const { container } = await show([]);
    expect(container).not.toHaveTextContent('Worth a question');
  });
});
