import { randomUUID } from 'node:crypto';
import { assessmentsEntities } from '@waymark/assessments';
import { coursesEntities } from '@waymark/courses';
import { credentialsEntities, CredentialService, VerificationService } from '@waymark/credentials';
import type { Credential } from '@waymark/credentials';
import { hoursEntities } from '@waymark/hours';
import type { Person } from '@waymark/identity';
import { aMember, anOrganisation, startApi } from '@waymark/identity/testing';
import { Role } from '@waymark/kernel';
import { inTransaction } from '@waymark/platform';
import { statementsDuring } from '@waymark/platform/testing';
import type { TestApi } from '@waymark/platform/testing';
import { certificationEntities, CertificationModule } from '../index';
import { aHeldCertificate, aHolderScene } from '../renewal/holder.builder';
import type { HolderScene } from '../renewal/holder.builder';

const shown = 'id standing { status publicReason } viewerCan { propose } standingChanges { id kind outcome answer reasons proposer { name } second { name } reviewers { name } viewerCan { confirm withdraw } }';
const READ = `query ($id: ID!) { credential(id: $id) { ${shown} history { action } } }`;
const PROPOSE = `mutation ($input: ProposeStandingChangeInput!) { proposeStandingChange(input: $input) { ${shown} } }`;
const CONFIRM = `mutation ($input: ConfirmStandingChangeInput!) { confirmStandingChange(input: $input) { ${shown} } }`;
const WITHDRAW = `mutation ($id: ID!) { withdrawStandingChange(id: $id) { ${shown} } }`;
const WAITING = 'query ($first: Int) { standingChangesToConfirm(first: $first) { nodes { id credential { holderName number } proposer { name } } } }';
const INBOX = '{ inbox { text path } }';

interface Shown { standing: { status: string; publicReason: string | null }; viewerCan: { propose: string[] }; standingChanges: { id: string; outcome: string | null; viewerCan: { confirm: boolean; withdraw: boolean } }[]; history: { action: string }[] }

let api: TestApi;
let scene: HolderScene;
let held: Credential;

beforeAll(async () => {
  api = await startApi({ modules: [CertificationModule], entities: [...coursesEntities, ...assessmentsEntities, ...hoursEntities, ...credentialsEntities, ...certificationEntities] });
});
afterAll(() => api.close());
beforeEach(async () => {
  // Reviewers of other tests would be asked too, and what these proposed is of the same board.
  await api.dataSource.query(`update certification.standing_change set outcome = 'WITHDRAWN', decided_by = proposed_by, decided_at = now() where outcome is null`);
  await api.dataSource.query('update identity.membership set ended_at = now() where ended_at is null');
  scene = await aHolderScene(api);
  held = await aHeldCertificate(api, scene);
});

const proposal = (with_ = {}) => ({ input: { id: randomUUID(), credentialId: held.id, kind: 'SUSPENDED', effectiveOn: '2026-11-23', publicReason: 'By order of the board.', reasons: 'Order 7 was signed today.', ...with_ } });
const answer = (id: string, with_ = {}) => ({ input: { id, isAgreed: true, reasons: 'I read the order.', ...with_ } });
const read = async (person: Person) => (await api.ok<{ credential: Shown }>(person.id, READ, { id: held.id })).credential;
const publicly = (code = held.code) => inTransaction(api.ctx(), (ctx) => api.app.get(VerificationService).byCode(ctx, code, 'ip'));
const waiting = async (person: Person) => (await api.ok<{ standingChangesToConfirm: { nodes: { id: string }[] } }>(person.id, WAITING)).standingChangesToConfirm.nodes;
async function propose(person = scene.ruth, with_ = {}): Promise<string> {
  const { input } = proposal(with_);
  await api.ok(person.id, PROPOSE, { input });
  return input.id;
}

// First: the jobs of the others would seal their certificates as well.
describe('[M2] a proposal', () => {
  it('waits in the inbox and the list of the others, and is mailed to them at once without a name', async () => {
    const id = await propose();
    expect(await waiting(scene.ruth)).toEqual([]);
    expect(await waiting(scene.thomas)).toEqual([{ id, credential: { holderName: 'Ana Reyes', number: held.number }, proposer: { name: 'Ruth Adler' } }]);
    const inbox = async (person: Person) => (await api.ok<{ inbox: { text: string; path: string }[] }>(person.id, INBOX)).inbox;
    expect(await inbox(scene.thomas)).toContainEqual({ text: 'A change of a certificate needs a second look', path: `/board/certificates/${held.id}` });
    expect(await inbox(scene.ruth)).toEqual([]);
    await api.runJobs();
    const [mail] = await api.mails(scene.thomas.email);
    expect(mail?.subject).toBe('Somebody needs your second look');
    expect(mail?.body).not.toMatch(/Ana|Reyes|suspen|certif/i);
    expect(await api.mails(scene.ruth.email)).toEqual([]);
    expect(await api.mails(scene.ana.email)).toEqual([]);
    await api.ok(scene.thomas.id, CONFIRM, answer(id));
    expect(await inbox(scene.thomas)).toEqual([]);
  });
});

