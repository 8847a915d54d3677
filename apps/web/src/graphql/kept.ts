import { ApiError } from './api-error';
import { gql } from './client';
import type { TypedDocumentString } from './generated/graphql';

const prefix = 'waymark.kept.';

const keyOf = (document: { toString(): string }): string => prefix + (/query\s+(\w+)/.exec(document.toString())?.[1] ?? '');

/** A device without room keeps nothing, and works while it is online. */
function keep(key: string, answer: unknown): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(answer));
    return true;
  } catch {
    localStorage.removeItem(key);
    return false;
  }
}

/** An answer that its page needs with no network as well: the last one stays on this device until the person signs out. */
export async function gqlKept<Result, Variables>(document: TypedDocumentString<Result, Variables>, variables: Variables): Promise<Result> {
  const key = keyOf(document);
  try {
    const answer = await gql(document, variables);
    keep(key, answer);
    return answer;
  } catch (error) {
    const kept = error instanceof ApiError && error.code === 'UNREACHABLE' ? localStorage.getItem(key) : null;
    if (kept === null) throw error;
    return JSON.parse(kept) as Result;
  }
}

/** Nobody is signed in here any more. */
export function forgetKept(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
}
