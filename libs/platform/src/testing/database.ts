import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

function need(name: 'TEST_DATABASE_ADMIN_URL' | 'TEST_TEMPLATE_DB'): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: API tests run through the jest set-up of this repository`);
  return value;
}

async function admin(statement: string): Promise<void> {
  const client = new Client({ connectionString: need('TEST_DATABASE_ADMIN_URL') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** A database of its own for one spec file, cloned from the migrated template in some 50 ms. */
export async function cloneDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `t_${process.env['JEST_WORKER_ID'] ?? '1'}_${randomBytes(6).toString('hex')}`;
  await admin(`create database ${name} template ${need('TEST_TEMPLATE_DB')} strategy file_copy`);
  const url = new URL(need('TEST_DATABASE_ADMIN_URL'));
  url.pathname = `/${name}`;
  return { url: url.toString(), drop: () => admin(`drop database ${name} with (force)`) };
}
