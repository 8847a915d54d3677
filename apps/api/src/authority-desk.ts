import type { INestApplicationContext } from '@nestjs/common';
import { AuthorityReplacer, RootList, RootReplacer } from '@waymark/credentials';
import type { ListedRoot, ReplacementPlan } from '@waymark/credentials';
import type { Ctx } from '@waymark/platform';
import { adminCtx } from './drill-desk';

export interface ReplaceAsked {
  /** The mail address of a platform admin, whose name the audit trail keeps. */
  readonly by: string;
  /** Where the keys of the authorities lie; without it they are looked for beside their chain. */
  readonly authority?: string;
  /** Says what would be done, and does nothing. */
  readonly isDry: boolean;
}

export interface Replaced {
  readonly what: string;
  readonly plan: ReplacementPlan & { readonly isBegun?: boolean };
  /** Where it was the root that was replaced: the one that stands in its place. */
  readonly root: ListedRoot | null;
}

type Replace = (app: INestApplicationContext, ctx: Ctx, asked: ReplaceAsked) => Promise<Replaced>;

const replaceDocuments: Replace = async (app, ctx, { authority, isDry }) => {
  const plan = await app.get(AuthorityReplacer).plan(ctx, authority);
  if (!isDry) await app.get(AuthorityReplacer).replace(ctx, authority);
  return { what: 'documents', plan, root: null };
};

const replaceRoot: Replace = async (app, ctx, { authority, isDry }) => {
  const plan = await app.get(RootReplacer).plan(ctx, authority);
  if (!isDry) await app.get(RootReplacer).replace(ctx, authority);
  return { what: 'root', plan, root: isDry ? null : ((await app.get(RootList).of(ctx)).at(-1) ?? null) };
};

const known = new Map<string, Replace>([['documents', replaceDocuments], ['root', replaceRoot]]);

/** Another document authority, or another root, in the place of the one that certifies now, for a command of an administrator. Throws `KEY_NOT_ADMIN`, `KEY_ROOT_ABSENT`. */
export async function replaceAuthority(app: INestApplicationContext, what: string, asked: ReplaceAsked): Promise<Replaced> {
  const replace = known.get(what);
  if (!replace) throw new Error(`The ${what} is not replaced by a command. There are: ${[...known.keys()].join(', ')}.`);
  return replace(app, await adminCtx(app, asked.by), asked);
}
