import { openLook } from './look.rules';

const look = (round: number, number: number, decidedBy: string) => ({ round, look: number, decidedBy });

it('[M2] [T16] a question waits for a second look after the first one, and for a first one after each second', () => {
  const [first, second, anew] = [look(1, 1, 'ruth'), look(1, 2, 'thomas'), look(2, 1, 'thomas')];
  expect(openLook([])).toBeNull();
  expect(openLook([first])).toBe(first);
  expect(openLook([first, second])).toBeNull();
  expect(openLook([first, second, anew])).toBe(anew);
});
