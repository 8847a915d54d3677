import { Injectable } from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/constants';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ACCESS } from './access';
import type { AccessRule } from './access';

export interface Operation {
  readonly name: string;
  readonly kind: 'Query' | 'Mutation' | 'route';
  readonly access: AccessRule | undefined;
}

type Handler = (...args: never[]) => unknown;

/** Every operation of the API with its declared access. The boot fails when one declares none. */
@Injectable()
export class Operations {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  list(): Operation[] {
    const hosts = [...this.discovery.getProviders(), ...this.discovery.getControllers()];
    return hosts.flatMap(({ instance }) => (instance ? this.operationsOf(instance as object) : []));
  }

  assertDeclared(): void {
    const open = this.list().filter((operation) => !operation.access);
    if (open.length === 0) return;
    throw new Error(`These operations declare no access: ${open.map((operation) => operation.name).join(', ')}`);
  }

  private operationsOf(instance: object): Operation[] {
    const prototype = Object.getPrototypeOf(instance) as Record<string, Handler> | null;
    if (!prototype) return [];
    return this.scanner.getAllMethodNames(prototype).flatMap((method) => {
      const handler = prototype[method];
      const kind = handler ? this.kindOf(handler) : null;
      return handler && kind ? [{ name: this.nameOf(handler, method), kind, access: this.reflector.get<AccessRule | undefined>(ACCESS, handler) }] : [];
    });
  }

  private kindOf(handler: Handler): Operation['kind'] | null {
    const type: unknown = Reflect.getMetadata('graphql:resolver_type', handler);
    if (type === 'Query' || type === 'Mutation') return type;
    return Reflect.hasMetadata(PATH_METADATA, handler) ? 'route' : null;
  }

  private nameOf(handler: Handler, method: string): string {
    const name: unknown = Reflect.getMetadata('graphql:resolver_name', handler);
    return typeof name === 'string' ? name : method;
  }
}
