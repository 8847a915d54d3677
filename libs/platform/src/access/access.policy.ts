import { holds } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';
import type { AccessRule } from './access';

/** `null` when the actor may call the operation, otherwise the code of the refusal. */
export function refusal(rule: AccessRule, actor: Actor): 'UNAUTHENTICATED' | 'FORBIDDEN' | null {
  if (rule.kind === 'public') return null;
  if (rule.kind === 'mailbox') return actor.mailbox === undefined ? 'UNAUTHENTICATED' : null;
  if (actor.id === null) return 'UNAUTHENTICATED';
  if (rule.kind === 'signedIn') return null;
  return rule.roles.some((role) => holds(actor, role)) ? null : 'FORBIDDEN';
}
