import { cloneDatabase } from '@waymark/platform/testing';
import { DataSource } from 'typeorm';
import { DatabaseClock } from './database-clock';

let dataSource: DataSource;
let drop: () => Promise<void>;
const databaseTime = async () => Number((await dataSource.query<{ ms: string }[]>('select extract(epoch from clock_timestamp()) * 1000 as ms'))[0]?.ms);

beforeAll(async () => {
  const database = await cloneDatabase();
  drop = database.drop;
  dataSource = await new DataSource({ type: 'postgres', url: database.url }).initialize();
});
afterAll(async () => {
  await dataSource.destroy();
  await drop();
});
afterEach(() => jest.restoreAllMocks());

it.each([
  ['an hour fast', 3_600_000],
  ['an hour slow', -3_600_000],
  ['400 days fast', 400 * 86_400_000],
])('[fault F10] tells the time of the database on a process whose clock is %s', async (_, off) => {
  const real = Date.now;
  jest.spyOn(Date, 'now').mockImplementation(() => real() + off);
  const clock = new DatabaseClock(dataSource);
  await clock.onModuleInit();
  expect(Math.abs(clock.now().getTime() - (await databaseTime()))).toBeLessThan(500);
  clock.onApplicationShutdown();
});

it('[fault F10] does not go back when the clock of the process is set back while it runs', async () => {
  const clock = new DatabaseClock(dataSource);
  await clock.synchronise();
  const before = clock.now();
  jest.spyOn(Date, 'now').mockReturnValue(0);
  expect(clock.now().getTime()).toBeGreaterThanOrEqual(before.getTime());
});
