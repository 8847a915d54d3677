import { found, must } from '@waymark/kernel';
import { Field, ID } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';
import type { EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import { AuditEntry } from '../audit/audit-entry.entity';
import type { Ctx } from '../ctx/ctx';
import { lockName } from './load';

/** The id of what a form makes, made with the form: a second press, and a phone that never heard the answer, send it again. */
export function FormId(): PropertyDecorator {
  return (target, name) => {
    Field(() => ID, { description: 'A UUID made with the form: sent again, it makes nothing more and answers with the first.' })(target, name);
    IsUUID()(target, String(name));
  };
}

/**
 * What the actor made under this id before, where the rest of `own` holds; null the first time. Two at once: the second waits for the first.
 * An id that the trail knows from anything else is refused, so that nothing made under it inherits a history.
 */
export async function madeBefore<T extends ObjectLiteral & { id: string }>(ctx: Ctx, entity: EntityTarget<T>, own: FindOptionsWhere<T> & { readonly id: string }): Promise<T | null> {
  const { id } = own;
  await lockName(ctx, `made ${id}`);
  const first = await ctx.tx.findOne(AuditEntry, { where: { recordId: id }, order: { id: 'ASC' } });
  if (first === null && !(await ctx.tx.existsBy(entity, { id } as FindOptionsWhere<T>))) return null;
  must(first?.actorId === ctx.actor.id, 'NOT_FOUND');
  return found(await ctx.tx.findOneBy(entity, own));
}
