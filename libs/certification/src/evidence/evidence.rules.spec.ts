import { checkMany, checkReady, EvidenceStatus, KEPT_MS, statusAt } from './evidence.rules';

const now = new Date('2026-11-23T15:00:00.000Z');
const ready = { readyAt: now, expiresAt: new Date(now.getTime() + KEPT_MS) };

it('[I1] a pack is built, there for a day, and gone', () => {
  expect(statusAt({ readyAt: null, expiresAt: null }, now)).toBe(EvidenceStatus.BUILDING);
  expect(statusAt(ready, now)).toBe(EvidenceStatus.READY);
  expect(statusAt(ready, new Date(now.getTime() + KEPT_MS - 1))).toBe(EvidenceStatus.READY);
  expect(statusAt(ready, new Date(now.getTime() + KEPT_MS))).toBe(EvidenceStatus.GONE);
});
it('[I1] is given out while it is there only', () => {
  expect(() => checkReady(ready, now)).not.toThrow();
  expect(() => checkReady(ready, new Date(now.getTime() + KEPT_MS))).toThrow('EVIDENCE_NOT_READY');
  expect(() => checkReady({ readyAt: null, expiresAt: null }, now)).toThrow('EVIDENCE_NOT_READY');
});
it('[I1] ten a day leave the platform by one hand', () => {
  expect(() => checkMany(9)).not.toThrow();
  expect(() => checkMany(10)).toThrow('EVIDENCE_TOO_MANY');
});
