import { createHash } from 'node:crypto';
import { baseOfLog, frozen, lastTrusted, nameOfLog, ordinalOfLog, printOf } from './closed-log';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 15, minute));
const head = (size: number, isWitnessed = false) => ({ size, root: createHash('sha256').update(String(size)).digest(), madeAt: at(size), isWitnessed });

describe('[O5] where a log with a lost key ends', () => {
  it.each([
    ['at the last head that others saw, also one from after the loss', [head(1), head(2, true), head(5, true), head(7)], at(3), 5],
    ['at the last head from before the loss where nobody ever saw one', [head(1), head(2), head(5)], at(5), 2],
    ['at nothing where there was none', [head(5)], at(5), 0],
    ['at nothing where it was empty', [], at(5), 0],
  ] as const)('%s', (_, heads, since, size) => {
    expect(lastTrusted(heads, since)?.size ?? 0).toBe(size);
    const end = frozen(heads, since);
    expect([end.size, end.heads.length]).toEqual([size, 12 * heads.filter((one) => one.size <= size).length]);
    expect(end.root).toEqual(size === 0 ? createHash('sha256').digest() : head(size).root);
  });

  it('prints a head by its size and root: another root of that size has another print', () => {
    expect(printOf(head(3))).toHaveLength(12);
    expect(printOf({ ...head(3), root: head(4).root }).equals(printOf(head(3)))).toBe(false);
  });

  it('gives each later log a number behind the name of the first', () => {
    expect([nameOfLog('cedar.example/log', 1), nameOfLog('cedar.example/log', 3)]).toEqual(['cedar.example/log', 'cedar.example/log/3']);
    expect([baseOfLog('cedar.example/log/3'), baseOfLog('cedar.example/log'), ordinalOfLog('cedar.example/log/12'), ordinalOfLog('cedar.example/log')]).toEqual(['cedar.example/log', 'cedar.example/log', 12, 1]);
  });
});
