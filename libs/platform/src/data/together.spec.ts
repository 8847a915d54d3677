import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { cloneDatabase } from '../testing';
import { anyOf, together } from './together';

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
  it('lets two questions run and gathers what comes meanwhile into the next, which goes as soon as one is answered, if only by a failure', async () => {
    const [asked, answers]: [string[][], ((works: boolean) => void)[]] = [[], []];
    const ask = together<string, string>((keys) => {
      asked.push([...keys]);
      return new Promise((resolve, reject) => answers.push((works) => (works ? resolve(new Map(keys.map((key) => [key, key]))) : reject(new Error('down')))));
    });
    const turn = () => new Promise((resolve) => setImmediate(resolve));
    const told = [];
    for (const key of ['a', 'b', 'c', 'd']) {
      told.push(ask(key).catch(() => 'failed'));
      await turn();
    }
    expect(asked).toEqual([['a'], ['b']]);
    answers[1]?.(false);
    await turn();
    expect(asked).toEqual([['a'], ['b'], ['c', 'd']]);
    for (const answer of answers) answer(true);
    expect(await Promise.all(told)).toEqual(['a', 'failed', 'c', 'd']);
    expect(await Promise.race([ask('e'), turn().then(turn).then(() => asked.at(-1))])).toEqual(['e']);
  });
});

describe('a statement for many keys', () => {
  const plans = async (condition: string): Promise<{ made: number }> => {
    const database = await cloneDatabase();
    const client = new Client({ connectionString: database.url });
    await client.connect();
    const text = `select m.id, (select count(*) from platform.unread u join platform.message_notice n on n.person_id = u.person_id where u.person_id = m.id) from platform.message m where m.id = ${condition}`;
    for (let i = 0; i < 12; i += 1) await client.query({ name: 'many', text, values: [[randomUUID()]] });
    const { rows } = await client.query<{ made: number }>('select custom_plans::int as made from pg_prepared_statements');
    await client.end();
    await database.drop();
    return rows[0] ?? { made: 0 };
  };
  it('is planned once, also where one key is asked at a time', async () => {
    expect(await plans(anyOf('uuid'))).toEqual({ made: 5 });
    // Why it is written that way.
    expect(await plans('any($1::uuid[])')).toEqual({ made: 12 });
  });
});
