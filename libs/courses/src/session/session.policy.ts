import type { Actor } from '@waymark/kernel';
import { In } from 'typeorm';
import type { FindOptionsWhere } from 'typeorm';
import type { LiveSession } from './session.entity';

/** Everybody who belongs to the provider. */
export const visibleTo = (actor: Actor): FindOptionsWhere<LiveSession> => ({ organisationId: In([...new Set(actor.memberships.map(({ organisationId }) => organisationId))]) });
