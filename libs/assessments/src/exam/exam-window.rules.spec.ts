import { checkWindow, checkWithin, isWithin, presentWindow } from './exam-window.rules';

const day = (number: number) => new Date(Date.UTC(2026, 2, number));
const windows = [
  { opensAt: day(10), closesAt: day(12) },
  { opensAt: day(2), closesAt: day(4) },
];

it('is open always without a window', () => {
  expect(isWithin([], day(1))).toBe(true);
});
it.each([
  [1, false, 2],
  [2, true, 2],
  [3, true, 2],
  [4, false, 10],
  [11, true, 10],
  [12, false, null],
])('on day %i it is open: %s, and the window to tell opens on %s', (on, open, opens) => {
  expect(isWithin(windows, day(on))).toBe(open);
  expect(presentWindow(windows, day(on))?.opensAt.getUTCDate() ?? null).toBe(opens);
});
it('refuses a start outside and a window that ends before it begins', () => {
  expect(() => checkWithin(windows, day(5))).toThrow('EXAM_WINDOW_CLOSED');
  expect(() => checkWindow({ opensAt: day(3), closesAt: day(3) })).toThrow('EXAM_WINDOW_ORDER');
});
