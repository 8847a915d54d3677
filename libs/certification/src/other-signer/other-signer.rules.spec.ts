import { groupsOf } from './other-signer.rules';

const entry = (entryId: string, signerName: string, caseId: string | null) => ({ entryId, workedOn: '2026-11-20', minutes: 60, signerName, caseId });

it('[D10] groups what one person confirmed for one reason', () => {
  const all = [entry('a', 'Lee Park', 'c1'), entry('b', 'Lee Park', null), entry('c', 'Lee Park', 'c1'), entry('d', 'Nour Haddad', 'c1')];
  expect(groupsOf(all).map(({ signerName, caseId, minutes, entries }) => [signerName, caseId, minutes, entries.map(({ entryId }) => entryId).join('')])).toEqual([
    ['Lee Park', 'c1', 120, 'ac'],
    ['Lee Park', null, 60, 'b'],
    ['Nour Haddad', 'c1', 60, 'd'],
  ]);
  expect(groupsOf([])).toEqual([]);
});
