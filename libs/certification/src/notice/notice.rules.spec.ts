import { answerBy, checkAnswer, checkNoticeText, remindOn, wasHeard } from './notice.rules';

it('[E9] the holder has thirty days, and is reminded a week before the last', () => {
  expect(answerBy('2026-11-23')).toBe('2026-12-23');
  expect(remindOn('2026-12-23')).toBe('2026-12-16');
});

it('the text is there, and not a book', () => {
  expect(checkNoticeText(' Somebody said. ')).toBe('Somebody said.');
  expect(() => checkNoticeText(' ')).toThrow('NOTICE_TEXT_MISSING');
  expect(() => checkNoticeText('x'.repeat(4001))).toThrow('NOTICE_TEXT_TOO_LONG');
});

it('is answered once, up to the end of the last day', () => {
  const notice = { answerBy: '2026-12-23', answeredAt: null };
  expect(() => checkAnswer(notice, '2026-12-23')).not.toThrow();
  expect(() => checkAnswer(notice, '2026-12-24')).toThrow('NOTICE_OVER');
  expect(() => checkAnswer({ ...notice, answeredAt: new Date() }, '2026-12-01')).toThrow('NOTICE_ANSWERED');
});

it('whoever answered or let the time pass was heard, and nobody who was never told', () => {
  const notice = { answerBy: '2026-12-23', answeredAt: null };
  expect([wasHeard(null, '2027-01-01'), wasHeard(notice, '2026-12-23'), wasHeard(notice, '2026-12-24'), wasHeard({ ...notice, answeredAt: new Date() }, '2026-12-01')]).toEqual([false, false, true, true]);
});
