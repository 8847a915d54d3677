import { randomUUID } from 'node:crypto';
import { assessmentsEntities } from '@waymark/assessments';
import { coursesEntities } from '@waymark/courses';
import { credentialsEntities, CredentialService } from '@waymark/credentials';
import type { Credential } from '@waymark/credentials';
import { changeStanding } from '@waymark/credentials/testing';
import { hoursEntities } from '@waymark/hours';
import { startApi } from '@waymark/identity/testing';
import { ErasureLog, inTransaction } from '@waymark/platform';
import { statementsDuring } from '@waymark/platform/testing';
import type { TestApi } from '@waymark/platform/testing';
import { anApplication } from '../application/application.builder';
import { ApplicationStatus } from '../application/application.rules';
import { certificationEntities, CertificationModule } from '../index';
import { aHeldCertificate, aHolderScene } from '../renewal/holder.builder';
import type { HolderScene } from '../renewal/holder.builder';
import { ErasureWish } from './erasure-wish.entity';
import { ErasureWishService } from './erasure-wish.service';

const VIEW = 'query ($id: ID!) { certificateErasure(credentialId: $id) { credentialId dueAt holds { obstacle until } } }';
const KEEP = 'mutation ($id: ID!) { keepCertificate(credentialId: $id) { dueAt } }';
const MINE = '{ myCredentials(first: 20) { nodes { id erasureDueAt } } }';
const SEEN = 'query ($id: ID!) { credential(id: $id) { erasureDueAt history { action } } }';
const DAY_MS = 86_400_000;
const start = new Date('2026-11-23T15:00:00.000Z');
const due = new Date(start.getTime() + 14 * DAY_MS);

interface View { dueAt: string | null; holds: { obstacle: string; until: string | null }[] }

let api: TestApi;
let scene: HolderScene;
let held: Credential;

beforeAll(async () => {
  api = await startApi({ modules: [CertificationModule], entities: [...coursesEntities, ...assessmentsEntities, ...hoursEntities, ...credentialsEntities, ...certificationEntities] });
});
afterAll(() => api.close());
beforeEach(async () => {
  api.now = start;
  scene = await aHolderScene(api);
  held = await aHeldCertificate(api, scene);
  await api.runJobs();
});

const rows = <T = unknown>(query: string, values: unknown[] = []) => api.dataSource.query<T[]>(query, values);
const view = async (id = held.id) => (await api.ok<{ certificateErasure: View }>(scene.ana.id, VIEW, { id })).certificateErasure;
const holds = async () => (await view()).holds.map(({ obstacle }) => obstacle);
const post = (path: string, body: object, who = scene.ana.id) => api.http.post(`/auth/erase-certificate${path}`).set('x-test-person', who).send(body);
const codeFor = async (id = held.id) => {
  // Mails of the same instant have no order.
  await rows(`delete from platform.sent_mail where subject = 'Your code'`);
  await post('/code', { credentialId: id }).expect(204);
  await api.runJobs();
  const [sent] = await rows<{ body: string }>(`select body from platform.sent_mail where recipient = $1 and subject = 'Your code'`, [scene.ana.email]);
  return /\d{6}/.exec(sent?.body ?? '')?.[0] ?? '';
};
const asked = async (id = held.id) => post('', { credentialId: id, code: await codeFor(id) }).expect(204);
const refused = ({ text }: { text: string }) => (JSON.parse(text) as { code: string }).code;
const finish = async (at = due) => {
  api.now = at;
  await rows(`select jobs.add_job('certificates.erase', payload => json_build_object('id', id)) from certification.erasure_wish where undone_at is null and erased_at is null`);
  await api.runJobs();
};
const nameOf = async (id = held.id) => (await rows<{ holder_name: string }>('select holder_name from credentials.credential where id = $1', [id]))[0]?.holder_name;

