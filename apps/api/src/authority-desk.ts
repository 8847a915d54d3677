import type { INestApplicationContext } from '@nestjs/common';
import { AuthorityReplacer } from '@waymark/credentials';
import type { ReplacementPlan } from '@waymark/credentials';
import { adminCtx } from './drill-desk';

export interface ReplaceAsked {
  /** The mail address of a platform admin, whose name the audit trail keeps. */
  readonly by: string;
  /** Where the keys of the authorities lie; without it they are looked for beside their chain. */
  readonly authority?: string;
  /** Says what would be done, and does nothing. */
  readonly isDry: boolean;
}

/** Another document authority in the place of the one that certifies now, for a command of an administrator. Throws `KEY_NOT_ADMIN`, `KEY_ROOT_ABSENT`. */
export async function replaceAuthority(app: INestApplicationContext, what: string, { by, authority, isDry }: ReplaceAsked): Promise<ReplacementPlan> {
  if (what !== 'documents') throw new Error(`The ${what} is not replaced by a command. There is: documents.`);
  const actor = await adminCtx(app, by);
  const plan = await app.get(AuthorityReplacer).plan(actor, authority);
  if (!isDry) await app.get(AuthorityReplacer).replace(actor, authority);
  return plan;
}
