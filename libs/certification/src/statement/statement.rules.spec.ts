import { ApplicationStatus } from '../application/application.rules';
import { canWrite, checkReader, checkText, isErasable, wordsIn } from './statement.rules';

it.each([['', 0], ['  ', 0], ['One word', 2], ['I don’t know', 3], ['well-being, twice', 2], ['Año 2019: ¡por fin!', 4], ['— – …', 0]])('counts the words of "%s"', (text, words) => {
  expect(wordsIn(text)).toBe(words);
});

it('takes 250 words and not one more, and no endless word', () => {
  const of = (words: number) => Array.from({ length: words }, () => 'ok').join(' ');
  expect(checkText(` ${of(250)}\n`)).toEqual({ text: of(250), words: 250 });
  expect(() => checkText(of(251))).toThrow('STATEMENT_TOO_LONG');
  expect(() => checkText('x'.repeat(3001))).toThrow('STATEMENT_TOO_LONG');
});

describe('a reader', () => {
  const named = { readerId: 'thomas', namedBy: 'ruth', isReviewer: true, readers: ['a', 'b'] };
  it('is named by somebody else of the board', () => {
    expect(() => checkReader(named)).not.toThrow();
    expect(() => checkReader({ ...named, namedBy: 'thomas' })).toThrow('STATEMENT_READER_UNFIT');
    expect(() => checkReader({ ...named, isReviewer: false })).toThrow('STATEMENT_READER_UNFIT');
  });
  it('is one of at most three', () => {
    expect(() => checkReader({ ...named, readers: ['a', 'b', 'c'] })).toThrow('STATEMENT_READERS_ENOUGH');
    expect(() => checkReader({ ...named, readers: ['a', 'b', 'thomas'] })).not.toThrow();
  });
});

it.each(Object.values(ApplicationStatus))('in %s it can be erased or is still needed', (status) => {
  expect(isErasable(status, { erasedAt: null })).toBe(['ISSUED', 'DENIED', 'WITHDRAWN'].includes(status));
  expect(isErasable(status, { erasedAt: new Date() })).toBe(false);
});

it.each(Object.values(ApplicationStatus))('in %s it can be written or not', (status) => {
  expect(canWrite(status)).toBe(['OPEN', 'ASKED'].includes(status));
});