describe('[M2] [T16] two reviewers', () => {
  it('change a standing: nothing is public before the second one, and then at once', async () => {
    const id = await propose();
    expect(await publicly()).toMatchObject({ status: 'active', standing: { publicReason: null } });
    expect((await read(scene.ruth)).standing.status).toBe('ACTIVE');
    const confirmed = await api.ok<{ confirmStandingChange: Shown }>(scene.thomas.id, CONFIRM, answer(id));
    expect(confirmed.confirmStandingChange).toMatchObject({
      standing: { status: 'SUSPENDED', publicReason: 'By order of the board.' },
      standingChanges: [{ kind: 'SUSPENDED', outcome: 'CONFIRMED', answer: 'I read the order.', proposer: { name: 'Ruth Adler' }, second: { name: 'Thomas Nakai' }, reviewers: [] }],
      viewerCan: { propose: ['REINSTATED', 'REVOKED', 'CONDITIONS_SET'] },
    });
    expect(await publicly()).toMatchObject({ status: 'suspended', standing: { publicReason: 'By order of the board.' } });
    const [event] = await api.dataSource.query<Record<string, string>[]>(`select proposed_by, recorded_by from credentials.credential_event where credential_id = $1 and kind = 'SUSPENDED'`, [held.id]);
    expect(event).toEqual({ proposed_by: scene.ruth.id, recorded_by: scene.thomas.id });
  });

  it.each([
    [['CONDITIONS_SET', 'CONDITIONS_LIFTED'], 'active'],
    [['SUSPENDED', 'REINSTATED'], 'active'],
    [['REVOKED'], 'revoked'],
  ])('are asked for each of %j', async (kinds, status) => {
    for (const kind of kinds) await api.ok(scene.thomas.id, CONFIRM, answer(await propose(scene.ruth, { kind })));
    expect((await publicly()).status).toBe(status);
  });

  it('are two: nobody confirms their own, and the database refuses it too', async () => {
    const id = await propose();
    expect((await read(scene.ruth)).standingChanges).toMatchObject([{ viewerCan: { confirm: false, withdraw: true } }]);
    expect(await api.refusal(scene.ruth.id, CONFIRM, answer(id))).toBe('PROPOSAL_SECOND_PERSON_NEEDED');
    expect(await api.refusal(scene.ruth.id, CONFIRM, answer(id, { isAgreed: false }))).toBe('PROPOSAL_SECOND_PERSON_NEEDED');
    const close = (outcome: string, by: string) => api.dataSource.query(`update certification.standing_change set outcome = $2, answer = $4, decided_by = $3, decided_at = now() where id = $1`, [id, outcome, by, outcome === 'WITHDRAWN' ? null : 'a']);
    await expect(close('CONFIRMED', scene.ruth.id)).rejects.toThrow('two_people');
    await expect(close('SENT_BACK', scene.ruth.id)).rejects.toThrow('two_people');
    await expect(close('WITHDRAWN', scene.thomas.id)).rejects.toThrow('two_people');
    await expect(close('CONFIRMED', scene.ana.id)).rejects.toThrow('nobody_of_themself');
    await expect(api.dataSource.query('update certification.standing_change set kind = $2 where id = $1', [id, 'REVOKED'])).rejects.toThrow('append-only');
    await expect(api.dataSource.query('delete from certification.standing_change where id = $1', [id])).rejects.toThrow('append-only');
    expect((await publicly()).status).toBe('active');
  });

  it('at once: twenty confirm, one event; twenty propose, one proposal', async () => {
    const codes = await Promise.all(Array.from({ length: 20 }, () => api.refusal(scene.ruth.id, PROPOSE, proposal())));
    expect(codes.sort()).toEqual(['NONE', ...Array.from({ length: 19 }, () => 'PROPOSAL_RUNS_ALREADY')]);
    const [waits] = await waiting(scene.thomas);
    await Promise.all(Array.from({ length: 20 }, () => api.refusal(scene.thomas.id, CONFIRM, answer(waits?.id ?? ''))));
    const rows = await api.dataSource.query<unknown[]>(`select from credentials.credential_event where credential_id = $1 and kind = 'SUSPENDED'`, [held.id]);
    expect(rows).toHaveLength(1);
    await expect(api.dataSource.query(`insert into certification.standing_change (id, credential_id, holder_id, board_id, kind, effective_on, public_reason, reasons, proposed_by, proposed_at)
      select gen_random_uuid(), credential_id, holder_id, board_id, kind, effective_on, public_reason, reasons, proposed_by, proposed_at from certification.standing_change, generate_series(1, 2) where id = $1`, [waits?.id])).rejects.toThrow('one_open');
  });

  it('press twice and get the first answer', async () => {
    const { input } = proposal();
    await api.ok(scene.ruth.id, PROPOSE, { input });
    await api.ok(scene.ruth.id, PROPOSE, { input });
    await api.ok(scene.thomas.id, CONFIRM, answer(input.id));
    await api.ok(scene.thomas.id, CONFIRM, answer(input.id));
    expect(await api.refusal(scene.thomas.id, CONFIRM, answer(input.id, { isAgreed: false }))).toBe('PROPOSAL_DECIDED');
    expect((await read(scene.ruth)).standingChanges).toHaveLength(1);
  });

  it('disagree: it is sent back with why, nothing changes, and another one may be proposed', async () => {
    const id = await propose();
    expect(await api.refusal(scene.thomas.id, CONFIRM, answer(id, { isAgreed: false, reasons: ' ' }))).toBe('PROPOSAL_REASON_MISSING');
    const sent = await api.ok<{ confirmStandingChange: Shown }>(scene.thomas.id, CONFIRM, answer(id, { isAgreed: false, reasons: 'The order names somebody else.' }));
    expect(sent.confirmStandingChange).toMatchObject({ standing: { status: 'ACTIVE' }, standingChanges: [{ outcome: 'SENT_BACK', answer: 'The order names somebody else.' }] });
    expect((await publicly()).status).toBe('active');
    const inbox = async () => (await api.ok<{ inbox: { text: string; path: string }[] }>(scene.ruth.id, INBOX)).inbox;
    expect(await inbox()).toEqual([{ text: 'What you proposed came back. Read why.', path: `/board/certificates/${held.id}` }]);
    await api.runJobs();
    const mail = (await api.mails(scene.ruth.email)).find(({ subject }) => subject === 'What you proposed came back');
    expect(mail?.body).not.toMatch(/Ana|Thomas|order|certif/i);
    await propose(scene.thomas, { kind: 'CONDITIONS_SET' });
    expect((await inbox()).map(({ text }) => text)).not.toContain('What you proposed came back. Read why.');
  });

  it('is one until then: its proposer takes it back, and nobody else does', async () => {
    const id = await propose();
    expect(await api.refusal(scene.ruth.id, PROPOSE, proposal())).toBe('PROPOSAL_RUNS_ALREADY');
    expect((await read(scene.thomas)).viewerCan.propose).toEqual([]);
    expect(await api.refusal(scene.thomas.id, WITHDRAW, { id })).toBe('PROPOSAL_NOT_YOURS');
    await api.ok(scene.ruth.id, WITHDRAW, { id });
    await api.ok(scene.ruth.id, WITHDRAW, { id });
    expect(await api.refusal(scene.thomas.id, CONFIRM, answer(id))).toBe('PROPOSAL_DECIDED');
    expect((await read(scene.thomas)).viewerCan.propose).not.toEqual([]);
  });

  it('[M1] are in the trail, both of them', async () => {
    const id = await propose();
    await api.ok(scene.thomas.id, CONFIRM, answer(id));
    const trail = await api.dataSource.query<{ action: string; actor_id: string }[]>('select action, actor_id from audit.entry where record_id = $1 order by id', [id]);
    expect(trail).toEqual([{ action: 'standing-change.proposed', actor_id: scene.ruth.id }, { action: 'standing-change.confirmed', actor_id: scene.thomas.id }]);
    expect((await read(scene.ana)).history.map(({ action }) => action)).toEqual(['credential.issued', 'credential.suspended']);
  });

  it('change the certificate that the person holds by then', async () => {
    const id = await propose();
    const renamed = await inTransaction(api.ctx(), (ctx) => api.app.get(CredentialService).reissue(ctx, held, { holderName: 'Ana Lucía Reyes', reason: 'The holder has a new name.' }));
    await api.ok(scene.thomas.id, CONFIRM, answer(id));
    expect((await publicly(renamed.code)).status).toBe('suspended');
  });
});

