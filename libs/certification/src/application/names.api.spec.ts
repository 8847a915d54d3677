import { assessmentsEntities } from '@waymark/assessments';
import { coursesEntities } from '@waymark/courses';
import { credentialsEntities } from '@waymark/credentials';
import { hoursEntities } from '@waymark/hours';
import { Person } from '@waymark/identity';
import { aMember, aPerson, startApi } from '@waymark/identity/testing';
import { Role } from '@waymark/kernel';
import type { TestApi } from '@waymark/platform/testing';
import { certificationEntities, CertificationModule } from '../index';
import { actAs } from './applicant.builder';
import { ApplicationService } from './application.service';
import { aCase, withBoard } from './case.builder';

const NAMES = 'query ($id: ID!) { application(id: $id) { certificateName names { legalName chosenName } applicant { name } } }';
interface Answer { application: { certificateName: string; names: { legalName: string; chosenName: string | null } | null; applicant: { name: string } } }

let api: TestApi;

beforeAll(async () => {
  api = await startApi({ modules: [CertificationModule], entities: [...coursesEntities, ...assessmentsEntities, ...hoursEntities, ...credentialsEntities, ...certificationEntities] });
});
afterAll(() => api.close());

it('[F6] a new application says the public name, and a renamed person is asked about by the one they go by', async () => {
  const person = await aPerson(api, { legalName: 'Paper Zzyzx', chosenName: 'Marisol Reyes' });
  await aCase(api);
  const application = await actAs(api, person, (ctx) => api.app.get(ApplicationService).apply(ctx, { schemeId: 'harbor-coach' }));
  expect(application.certificateName).toBe('Marisol Reyes');
});

it('[F6] the legal name is read by the applicant and the reviewers of the board, and by no other role and no other board', async () => {
  const scene = await aCase(api);
  await api.dataSource.manager.update(Person, { id: scene.ana.id }, { legalName: 'Paper Zzyzx', chosenName: 'Marisol Reyes' });
  await withBoard(api, scene);
  for (const { id } of [scene.ana, scene.ruth]) {
    expect((await api.ok<Answer>(id, NAMES, { id: scene.id })).application).toMatchObject({ names: { legalName: 'Paper Zzyzx', chosenName: 'Marisol Reyes' }, applicant: { name: 'Marisol Reyes' } });
  }
  for (const role of [Role.ORG_ADMIN, Role.PROGRAM_STAFF, Role.SUPERVISOR, Role.TRAINER]) {
    expect(await api.refusal((await aMember(api, role, scene.board)).id, NAMES, { id: scene.id })).toMatch(/NOT_FOUND|FORBIDDEN/);
  }
  expect(await api.refusal((await aMember(api, Role.REVIEWER)).id, NAMES, { id: scene.id })).toBe('NOT_FOUND');
});
