import { randomUUID } from 'node:crypto';
import { Role } from '@waymark/kernel';
import type { TestApi } from '@waymark/platform/testing';
import { Membership, OrganisationKind, useSessions } from '../index';
import type { Organisation, Person } from '../index';
import { aMember, anOrganisation, aPerson, startApi } from '../testing';

const INVITE = 'mutation ($input: InviteMemberInput!) { inviteMember(input: $input) }';
const DECIDE = 'mutation ($input: DecideSeatInput!) { decideSeat(input: $input) }';
const WAITING = 'query ($organisationId: ID) { seatsToApprove(organisationId: $organisationId) { nodes { id email role organisation { name } inviter { name } viewerCan { approve } } } }';
const INBOX = '{ inbox { text path } }';

interface Seat { id: string; email: string; viewerCan: { approve: boolean } }

let api: TestApi;
let board: Organisation;
let lena: Person;
let omar: Person;
let email: string;

beforeAll(async () => {
  api = await startApi({ modules: [], entities: [], sessions: (app) => useSessions(app, { secret: 'test', isSecure: false, without: [] }) });
});
afterAll(() => api.close());
beforeEach(async () => {
  board = await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD });
  [lena, omar] = [await aMember(api, Role.ORG_ADMIN, board, { legalName: 'Lena Fischer' }), await aMember(api, Role.ORG_ADMIN, board, { legalName: 'Omar Rahimi' })];
  email = `amara-${randomUUID().slice(0, 8)}@example.org`;
});

const offer = (with_ = {}) => ({ input: { id: randomUUID(), organisationId: board.id, email, role: 'REVIEWER', ...with_ } });
async function offered(by = lena, with_ = {}): Promise<string> {
  const { input } = offer(with_);
  expect(await api.ok(by.id, INVITE, { input })).toEqual({ inviteMember: true });
  return input.id;
}
const decide = (by: Person, id: string, isApproved = true) => api.refusal(by.id, DECIDE, { input: { id, isApproved } });
const waiting = async (person: Person, organisationId: string | null = board.id) => (await api.ok<{ seatsToApprove: { nodes: Seat[] } }>(person.id, WAITING, { organisationId })).seatsToApprove.nodes;
const linkTo = async (address = email) => {
  await api.runJobs();
  return /invite\/(\S+)/.exec((await api.mails(address)).at(-1)?.body ?? '')?.[1];
};
const accept = (token = '', name = 'Amara Obi') => api.http.post(`/auth/invitation/${token}/accept`).send({ name });
const seatsOf = (personEmail: string) => api.dataSource.query<{ role: string; granted_by: string; approved_by: string }[]>('select role, granted_by, approved_by from identity.membership m join identity.person p on p.id = m.person_id where p.email = $1 and ended_at is null', [personEmail]);

describe('[AZ20] [T17] a seat at a certification board', () => {
  it('is offered by one administrator, and mailed and held once another one approved', async () => {
    const id = await offered();
    expect(await linkTo()).toBeUndefined();
    expect(await decide(omar, id)).toBe('NONE');
    expect((await accept(await linkTo())).status).toBeLessThan(300);
    expect(await seatsOf(email)).toEqual([{ role: 'REVIEWER', granted_by: lena.id, approved_by: omar.id }]);
    const trail = await api.dataSource.query<{ action: string; actor_id: string }[]>('select action, actor_id from audit.entry where record_id = $1 order by id limit 2', [id]);
    expect(trail).toEqual([{ action: 'member.invited', actor_id: lena.id }, { action: 'member.approved', actor_id: omar.id }]);
  });

  it.each(['REVIEWER', 'ORG_ADMIN'])('of a %s is approved by nobody who offered it, nor by whom it is for', async (role) => {
    const id = await offered(lena, { role });
    expect(await decide(lena, id)).toBe('SEAT_SECOND_PERSON_NEEDED');
    const own = await offered(lena, { role: 'REVIEWER', email: omar.email });
    expect(await decide(omar, own)).toBe('SEAT_SECOND_PERSON_NEEDED');
    const can = async (person: Person) => Object.fromEntries((await waiting(person)).map((seat) => [seat.id, seat.viewerCan.approve]));
    expect(await can(omar)).toEqual({ [id]: true, [own]: false });
    expect(await can(lena)).toEqual({ [id]: false, [own]: false });
    expect(await linkTo()).toBeUndefined();
  });

  it('waits in the inbox of the others, who are mailed at once without a name', async () => {
    const id = await offered();
    const inbox = async (person: Person) => (await api.ok<{ inbox: unknown[] }>(person.id, INBOX)).inbox;
    expect(await inbox(omar)).toEqual([{ text: `Approve a seat at ${board.name}, or say no`, path: '/seats' }]);
    expect(await inbox(lena)).toEqual([]);
    await api.runJobs();
    const [mail] = await api.mails(omar.email);
    expect(mail?.subject).toBe('Somebody needs your approval');
    expect(mail?.body).not.toContain(email);
    expect(await waiting(omar, null)).toMatchObject([{ id, email, role: 'REVIEWER', organisation: { name: board.name }, inviter: { name: 'Lena Fischer' } }]);
    await decide(omar, id);
    expect(await inbox(omar)).toEqual([]);
  });

  it('is refused, also by its inviter, and then no link ever leaves', async () => {
    for (const by of [omar, lena]) {
      const id = await offered();
      expect(await decide(by, id, false)).toBe('NONE');
      expect(await decide(omar, id, true)).toBe('SEAT_DECIDED');
    }
    expect(await linkTo()).toBeUndefined();
  });

  it('is decided once: twenty approve, one mail', async () => {
    const id = await offered();
    const codes = await Promise.all(Array.from({ length: 20 }, () => decide(omar, id)));
    expect(new Set(codes)).toEqual(new Set(['NONE']));
    await linkTo();
    expect(await api.mails(email)).toHaveLength(1);
    expect(await decide(omar, id, false)).toBe('SEAT_DECIDED');
  });

  it('is offered once while it waits, and is over after two weeks', async () => {
    const id = await offered();
    for (const again of [false, true]) expect(await api.ok(omar.id, INVITE, offer({ again }))).toEqual({ inviteMember: false });
    const now = api.now;
    api.now = new Date(now.getTime() + 14 * 86_400_000);
    expect(await waiting(omar)).toEqual([]);
    expect(await decide(omar, id)).toBe('INVITATION_NOT_OPEN');
    api.now = now;
  });

  it('is approved by an administrator of the platform where the board has a single one', async () => {
    await api.dataSource.manager.update(Membership, { personId: omar.id }, { endedAt: api.now });
    const operator = await aMember(api, Role.PLATFORM_ADMIN, await anOrganisation(api, { kind: OrganisationKind.PLATFORM }));
    const id = await offered();
    await api.runJobs();
    expect((await api.mails(operator.email)).at(-1)?.subject).toBe('Somebody needs your approval');
    expect(await decide(operator, id)).toBe('NONE');
    const other = await offered(operator, { role: 'ORG_ADMIN' });
    expect(await decide(lena, other)).toBe('NONE');
  });

  it('of its first administrator comes from the platform alone: nobody is there yet', async () => {
    const founded = await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD });
    const operator = await aMember(api, Role.PLATFORM_ADMIN);
    await offered(operator, { organisationId: founded.id, role: 'ORG_ADMIN' });
    expect((await accept(await linkTo())).status).toBeLessThan(300);
    expect(await seatsOf(email)).toMatchObject([{ role: 'ORG_ADMIN', approved_by: null }]);
  });

  it('is not seen or decided from elsewhere', async () => {
    const id = await offered();
    const stranger = await aMember(api, Role.ORG_ADMIN, await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD }));
    expect(await waiting(stranger)).toEqual([]);
    expect(await waiting(stranger, null)).toEqual([]);
    expect(await decide(stranger, id)).toBe('NOT_FOUND');
    expect(await decide(await aMember(api, Role.REVIEWER, board), id)).toBe('FORBIDDEN');
    const elsewhere = await anOrganisation(api);
    await offered(await aMember(api, Role.ORG_ADMIN, elsewhere), { organisationId: elsewhere.id, role: 'SUPERVISOR' });
    expect(await linkTo()).toBeDefined();
  });
});

