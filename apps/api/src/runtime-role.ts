import type { Client } from 'pg';

/** The role that API and worker run as. With a password it is made here; a deployer's own role is only given its rights. */
export interface RuntimeRole {
  readonly name: string;
  readonly password?: string;
}

// Locking a row for a decision asks for the right to update one column of it; its trigger refuses the update itself.
const locked = ['credentials.credential'];

// What the database writes by itself, with the rights of the owner.
const written = ['audit.link', 'audit.redaction', 'credentials.log_entry', 'credentials.log_node', 'credentials.log_opening'];

const schemas = `select nspname as name from pg_namespace where nspname not in ('public', 'information_schema') and nspname not like 'pg\\_%'`;

// What every statement of a kind is refused by trigger is not granted in the first place. Bits of pg_trigger.tgtype: 8 delete, 16 update.
const refused = `
  select distinct t.tgrelid::regclass::text as "table", kind.name as kind
    from pg_trigger t join pg_proc p on p.oid = t.tgfoid cross join (values ('delete', 8), ('update', 16)) kind (name, bit)
   where p.proname = 'refuse_change' and t.tgqual is null and cardinality(t.tgattr::int2[]) = 0 and t.tgtype & kind.bit > 0`;

// graphile-worker closes its tables to everybody but their owner.
const closed = `select c.oid::regclass::text as "table" from pg_class c where c.relrowsecurity and c.relnamespace = 'jobs'::regnamespace`;

async function ensure(client: Client, role: RuntimeRole): Promise<void> {
  if (role.password === undefined) return;
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role.name]);
  const verb = rowCount === 0 ? 'create' : 'alter';
  await client.query(`${verb} role ${client.escapeIdentifier(role.name)} with login nosuperuser nocreatedb nocreaterole password ${client.escapeLiteral(role.password)}`);
}

function grantsFor(schema: string, role: string): string {
  return `
    grant usage on schema ${schema} to ${role};
    revoke all on all tables in schema ${schema} from ${role};
    grant select, insert, update, delete on all tables in schema ${schema} to ${role};
    grant usage, select on all sequences in schema ${schema} to ${role};
    grant execute on all functions in schema ${schema} to ${role};`;
}

/** Rights to read and write rows and nothing else: no table is made or changed, nothing append-only is updated or deleted. */
export async function grantRuntime(client: Client, role: RuntimeRole): Promise<void> {
  await ensure(client, role);
  const name = client.escapeIdentifier(role.name);
  const list = async <Row>(query: string) => (await client.query(query)).rows as Row[];
  const statements = [
    ...(await list<{ name: string }>(schemas)).map((schema) => grantsFor(client.escapeIdentifier(schema.name), name)),
    ...(await list<{ table: string; kind: string }>(refused)).map(({ table, kind }) => `revoke ${kind} on ${table} from ${name};`),
    ...written.map((table) => `revoke insert on ${table} from ${name};`),
    ...locked.map((table) => `grant update (id) on ${table} to ${name};`),
    ...(await list<{ table: string }>(closed)).map(({ table }) => `drop policy if exists runtime on ${table}; create policy runtime on ${table} to ${name} using (true) with check (true);`),
  ];
  await client.query(`begin;${statements.join('')}commit;`);
}