describe('[H7] the holder', () => {
  const letters = async () => {
    await api.runJobs();
    return (await api.mails(scene.ana.email)).map(({ subject, body }) => ({ subject, body }));
  };

  it.each([[['SUSPENDED', 'REINSTATED']], [['CONDITIONS_SET', 'CONDITIONS_LIFTED']], [['REVOKED']]])('is told once of each of %j, with where to read it and not what it is', async (kinds) => {
    for (const [before, kind] of kinds.entries()) {
      const id = await propose(scene.ruth, { kind });
      expect(await letters()).toHaveLength(before);
      await Promise.all(Array.from({ length: 5 }, () => api.refusal(scene.thomas.id, CONFIRM, answer(id))));
      await api.ok(scene.thomas.id, CONFIRM, answer(id));
      expect(await letters()).toHaveLength(before + 1);
    }
    const [mail] = await letters();
    expect(mail).toEqual({ subject: 'There is news for you', body: expect.stringMatching(/^There is news for you from your board\.\n\nSign in to read it, and what you can do:\n\S+\/certificate$/) });
  });

  it('is told in their language', async () => {
    await api.dataSource.query(`update identity.person set locale = 'es' where id = $1`, [scene.ana.id]);
    await api.ok(scene.thomas.id, CONFIRM, answer(await propose()));
    expect(await letters()).toMatchObject([{ subject: 'Hay noticias para usted', body: expect.stringContaining('Su junta tiene noticias para usted.') }]);
  });

  it('is told nothing of what was sent back, taken back, or refused in the end', async () => {
    await api.ok(scene.thomas.id, CONFIRM, answer(await propose(), { isAgreed: false }));
    await api.ok(scene.ruth.id, WITHDRAW, { id: await propose() });
    const id = await propose();
    await api.dataSource.query(`insert into credentials.credential_event (credential_id, kind, effective_on, recorded_at, public_reason, recorded_by, proposed_by) values ($1, 'REVOKED', '2026-11-23', now(), 'Order 1.', $2, $3)`, [held.id, scene.ruth.id, scene.thomas.id]);
    expect(await api.refusal(scene.thomas.id, CONFIRM, answer(id))).toBe('CREDENTIAL_STATUS_UNFIT');
    expect(await letters()).toEqual([]);
  });
});

