import type { Type } from '@nestjs/common';
import { MODULE_METADATA } from '@nestjs/common/constants';
import { AuditEntryResolver, InboxResolver, RecordCheckResolver, ThreadResolver } from '@waymark/platform';
import { ErrorCodeResolver } from './error-code.resolver';
import { modules } from './modules';

const isResolver = (provider: unknown): provider is Type => typeof provider === 'function' && Reflect.hasMetadata('graphql:resolver_type', provider);

/** Every resolver of the product, read from the modules' own lists. */
export function resolversOf(): Type[] {
  const provided = modules.flatMap((module) => (Reflect.getMetadata(MODULE_METADATA.PROVIDERS, module) ?? []) as unknown[]);
  return [AuditEntryResolver, InboxResolver, RecordCheckResolver, ThreadResolver, ErrorCodeResolver, ...provided.filter(isResolver)];
}
