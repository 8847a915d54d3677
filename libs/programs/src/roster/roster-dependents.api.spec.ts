import { assessmentsEntities } from '@waymark/assessments';
import { certificationEntities } from '@waymark/certification';
import { aComplaint, aScene } from '@waymark/certification/testing';
import { coursesEntities } from '@waymark/courses';
import { credentialsEntities } from '@waymark/credentials';
import { hoursEntities } from '@waymark/hours';
import { aMember, anOrganisation, startApi } from '@waymark/identity/testing';
import { Role } from '@waymark/kernel';
import type { TestApi } from '@waymark/platform/testing';
import { programsEntities, RosterDependentsModule } from '../index';

const ADD = 'mutation ($input: AddToRosterInput!) { addToRoster(input: $input) { id } }';
const REMOVE = 'mutation ($id: ID!) { removeFromRoster(id: $id) { id } }';
const READ = 'query ($id: ID!) { complaint(id: $id) { dependents { programs { name } } } }';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ modules: [RosterDependentsModule], entities: [...coursesEntities, ...assessmentsEntities, ...hoursEntities, ...credentialsEntities, ...certificationEntities, ...programsEntities] });
});
afterAll(() => api.close());

it('[H7] tells the board that hears a complaint which programs watch the certificate, as long as it is on their roster', async () => {
  const scene = await aScene(api);
  const program = await anOrganisation(api, { name: 'Elm Street Recovery Center' });
  await anOrganisation(api, { name: 'Harbor Light House' });
  const staff = await aMember(api, Role.PROGRAM_STAFF, program);
  const { id } = await aComplaint(api, scene);
  const watching = async () => (await api.ok<{ complaint: { dependents: { programs: { name: string }[] } } }>(scene.ruth.id, READ, { id })).complaint.dependents.programs;
  expect(await watching()).toEqual([]);
  const { addToRoster } = await api.ok<{ addToRoster: { id: string } }>(staff.id, ADD, { input: { organisationId: program.id, code: scene.credential.code, label: null } });
  expect(await watching()).toEqual([{ name: 'Elm Street Recovery Center' }]);
  await api.ok(staff.id, REMOVE, { id: addToRoster.id });
  expect(await watching()).toEqual([]);
});