describe('[M2] what is proposed', () => {
  it.each([
    ['CREDENTIAL_STATUS_UNFIT', { kind: 'REINSTATED' }],
    ['CREDENTIAL_STATUS_UNFIT', { kind: 'SUPERSEDED' }],
    ['CREDENTIAL_STATUS_UNFIT', { kind: 'OVERTURNED' }],
    ['CREDENTIAL_REASON_MISSING', { publicReason: ' ' }],
    ['CREDENTIAL_REASON_TOO_LONG', { publicReason: 'x'.repeat(301) }],
    ['CREDENTIAL_DAY_UNFIT', { effectiveOn: '2026-11-24' }],
    ['PROPOSAL_REASON_MISSING', { reasons: ' ' }],
    ['PROPOSAL_REASON_TOO_LONG', { reasons: 'x'.repeat(2001) }],
  ])('is looked at before a second person is asked: %s', async (code, with_) => {
    expect(await api.refusal(scene.ruth.id, PROPOSE, proposal(with_))).toBe(code);
    expect(await waiting(scene.thomas)).toEqual([]);
  });

  it('is looked at once more with the second look, and stays where it fits no more', async () => {
    const id = await propose();
    await api.dataSource.query(`insert into credentials.credential_event (credential_id, kind, effective_on, recorded_at, public_reason, recorded_by, proposed_by) values ($1, 'REVOKED', '2026-11-23', now(), 'Order 1.', $2, $3)`, [held.id, scene.ruth.id, scene.thomas.id]);
    expect(await api.refusal(scene.thomas.id, CONFIRM, answer(id))).toBe('CREDENTIAL_STATUS_UNFIT');
    expect((await read(scene.thomas)).standingChanges).toMatchObject([{ outcome: null }]);
    await api.ok(scene.thomas.id, CONFIRM, answer(id, { isAgreed: false }));
  });

  it('takes as many statements in the list for one as for three', async () => {
    await propose();
    const count = async (first: number) => (await statementsDuring(() => api.ok(scene.thomas.id, WAITING, { first }))).length;
    await count(1);
    const one = await count(1);
    for (const _ of [2, 3]) {
      held = await aHeldCertificate(api, scene, { schemeId: 'harbor-lead' });
      await propose();
    }
    expect(await waiting(scene.thomas)).toHaveLength(3);
    expect(await count(100)).toBe(one);
  });
});

