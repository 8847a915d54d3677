import { assessmentsEntities } from '@waymark/assessments';
import { coursesEntities } from '@waymark/courses';
import { aCourse, aModule, aTextStep, someContent } from '@waymark/courses/testing';
import { credentialsEntities } from '@waymark/credentials';
import { hoursEntities } from '@waymark/hours';
import { OrganisationKind } from '@waymark/identity';
import { anOrganisation, aPerson, startApi } from '@waymark/identity/testing';
import { TrainingTopic } from '@waymark/kernel';
import type { TestApi } from '@waymark/platform/testing';
import { certificationEntities, CertificationModule } from '../index';

const COMPARE = '{ schemeComparisons { scheme { id } steps { requirements { id counted missing } } } }';
interface Answer { schemeComparisons: { scheme: { id: string }; steps: { requirements: { id: string; counted: number; missing: number }[] }[] }[] }

let api: TestApi;
beforeAll(async () => (api = await startApi({ modules: [CertificationModule], entities: [...coursesEntities, ...assessmentsEntities, ...hoursEntities, ...credentialsEntities, ...certificationEntities] })));
afterAll(() => api.close());

/** Somebody who took one module of 180 minutes about these topics; gives the id of its provider too. */
async function learned(topics: TrainingTopic[]) {
  const person = await aPerson(api);
  const course = await aCourse(api, someContent({ modules: [aModule({ topics, creditMinutes: 180, steps: [aTextStep('Read', 180)] })] }));
  await api.ok(person.id, 'mutation ($id: ID!) { enrol(courseId: $id) { id } }', { id: course.id });
  const outline = await api.ok<{ course: { modules: { steps: { id: string }[] }[] } }>(person.id, 'query ($id: ID!) { course(id: $id) { modules { steps { id } } } }', { id: course.id });
  await api.ok(person.id, 'mutation ($id: ID!) { completeStep(stepId: $id) { id } }', { id: outline.course.modules[0]?.steps[0]?.id });
  return { personId: person.id, providerId: course.organisationId };
}

const compare = async (personId: string) => (await api.ok<Answer>(personId, COMPARE)).schemeComparisons;
const part = (answer: Answer['schemeComparisons'], scheme: string, id: string) => answer.find((each) => each.scheme.id === scheme)?.steps.flatMap(({ requirements }) => requirements).find((each) => each.id === id);

it('[O3] hours of training count for the topic that a board asks for', async () => {
  const { personId } = await learned([TrainingTopic.HIV_BLOODBORNE]);
  const answer = await compare(personId);
  expect(part(answer, 'naadac-ncprss', 'training-hiv')).toMatchObject({ counted: 180, missing: 180 });
  expect(part(await compare((await learned([TrainingTopic.TRAUMA])).personId), 'naadac-ncprss', 'training-hiv')).toMatchObject({ counted: 0, missing: 360 });
});

it('[M3] the course of a board counts once that board had approved its provider on that day', async () => {
  const { personId, providerId } = await learned([TrainingTopic.NC_CPSS_COURSE]);
  const course = async () => (await compare(personId)).find(({ scheme }) => scheme.id === 'nc-cpss')?.steps.at(-1)?.requirements.find(({ id }) => id === 'training')?.counted;
  expect(await course()).toBe(0);
  const board = await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD, name: 'North Carolina Certified Peer Support Specialist Program' });
  await api.dataSource.query(
    `insert into certification.training_approval (id, board_id, provider_id, state, note, reason, approved_from, applied_by, applied_at) values (gen_random_uuid(), $1, $2, 'APPROVED', 'Taught by the book', 'It is', '2026-01-01', $3, $4)`,
    [board.id, providerId, (await aPerson(api)).id, api.now],
  );
  expect(await course()).toBe(180);
});
