import { acceptance, checkMove, checkPublished, isPublished, KeyState, stateOf } from './key-state.rules';
import type { KeyEventState } from './key-state.rules';

const { PENDING, ACTIVE, RETIRED, COMPROMISED } = KeyState;
const day = (n: number) => new Date(Date.UTC(2026, 10, n));
const life = (...steps: [KeyState, number][]): KeyEventState[] => steps.map(([state, n]) => ({ state, effectiveAt: day(n) }));
const states = Object.values(KeyState);

describe('the life of a key', () => {
  const allowed = [[PENDING, ACTIVE], [PENDING, COMPROMISED], [ACTIVE, RETIRED], [ACTIVE, COMPROMISED], [RETIRED, COMPROMISED]];
  it.each(states.flatMap((from) => states.map((to) => [from, to] as const)))('moves from %s to %s only where the table says so', (from, to) => {
    const move = () => checkMove(life([from, 1]), to);
    if (allowed.some(([a, b]) => a === from && b === to)) expect(move).not.toThrow();
    else expect(move).toThrow('KEY_STATE_UNFIT');
  });
  it('is what was recorded last, also when that names an earlier day', () => {
    expect(stateOf(life([PENDING, 1], [ACTIVE, 2], [COMPROMISED, 1]))).toBe(COMPROMISED);
    expect(stateOf([])).toBe(PENDING);
  });
  it('is told to verifiers until the key is in wrong hands, also after it was retired', () => {
    expect(states.map((state) => isPublished(life([state, 1])))).toEqual([true, true, true, false]);
  });
  it('has a key published for a day before it takes the place of another', () => {
    const fresh = life([PENDING, 1]);
    expect(() => checkPublished(fresh, new Date(day(2).getTime() - 1), true)).toThrow('KEY_TOO_FRESH');
    expect(() => checkPublished(fresh, day(2), true)).not.toThrow();
    expect(() => checkPublished(fresh, day(1), false)).not.toThrow();
  });
});

describe('a signature', () => {
  const active = life([PENDING, 1], [ACTIVE, 5]);
  const retired = [...active, ...life([RETIRED, 10])];
  const lost = [...retired, ...life([COMPROMISED, 8])];
  it.each([
    [active, 4, null, 'reject-before-active'],
    [active, 5, null, 'ok'],
    [retired, 10, null, 'ok'],
    [retired, 11, null, 'reject-after-retirement'],
    [lost, 6, null, 'reject-compromised'],
    [lost, 6, 7, 'ok-logged-before-compromise'],
    [lost, 6, 8, 'reject-compromised'],
    [life([PENDING, 1]), 2, null, 'reject-before-active'],
  ] as const)('%# by a key is believed or not, by its life and by what the log shows', (events, signed, logged, answer) => {
    expect(acceptance(events, { signedAt: day(signed), loggedAt: logged === null ? null : day(logged) })).toBe(answer);
  });
});
