import { checkMinutes, cleanReason } from './sitting.rules';

it('what a proctor does to a sitting has a reason, and time is given in 1 to 120 minutes', () => {
  expect(() => cleanReason('  ')).toThrow('SITTING_REASON_MISSING');
  expect(cleanReason(' fire alarm ')).toBe('fire alarm');
  expect(() => checkMinutes(0)).toThrow('SITTING_MINUTES_UNKNOWN');
  expect(() => checkMinutes(121)).toThrow('SITTING_MINUTES_UNKNOWN');
  expect(() => checkMinutes(120)).not.toThrow();
});
