import { aMember, anOrganisation, aPerson, startApi } from '@waymark/identity/testing';
import { OrganisationKind, TieService } from '@waymark/identity';
import type { Organisation, Person } from '@waymark/identity';
import { Role } from '@waymark/kernel';
import { noteBounce } from '@waymark/platform';
import type { TestApi } from '@waymark/platform/testing';
import { hoursEntities, HoursModule } from '../index';

const open = `mutation ($input: OpenPlacementInput!) { openPlacement(input: $input) { id supervisor { id } trainee { id } organisation { name } } }`;
const list = `{ placements(first: 10) { nodes { id trainee { id } } } }`;

describe('a placement', () => {
  let api: TestApi;
  let site: Organisation;
  let supervisor: Person;
  let trainee: Person;
  const input = (with_: Record<string, unknown> = {}) => ({ input: { organisationId: site.id, traineeEmail: trainee.email, startsOn: '2026-11-01', endsOn: '2027-05-01', dailyCapMinutes: 480, ...with_ } });

  beforeAll(async () => {
    api = await startApi({ modules: [HoursModule], entities: hoursEntities });
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    site = await anOrganisation(api);
    supervisor = await aMember(api, Role.SUPERVISOR, site);
    trainee = await aPerson(api);
  });

  it('is opened by a supervisor for themself, and seen by both', async () => {
    const { openPlacement } = await api.ok<{ openPlacement: unknown }>(supervisor.id, open, input({ traineeEmail: ` ${trainee.email.toUpperCase()} ` }));
    expect(openPlacement).toMatchObject({ supervisor: { id: supervisor.id }, trainee: { id: trainee.id }, organisation: { name: site.name } });
    for (const viewer of [trainee.id, supervisor.id]) expect(await api.ok(viewer, list)).toMatchObject({ placements: { nodes: [{ trainee: { id: trainee.id } }] } });
    expect(await api.ok((await aPerson(api)).id, list)).toEqual({ placements: { nodes: [] } });
  });

  it.each([['2027-05-01'], [null]])('is one when the button is pressed twice, until %s', async (endsOn) => {
    const answers = await Promise.all([1, 2].map(() => api.ok<{ openPlacement: { id: string } }>(supervisor.id, open, input({ endsOn }))));
    expect(new Set(answers.map(({ openPlacement }) => openPlacement.id)).size).toBe(1);
    const { openPlacement } = await api.ok<{ openPlacement: { id: string } }>(supervisor.id, open, input({ endsOn, dailyCapMinutes: 300 }));
    expect(openPlacement.id).not.toBe(answers[0]?.openPlacement.id);
  });

  it('[B12] ties the two, so that the supervisor judges no role-play of the trainee', async () => {
    await api.ok(supervisor.id, open, input());
    const ties = api.app.get(TieService);
    expect(await ties.tiedTo(api.ctx(), supervisor.id)).toEqual([trainee.id]);
    expect(await ties.tiedTo({ ...api.ctx(), now: new Date('2027-05-01T23:59:00Z') }, supervisor.id)).toEqual([trainee.id]);
    expect(await ties.tiedTo({ ...api.ctx(), now: new Date('2027-05-02T00:00:00Z') }, supervisor.id)).toEqual([]);
  });

  it('is opened by an admin of the site for any of its supervisors', async () => {
    const admin = await aMember(api, Role.ORG_ADMIN, site);
    expect(await api.refusal(admin.id, open, input({ supervisorId: supervisor.id }))).toBe('NONE');
    expect(await api.refusal(admin.id, open, input({ supervisorId: admin.id }))).toBe('PLACEMENT_SUPERVISOR_UNFIT');
  });

  it.each([
    ['PLACEMENT_DAYS_REVERSED', { endsOn: '2026-10-31' }],
    ['PLACEMENT_TRAINEE_UNKNOWN', { traineeEmail: 'nobody@example.org' }],
    ['BAD_USER_INPUT', { dailyCapMinutes: 1441 }],
    ['BAD_USER_INPUT', { startsOn: '2026-13-01' }],
  ])('is refused with %s', async (code, with_) => {
    expect(await api.refusal(supervisor.id, open, input(with_))).toBe(code);
  });

  it('has two people in it', async () => {
    expect(await api.refusal(supervisor.id, open, input({ traineeEmail: supervisor.email }))).toBe('PLACEMENT_OWN_SUPERVISOR');
  });

  it('is at a treatment program', async () => {
    const school = await anOrganisation(api, { kind: OrganisationKind.TRAINING_PROVIDER });
    const member = await aMember(api, Role.SUPERVISOR, school);
    expect(await api.refusal(member.id, open, input({ organisationId: school.id }))).toBe('PLACEMENT_SITE_UNFIT');
  });

  it('is not for others to open', async () => {
    const elsewhere = await aMember(api, Role.SUPERVISOR);
    expect(await api.refusal(elsewhere.id, open, input())).toBe('FORBIDDEN');
    expect(await api.refusal(trainee.id, open, input())).toBe('FORBIDDEN');
    expect(await api.refusal(null, open, input())).toBe('UNAUTHENTICATED');
  });

  describe('under somebody without an account', () => {
    const named = { name: ' Maria  Ortiz', email: 'Maria.Ortiz@Clinic.example ', locale: 'es' };
    const name = `mutation ($placementId: ID!, $supervisor: NamedSupervisorInput!) { nameSupervisor(placementId: $placementId, supervisor: $supervisor) { id supervisor { name email bouncedAt } viewerCan { nameSupervisor nameAlternate } } }`;
    const second = `mutation ($placementId: ID!, $alternate: NamedSupervisorInput!) { nameAlternate(placementId: $placementId, alternate: $alternate) { id isAlternateAsked alternate { name email } } }`;
    const opened = async (as: Person, with_: Record<string, unknown> = {}) => (await api.ok<{ openPlacement: { id: string } }>(as.id, open, input({ supervisor: named, ...with_ }))).openPlacement.id;
    const admin = () => aMember(api, Role.ORG_ADMIN, site);

    it('[D3] is opened by an admin of the site, once however often the button is pressed, and by the trainee where they belong', async () => {
      const boss = await admin();
      const first = await opened(boss);
      expect(await opened(boss)).toBe(first);
      expect(await opened(trainee, { startsOn: '2026-11-02' })).not.toBe(first);
      const placements = `{ placements(first: 10) { nodes { supervisor { name email } } } }`;
      const maria = { supervisor: { name: 'Maria Ortiz', email: 'maria.ortiz@clinic.example' } };
      expect(await api.ok(trainee.id, placements)).toEqual({ placements: { nodes: [maria, maria] } });
    });

    it('[AZ4] is opened by no supervisor of the site for another, no stranger to it and nobody for somebody else', async () => {
      expect(await api.refusal(supervisor.id, open, input({ supervisor: named }))).toBe('FORBIDDEN');
      expect(await api.refusal(trainee.id, open, input({ supervisor: named }))).toBe('NOT_FOUND');
      const other = await aPerson(api);
      expect(await api.refusal(other.id, open, input({ supervisor: named }))).toBe('FORBIDDEN');
    });

    it('[J3] shows the trainee that mails come back, and the trainee puts the address right', async () => {
      const placementId = await opened(await admin());
      await noteBounce(api.ctx(), 'maria.ortiz@clinic.example', '550 5.1.1 no such user');
      const placements = `{ placements(first: 10) { nodes { supervisor { bouncedAt } } } }`;
      expect(await api.ok(trainee.id, placements)).toEqual({ placements: { nodes: [{ supervisor: { bouncedAt: api.now.toISOString() } }] } });
      const { nameSupervisor } = await api.ok<{ nameSupervisor: object }>(trainee.id, name, { placementId, supervisor: { ...named, email: 'm.ortiz@clinic.example' } });
      expect(nameSupervisor).toMatchObject({ supervisor: { name: 'Maria Ortiz', email: 'm.ortiz@clinic.example', bouncedAt: null }, viewerCan: { nameSupervisor: true, nameAlternate: true } });
      const [row] = await api.dataSource.query<{ before: object; after: object }[]>(`select before, after from audit.entry where record_id = $1 and action = 'placement.supervisor-named'`, [placementId]);
      expect(row).toMatchObject({ before: { supervisorEmail: 'maria.ortiz@clinic.example' }, after: { supervisorEmail: 'm.ortiz@clinic.example' } });
    });

    it('is not taken from somebody with an account by the trainee, who may say whom to ask next', async () => {
      const { openPlacement } = await api.ok<{ openPlacement: { id: string } }>(supervisor.id, open, input());
      const placementId = openPlacement.id;
      expect(await api.refusal(trainee.id, name, { placementId, supervisor: named })).toBe('FORBIDDEN');
      expect(await api.refusal((await aPerson(api)).id, name, { placementId, supervisor: named })).toBe('NOT_FOUND');
      expect(await api.ok(trainee.id, second, { placementId, alternate: named })).toMatchObject({ nameAlternate: { isAlternateAsked: false, alternate: { name: 'Maria Ortiz' } } });
      await api.ok((await admin()).id, name, { placementId, supervisor: { ...named, email: 'lee@clinic.example' } });
    });

    it.each([
      ['PLACEMENT_OWN_SUPERVISOR', () => trainee.email.toUpperCase()],
      ['PLACEMENT_ALTERNATE_SAME', () => 'MARIA.ortiz@clinic.example'],
      ['PERSON_EMAIL_INVALID', () => 'maria'],
    ])('[HR9] is refused with %s', async (code, address) => {
      const placementId = await opened(await admin());
      expect(await api.refusal(trainee.id, second, { placementId, alternate: { ...named, email: address() } })).toBe(code);
    });

    it('[B12] ties an account that has the mailbox, and tells nobody that there is one', async () => {
      const known = await aPerson(api);
      await opened(await admin(), { supervisor: { ...named, email: known.email } });
      expect(await api.app.get(TieService).tiedTo(api.ctx(), known.id)).toEqual([trainee.id]);
      expect(JSON.stringify(await api.ok(trainee.id, `{ placements(first: 10) { nodes { supervisor { id name email } } } }`))).not.toContain(known.id);
    });
  });
});
