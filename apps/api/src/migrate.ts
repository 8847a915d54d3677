import { migrateJobs } from '@waymark/platform';
import { Client } from 'pg';
import { createDataSource } from './data-source';
import { grantRuntime } from './runtime-role';
import type { RuntimeRole } from './runtime-role';

// Any number, as long as every process uses the same one.
const LOCK = 7_410_221;

/** Brings the database to this version, as its owner, and gives the runtime role its rights. Processes that start together wait for each other. */
export async function migrate(databaseUrl: string, runtime?: RuntimeRole): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    const dataSource = await createDataSource(databaseUrl).initialize();
    await dataSource.runMigrations().finally(() => dataSource.destroy());
    await migrateJobs(databaseUrl);
    if (runtime) await grantRuntime(client, runtime);
  } finally {
    await client.end();
  }
}
