import { assessmentsEntities } from '@waymark/assessments';
import { coursesEntities } from '@waymark/courses';
import { credentialsEntities } from '@waymark/credentials';
import { hoursEntities } from '@waymark/hours';
import { anOrganisation, startApi } from '@waymark/identity/testing';
import { Role } from '@waymark/kernel';
import type { TestApi } from '@waymark/platform/testing';
import { certificationEntities, CertificationModule } from '../index';
import { aHeldCertificate, aHolderScene } from '../renewal/holder.builder';
import type { HolderScene } from '../renewal/holder.builder';

const CHANGE = 'mutation ($input: RecordCredentialEventInput!) { recordCredentialEvent(input: $input) { standing { status } } }';
const READ = 'query ($id: ID!) { credential(id: $id) { standing { status } viewerCan { record } } }';

let api: TestApi;
let scene: HolderScene;

beforeAll(async () => {
  api = await startApi({ modules: [CertificationModule], entities: [...coursesEntities, ...assessmentsEntities, ...hoursEntities, ...credentialsEntities, ...certificationEntities] });
});
beforeEach(async () => {
  scene = await aHolderScene(api);
});
afterAll(() => api.close());

const input = (credentialId: string) => ({ credentialId, kind: 'SUSPENDED', effectiveOn: '2026-11-23', publicReason: 'By order of the board.' });

/** Both work for one program as well. */
async function workTogether({ ruth, ana }: HolderScene): Promise<void> {
  const { id } = await anOrganisation(api);
  for (const [person, role] of [[ruth, Role.PROGRAM_STAFF], [ana, Role.SUPERVISOR]] as const) {
    await api.dataSource.query('insert into identity.membership (person_id, organisation_id, role, started_at) values ($1, $2, $3, now())', [person.id, id, role]);
  }
}

it('[M2] [AZ6] lets nobody change the certificate of somebody they must look away from, nor offers it', async () => {
  const { id } = await aHeldCertificate(api, scene);
  await workTogether(scene);
  expect(await api.ok(scene.ruth.id, READ, { id })).toEqual({ credential: { standing: { status: 'ACTIVE' }, viewerCan: { record: [] } } });
  expect(await api.refusal(scene.ruth.id, CHANGE, { input: input(id) })).toBe('CREDENTIAL_TIED');
  expect(await api.ok(scene.thomas.id, CHANGE, { input: input(id) })).toEqual({ recordCredentialEvent: { standing: { status: 'SUSPENDED' } } });
});

it('[M2] [AZ6] holds for whoever said of the case that they look away', async () => {
  const { id, sourceId } = await aHeldCertificate(api, scene);
  await api.dataSource.query('insert into certification.recusal (application_id, reviewer_id, ground, declared_at) values ($1, $2, $3, now())', [sourceId, scene.ruth.id, 'OTHER']);
  expect(await api.refusal(scene.ruth.id, CHANGE, { input: input(id) })).toBe('CREDENTIAL_TIED');
});
