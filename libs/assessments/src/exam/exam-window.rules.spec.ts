import { checkClose, checkWindow, checkWithin, isWithin, presentWindow } from './exam-window.rules';

const day = (number: number) => new Date(Date.UTC(2026, 2, number));
const aWindow = (opens: number, closes: number, closed: number | null = null) => ({ opensAt: day(opens), closesAt: day(closes), closedAt: closed === null ? null : day(closed) });
const windows = [aWindow(10, 12), aWindow(2, 4), aWindow(6, 9, 5)];
const inWindows = { opensInWindows: true };

it('is open always where its trainers set no windows, and never where they closed the last one', () => {
  expect(isWithin({ opensInWindows: false }, windows, day(1))).toBe(true);
  expect(isWithin(inWindows, [], day(1))).toBe(false);
});
it.each([
  [1, false, 2],
  [2, true, 2],
  [3, true, 2],
  [4, false, 10],
  [7, false, 10],
  [11, true, 10],
  [12, false, null],
])('on day %i it is open: %s, and the window to tell opens on %s', (on, open, opens) => {
  expect(isWithin(inWindows, windows, day(on))).toBe(open);
  expect(presentWindow(windows, day(on))?.opensAt.getUTCDate() ?? null).toBe(opens);
});
it('refuses a start outside, and a window that ends before it begins or before now', () => {
  expect(() => checkWithin(inWindows, windows, day(5))).toThrow('EXAM_WINDOW_CLOSED');
  expect(() => checkWindow(aWindow(3, 3), day(1))).toThrow('EXAM_WINDOW_ORDER');
  expect(() => checkWindow(aWindow(3, 4), day(4))).toThrow('EXAM_WINDOW_OVER');
});
it('is closed once, before its end', () => {
  expect(() => checkClose(aWindow(2, 4), day(3))).not.toThrow();
  expect(() => checkClose(aWindow(2, 4), day(4))).toThrow('EXAM_WINDOW_OVER');
  expect(() => checkClose(aWindow(6, 9, 5), day(5))).toThrow('EXAM_WINDOW_OVER');
});
