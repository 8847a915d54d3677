import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AuditEntryType } from './audit-entry.type';
import type { AuditEntry } from './audit-entry.entity';

const asText = (value: Record<string, unknown> | null): string | null => (value ? JSON.stringify(value) : null);

@Resolver(() => AuditEntryType)
export class AuditEntryResolver {
  @ResolveField(() => String, { nullable: true, description: 'Values before the change, as JSON text.' })
  before(@Parent() entry: AuditEntry) {
    return asText(entry.before);
  }

  @ResolveField(() => String, { nullable: true, description: 'Values after the change, as JSON text.' })
  after(@Parent() entry: AuditEntry) {
    return asText(entry.after);
  }
}
