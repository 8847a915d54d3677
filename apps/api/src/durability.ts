import { Client } from 'pg';

/** Each of these loses what was confirmed when the machine or the server falls, and nothing shows it until then. */
const needed: Readonly<Record<string, (setting: string) => boolean>> = {
  fsync: (setting) => setting === 'on',
  full_page_writes: (setting) => setting === 'on',
  synchronous_commit: (setting) => setting !== 'off',
};

export const undurable = (settings: Readonly<Record<string, string>>): string[] =>
  Object.entries(needed).flatMap(([name, holds]) => (holds(settings[name] ?? 'unknown') ? [] : [`${name}=${settings[name] ?? 'unknown'}`]));

/** Refuses a database that would forget what it confirmed. */
export async function assertDurable(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string; setting: string }>('select name, setting from pg_settings where name = any($1)', [Object.keys(needed)]);
    const wrong = undurable(Object.fromEntries(rows.map(({ name, setting }) => [name, setting])));
    if (wrong.length > 0) throw new Error(`The database would lose what it confirmed (${wrong.join(', ')}). Switch that on, then start again.`);
  } finally {
    await client.end();
  }
}
