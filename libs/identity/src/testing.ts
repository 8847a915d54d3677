import { randomUUID } from 'node:crypto';
import type { DynamicModule, Type } from '@nestjs/common';
import type { Role } from '@waymark/kernel';
import { startTestApi } from '@waymark/platform/testing';
import type { TestApi, TestApiOptions } from '@waymark/platform/testing';
import { ActorLoader, identityEntities, IdentityModule, Membership, Organisation, OrganisationKind, Person } from './index';

type Options = Pick<TestApiOptions, 'prepare' | 'entities' | 'config' | 'sessions' | 'serve' | 'beside'> & { readonly modules: (Type | DynamicModule)[] };

/** The API with identity and the given modules. Sign in a request with `api.ok(personId, …)`. */
export function startApi(options: Options): Promise<TestApi> {
  return startTestApi({
    ...options,
    modules: [IdentityModule, ...options.modules],
    entities: [...identityEntities, ...options.entities],
    actorOf: (app, personId) => app.get(ActorLoader).load(personId),
  });
}

export function aPerson(api: TestApi, with_: Partial<Person> = {}): Promise<Person> {
  const email = `person-${randomUUID().slice(0, 8)}@example.org`;
  return api.dataSource.manager.save(Person, { email, legalName: 'Ana Reyes', chosenName: null, locale: 'en', createdAt: api.now, ...with_ });
}

export function anOrganisation(api: TestApi, with_: Partial<Organisation> = {}): Promise<Organisation> {
  const name = `Harbor Light ${randomUUID().slice(0, 8)}`;
  return api.dataSource.manager.save(Organisation, { name, kind: OrganisationKind.TREATMENT_PROGRAM, timeZone: 'America/Chicago', ...with_ });
}

/** A person who holds the role in the organisation (a new one unless given), as two other people gave it. */
export async function aMember(api: TestApi, role: Role, organisation?: Organisation, with_: Partial<Person> = {}): Promise<Person> {
  const person = await aPerson(api, with_);
  const organisationId = (organisation ?? (await anOrganisation(api))).id;
  await api.dataSource.manager.save(Membership, { personId: person.id, organisationId, role, startedAt: api.now, endedAt: null, grantedBy: randomUUID(), approvedBy: randomUUID() });
  return person;
}

/** What the answer asks the browser to keep, as the browser sends it back. */
export const cookieOf = (answer: { headers: Record<string, unknown> }): string => String(answer.headers['set-cookie'] ?? '').split(';')[0] ?? '';
