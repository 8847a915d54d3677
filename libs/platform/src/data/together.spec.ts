import { together } from './together';

const lengths = (asked: string[][]) =>
  together<string, number>((keys) => {
    asked.push([...keys]);
    return Promise.resolve(new Map(keys.filter((key) => key !== '').map((key) => [key, key.length])));
  });

describe('what is asked for together', () => {
  it('is one question a turn, with an answer for each', async () => {
    const asked: string[][] = [];
    const lengthOf = lengths(asked);
    expect(await Promise.all([lengthOf('a'), lengthOf(''), lengthOf('bb'), lengthOf('a')])).toEqual([1, null, 2, 1]);
    expect(await lengthOf('a')).toBe(1);
    expect(asked).toEqual([['a', '', 'bb', 'a'], ['a']]);
  });
  it('fails for all that waited, and for nobody after them', async () => {
    let isDown = true;
    const ask = together<string, string>((keys) => (isDown ? Promise.reject(new Error('down')) : Promise.resolve(new Map(keys.map((key) => [key, key])))));
    const told = await Promise.allSettled([ask('a'), ask('b')]);
    expect(told.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    isDown = false;
    expect(await ask('a')).toBe('a');
  });
});
