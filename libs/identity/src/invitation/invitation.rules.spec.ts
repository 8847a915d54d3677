import { Role } from '@waymark/kernel';
import { OrganisationKind } from '../organisation/organisation.rules';
import { checkOpen, checkRole } from './invitation.rules';

const at = new Date('2026-11-23T15:00:00Z');
const later = new Date('2026-11-23T15:00:00.001Z');

describe('an invitation', () => {
  it('is open until the instant at which it expires, and until it is accepted', () => {
    expect(() => checkOpen({ expiresAt: later, acceptedAt: null }, at)).not.toThrow();
    expect(() => checkOpen({ expiresAt: at, acceptedAt: null }, at)).toThrow('INVITATION_NOT_OPEN');
    expect(() => checkOpen({ expiresAt: later, acceptedAt: at }, at)).toThrow('INVITATION_NOT_OPEN');
    expect(() => checkOpen(null, at)).toThrow('INVITATION_NOT_OPEN');
  });

  const given = ['TRAINING_PROVIDER TRAINEE', 'TRAINING_PROVIDER TRAINER', 'TRAINING_PROVIDER ORG_ADMIN', 'TREATMENT_PROGRAM TRAINEE', 'TREATMENT_PROGRAM SUPERVISOR', 'TREATMENT_PROGRAM PROGRAM_STAFF', 'TREATMENT_PROGRAM ORG_ADMIN', 'CERTIFICATION_BOARD REVIEWER', 'CERTIFICATION_BOARD ORG_ADMIN'];
  it.each(Object.values(OrganisationKind).flatMap((kind) => Object.values(Role).map((role) => [kind, role] as const)))('of a %s for the role %s', (kind, role) => {
    const asked = expect(() => checkRole(kind, role));
    if (given.includes(`${kind} ${role}`)) asked.not.toThrow();
    else asked.toThrow('INVITATION_ROLE_UNFIT');
  });
});
