import { checkAnswered, checkAsked, checkOver, isAsked, LineKind } from './information-request.rules';

const exam = { kind: LineKind.REQUIREMENT, id: 'exam' };
const name = { kind: LineKind.FIELD, id: 'CERTIFICATE_NAME' };
const ask = (...lines: { kind: LineKind; id: string; sentence?: string }[]) => checkAsked(lines.map((line) => ({ sentence: ' Which day? ', ...line })), ['exam', 'training']);

describe('[E5] asking for more', () => {
  it('names each line with a sentence', () => {
    expect(ask(exam, name)).toEqual([{ ...exam, sentence: 'Which day?' }, { ...name, sentence: 'Which day?' }]);
  });
  it.each([
    ['nothing', [], 'REQUEST_LINE_MISSING'],
    ['a requirement that the scheme does not have', [{ kind: LineKind.REQUIREMENT, id: 'CERTIFICATE_NAME' }], 'REQUEST_LINE_UNKNOWN'],
    ['a field that there is not', [{ kind: LineKind.FIELD, id: 'exam' }], 'REQUEST_LINE_UNKNOWN'],
    ['the same twice', [exam, exam], 'REQUEST_LINE_TWICE'],
    ['no sentence', [{ ...exam, sentence: ' ' }], 'REQUEST_SENTENCE_MISSING'],
    ['a sentence without end', [{ ...exam, sentence: 'x'.repeat(501) }], 'REQUEST_SENTENCE_TOO_LONG'],
  ])('is refused for %s', (_, lines, code) => {
    expect(() => ask(...lines)).toThrow(code);
  });
  it('opens what was named and nothing else', () => {
    expect(isAsked([exam], exam)).toBe(true);
    expect(isAsked([exam], name)).toBe(false);
    expect(isAsked([exam], { kind: LineKind.FIELD, id: 'exam' })).toBe(false);
  });
});

describe('[E5] an answer', () => {
  it('says something about each requirement; a field speaks for itself', () => {
    expect(checkAnswered([exam, name], [{ ...exam, note: ' In May. ' }])).toEqual([{ ...exam, note: 'In May.' }, { ...name, note: '' }]);
  });
  it.each([
    ['nothing about a requirement', [], 'REPLY_NOTE_MISSING'],
    ['what was not asked', [{ ...exam, note: 'In May.' }, { kind: LineKind.REQUIREMENT, id: 'training', note: 'Too.' }], 'REQUEST_LINE_UNKNOWN'],
    ['a note without end', [{ ...exam, note: 'x'.repeat(1001) }], 'REPLY_NOTE_TOO_LONG'],
  ])('is refused for %s', (_, notes, code) => {
    expect(() => checkAnswered([exam], notes)).toThrow(code);
  });
  it('has its time: the board takes the case back only after it', () => {
    expect(() => checkOver('2026-12-23', '2026-12-23')).toThrow('REQUEST_STILL_RUNS');
    expect(() => checkOver('2026-12-23', '2026-12-24')).not.toThrow();
  });
});