describe('[AZ20] conflicting roles', () => {
  const seat = (personId: string, role: Role, organisationId = board.id) => api.dataSource.manager.save(Membership, { personId, organisationId, role, startedAt: api.now, endedAt: null, grantedBy: randomUUID(), approvedBy: randomUUID() });

  it('are refused when the link is opened: nobody administers a board and reviews there', async () => {
    const id = await offered(lena, { email: omar.email });
    const third = await aMember(api, Role.ORG_ADMIN, board);
    expect(await decide(third, id)).toBe('NONE');
    const answer = await accept(await linkTo(omar.email));
    expect(answer.body).toMatchObject({ code: 'SEAT_ROLES_CONFLICT' });
    expect(await seatsOf(omar.email)).toMatchObject([{ role: 'ORG_ADMIN' }]);
  });

  it('are refused by the database too', async () => {
    await expect(seat(omar.id, Role.REVIEWER)).rejects.toThrow('no_reviewer_administers');
    const operator = await aMember(api, Role.PLATFORM_ADMIN);
    await expect(seat(operator.id, Role.REVIEWER)).rejects.toThrow('no_reviewer_runs_the_platform');
    const reviewer = await aMember(api, Role.REVIEWER, board);
    await expect(seat(reviewer.id, Role.ORG_ADMIN)).rejects.toThrow('no_reviewer_administers');
    await expect(seat(reviewer.id, Role.REVIEWER, (await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD })).id)).resolves.toBeDefined();
  });

  it('[T17] and no seat is written behind the two people, however it is written', async () => {
    const { id: personId } = await aPerson(api);
    const write = (by: [string | null, string | null], role = 'REVIEWER') => api.dataSource.query('insert into identity.membership (person_id, organisation_id, role, started_at, granted_by, approved_by) values ($1, $2, $3, now(), $4, $5)', [personId, board.id, role, ...by]);
    for (const role of ['REVIEWER', 'ORG_ADMIN']) {
      await expect(write([null, null], role)).rejects.toThrow('needs two people');
      await expect(write([lena.id, null], role)).rejects.toThrow('needs two people');
    }
    await expect(write([lena.id, lena.id])).rejects.toThrow('two_people');
    await expect(write([null, lena.id])).rejects.toThrow('two_people');
    await expect(write([lena.id, personId])).rejects.toThrow('two_people');
    const offerId = await offered();
    const approve = (by: string) => api.dataSource.query(`update identity.invitation set outcome = 'APPROVED', decided_by = $2, decided_at = now(), token_hash = $3 where id = $1`, [offerId, by, randomUUID()]);
    await expect(approve(lena.id)).rejects.toThrow('two_people');
    await expect(api.dataSource.query('update identity.invitation set token_hash = $2 where id = $1', [offerId, 'x'])).rejects.toThrow('mailed_once_approved');
    await expect(api.dataSource.query('update identity.invitation set role = $2 where id = $1', [offerId, 'ORG_ADMIN'])).rejects.toThrow('append-only');
  });
});