describe('[M5] a holder who stays has one certificate erased', () => {
  it('asks with a mailed code; two weeks later it is gone, the other one stays, and both mails tell nothing', async () => {
    const other = await aHeldCertificate(api, scene);
    expect(await view()).toEqual({ credentialId: held.id, dueAt: null, holds: [] });
    await asked();
    expect((await view()).dueAt).toBe(due.toISOString());
    await finish(new Date(due.getTime() - 1));
    expect(await nameOf()).toBe('Ana Reyes');
    await finish();
    expect([await nameOf(), await nameOf(other.id)]).toEqual(['—', 'Ana Reyes']);
    const { myCredentials } = await api.ok<{ myCredentials: { nodes: { id: string }[] } }>(scene.ana.id, MINE);
    expect(myCredentials.nodes.map(({ id }) => id)).toEqual([other.id]);
    expect(await api.refusal(scene.ana.id, VIEW, { id: held.id })).toBe('NOT_FOUND');
    const issued = async (who: string) => (await api.ok<{ application: { status: string; credential: { number: string; holderName: string } | null } }>(who, 'query ($id: ID!) { application(id: $id) { status credential { number holderName } } }', { id: held.sourceId })).application;
    expect(await issued(scene.ana.id)).toEqual({ status: 'ISSUED', credential: null });
    expect(await issued(scene.ruth.id)).toEqual({ status: 'ISSUED', credential: { number: held.number, holderName: '—' } });
    await api.runJobs();
    const mails = (await api.mails(scene.ana.email)).slice(-2);
    expect(mails.map(({ subject }) => subject)).toEqual(['We have your wish', 'It is done']);
    for (const { subject, body } of mails) expect(`${subject} ${body}`).not.toMatch(/certif|eras|peer|board|WM-/i);
    const trail = await rows<{ text: string }>(`select concat(action, before, after, reason) as text from audit.entry where action like 'erasure-wish.%' or action = 'credential.erased'`);
    expect(trail.length).toBeGreaterThan(2);
    expect(trail.filter(({ text }) => /Reyes|WM-|@/.test(text))).toEqual([]);
  });

  it('nobody else asks for it, takes it back or reads that it was asked', async () => {
    await asked();
    for (const [operation, path] of [[VIEW, '/code'], [KEEP, '']] as const) {
      expect(await api.refusal(scene.ruth.id, operation, { id: held.id })).toBe('NOT_FOUND');
      expect((await post(path, { credentialId: held.id, code: '123456' }, scene.ruth.id)).status).toBe(404);
    }
    const seen = (await api.ok<{ credential: { erasureDueAt: string | null; history: { action: string }[] } }>(scene.ruth.id, SEEN, { id: held.id })).credential;
    expect(seen.erasureDueAt).toBeNull();
    expect(seen.history.filter(({ action }) => action.includes('eras'))).toEqual([]);
  });

  it('a code is good once and for the certificate it was asked for; a second wish is refused', async () => {
    const other = await aHeldCertificate(api, scene);
    const code = await codeFor(other.id);
    expect(refused(await post('', { credentialId: held.id, code }))).toBe('SIGN_IN_CODE_REFUSED');
    const both = await Promise.all([1, 2].map(() => post('', { credentialId: other.id, code })));
    expect(both.map(({ status }) => status).sort()).toEqual([204, 400]);
    expect(refused(await post('', { credentialId: other.id, code: await codeFor(other.id) }))).toBe('ERASURE_ASKED_ALREADY');
  });

  it('is taken back with one press until its day, and may be asked for again', async () => {
    expect(await api.refusal(scene.ana.id, KEEP, { id: held.id })).toBe('ERASURE_NOT_ASKED');
    await asked();
    await api.ok(scene.ana.id, KEEP, { id: held.id });
    await finish();
    expect(await nameOf()).toBe('Ana Reyes');
    expect((await view()).dueAt).toBeNull();
    await asked();
    expect((await view()).dueAt).not.toBeNull();
  });

  it('taken back while the worker is at it: it stays whole, or it is gone and cannot be taken back', async () => {
    for (let round = 0; round < 4; round += 1) {
      const one = await aHeldCertificate(api, scene);
      await api.runJobs();
      api.now = start;
      await asked(one.id);
      api.now = due;
      const wish = await api.dataSource.manager.findOneByOrFail(ErasureWish, { credentialId: one.id });
      const [kept] = await Promise.all([api.refusal(scene.ana.id, KEEP, { id: one.id }), api.app.get(ErasureWishService).finish(api.ctx(), wish)]);
      expect(await nameOf(one.id)).toBe(kept === 'NONE' ? 'Ana Reyes' : '—');
      expect(await rows('select 1 from credentials.erasure where credential_id = $1', [one.id])).toHaveLength(kept === 'NONE' ? 0 : 1);
      // What was kept must not go with the next start.
      expect(api.app.get(ErasureLog).of('credential').some(({ id }) => id === one.id)).toBe(kept !== 'NONE');
    }
  });

  it('two workers at once erase once, and tell once', async () => {
    await asked();
    api.now = due;
    const wish = await api.dataSource.manager.findOneByOrFail(ErasureWish, { credentialId: held.id });
    await Promise.all([1, 2, 3].map(() => api.app.get(ErasureWishService).finish(api.ctx(), wish)));
    expect(await rows(`select 1 from audit.entry where action = 'credential.erased' and record_id = $1`, [held.id])).toHaveLength(1);
    await api.runJobs();
    expect((await api.mails(scene.ana.email)).filter(({ subject }) => subject === 'It is done')).toHaveLength(1);
  });

  it('takes along what it took the place of, and what took its place since; one that is over can go as well', async () => {
    const reissue = (old: Credential, holderName: string) => inTransaction(api.ctx(), (ctx) => api.app.get(CredentialService).reissue(ctx, old, { holderName, reason: 'Another name.' }));
    const second = await reissue(held, 'Ana Reyes Vega');
    await asked(second.id);
    api.now = new Date(start.getTime() + DAY_MS);
    const third = await reissue(second, 'Ana Vega');
    await finish();
    expect([await nameOf(held.id), await nameOf(second.id), await nameOf(third.id)]).toEqual(['—', '—', '—']);
    expect(await rows('select name from credentials.former_name where holder_id = $1', [scene.ana.id])).toEqual([]);
  });

  it('leaves the one that took its place where only the earlier one is asked for', async () => {
    const later = await inTransaction(api.ctx(), (ctx) => api.app.get(CredentialService).reissue(ctx, held, { holderName: 'Ana Vega', reason: 'Another name.' }));
    api.now = new Date(start.getTime() + 1000);
    await asked();
    api.now = new Date(start.getTime() + DAY_MS);
    const last = await inTransaction(api.ctx(), (ctx) => api.app.get(CredentialService).reissue(ctx, later, { holderName: 'Ana Luz', reason: 'Another name.' }));
    await finish(new Date(api.now.getTime() + 14 * DAY_MS));
    expect([await nameOf(), await nameOf(later.id), await nameOf(last.id)]).toEqual(['—', 'Ana Vega', 'Ana Luz']);
  });

  it('tells when each of a list is erased by one statement', async () => {
    await asked();
    const counted = await statementsDuring(() => api.ok(scene.ana.id, MINE));
    expect(counted.filter((text) => text.includes('erasure_wish'))).toHaveLength(1);
  });
});

