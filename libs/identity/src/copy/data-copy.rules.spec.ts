import { checkCopyMany, checkCopyReady, copyStatusAt, DataCopyStatus, KEPT_MS } from './data-copy.rules';

const now = new Date('2026-11-23T15:00:00.000Z');
const end = new Date(now.getTime() + KEPT_MS);
const ready = { readyAt: now, expiresAt: end };

it('[M5] a copy is made, there for a day, and gone', () => {
  expect(copyStatusAt({ readyAt: null, expiresAt: null }, now)).toBe(DataCopyStatus.BUILDING);
  expect(copyStatusAt(ready, new Date(end.getTime() - 1))).toBe(DataCopyStatus.READY);
  expect(copyStatusAt(ready, end)).toBe(DataCopyStatus.GONE);
});
it('[M5] is handed out while it is there only', () => {
  expect(() => checkCopyReady(ready, now)).not.toThrow();
  expect(() => checkCopyReady(ready, end)).toThrow('DATA_COPY_NOT_READY');
});
it('[M5] is made three times a day', () => {
  expect(() => checkCopyMany(2)).not.toThrow();
  expect(() => checkCopyMany(3)).toThrow('DATA_COPY_TOO_MANY');
});
