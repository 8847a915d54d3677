import { answer, checkQuestion, endNotice, isProofDay, WatchNoticeKind } from './watch.rules';

describe('the end of a certificate', () => {
  it.each([
    [91, null], [90, WatchNoticeKind.ENDS_IN_90], [61, WatchNoticeKind.ENDS_IN_90], [60, WatchNoticeKind.ENDS_IN_60], [31, WatchNoticeKind.ENDS_IN_60],
    [30, WatchNoticeKind.ENDS_IN_30], [0, WatchNoticeKind.ENDS_IN_30], [-1, WatchNoticeKind.ENDED], [-400, WatchNoticeKind.ENDED],
  ] as const)('[G7] %i days ahead is told as %s', (days, kind) => {
    const until = new Date(Date.UTC(2026, 10, 23 + days)).toISOString().slice(0, 10);
    expect(endNotice(until, '2026-11-23')).toBe(kind);
  });
});

it('the proof of a quiet week goes out on Mondays', () => {
  expect(['2026-11-22', '2026-11-23', '2026-11-24'].map(isProofDay)).toEqual([false, true, false]);
});

describe('a question', () => {
  it('has words, at most 500 characters', () => {
    expect(checkQuestion('  Why   me? ')).toBe('Why me?');
    expect(() => checkQuestion('  ')).toThrow('WATCH_QUESTION_EMPTY');
    expect(checkQuestion('a'.repeat(500))).toHaveLength(500);
    expect(() => checkQuestion('a'.repeat(501))).toThrow('WATCH_QUESTION_TOO_LONG');
  });

  it('is answered once', () => {
    const at = new Date('2026-11-23T15:00:00.000Z');
    expect(answer({ answeredAt: null }, { text: 'You work here.', isKept: true, by: 'p', at })).toEqual({ answeredAt: at, answeredBy: 'p', answer: 'You work here.', isKept: true });
    expect(() => answer({ answeredAt: at }, { text: 'Again', isKept: true, by: 'p', at })).toThrow('WATCH_QUESTION_ANSWERED');
  });
});
