import type { EntityManager } from 'typeorm';
import { leftOutColumns, leftOutTables } from './left-out';

export interface ColumnTold {
  readonly name: string;
  readonly type: string;
  readonly isNullable: boolean;
}

export interface TableTold {
  /** With its schema: `hours.entry`. */
  readonly name: string;
  readonly columns: readonly ColumnTold[];
  readonly leftOut: readonly string[];
  readonly primaryKey: readonly string[];
  readonly references: readonly { readonly columns: readonly string[]; readonly table: string }[];
}

const ROWS_AT_ONCE = 1000;

const listed = `
  select n.nspname || '.' || c.relname as name,
    (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'isNullable', not a.attnotnull) order by a.attnum) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
    (select coalesce(json_agg(a.attname order by array_position(k.conkey, a.attnum)), '[]') from pg_constraint k join pg_attribute a on a.attrelid = c.oid and a.attnum = any (k.conkey) where k.conrelid = c.oid and k.contype = 'p') as "primaryKey",
    (select coalesce(json_agg(json_build_object('columns', (select json_agg(a.attname) from pg_attribute a where a.attrelid = c.oid and a.attnum = any (k.conkey)), 'table', k.confrelid::regclass::text) order by k.conname), '[]') from pg_constraint k where k.conrelid = c.oid and k.contype = 'f') as "references"
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'jobs') and n.nspname not like 'pg\\_%' order by 1`;

/** Every table that leaves, with what a reader needs to make sense of its lines. */
export async function tablesOf(tx: EntityManager): Promise<TableTold[]> {
  const tables = (await tx.query<Omit<TableTold, 'leftOut'>[]>(listed)).filter(({ name }) => !leftOutTables.has(name));
  return tables.map((table) => {
    const leftOut = leftOutColumns[table.name] ?? [];
    return { ...table, leftOut, columns: table.columns.filter(({ name }) => !leftOut.includes(name)) };
  });
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** The rows of a table, a line of JSON each, in the order of its key; a thousand at a time. Inside a transaction. */
export async function* linesOf(tx: EntityManager, { name, columns, primaryKey }: TableTold): AsyncGenerator<string> {
  const [schema = '', table = ''] = name.split('.');
  const order = primaryKey.length > 0 ? `order by ${primaryKey.map(quoted).join(', ')}` : '';
  await tx.query(`declare leaving no scroll cursor for select row_to_json(the_row)::text as line from (select ${columns.map((column) => quoted(column.name)).join(', ')} from ${quoted(schema)}.${quoted(table)} ${order}) the_row`);
  for (;;) {
    const rows = await tx.query<{ line: string }[]>(`fetch ${ROWS_AT_ONCE} from leaving`);
    for (const { line } of rows) yield line;
    if (rows.length < ROWS_AT_ONCE) break;
  }
  await tx.query('close leaving');
}
