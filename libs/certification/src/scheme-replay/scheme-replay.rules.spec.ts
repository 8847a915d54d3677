import { ApplicationStatus } from '../application/application.rules';
import type { Outcome } from '../scheme/evaluation.rules';
import { checkPossible, compare, SchemeReplayStage, stageOf, toldCount } from './scheme-replay.rules';

const outcome = (met: Record<string, boolean>): Outcome => ({ status: 'MET', met: Object.values(met).every(Boolean), requirements: Object.entries(met).map(([id, isMet]) => ({ id, met: isMet })) as never });

describe('[M6] a draft beside the version in force', () => {
  it.each([
    ['changes nothing for whom both come to the same', { a: true, b: false }, { a: true, b: false }, { change: null, requirements: [] }],
    ['is lost by whoever no longer meets it', { a: true }, { a: false }, { change: 'LOSES', requirements: [{ id: 'a', change: 'LOSES' }] }],
    ['is gained by whoever meets it only now', { a: false }, { a: true }, { change: 'GAINS', requirements: [{ id: 'a', change: 'GAINS' }] }],
    ['asks for something new that is missing', { a: true }, { a: true, b: false }, { change: 'LOSES', requirements: [{ id: 'b', change: 'LOSES' }] }],
    ['asks for something new that is there', { a: true }, { a: true, b: true }, { change: null, requirements: [] }],
    ['no longer asks for what was missing', { a: true, b: false }, { a: true }, { change: 'GAINS', requirements: [{ id: 'b', change: 'GAINS' }] }],
    ['changes one requirement where another is missing either way', { a: true, b: false }, { a: false, b: false }, { change: null, requirements: [{ id: 'a', change: 'LOSES' }] }],
  ])('%s', (_, before, after, expected) => {
    expect(compare(outcome(before as never), outcome(after as never))).toEqual(expected);
  });
});

it.each(Object.values(ApplicationStatus))('an application that is %s stands with its applicant, with the board or decided', (status) => {
  const expected = status === 'OPEN' ? 'FILLING_IN' : status === 'ISSUED' || status === 'DENIED' ? 'DECIDED' : 'WITH_BOARD';
  expect(stageOf(status)).toBe(expected);
});

it('of fewer than three people who have not sent theirs, no number is told', () => {
  expect([0, 1, 2, 3].map((people) => toldCount(SchemeReplayStage.FILLING_IN, people))).toEqual([0, null, null, 3]);
  expect(toldCount(SchemeReplayStage.WITH_BOARD, 1)).toBe(1);
});

it('[O2] what nobody can meet is neither replayed nor published', () => {
  expect(() => checkPossible([])).not.toThrow();
  expect(() => checkPossible([{ code: 'GROUP_EMPTY', lineId: 'scheme', field: null }])).toThrow('SCHEME_IMPOSSIBLE');
});
