import { holds } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';
import type { AccessRule } from './access';

const mayByKey = (rule: AccessRule, scopes: readonly string[]): boolean => rule.kind === 'roles' && rule.scope !== undefined && scopes.includes(rule.scope);

type Refusal = 'UNAUTHENTICATED' | 'FORBIDDEN' | 'API_KEY_SCOPE';

function ofPerson(rule: AccessRule, actor: Actor): Refusal | null {
  if (actor.id === null) return 'UNAUTHENTICATED';
  return rule.kind !== 'roles' || rule.roles.some((role) => holds(actor, role)) ? null : 'FORBIDDEN';
}

/** `null` when the actor may call the operation, otherwise the code of the refusal. */
export function refusal(rule: AccessRule, actor: Actor): Refusal | null {
  // What is open to everybody would tell software who made its key.
  if (actor.scopes !== undefined && !mayByKey(rule, actor.scopes)) return 'API_KEY_SCOPE';
  if (rule.kind === 'public') return null;
  if (rule.kind === 'mailbox') return actor.mailbox === undefined ? 'UNAUTHENTICATED' : null;
  return ofPerson(rule, actor);
}
