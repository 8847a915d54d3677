import { Client } from 'pg';

// A text earns its name by use, and a connection keeps at most so many plans: what is rare is sent whole each time.
const USES = 5;
const MOST_NAMES = 300;
const MOST_TEXTS = 5000;
const uses = new Map<string, number>();
const names = new Map<string, string>();

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known || names.size >= MOST_NAMES) return known;
  const count = (uses.get(text) ?? 0) + 1;
  if (uses.size < MOST_TEXTS || uses.has(text)) uses.set(text, count);
  if (count < USES) return undefined;
  uses.delete(text);
  names.set(text, `often-${names.size}`);
  return names.get(text);
}

/** What is asked again and again with other values is parsed and planned once a connection, whoever wrote the statement. */
export class PreparingClient extends Client {
  override query = ((...[text, values, ...rest]: unknown[]) => {
    const ask = super.query.bind(this) as (...args: unknown[]) => unknown;
    const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(text) : undefined;
    return name ? ask({ name, text, values }, ...rest) : ask(text, values, ...rest);
  }) as Client['query'];
}
