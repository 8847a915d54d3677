import { checkFree, dueAt, isDue, isRunning } from './leaving.rules';

const asked = new Date('2026-11-23T15:00:00.000Z');
const leaving = { dueAt: dueAt(asked), undoneAt: null, erasedAt: null };

it('[M5] there are fourteen days to think again', () => {
  expect(leaving.dueAt.toISOString()).toBe('2026-12-07T15:00:00.000Z');
  expect(isDue(leaving, new Date('2026-12-07T14:59:59.999Z'))).toBe(false);
  expect(isDue(leaving, leaving.dueAt)).toBe(true);
});
it('[M5] what was undone, and what is done, is over', () => {
  expect(isRunning({ ...leaving, undoneAt: asked })).toBe(false);
  expect(isDue({ ...leaving, undoneAt: asked }, leaving.dueAt)).toBe(false);
  expect(isDue({ ...leaving, erasedAt: asked }, leaving.dueAt)).toBe(false);
});
it('[M5] something that is still open holds', () => {
  expect(() => checkFree(0)).not.toThrow();
  expect(() => checkFree(1)).toThrow('LEAVING_HELD');
});