describe('[M5] [G12] what is open on a certificate holds it, at the asking and at the end', () => {
  const complaint = (status = 'INVESTIGATING', about = held, subject = scene.ana.id) =>
    rows(`insert into certification.complaint (id, number, board_id, about, text, credential_id, subject_id, complainant_locale, status, round, received_at, acknowledge_by, acknowledged_at, decide_by)
      values ($1::uuid, $1::uuid::text, $2, 'x', 'Told.', $3, $4, 'en', $5, 1, now(), '2026-12-01', now(), '2026-12-20')`, [randomUUID(), scene.board.id, about.id, subject, status]);
  const changed = (kind: string) => changeStanding(api, held, { kind, by: scene.ruth.id });
  const openings: [string, string | null, () => Promise<unknown>][] = [
    ['APPLICATION', '2026-12-15', () => anApplication(api, scene.board, { applicantId: scene.ana.id, schemeId: 'harbor-lead', track: 'RENEWAL', renewsId: held.id, status: ApplicationStatus.OPEN })],
    ['COMPLAINT', '2026-12-20', () => complaint()],
    ['COMPLAINT', '2026-12-20', () => complaint('APPEALED')],
    ['STANDING_CHANGE', null, () => rows(`insert into certification.standing_change (id, credential_id, holder_id, board_id, kind, effective_on, public_reason, reasons, proposed_by, proposed_at) values ($1, $2, $3, $4, 'SUSPENDED', '2026-11-23', 'Order.', 'Seen.', $5, now())`, [randomUUID(), held.id, scene.ana.id, scene.board.id, scene.ruth.id])],
    ['DISCIPLINE', null, () => changed('SUSPENDED')],
    ['DISCIPLINE', null, () => changed('REVOKED')],
  ];

  it.each(openings)('%s (until %s)', async (obstacle, until, open) => {
    await asked();
    await open();
    expect(await view()).toMatchObject({ dueAt: due.toISOString(), holds: [{ obstacle, until }] });
    await finish();
    expect(await nameOf()).toBe('Ana Reyes');
    const [job] = await rows<{ at: Date }>(`select run_at as at from jobs.jobs where task_identifier = 'certificates.erase' and key = (select 'erasure-wish:' || id from certification.erasure_wish where credential_id = $1)`, [held.id]);
    expect(job?.at.toISOString()).toBe(new Date(due.getTime() + DAY_MS).toISOString());
    await api.ok(scene.ana.id, KEEP, { id: held.id });
    expect(refused(await post('', { credentialId: held.id, code: '123456' }))).toBe('ERASURE_HELD');
  });

  it('a question for a name, an audit of the renewal that gave it, and a question for more time', async () => {
    const name = randomUUID();
    await rows(`insert into certification.name_change (id, holder_id, board_id, kind, name, status, asked_at) values ($1, $2, $3, 'CHOSEN', 'Fern', 'ASKED', now())`, [name, scene.ana.id, scene.board.id]);
    await rows('insert into certification.name_change_certificate values ($1, $2)', [name, held.id]);
    expect(await holds()).toEqual(['NAME']);
    await rows(`update certification.name_change set status = 'WITHDRAWN', decided_by = holder_id, decided_at = now() where id = $1`, [name]);
    expect(await holds()).toEqual([]);
    const [draw] = await rows<{ id: string }>(`insert into certification.audit_draw (board_id, renewed_from, renewed_until, percent, window_days, seed, seed_sha256, announced_by, announced_at) values ($1, '2026-01-01', '2026-10-31', 10, 30, repeat('a', 64), encode(sha256(repeat('a', 64)::bytea), 'hex'), $2, now()) returning id`, [scene.board.id, scene.ruth.id]);
    await rows(`insert into certification.renewal_audit (draw_id, board_id, application_id, holder_id, number, key, due_on, status, asked_at) values ($1, $2, $3, $4, $5, repeat('c', 64), '2026-12-30', 'ASKED', now())`, [draw?.id, scene.board.id, held.sourceId, scene.ana.id, held.number]);
    expect((await view()).holds).toEqual([{ obstacle: 'AUDIT', until: '2026-12-30' }]);
    await rows(`delete from certification.renewal_audit where application_id = $1`, [held.sourceId]);
    await rows(`insert into certification.stage_extension (id, application_id, reason, status, asked_at) values ($1, $2, 'Ill.', 'ASKED', now())`, [randomUUID(), held.sourceId]);
    expect(await holds()).toEqual(['APPLICATION']);
  });

  it('what was decided, withdrawn, or is about somebody else or another board, holds nothing', async () => {
    await complaint('CLOSED');
    await anApplication(api, scene.board, { applicantId: scene.ana.id, schemeId: 'harbor-lead', track: 'RENEWAL', renewsId: held.id, status: ApplicationStatus.WITHDRAWN });
    const other = await aHolderScene(api);
    const theirs = await aHeldCertificate(api, other);
    await complaint('INVESTIGATING', theirs, other.ana.id);
    await changed('SUSPENDED');
    await changed('REINSTATED');
    expect(await holds()).toEqual([]);
  });

  it('asks for what is open in two statements, however much there is', async () => {
    await changed('SUSPENDED');
    const counted = await statementsDuring(() => view());
    expect(counted.filter((text) => /stage_extension|credential_event/.test(text))).toHaveLength(2);
  });
});
