import { Kept } from './kept';

describe('what a process keeps', () => {
  it('is read once, and again after it had to go', async () => {
    const kept = new Kept<string>(2);
    const reads: string[] = [];
    const ask = (key: string) => kept.of(key, () => (reads.push(key), Promise.resolve(`value of ${key}`)));
    expect([await ask('a'), await ask('a'), await ask('b'), await ask('c'), await ask('a')]).toEqual(['a', 'a', 'b', 'c', 'a'].map((key) => `value of ${key}`));
    expect(reads).toEqual(['a', 'b', 'c', 'a']);
  });

  it('is asked for together, and only what is not known is read', async () => {
    const kept = new Kept<string>(2);
    const reads: string[][] = [];
    const ask = (...keys: string[]) => kept.ofAll(keys, (unknown) => (reads.push(unknown), Promise.resolve(new Map(unknown.filter((key) => key !== 'none').map((key) => [key, key.toUpperCase()])))));
    expect([...(await ask('a', 'none')).values()]).toEqual(['A']);
    expect(await ask('a', 'b', 'c', 'd')).toEqual(new Map(['a', 'b', 'c', 'd'].map((key) => [key, key.toUpperCase()])));
    await ask('c', 'd');
    expect(reads).toEqual([['a', 'none'], ['b', 'c', 'd']]);
  });

  it('is nothing of a read that failed', async () => {
    const kept = new Kept<string>(2);
    await expect(kept.of('a', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
    expect(await kept.of('a', () => Promise.resolve('here'))).toBe('here');
  });
});
