import { holds, NOBODY, organisationsWhere, Role } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';
import { In, IsNull, Not, Or } from 'typeorm';
import type { FindOptionsWhere } from 'typeorm';
import type { SignerCase } from './signer-case.entity';
import { openStates, SignerCaseState } from './signer-case.rules';

const siteRoles = [Role.ORG_ADMIN, Role.PROGRAM_STAFF] as const;

/** The trainee, and who runs the site; never the supervisor whom it is about, whatever else they are there. */
export function visibleTo(actor: Actor): FindOptionsWhere<SignerCase>[] {
  const id = actor.id ?? NOBODY;
  const sites = siteRoles.flatMap((role) => organisationsWhere(actor, role));
  return [{ traineeId: id }, { organisationId: In(sites), supervisorId: Or(IsNull(), Not(id)) }];
}

interface About {
  readonly traineeId: string;
  readonly organisationId: string;
  readonly state: SignerCaseState;
}

const isOpen = ({ state }: About): boolean => openStates.includes(state);

export const canWithdraw = (actor: Actor, about: About): boolean => about.traineeId === actor.id && isOpen(about);

/** Somebody else is named once nobody signed. */
export const canNameAnother = (actor: Actor, about: About): boolean => about.traineeId === actor.id && about.state === SignerCaseState.WITH_TRAINEE;

/** Agrees with who is asked, or names somebody; also later, while nobody signed. */
export const canAnswer = (actor: Actor, about: About): boolean =>
  about.traineeId !== actor.id && isOpen(about) && siteRoles.some((role) => holds(actor, role, about.organisationId));
