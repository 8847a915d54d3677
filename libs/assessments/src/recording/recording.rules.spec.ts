import { checkTake, keepUntil, remove } from './recording.rules';

const take = { seconds: 600, hasPartnerConsent: true, selfRatings: [{ criterionId: 'a', level: 3 }] };
const criteria = ['a', 'b'];

describe('a take', () => {
  it('can be sent with every level, or without any', () => {
    expect(() => checkTake(take, criteria)).not.toThrow();
    expect(() => checkTake({ ...take, selfRatings: [] }, criteria)).not.toThrow();
    expect(() => checkTake({ ...take, selfRatings: [{ criterionId: 'a', level: 1 }, { criterionId: 'b', level: 4 }] }, criteria)).not.toThrow();
  });
  it('needs the word of the partner', () => {
    expect(() => checkTake({ ...take, hasPartnerConsent: false }, criteria)).toThrow('RECORDING_CONSENT_MISSING');
  });
  it.each([[29, 'RECORDING_TOO_SHORT'], [30, null], [3600, null], [3601, 'RECORDING_TOO_LONG']])('of %i seconds: %s', (seconds, code) => {
    const check = () => checkTake({ ...take, seconds }, criteria);
    if (code) expect(check).toThrow(code);
    else expect(check).not.toThrow();
  });
  it.each([
    ['another rubric\'s criterion', [{ criterionId: 'c', level: 3 }]],
    ['a level of 0', [{ criterionId: 'a', level: 0 }]],
    ['a level of 5', [{ criterionId: 'a', level: 5 }]],
    ['half a level', [{ criterionId: 'a', level: 2.5 }]],
    ['one criterion twice', [{ criterionId: 'a', level: 3 }, { criterionId: 'a', level: 4 }]],
  ])('[RB3] is refused with %s', (_, selfRatings) => {
    expect(() => checkTake({ ...take, selfRatings }, criteria)).toThrow('RECORDING_SELF_RATING_UNFIT');
  });
});

it('is kept for 180 days', () => {
  expect(keepUntil('2026-11-23')).toBe('2027-05-22');
});

it('is deleted once, and not while somebody grades it', () => {
  const now = new Date('2026-11-23T15:00:00Z');
  expect(remove({ deletedAt: null }, false, now)).toEqual({ deletedAt: now });
  expect(() => remove({ deletedAt: null }, true, now)).toThrow('RECORDING_BEING_GRADED');
  expect(() => remove({ deletedAt: now }, false, now)).toThrow('RECORDING_DELETED');
});
