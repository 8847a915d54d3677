import { attemptsLeft, canStart, checkStart, nextAllowedOn } from './retake.rules';

const rule = { waitDays: 7, maxAttempts: 2, periodDays: null };
const none = { isPassed: false, days: [] };
const once = { isPassed: false, days: ['2026-11-23'] };

describe('[C8] another attempt', () => {
  it('begins at once when it is the first', () => {
    expect(canStart(rule, none, '2026-11-23')).toBe(true);
    expect(nextAllowedOn(rule, none)).toBeNull();
  });
  it('waits as many days as the rule says', () => {
    expect(nextAllowedOn(rule, once)).toBe('2026-11-30');
    expect(() => checkStart(rule, once, '2026-11-29')).toThrow('EXAM_WAIT');
    expect(canStart(rule, once, '2026-11-29')).toBe(false);
    expect(() => checkStart(rule, once, '2026-11-30')).not.toThrow();
    expect(canStart(rule, once, '2026-11-30')).toBe(true);
  });
  it('is refused once the attempts are used', () => {
    const twice = { ...once, days: ['2026-11-01', '2026-11-23'] };
    expect(() => checkStart(rule, twice, '2027-11-23')).toThrow('EXAM_NO_ATTEMPTS_LEFT');
    expect(nextAllowedOn(rule, twice)).toBeNull();
    expect(canStart(rule, twice, '2027-11-23')).toBe(false);
  });
  it('is refused once the exam is passed', () => {
    const passed = { ...once, isPassed: true };
    expect(() => checkStart(rule, passed, '2027-11-23')).toThrow('EXAM_ALREADY_PASSED');
    expect(canStart(rule, passed, '2027-11-23')).toBe(false);
  });
});

// Georgia gives 3 attempts in a year, California 3 in 12 months (domain.md, section 6).
describe('[C8] three attempts in a year', () => {
  const yearly = { waitDays: 30, maxAttempts: 3, periodDays: 365 };
  const thrice = { isPassed: false, days: ['2026-01-10', '2026-03-10', '2026-05-10'] };

  it('opens again when the first of them is a year old', () => {
    expect(nextAllowedOn(yearly, thrice)).toBe('2027-01-10');
    expect(() => checkStart(yearly, thrice, '2027-01-09')).toThrow('EXAM_WAIT');
    expect(() => checkStart(yearly, thrice, '2027-01-10')).not.toThrow();
  });
  it('waits the days of the rule where they are longer', () => {
    expect(nextAllowedOn({ ...yearly, waitDays: 300 }, thrice)).toBe('2027-03-06');
  });
  it('counts on the day what is left', () => {
    expect(attemptsLeft(yearly, none, '2026-01-01')).toBe(3);
    expect(attemptsLeft(yearly, thrice, '2026-05-11')).toBe(1);
    expect(attemptsLeft(yearly, thrice, '2027-03-10')).toBe(2);
  });
});
