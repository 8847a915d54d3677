import { checkMark } from './checklist.rules';

it('a mark is about a requirement of the scheme, with a short note', () => {
  expect(checkMark({ requirementId: 'exam', note: ' Seen. ' }, ['exam'])).toBe('Seen.');
  expect(() => checkMark({ requirementId: 'no-such', note: '' }, ['exam'])).toThrow('CHECKLIST_LINE_UNKNOWN');
  expect(() => checkMark({ requirementId: 'exam', note: 'x'.repeat(1001) }, ['exam'])).toThrow('CHECKLIST_NOTE_TOO_LONG');
});
