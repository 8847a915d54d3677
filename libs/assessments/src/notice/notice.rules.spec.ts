import { isGlance, worthALook } from './notice.rules';

const form = (first: number, with_ = {}) => ({ itemIds: Array.from({ length: 10 }, (_, index) => `q${first + index}`), answered: 1, seconds: 600, ...with_ });

it.each([
  ['half of it answered, with time', { answered: 5 }, false],
  ['less than half of it answered', { answered: 4 }, true],
  ['nothing answered', { answered: 0 }, true],
  ['all answered, five seconds a question', { answered: 10, seconds: 50 }, false],
  ['all answered, in less', { answered: 10, seconds: 49 }, true],
])('an attempt with %s is a glance: %#', (_, with_, answer) => {
  expect(isGlance(form(0, with_))).toBe(answer);
});

describe('[EX13] a bank', () => {
  it('is worth a look after two glances that showed three questions in ten', () => {
    expect(worthALook([form(10), form(0)], 66)).toEqual({ attemptCount: 2, questionCount: 20 });
    expect(worthALook([form(10), form(0)], 67)).toBeNull();
  });
  it('is worth one after three, however large it is and whatever they showed', () => {
    expect(worthALook([form(5), form(0), form(0)], 1000)).toEqual({ attemptCount: 3, questionCount: 15 });
  });
  it('is not after one alone, nor for somebody who sat what they began', () => {
    expect(worthALook([form(0)], 10)).toBeNull();
    expect(worthALook([form(0), form(10, { answered: 9 }), form(20, { answered: 10 })], 30)).toBeNull();
    expect(worthALook([form(0, { answered: 9 }), form(10), form(20)], 30)).toBeNull();
    expect(worthALook([], 30)).toBeNull();
  });
});
