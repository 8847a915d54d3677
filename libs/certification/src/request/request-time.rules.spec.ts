import { checkAnswerToTime, checkAskForTime, checkNoTimeWaits } from './request-time.rules';

const last = '2026-12-23';
const never = { time: null, answerBy: last };
const open = { time: { decidedAt: null }, answerBy: last };
const over = { time: { decidedAt: new Date('2026-12-01T15:00:00.000Z') }, answerBy: last };

describe('[E5] more time for a request', () => {
  it('is asked with a word, once, up to the last day', () => {
    expect(checkAskForTime(' The office is closed. ', never, last)).toBe('The office is closed.');
    expect(() => checkAskForTime('Why.', never, '2026-12-24')).toThrow('REQUEST_TIME_TOO_LATE');
    expect(() => checkAskForTime(' ', never, last)).toThrow('REQUEST_TIME_WORD_MISSING');
    expect(() => checkAskForTime('x'.repeat(501), never, last)).toThrow('REQUEST_TIME_WORD_TOO_LONG');
    for (const asked of [open, over]) expect(() => checkAskForTime('Why.', asked, last)).toThrow('REQUEST_TIME_ASKED');
  });
  it('is given to a later day, at most ninety days on', () => {
    expect(checkAnswerToTime({ answerBy: '2026-12-24', words: ' ' }, open, '2026-12-01')).toEqual({ answerBy: '2026-12-24', answer: null });
    expect(checkAnswerToTime({ answerBy: '2027-03-23', words: 'Good luck.' }, open, '2026-12-01')).toEqual({ answerBy: '2027-03-23', answer: 'Good luck.' });
    for (const day of [last, '2027-03-24']) expect(() => checkAnswerToTime({ answerBy: day, words: '' }, open, '2026-12-01')).toThrow('REQUEST_TIME_DAY_UNFIT');
    // Answered late: not to a day that is over.
    expect(() => checkAnswerToTime({ answerBy: '2027-01-05', words: '' }, open, '2027-01-05')).toThrow('REQUEST_TIME_DAY_UNFIT');
    expect(checkAnswerToTime({ answerBy: '2027-01-06', words: '' }, open, '2027-01-05').answerBy).toBe('2027-01-06');
  });
  it('is not given with a word on why, and answered once', () => {
    expect(checkAnswerToTime({ answerBy: null, words: ' One line is all we need. ' }, open, last)).toEqual({ answerBy: null, answer: 'One line is all we need.' });
    expect(() => checkAnswerToTime({ answerBy: null, words: ' ' }, open, last)).toThrow('REQUEST_TIME_WORD_MISSING');
    for (const asked of [never, over]) expect(() => checkAnswerToTime({ answerBy: null, words: 'No.' }, asked, last)).toThrow('REQUEST_TIME_NOT_ASKED');
  });
  it('is answered before the board goes on without an answer', () => {
    expect(() => { checkNoTimeWaits(open.time); }).toThrow('REQUEST_TIME_WAITS');
    for (const { time } of [never, over]) expect(() => { checkNoTimeWaits(time); }).not.toThrow();
  });
});
