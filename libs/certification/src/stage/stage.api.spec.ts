import { assessmentsEntities } from '@waymark/assessments';
import { coursesEntities } from '@waymark/courses';
import { Credential, credentialsEntities } from '@waymark/credentials';
import { hoursEntities } from '@waymark/hours';
import { sent, signed } from '@waymark/hours/testing';
import type { HoursScene } from '@waymark/hours/testing';
import { startApi } from '@waymark/identity/testing';
import type { TestApi } from '@waymark/platform/testing';
import type { Case } from '../application/case.builder';
import { certificationEntities, CertificationModule } from '../index';
import { StageConversion } from './stage-conversion.service';
import { StageWarning } from './stage-warning.service';
import { aStageHeld } from './stage.builder';

const fields = 'id status scheme { credentialTitle } requirements { id status } history { action } plan { lines { id status deadlineOn isLate } }';
const MINE = `{ myApplications { ${fields} credential { title validUntil standing { status } } } }`;
interface Mine { id: string; status: string; plan: { lines: { id: string; deadlineOn: string | null; isLate: boolean }[] }; scheme: { credentialTitle: string }; requirements: { id: string; status: string }[]; history: { action: string }[]; credential: { title: string; validUntil: string; standing: { status: string } } | null }

let api: TestApi;
let scene: Case;
let hours: HoursScene;

beforeAll(async () => {
  api = await startApi({ modules: [CertificationModule], entities: [...coursesEntities, ...assessmentsEntities, ...hoursEntities, ...credentialsEntities, ...certificationEntities] });
});
afterAll(() => api.close());

const mine = async () => (await api.ok<{ myApplications: Mine[] }>(scene.ana.id, MINE)).myApplications.filter((application) => application.scheme.credentialTitle !== 'Certified Recovery Coach');
const convert = () => api.app.get(StageConversion).convertAll(api.ctx());
const held = () => api.dataSource.manager.find(Credential, { where: { holderId: scene.ana.id }, order: { issuedAt: 'ASC' } });

async function aTrainee(): Promise<void> {
  const stage = await aStageHeld(api);
  scene = stage.scene;
  hours = stage.hours;
}

it('[E7] a certificate for six months becomes the full one by itself, the moment the hours are signed, without an application', async () => {
  await aTrainee();
  expect(await mine()).toMatchObject([{ status: 'ISSUED', credential: { title: 'Peer Worker in training', validUntil: '2027-05-22' } }]);
  for (const workedOn of ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20']) await signed(api, hours, { workedOn, minutes: 600 });
  await sent(api, hours, { workedOn: '2026-11-21', minutes: 600 });
  await convert();
  expect(await held()).toHaveLength(1);
  await signed(api, hours, { workedOn: '2026-11-14', minutes: 600 });
  api.now = new Date(api.now.getTime() + 60_000);
  await convert();
  const [full, stage] = await mine();
  expect(full).toMatchObject({ status: 'ISSUED', credential: { title: 'Certified Peer Worker', validUntil: '2028-11-22', standing: { status: 'ACTIVE' } } });
  expect(full?.history.map(({ action }) => action)).toContain('application.converted');
  expect(stage?.credential?.standing.status).toBe('SUPERSEDED');
  const [first, second] = await held();
  expect(second).toMatchObject({ supersedesId: first?.id, signatories: [{ name: 'Ruth Adler' }, { name: 'Thomas Nakai' }] });
  await api.runJobs();
  expect((await api.mails(scene.ana.email)).map(({ subject }) => subject)).toContain('Something new is ready for you');
});

it('[E7] happens once, however often and by however many workers it is looked at', async () => {
  const before = (await held()).length;
  await Promise.all([convert(), convert(), convert()]);
  await convert();
  expect(await held()).toHaveLength(before);
});

it('[E7] does not happen once the six months are over, or while the stage is suspended', async () => {
  await aTrainee();
  for (const workedOn of ['2026-11-14', '2026-11-15', '2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19']) await signed(api, hours, { workedOn, minutes: 600 });
  const [stage] = await held();
  await api.dataSource.query(`insert into credentials.credential_event (credential_id, kind, effective_on, recorded_at, recorded_by, public_reason, proposed_by) values ($1, 'SUSPENDED', '2026-11-20', $2, $3, 'Order 1', gen_random_uuid())`, [stage?.id, api.now, scene.ruth.id]);
  await convert();
  expect(await held()).toHaveLength(1);
  await api.dataSource.query(`insert into credentials.credential_event (credential_id, kind, effective_on, recorded_at, recorded_by, public_reason, proposed_by) values ($1, 'REINSTATED', '2026-11-21', $2, $3, 'Order 2', gen_random_uuid())`, [stage?.id, api.now, scene.ruth.id]);
  const today = api.now;
  api.now = new Date('2027-05-23T15:00:00.000Z');
  await convert();
  expect(await held()).toHaveLength(1);
  api.now = today;
  await convert();
  expect(await held()).toHaveLength(2);
});

it('[O4] whoever holds a stage sees the last day in the plan, and is written to before it, while it is live', async () => {
  await aTrainee();
  const [stage] = await mine();
  expect(stage?.plan.lines.find(({ id }) => id === 'experience')).toMatchObject({ deadlineOn: '2027-11-22', isLate: true });
  const warned = async () => {
    await api.app.get(StageWarning).warnAll(api.ctx());
    await api.runJobs();
    return (await api.mails(scene.ana.email)).filter(({ subject }) => subject === 'A date to keep in mind');
  };
  const today = api.now;
  expect(await warned()).toHaveLength(0);
  api.now = new Date('2027-04-22T15:00:00.000Z');
  const [mail] = await warned();
  expect([mail?.body.includes('May 22, 2027'), mail?.body.includes(`/apply/${stage?.id}/plan`)]).toEqual([true, true]);
  api.now = new Date('2027-05-29T15:00:00.000Z');
  expect(await warned()).toHaveLength(1);
  api.now = today;
});
