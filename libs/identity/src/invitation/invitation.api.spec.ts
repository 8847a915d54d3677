import { randomUUID } from 'node:crypto';
import { Role } from '@waymark/kernel';
import type { TestApi } from '@waymark/platform/testing';
import { hashPassword, useSessions } from '../index';
import type { Organisation } from '../index';
import { aMember, anOrganisation, aPerson, cookieOf, startApi } from '../testing';

let api: TestApi;

beforeAll(async () => {
  api = await startApi({ modules: [], entities: [], sessions: (app) => useSessions(app, { secret: 'test', isSecure: false, without: [] }) });
});
afterAll(() => api.close());

const me = async (cookie: string) => (await api.http.post('/graphql').set('Cookie', cookie).send({ query: '{ me { email memberships { role } } }' })).body as { data: { me: { email: string; memberships: { role: string }[] } | null } };

describe('an invitation', () => {
  const invite = `mutation($input: InviteMemberInput!) { inviteMember(input: $input) }`;

  /** Invites the address as a supervisor and reads the secret of the link from the mail. */
  async function invited(email: string, organisation: Organisation): Promise<string> {
    const admin = await aMember(api, Role.ORG_ADMIN, organisation);
    await api.ok(admin.id, invite, { input: { id: randomUUID(), organisationId: organisation.id, email, role: 'SUPERVISOR' } });
    await api.runJobs();
    return /invite\/(\S+)/.exec((await api.mails(email)).at(-1)?.body ?? '')?.[1] ?? '';
  }

  it('gives its own role in its own organisation, once', async () => {
    const organisation = await anOrganisation(api);
    const email = 'sam.invited@example.org';
    const token = await invited(email, organisation);
    expect((await api.http.get(`/auth/invitation/${token}`)).body).toEqual({ email, organisation: organisation.name, role: 'SUPERVISOR' });
    const weak = await api.http.post(`/auth/invitation/${token}/accept`).send({ name: 'Sam Whitaker', password: 'short' });
    expect(weak.body).toMatchObject({ code: 'PASSWORD_TOO_SHORT' });
    const accepted = await api.http.post(`/auth/invitation/${token}/accept`).send({ name: 'Sam Whitaker', password: 'a long enough phrase' });
    expect((await me(cookieOf(accepted))).data.me).toEqual({ email, memberships: [{ role: 'SUPERVISOR' }] });
    expect((await api.http.post(`/auth/invitation/${token}/accept`).send({ name: 'Sam' })).body).toMatchObject({ code: 'INVITATION_NOT_OPEN' });
    expect((await api.http.post('/auth/sign-in').send({ email, password: 'a long enough phrase' })).status).toBe(204);
  });

  it('sets a password as every door does: other places are signed out, and the owner is told', async () => {
    const organisation = await anOrganisation(api);
    const phrase = 'the first long phrase';
    const { email, id } = await aPerson(api, { passwordHash: await hashPassword(phrase) });
    const elsewhere = cookieOf(await api.http.post('/auth/sign-in').send({ email, password: phrase }));
    const here = cookieOf(await api.http.post(`/auth/invitation/${await invited(email, organisation)}/accept`).send({ name: 'Ana', password: 'the second long phrase' }));
    expect([(await me(elsewhere)).data.me, (await me(here)).data.me?.email]).toEqual([null, email]);
    await api.runJobs();
    expect((await api.mails(email)).at(-1)?.subject).toBe('Your password was changed');
    expect(await api.dataSource.query('select action from audit.entry where record_id = $1 order by id', [id])).toContainEqual({ action: 'person.password-set' });
  });

  it('is mailed once for a role while it is open, said twice at once or again later, and once more when that is asked for', async () => {
    const organisation = await anOrganisation(api);
    const admin = await aMember(api, Role.ORG_ADMIN, organisation);
    const ask = async (with_: object = {}, who = admin.id) => (await api.ok<{ inviteMember: boolean }>(who, invite, { input: { id: randomUUID(), organisationId: organisation.id, email: 'Twice@example.org', role: 'SUPERVISOR', ...with_ } })).inviteMember;
    const count = async () => {
      await api.runJobs();
      return [(await api.mails('twice@example.org')).length, (await api.dataSource.query<unknown[]>(`select 1 from audit.entry where action = 'member.invited' and actor_id = $1`, [admin.id])).length];
    };
    const id = randomUUID();
    expect([await Promise.all([ask({ id }), ask({ id })]), await count()]).toEqual([[true, true], [1, 1]]);
    expect([(await Promise.all([ask(), ask()])), await count()]).toEqual([[false, false], [1, 1]]);
    const again = { id: randomUUID(), again: true };
    expect([await Promise.all([ask(again), ask(again)]), await count()]).toEqual([[true, true], [2, 2]]);
    expect([await ask({ role: 'PROGRAM_STAFF' }), await count()]).toEqual([true, [3, 3]]);
    expect(await api.refusal((await aMember(api, Role.ORG_ADMIN, organisation)).id, invite, { input: { ...again, organisationId: organisation.id, email: 'twice@example.org', role: 'SUPERVISOR' } })).toBe('NOT_FOUND');
  });

  it('[T17] [AU15] is refused to an admin of another organisation, and for a role that the organisation cannot give', async () => {
    const organisation = await anOrganisation(api);
    const other = await aMember(api, Role.ORG_ADMIN);
    const admin = await aMember(api, Role.ORG_ADMIN, organisation);
    const input = { id: randomUUID(), organisationId: organisation.id, email: 'x@example.org', role: 'SUPERVISOR' };
    for (const organisationId of [organisation.id, randomUUID()]) expect(await api.refusal(other.id, invite, { input: { ...input, organisationId } })).toBe('FORBIDDEN');
    expect(await api.refusal(admin.id, invite, { input: { ...input, role: 'REVIEWER' } })).toBe('INVITATION_ROLE_UNFIT');
    expect(await api.refusal(admin.id, invite, { input: { ...input, role: 'PLATFORM_ADMIN' } })).toBe('INVITATION_ROLE_UNFIT');
  });
});
