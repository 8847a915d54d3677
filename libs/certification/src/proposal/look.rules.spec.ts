import { checkSecond, earlierLooks, openLook, turnOf } from './look.rules';

const look = (round: number, number: number, decidedBy: string) => ({ round, look: number, decidedBy });

it('[M2] [T16] a question waits for a second look after the first one, and for a first one after each second', () => {
  const [first, second, anew] = [look(1, 1, 'ruth'), look(1, 2, 'thomas'), look(2, 1, 'thomas')];
  expect(openLook([])).toBeNull();
  expect(openLook([first])).toBe(first);
  expect(openLook([first, second])).toBeNull();
  expect(openLook([first, second, anew])).toBe(anew);
});

it('has as earlier ones all but the look that waits', () => {
  const round = [look(1, 1, 'ruth'), look(1, 2, 'thomas')];
  expect(earlierLooks([])).toEqual([]);
  expect(earlierLooks([look(1, 1, 'ruth')])).toEqual([]);
  expect(earlierLooks(round)).toEqual(round);
  expect(earlierLooks([...round, look(2, 1, 'nora')])).toEqual(round);
});

it('is to whoever gave the answer that was sent back their own, and to the others a new question', () => {
  const round = [look(1, 1, 'ruth'), look(1, 2, 'thomas')];
  expect(['ruth', 'thomas', 'nora'].map((reviewer) => turnOf(round, reviewer))).toEqual(['sent-back', 'first', 'first']);
  expect(turnOf([], 'ruth')).toBe('first');
  expect(turnOf([...round, look(2, 1, 'nora')], 'ruth')).toBe('second');
});

it.each(['EXTENSION', 'NAME_CHANGE'] as const)('[M2] [F6] [T16] is confirmed by another person, who read that very answer (%s)', (code) => {
  const open = { ...look(1, 1, 'ruth'), id: '1.1' };
  expect(checkSecond(open, { lookId: '1.1', reviewerId: 'thomas' }, code)).toBe(open);
  expect(() => checkSecond(null, { lookId: '1.1', reviewerId: 'thomas' }, code)).toThrow(`${code}_NOT_LOOKED_AT`);
  expect(() => checkSecond(open, { lookId: '1.1', reviewerId: 'ruth' }, code)).toThrow(`${code}_SECOND_PERSON_NEEDED`);
  expect(() => checkSecond(open, { lookId: '0.1', reviewerId: 'thomas' }, code)).toThrow(`${code}_LOOKED_AT`);
});
