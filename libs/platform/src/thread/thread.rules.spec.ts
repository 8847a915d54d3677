import { findInNote } from '@waymark/kernel';
import { checkBody, checkFindings, checkMany, noticeAt } from './thread.rules';

const now = new Date('2026-11-23T15:00:00.000Z');
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);

it('a message has words, and not too many', () => {
  expect(checkBody('  Which site  was it? ')).toBe('Which site was it?');
  expect(() => checkBody(' \n ')).toThrow('MESSAGE_EMPTY');
  expect(() => checkBody('a'.repeat(1001))).toThrow('MESSAGE_TOO_LONG');
});
it('[D12] names stay out unless the writer vouches for them, and birth dates and numbers never stay', () => {
  expect(() => checkFindings(findInNote('Was Maria there?', []), false)).toThrow('MESSAGE_NAMES_SOMEBODY');
  expect(() => checkFindings(findInNote('Was Maria there?', []), true)).not.toThrow();
  expect(() => checkFindings(findInNote('DOB 03/04/1990', []), true)).toThrow('MESSAGE_IDENTIFIES_SOMEBODY');
  expect(() => checkFindings(findInNote('Which day was it?', []), false)).not.toThrow();
});
it('[J3] the mail waits five minutes, and a day after the last one', () => {
  expect(noticeAt(now, null)).toEqual(minutes(5));
  expect(noticeAt(now, minutes(-60))).toEqual(minutes(23 * 60));
  expect(noticeAt(now, minutes(-24 * 60))).toEqual(minutes(5));
});
it('fifty messages a day are enough', () => {
  expect(() => checkMany(49)).not.toThrow();
  expect(() => checkMany(50)).toThrow('MESSAGE_TOO_MANY');
});
