import { Role } from '@waymark/kernel';
import { OrganisationKind } from '../organisation/organisation.rules';
import { canApprove, checkRoles, decided, InvitationOutcome, needsSecond } from './invitation.rules';

const seat = { invitedBy: 'lena', email: 'friend@example.org', outcome: null };
const [lena, omar, friend] = [{ id: 'lena', email: 'lena@example.org' }, { id: 'omar', email: 'omar@example.org' }, { id: 'friend', email: 'friend@example.org' }];
const { CERTIFICATION_BOARD, TRAINING_PROVIDER, TREATMENT_PROGRAM } = OrganisationKind;
const { REVIEWER, ORG_ADMIN, PLATFORM_ADMIN, TRAINEE, SUPERVISOR } = Role;

describe('[AZ20] [T17] a seat at a board', () => {
  it('needs a second person, but for the administrator who founds it', () => {
    expect(needsSecond(CERTIFICATION_BOARD, REVIEWER, true)).toBe(true);
    expect(needsSecond(CERTIFICATION_BOARD, ORG_ADMIN, true)).toBe(true);
    expect(needsSecond(CERTIFICATION_BOARD, REVIEWER, false)).toBe(true);
    expect(needsSecond(CERTIFICATION_BOARD, ORG_ADMIN, false)).toBe(false);
    for (const kind of [TRAINING_PROVIDER, TREATMENT_PROGRAM]) expect(needsSecond(kind, ORG_ADMIN, true)).toBe(false);
  });

  it('is approved by somebody who neither offered it nor gets it; refused by the inviter, too', () => {
    expect(canApprove(seat, omar)).toBe(true);
    expect(decided(seat, omar, true)).toBe(InvitationOutcome.APPROVED);
    for (const me of [lena, friend]) {
      expect(canApprove(seat, me)).toBe(false);
      expect(() => decided(seat, me, true)).toThrow('SEAT_SECOND_PERSON_NEEDED');
      expect(decided(seat, me, false)).toBe(InvitationOutcome.REFUSED);
    }
  });

  it.each(Object.values(InvitationOutcome))('is decided once: not again after %s', (outcome) => {
    expect(canApprove({ ...seat, outcome }, omar)).toBe(false);
    for (const isApproved of [true, false]) expect(() => decided({ ...seat, outcome }, omar, isApproved)).toThrow('SEAT_DECIDED');
  });

  it.each([
    [REVIEWER, 'here', [{ role: ORG_ADMIN, organisationId: 'here' }]],
    [ORG_ADMIN, 'here', [{ role: REVIEWER, organisationId: 'here' }]],
    [REVIEWER, 'here', [{ role: PLATFORM_ADMIN, organisationId: 'platform' }]],
    [PLATFORM_ADMIN, 'platform', [{ role: REVIEWER, organisationId: 'here' }]],
  ])('%s at %s is refused beside %j', (role, organisationId, held) => {
    expect(() => checkRoles(role, organisationId, held)).toThrow('SEAT_ROLES_CONFLICT');
  });

  it.each([
    [REVIEWER, [{ role: ORG_ADMIN, organisationId: 'elsewhere' }, { role: TRAINEE, organisationId: 'school' }, { role: SUPERVISOR, organisationId: 'program' }]],
    [ORG_ADMIN, [{ role: REVIEWER, organisationId: 'elsewhere' }, { role: PLATFORM_ADMIN, organisationId: 'platform' }]],
    [REVIEWER, [{ role: REVIEWER, organisationId: 'elsewhere' }]],
  ])('%s goes with %j', (role, held) => {
    expect(() => checkRoles(role, 'here', held)).not.toThrow();
  });
});
