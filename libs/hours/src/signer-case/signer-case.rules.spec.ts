import { afterSilence, begin, checkOpening, move, next, SignerCaseState } from './signer-case.rules';

const today = '2026-11-23';
const states = Object.values(SignerCaseState);
const opening = { words: ' She moved away in October. ', fileIds: ['f'], entryIds: ['e'] };

describe('[D10] a case', () => {
  it.each(states.flatMap((from) => states.map((to) => [from, to] as const)))('moves from %s to %s only where the table says so', (from, to) => {
    if (next[from].includes(to)) expect(move({ state: from }, to, today).state).toBe(to);
    else expect(() => move({ state: from }, to, today)).toThrow('SIGNER_CASE_STATE_UNFIT');
  });

  it.each([['WITH_SITE', '2026-11-30'], ['WITH_SIGNER', '2026-12-07'], ['WITH_TRAINEE', null], ['SETTLED', null], ['WITHDRAWN', null]])('gives %s until %s', (state, dueOn) => {
    expect(begin(state as SignerCaseState, today)).toEqual({ state, dueOn });
  });

  it.each([
    ['WITH_SITE', '2026-11-22', 'WITH_SIGNER'],
    ['WITH_SIGNER', '2026-11-22', 'WITH_TRAINEE'],
    ['WITH_SITE', '2026-11-23', null],
    ['WITH_TRAINEE', null, null],
    ['SETTLED', null, null],
  ])('in %s, due on %s, goes on to %s', (state, dueOn, to) => {
    expect(afterSilence({ state: state as SignerCaseState, dueOn }, today)).toBe(to);
  });

  it('is opened with words, evidence and hours that wait', () => {
    expect(checkOpening(opening)).toBe('She moved away in October.');
    expect(() => checkOpening({ ...opening, entryIds: [] })).toThrow('SIGNER_CASE_NOTHING_WAITS');
    expect(() => checkOpening({ ...opening, words: ' ' })).toThrow('SIGNER_CASE_WORDS_MISSING');
    expect(() => checkOpening({ ...opening, words: 'x'.repeat(1001) })).toThrow('SIGNER_CASE_WORDS_TOO_LONG');
    expect(() => checkOpening({ ...opening, fileIds: [] })).toThrow('SIGNER_CASE_EVIDENCE_MISSING');
  });
});
