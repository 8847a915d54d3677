import { cloneDatabase } from '@waymark/platform/testing';
import { createDataSource } from '../src/data-source';
import { migrate } from '../src/migrate';
import { migrations } from '../src/migrations';

it('migrations go down to nothing and up again, and processes that start together wait for each other', async () => {
  const database = await cloneDatabase();
  const dataSource = await createDataSource(database.url).initialize();
  for (let undone = 0; undone < migrations.length; undone += 1) await dataSource.undoLastMigration();
  const left = await dataSource.query<{ schema: string }[]>(
    `select schema_name as schema from information_schema.schemata where schema_name not in ('public', 'jobs', 'information_schema') and schema_name not like 'pg\\_%'`,
  );
  expect(left).toEqual([]);
  await dataSource.destroy();
  await Promise.all([migrate(database.url), migrate(database.url)]);
  const again = await createDataSource(database.url).initialize();
  expect(await again.showMigrations()).toBe(false);
  await again.destroy();
  await database.drop();
}, 60_000);
