import { NOBODY, Role } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';
import { anHoursEntry } from './hours-entry.builder';
import { canAmend, canCorrect, canDecide, visibleTo } from './hours-entry.policy';
import { HoursState } from './hours-entry.rules';

const actor = (id: string | null, ...memberships: Actor['memberships']): Actor => ({ id, locale: 'en', memberships });
const supervisor = actor('supervisor', { organisationId: 'site', role: Role.SUPERVISOR });
const trainee = actor('trainee');
const site = { supervisorId: 'supervisor', organisationId: 'site' };
const terms = { ...site, supervisorEmail: null, alternateEmail: null, isAlternateAsked: false };
const owner = (mailbox: string): Actor => ({ ...actor(null), mailbox });

describe('who sees hours', () => {
  it('is the trainee, whatever the state', () => {
    expect(visibleTo(trainee)).toEqual([{ traineeId: 'trainee' }]);
  });
  it('is the supervisor of the placement, at their own site, and never a draft', () => {
    expect(visibleTo(supervisor)).toEqual([{ traineeId: 'supervisor' }, ...['SENT', 'RETURNED', 'SIGNED'].map((state) => ({ state, placement: site }))]);
  });
  it('[D3] is the owner of the mailbox that the placement names, and of the alternate one once it is asked', () => {
    const placements = [{ supervisorEmail: 'maria@example.org' }, { alternateEmail: 'maria@example.org', isAlternateAsked: true }];
    expect(visibleTo(owner('maria@example.org'))).toEqual([{ traineeId: NOBODY }, ...placements.flatMap((placement) => ['SENT', 'RETURNED', 'SIGNED'].map((state) => ({ state, placement })))]);
  });
  it('is no stranger', () => {
    expect(visibleTo(actor(null))).toEqual([{ traineeId: NOBODY }]);
  });
});

describe('who decides about hours', () => {
  const sent = anHoursEntry({ state: HoursState.SENT });
  it('is the supervisor of the placement', () => {
    expect(canDecide(supervisor, sent, terms)).toBe(true);
  });
  it.each([
    ['another supervisor of the site', actor('other', { organisationId: 'site', role: Role.SUPERVISOR })],
    ['a supervisor of another site', actor('supervisor', { organisationId: 'elsewhere', role: Role.SUPERVISOR })],
    ['somebody with another role there', actor('supervisor', { organisationId: 'site', role: Role.ORG_ADMIN })],
    ['the trainee', trainee],
  ])('is not %s', (_, other) => {
    expect(canDecide(other, sent, terms)).toBe(false);
  });
  it('[D3] is the owner of the mailbox, and the alternate only once asked', () => {
    const named = { ...terms, supervisorId: null, supervisorEmail: 'maria@example.org', alternateEmail: 'lee@example.org' };
    expect(canDecide(owner('maria@example.org'), sent, named)).toBe(true);
    expect(canDecide(owner('lee@example.org'), sent, named)).toBe(false);
    expect(canDecide(owner('lee@example.org'), sent, { ...named, isAlternateAsked: true })).toBe(true);
    for (const other of [actor(null), supervisor, owner('other@example.org')]) expect(canDecide(other, sent, named)).toBe(false);
  });
  it('is not the supervisor about own work', () => {
    expect(canDecide(supervisor, { ...sent, traineeId: 'supervisor' }, terms)).toBe(false);
  });
});

describe('the trainee', () => {
  it.each(Object.values(HoursState))('with an entry in state %s', (state) => {
    const entry = anHoursEntry({ state });
    expect(canCorrect(trainee, entry)).toBe(state === HoursState.DRAFT || state === HoursState.RETURNED);
    expect(canAmend(trainee, entry)).toBe(state === HoursState.SIGNED);
    expect(canCorrect(supervisor, entry)).toBe(false);
    expect(canAmend(supervisor, entry)).toBe(false);
  });
  it('corrects the newest version only', () => {
    expect(canAmend(trainee, anHoursEntry({ state: HoursState.SIGNED, supersededAt: new Date() }))).toBe(false);
  });
});