describe('[AZ6] [M2] nobody', () => {
  const workTogether = async (...people: Person[]) => {
    const { id } = await anOrganisation(api);
    for (const person of people) await api.dataSource.query('insert into identity.membership (person_id, organisation_id, role, started_at) values ($1, $2, $3, now())', [person.id, id, Role.PROGRAM_STAFF]);
  };

  it('proposes or confirms about somebody they must look away from, nor reads of it', async () => {
    const id = await propose();
    await workTogether(scene.thomas, scene.ana);
    expect(await waiting(scene.thomas)).toEqual([]);
    expect(await read(scene.thomas)).toMatchObject({ standingChanges: [], viewerCan: { propose: [] } });
    expect(await api.refusal(scene.thomas.id, CONFIRM, answer(id))).toBe('NOT_FOUND');
    expect((await read(scene.ruth)).standingChanges).toMatchObject([{ reviewers: [] }]);
    await api.ok(scene.ruth.id, WITHDRAW, { id });
    expect(await api.refusal(scene.thomas.id, PROPOSE, proposal())).toBe('CREDENTIAL_TIED');
  });

  it('confirms what somebody proposed who must look away by now; it can be sent back', async () => {
    const id = await propose();
    await api.dataSource.query('insert into certification.recusal (application_id, reviewer_id, ground, declared_at) values ($1, $2, $3, now())', [held.sourceId, scene.ruth.id, 'OTHER']);
    expect([await api.refusal(scene.thomas.id, CONFIRM, answer(id)), (await publicly()).status]).toEqual(['PROPOSAL_FIRST_TIED', 'active']);
    expect(await api.refusal(scene.thomas.id, CONFIRM, answer(id, { isAgreed: false }))).toBe('NONE');
    const next = await propose(scene.thomas);
    const nora = await aMember(api, Role.REVIEWER, scene.board);
    await workTogether(scene.thomas, scene.ana);
    expect(await api.refusal(nora.id, CONFIRM, answer(next))).toBe('PROPOSAL_FIRST_TIED');
  });

  it('confirms who said of the case that they look away', async () => {
    const id = await propose();
    await api.dataSource.query('insert into certification.recusal (application_id, reviewer_id, ground, declared_at) values ($1, $2, $3, now())', [held.sourceId, scene.thomas.id, 'OTHER']);
    expect(await waiting(scene.thomas)).toEqual([]);
    expect(await api.refusal(scene.thomas.id, CONFIRM, answer(id))).toBe('NOT_FOUND');
  });

  it('from elsewhere, no administrator and no holder proposes, confirms, withdraws or reads of it', async () => {
    const id = await propose();
    const stranger = await aMember(api, Role.REVIEWER);
    const admin = await aMember(api, Role.ORG_ADMIN, scene.board);
    for (const [person, code] of [[stranger, 'NOT_FOUND'], [admin, 'FORBIDDEN'], [scene.ana, 'FORBIDDEN']] as const) {
      expect(await api.refusal(person.id, PROPOSE, proposal())).toBe(code);
      expect(await api.refusal(person.id, CONFIRM, answer(id))).toBe(code);
      expect(await api.refusal(person.id, WITHDRAW, { id })).toBe(code);
    }
    expect(await api.refusal(null, CONFIRM, answer(id))).toBe('UNAUTHENTICATED');
    for (const person of [admin, scene.ana]) expect(await read(person)).toMatchObject({ standingChanges: [], viewerCan: { propose: [] } });
    expect((await read(scene.ana)).history).toEqual([{ action: 'credential.issued' }]);
  });

  it('changes their own certificate', async () => {
    held = await aHeldCertificate(api, { ...scene, ana: scene.thomas }, { holderName: 'Thomas Nakai' });
    expect(await api.refusal(scene.thomas.id, PROPOSE, proposal())).toBe('CREDENTIAL_OWN');
    const id = await propose();
    expect(await waiting(scene.thomas)).toEqual([]);
    expect(await api.refusal(scene.thomas.id, CONFIRM, answer(id))).toBe('NOT_FOUND');
  });

  it('[AZ18] confirms after they left the board', async () => {
    const id = await propose();
    await api.dataSource.query('update identity.membership set ended_at = now() where person_id = $1', [scene.thomas.id]);
    expect(await api.refusal(scene.thomas.id, CONFIRM, answer(id))).toBe('FORBIDDEN');
  });
});
