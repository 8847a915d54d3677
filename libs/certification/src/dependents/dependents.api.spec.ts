import { assessmentsEntities } from '@waymark/assessments';
import { aBank, aBankItem, aRolePlay, aScenario } from '@waymark/assessments/testing';
import { coursesEntities } from '@waymark/courses';
import { credentialsEntities } from '@waymark/credentials';
import { aCredential } from '@waymark/credentials/testing';
import { hoursEntities } from '@waymark/hours';
import { aPlacementScene, signed } from '@waymark/hours/testing';
import type { HoursScene } from '@waymark/hours/testing';
import { aMember, anOrganisation, aPerson, startApi } from '@waymark/identity/testing';
import { Role } from '@waymark/kernel';
import type { TestApi } from '@waymark/platform/testing';
import { anApplication } from '../application/application.builder';
import { aComplaint, aScene } from '../complaint/complaint.builder';
import type { Scene } from '../complaint/complaint.builder';
import { certificationEntities, CertificationModule } from '../index';

const READ = 'query ($id: ID!, $since: LocalDate) { complaint(id: $id) { dependents(since: $since) { since entriesSigned minutesSigned rolePlaysGraded itemsWritten trainees applications { id } } } }';
const none = { entriesSigned: 0, minutesSigned: 0, rolePlaysGraded: 0, itemsWritten: 0, trainees: 0, applications: [] };

let api: TestApi;
let scene: Scene;
beforeAll(async () => {
  api = await startApi({ modules: [CertificationModule], entities: [...coursesEntities, ...assessmentsEntities, ...hoursEntities, ...credentialsEntities, ...certificationEntities] });
});
afterAll(() => api.close());

const read = async (id: string, since: string | null = null) => (await api.ok<{ complaint: { dependents: unknown } }>(scene.ruth.id, READ, { id, since })).complaint.dependents;

/** Somebody whom the board certified supervises a trainee, and has signed for them. */
async function supervised(): Promise<HoursScene> {
  const hours = await aPlacementScene(api);
  await signed(api, hours);
  return hours;
}

/** They also wrote two questions, and played four scenes: one with the same trainee, one with somebody else, one that nobody was told of yet, one of a year before. */
async function assessed({ supervisor, trainee }: HoursScene): Promise<void> {
  const bank = { ...(await aBank(api)), trainer: supervisor };
  for (const code of ['ETH-01', 'ETH-02']) await aBankItem(api, bank, { code });
  const { scenario } = await aScenario(api, bank.provider.id);
  const [today, lastYear] = [api.now, new Date('2025-01-10T15:00:00Z')];
  const graded = (at: Date, releasedAt: Date | null) => ({ trainerId: supervisor.id, startedAt: at, finishedAt: at, total: 20, passed: true, releasedAt });
  const somebody = async () => (await aPerson(api)).id;
  const plays = [[trainee.id, today, today], [await somebody(), today, today], [await somebody(), today, null], [await somebody(), lastYear, lastYear]] as const;
  for (const [traineeId, at, releasedAt] of plays) await aRolePlay(api, scenario, { traineeId, ...graded(at, releasedAt) });
}

it('[H7] lists what rests on the word of the person, by count, from a day on, with the applications of this board that it touches', async () => {
  scene = await aScene(api);
  const hours = await supervised();
  await assessed(hours);
  const { id: applicationId } = await anApplication(api, scene.board, { applicantId: hours.trainee.id });
  await anApplication(api, await anOrganisation(api), { applicantId: hours.trainee.id, schemeId: 'harbor-coach' });
  const held = await aCredential(api, { holderId: hours.supervisor.id, boardId: scene.board.id, holderName: 'Maria Ortiz' });
  const { id } = await aComplaint(api, scene, { about: held.number, happenedOn: '2026-01-01' });
  const all = { entriesSigned: expect.any(Number), minutesSigned: expect.any(Number), rolePlaysGraded: 2, itemsWritten: 2, trainees: 2, applications: [{ id: applicationId }] };
  const counted = await read(id);
  expect(counted).toEqual({ since: '2026-01-01', ...all });
  expect((counted as { entriesSigned: number }).entriesSigned).toBeGreaterThan(0);
  expect((counted as { minutesSigned: number }).minutesSigned).toBeGreaterThan(0);
  expect(await read(id, '2026-11-24')).toEqual({ since: '2026-11-24', ...none });
  expect(await read(id, '2025-01-01')).toMatchObject({ rolePlaysGraded: 3, trainees: 3 });
});

it('[H7] [AZ6] names no applicant whom the viewer must look away from, and counts nothing where the person is not known', async () => {
  scene = await aScene(api);
  const { id } = await aComplaint(api, scene, { about: 'Somebody at Elm Street' });
  expect(await read(id)).toBeNull();
  const known = await aComplaint(api, scene);
  expect(await read(known.id)).toEqual({ since: '2026-11-02', ...none });
  const others = [await aPerson(api), await aMember(api, Role.ORG_ADMIN, scene.board)];
  for (const person of others) expect(await api.refusal(person.id, READ, { id: known.id })).toBe('FORBIDDEN');
});
