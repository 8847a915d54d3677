import { assessmentsEntities } from '@waymark/assessments';
import { coursesEntities } from '@waymark/courses';
import { credentialsEntities } from '@waymark/credentials';
import { hoursEntities } from '@waymark/hours';
import { aPlacementScene, maria } from '@waymark/hours/testing';
import { aPerson, startApi } from '@waymark/identity/testing';
import type { TestApi } from '@waymark/platform/testing';
import { certificationEntities, CertificationModule } from '../index';
import { aHeldCertificate, aHolderScene } from '../renewal/holder.builder';
import type { HolderScene } from '../renewal/holder.builder';
import { RenewalReminders } from './reminder.service';

const MINE = '{ myReminderSupervisors { id name place isReminded } }';
const SHARE = 'mutation ($input: ShareRemindersInput!) { shareRenewalReminders(input: $input) { id isReminded } }';

let api: TestApi;
let scene: HolderScene;
const today = new Date('2026-11-23T15:00:00.000Z');

beforeAll(async () => {
  api = await startApi({ modules: [CertificationModule], entities: [...coursesEntities, ...assessmentsEntities, ...hoursEntities, ...credentialsEntities, ...certificationEntities] });
});
afterAll(() => api.close());
beforeEach(async () => {
  api.now = today;
  scene = await aHolderScene(api);
});

const remind = () => api.app.get(RenewalReminders).remindAll(api.ctx());
async function lettersTo(email: string): Promise<{ subject: string; body: string }[]> {
  await api.runJobs();
  return (await api.mails(email)).filter(({ subject }) => subject === 'A date to keep in mind');
}
async function on(day: string): Promise<number> {
  api.now = new Date(`${day}T15:00:00.000Z`);
  await remind();
  return (await lettersTo(scene.ana.email)).length;
}

it('[H4] the holder hears 120, 90, 60, 30 and 7 days before, each once, also when nothing ran on the day or two workers run at once', async () => {
  await aHeldCertificate(api, scene);
  expect(await on('2026-08-20')).toBe(0);
  expect(await on('2026-08-21')).toBe(1);
  expect(await on('2026-08-22')).toBe(1);
  // Nothing ran on September 20 and October 20.
  expect(await on('2026-10-25')).toBe(2);
  api.now = new Date('2026-11-19T15:00:00.000Z');
  await Promise.all([remind(), remind()]);
  expect(await lettersTo(scene.ana.email)).toHaveLength(3);
  expect(await on('2026-12-12')).toBe(4);
  expect(await on('2026-12-19')).toBe(4);
  const [letter] = await lettersTo(scene.ana.email);
  expect(letter?.body).toContain('December 19, 2026');
  expect(`${letter?.subject}`).not.toMatch(/certif|peer|recover|renew/i);
});

it('[H4] stops once the renewal is sent or the certificate no longer counts', async () => {
  const held = await aHeldCertificate(api, scene);
  await api.dataSource.query(`insert into certification.application (applicant_id, board_id, scheme_id, scheme_version, status, track, renews_id, certificate_name, opened_at, sent_at, round, due_on) values ($1, $2, 'harbor-lead', '1', 'SENT', 'RENEWAL', $3, 'Ana Reyes', $4, $4, 1, '2026-12-15')`, [scene.ana.id, scene.board.id, held.id, today]);
  expect(await on('2026-11-23')).toBe(0);
  scene = await aHolderScene(api);
  const other = await aHeldCertificate(api, scene);
  await api.dataSource.query(`insert into credentials.credential_event (credential_id, kind, effective_on, recorded_at, recorded_by, public_reason, proposed_by) values ($1, 'SUSPENDED', '2026-11-20', $2, $3, 'Order 1', gen_random_uuid())`, [other.id, today, scene.ruth.id]);
  expect(await on('2026-11-23')).toBe(0);
  scene = await aHolderScene(api);
  await aHeldCertificate(api, scene, { schemeId: 'harbor-worker', track: 'trainee' });
  expect(await on('2026-11-23')).toBe(0);
});

it('[H4] a supervisor hears only while the holder lets them, and never after the placement', async () => {
  const { placement } = await aPlacementScene(api, { traineeId: scene.ana.id, ...maria, startsOn: '2026-01-05' });
  await aHeldCertificate(api, scene);
  const letters = async () => (await lettersTo(maria.supervisorEmail)).length;
  expect(await api.ok(scene.ana.id, MINE)).toMatchObject({ myReminderSupervisors: [{ id: placement.id, name: 'Maria Ortiz', isReminded: false }] });
  await on('2026-09-21');
  expect(await letters()).toBe(0);
  const share = (isShared: boolean) => api.ok(scene.ana.id, SHARE, { input: { placementId: placement.id, isShared } });
  await Promise.all([share(true), share(true)]);
  await on('2026-10-21');
  expect(await letters()).toBe(1);
  const [letter] = await lettersTo(maria.supervisorEmail);
  expect(letter?.body).toContain('Ana Reyes');
  expect(letter?.body).not.toMatch(/peer|recover|lived/i);
  await share(false);
  await on('2026-11-20');
  expect(await letters()).toBe(1);
  await share(true);
  await api.dataSource.query(`update hours.placement set ends_on = '2026-12-01' where id = $1`, [placement.id]);
  await on('2026-12-13');
  expect(await letters()).toBe(1);
});

it('nobody shares for a placement of somebody else', async () => {
  const { placement } = await aPlacementScene(api, { traineeId: scene.ana.id });
  const other = await aPerson(api);
  expect(await api.refusal(other.id, SHARE, { input: { placementId: placement.id, isShared: true } })).toBe('REMINDER_SUPERVISOR_UNKNOWN');
  expect(await api.ok(other.id, MINE)).toEqual({ myReminderSupervisors: [] });
});
