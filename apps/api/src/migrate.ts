import { migrateJobs } from '@waymark/platform';
import { Client } from 'pg';
import { createDataSource } from './data-source';

// Any number, as long as every process uses the same one.
const LOCK = 7_410_221;

/** Brings the database to this version. Processes that start together wait for each other. */
export async function migrate(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    const dataSource = await createDataSource(databaseUrl).initialize();
    await dataSource.runMigrations().finally(() => dataSource.destroy());
    await migrateJobs(databaseUrl);
  } finally {
    await client.end();
  }
}
