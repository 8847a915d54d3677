import { lateUntil } from './renewal.rules';
import { schemes } from './index';

const last = '2026-11-23';

it.each([
  ['a fee for six months, then a new application', 'harbor-lead', '2027-05-23'],
  ['two steps, then a lapse that can still be paid for', 'tx-mhps', '2027-11-23'],
  ['a late fee without end', 'ca-cmpss', null],
  ['nothing that its source says', 'va-rprs', null],
])('[G4] of a late ladder with %s the last late day is that of its last closed step', (_, id, day) => {
  const renewal = schemes.findLast((scheme) => scheme.id === id)?.renewal;
  if (!renewal) throw new Error(`${id} says nothing of renewal`);
  expect(lateUntil(renewal, last)).toBe(day);
});
