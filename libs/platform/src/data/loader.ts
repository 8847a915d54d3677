import DataLoader from 'dataloader';
import type { GraphqlContext } from '../ctx/ctx';

/** One loader of that name per request: a list of n parents costs one query. `load` answers for all keys at once. */
export function loader<K, V>(graphql: GraphqlContext, name: string, load: (keys: readonly K[]) => Promise<Map<K, V>>): DataLoader<K, V | null> {
  const existing = graphql.loaders.get(name);
  if (existing) return existing as DataLoader<K, V | null>;
  const made = new DataLoader<K, V | null>(async (keys) => {
    const rows = await load(keys);
    return keys.map((key) => rows.get(key) ?? null);
  });
  graphql.loaders.set(name, made);
  return made;
}
