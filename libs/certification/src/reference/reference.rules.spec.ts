import { ApplicationStatus } from '../application/application.rules';
import { canAsk, checkAgain, checkAnswer, checkAsk, checkWaiting, KnownFor, Recommendation, ReferenceStatus, remindAt, statusAt } from './reference.rules';

const day = (count: number) => new Date(Date.UTC(2026, 10, 1 + count, 12));
const times = { askedAt: day(0), lastMailAt: day(0), answeredAt: null, declinedAt: null, replacedAt: null };

it('waits for three weeks, and not at that moment', () => {
  expect(statusAt(times, new Date(day(21).getTime() - 1))).toBe(ReferenceStatus.WAITING);
  expect(statusAt(times, day(21))).toBe(ReferenceStatus.EXPIRED);
  expect(remindAt(times.askedAt)).toEqual(day(7));
});

it('what happened first stays, whatever the day', () => {
  const at = day(40);
  expect(statusAt({ ...times, answeredAt: day(2) }, at)).toBe(ReferenceStatus.ANSWERED);
  expect(statusAt({ ...times, declinedAt: day(2) }, at)).toBe(ReferenceStatus.DECLINED);
  expect(statusAt({ ...times, declinedAt: day(2), replacedAt: day(3) }, at)).toBe(ReferenceStatus.REPLACED);
});

it.each(Object.values(ApplicationStatus))('in %s somebody may be asked or not', (status) => {
  expect(canAsk(status)).toBe(status === 'OPEN' || status === 'ASKED');
});

describe('asking somebody', () => {
  const asked = { name: ' Sam  Whitaker ', email: 'sam@example.org', ownEmail: 'ana@example.org', status: ApplicationStatus.OPEN, before: [] };
  it('takes a name and an address that is not the own one', () => {
    expect(checkAsk(asked)).toBe('Sam Whitaker');
    expect(() => checkAsk({ ...asked, name: ' ' })).toThrow('REFERENCE_NAME_MISSING');
    expect(() => checkAsk({ ...asked, email: 'ana@example.org' })).toThrow('REFERENCE_OWN_ADDRESS');
  });
  it('asks nobody twice, at most six people, and only while the application is filled in', () => {
    const before = (count: number) => Array.from({ length: count }, (_, at) => ({ email: `${at}@example.org` }));
    expect(() => checkAsk({ ...asked, before: [{ email: 'sam@example.org' }] })).toThrow('REFERENCE_ASKED_ALREADY');
    expect(() => checkAsk({ ...asked, before: before(5) })).not.toThrow();
    expect(() => checkAsk({ ...asked, before: before(6) })).toThrow('REFERENCE_ENOUGH');
    expect(() => checkAsk({ ...asked, status: ApplicationStatus.SENT })).toThrow('REFERENCE_CLOSED');
  });
});

it('is mailed again after three days at the earliest, while it waits', () => {
  expect(() => checkAgain(times, day(2))).toThrow('REFERENCE_TOO_SOON');
  expect(() => checkAgain(times, day(3))).not.toThrow();
  expect(() => checkAgain(times, day(21))).toThrow('REFERENCE_NOT_WAITING');
  expect(() => checkWaiting({ ...times, answeredAt: day(1) }, day(2))).toThrow('REFERENCE_NOT_WAITING');
});

describe('an answer', () => {
  const yes = { knownFor: KnownFor.LONGER, recommends: Recommendation.YES, strengths: ' Listens. ', concerns: '' };
  it('says what somebody does well', () => {
    expect(checkAnswer(yes)).toEqual({ ...yes, strengths: 'Listens.' });
    expect(() => checkAnswer({ ...yes, strengths: ' ' })).toThrow('REFERENCE_ANSWER_MISSING');
  });
  it.each([Recommendation.NO, Recommendation.WITH_DOUBTS])('that is %s says why', (recommends) => {
    expect(() => checkAnswer({ ...yes, recommends })).toThrow('REFERENCE_ANSWER_MISSING');
    expect(checkAnswer({ ...yes, recommends, concerns: 'Often late.' })).toMatchObject({ concerns: 'Often late.' });
  });
  it('keeps to a thousand characters', () => {
    expect(() => checkAnswer({ ...yes, strengths: 'x'.repeat(1001) })).toThrow('REFERENCE_ANSWER_TOO_LONG');
  });
});
