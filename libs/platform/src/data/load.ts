import { found } from '@waymark/kernel';
import { And, Equal, FindOperator } from 'typeorm';
import type { EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import type { Ctx } from '../ctx/ctx';

type Visible<T> = FindOptionsWhere<T> | FindOptionsWhere<T>[];

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** What cannot be an id is never asked of the database. */
export const isUuid = (text: string): boolean => uuid.test(text);

/** Adds the id to each alternative of a `visibleTo` filter; one that itself speaks of ids still holds. Null where nothing can be found. */
function withId<T extends { id: string }>(visible: Visible<T>, id: string): FindOptionsWhere<T>[] | null {
  const alternatives = (Array.isArray(visible) ? visible : [visible]) as FindOptionsWhere<{ id: string }>[];
  // To TypeORM no alternative is no condition: any row would do.
  if (!isUuid(id) || alternatives.length === 0) return null;
  return alternatives.map(({ id: rule, ...where }) => ({ ...where, id: rule === undefined ? id : And(Equal(id), rule instanceof FindOperator ? rule : Equal(rule)) }) as FindOptionsWhere<T>);
}

/** Loads one visible row. Absent and invisible: the same NOT_FOUND. */
export async function loadOne<T extends ObjectLiteral & { id: string }>(ctx: Ctx, entity: EntityTarget<T>, visible: Visible<T>, id: string): Promise<T> {
  const where = found(withId(visible, id));
  return found(await ctx.tx.findOne(entity, { where }));
}

/** The same, and nobody else may decide about the row until this transaction ends. Whoever waited for the lock sees what came of it. */
export async function lockOne<T extends ObjectLiteral & { id: string }>(ctx: Ctx, entity: EntityTarget<T>, visible: Visible<T>, id: string): Promise<T> {
  const where = found(withId(visible, id));
  const query = ctx.tx.createQueryBuilder(entity, 'locked').setFindOptions({ where });
  return found(await query.setLock('pessimistic_write', undefined, ['locked']).getOne());
}

/** Holds a name until this transaction ends, where no row is there yet to be locked: whoever asks for the same name waits. */
export async function lockName(ctx: Ctx, name: string): Promise<void> {
  await ctx.tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);
}
