import { checkLearned, checkNew, courseKey, judge, LearningReviewStatus, otherDays } from './outside-learning.rules';

const typed = { title: ' Ethics  in peer work ', provider: 'Lake College', learnedOn: '2026-05-02', minutes: 180 };
const before = { id: 'a', title: 'Ethics in peer work', courseKey: courseKey(typed), learnedOn: '2026-05-02', fileSha256: 'f1' };
const added = (with_ = {}) => ({ courseKey: 'another · lake college', learnedOn: '2026-05-02', fileSha256: 'f2', ...with_ });

it('is tidied, and has a title, a provider, an amount and a day that has come', () => {
  expect(checkLearned(typed, '2026-05-02')).toEqual({ ...typed, title: 'Ethics in peer work' });
  expect(() => checkLearned({ ...typed, provider: ' ' }, '2026-05-02')).toThrow('LEARNING_TEXT_MISSING');
  expect(() => checkLearned(typed, '2026-05-01')).toThrow('LEARNING_IN_FUTURE');
  for (const minutes of [0, -60, 1.5, 6001]) expect(() => checkLearned({ ...typed, minutes }, '2026-05-02')).toThrow('LEARNING_MINUTES_OUT_OF_RANGE');
  expect(checkLearned({ ...typed, minutes: 6000 }, '2026-05-02').minutes).toBe(6000);
});

describe('[H2] a double', () => {
  it('is the same title by the same provider on the same day, however it is written', () => {
    expect(courseKey({ title: 'ETHICS in  peer work', provider: ' lake college' })).toBe(before.courseKey);
    expect(() => checkNew(added({ courseKey: before.courseKey }), [before], [])).toThrow('LEARNING_TWICE');
  });
  it('is the same file, under any title', () => {
    expect(() => checkNew(added({ fileSha256: 'f1' }), [before], [])).toThrow('LEARNING_FILE_TWICE');
  });
  it('is what the platform has on record by itself', () => {
    const record = [{ title: 'Another', source: 'Lake College', on: '2026-05-02' }];
    expect(() => checkNew(added(), [], record)).toThrow('LEARNING_KNOWN');
    expect(() => checkNew(added({ learnedOn: '2026-05-03' }), [], record)).not.toThrow();
    const credited = [{ title: 'Credit: Another', source: 'Lake College', on: '2026-05-02', course: 'another · lake college' }];
    expect(() => checkNew(added(), [], credited)).toThrow('LEARNING_KNOWN');
  });
  it('is not the same course on another day: that is told, and the rules of the board decide', () => {
    expect(() => checkNew(added({ courseKey: before.courseKey, learnedOn: '2026-06-01' }), [before], [])).not.toThrow();
    expect(otherDays({ id: 'b', courseKey: before.courseKey }, [before])).toEqual(['2026-05-02']);
    expect(otherDays(before, [before])).toEqual([]);
  });
});

it('is judged once, and a no says why', () => {
  const { WAITING, ACCEPTED, REFUSED } = LearningReviewStatus;
  expect(judge(WAITING, { isAccepted: true, reason: 'x' })).toEqual({ status: ACCEPTED, reason: null });
  expect(judge(WAITING, { isAccepted: false, reason: ' No name on it. ' })).toEqual({ status: REFUSED, reason: 'No name on it.' });
  expect(() => judge(WAITING, { isAccepted: false })).toThrow('LEARNING_REASON_MISSING');
  expect(() => judge(WAITING, { isAccepted: false, reason: 'x'.repeat(501) })).toThrow('LEARNING_REASON_TOO_LONG');
  for (const status of [ACCEPTED, REFUSED]) expect(() => judge(status, { isAccepted: true })).toThrow('LEARNING_DECIDED');
});
