import { randomUUID } from 'node:crypto';
import { assessmentsEntities } from '@waymark/assessments';
import { coursesEntities } from '@waymark/courses';
import { credentialsEntities } from '@waymark/credentials';
import { hoursEntities } from '@waymark/hours';
import { anOrganisation, aPerson, startApi } from '@waymark/identity/testing';
import { OrganisationKind } from '@waymark/identity';
import { Files } from '@waymark/platform';
import type { TestApi } from '@waymark/platform/testing';
import { actAs, anApplicantNearlyDone } from '../application/applicant.builder';
import { aCase } from '../application/case.builder';
import { aPhoto } from '../document/photo.builder';
import { certificationEntities, CertificationModule } from '../index';

const COMPARE = '{ schemeComparisons { nearness scheme { id isOpen title area asks { training } } steps { id name isHeld statements requirements { id name status counted required missing pending notCounted { rule minutes } within } } } }';

interface Compared { id: string; name: string; status: string; counted: number; required: number; missing: number; pending: number; notCounted: { rule: string; minutes: number | null }[]; within: string | null }
interface Answer { schemeComparisons: { nearness: number; scheme: { id: string; isOpen: boolean; title: string; area: string | null }; steps: { id: string; statements: string[]; requirements: Compared[] }[] }[] }

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ modules: [CertificationModule], entities: [...coursesEntities, ...assessmentsEntities, ...hoursEntities, ...credentialsEntities, ...certificationEntities] });
  await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD, name: 'Harbor State Peer Certification Board' });
});
afterAll(() => api.close());

const ask = async (personId: string) => (await api.ok<Answer>(personId, COMPARE)).schemeComparisons;
const requirement = (answer: Answer['schemeComparisons'], scheme: string, id: string) => answer.find((each) => each.scheme.id === scheme)?.steps.at(-1)?.requirements.find((each) => each.id === id);

it('[O3] shows for every scheme what is met, what is missing and why, from the one record, the nearest first', async () => {
  const { trainee } = await anApplicantNearlyDone(api);
  const answer = await ask(trainee.id);
  expect(answer.length).toBeGreaterThanOrEqual(12);
  const near = answer.map(({ nearness }) => nearness);
  expect(near).toEqual([...near].sort((a, b) => b - a));
  expect(answer.slice(0, 3).map(({ scheme }) => [scheme.id, scheme.isOpen])).toContainEqual(['waymark-demo', true]);
  expect(requirement(answer, 'icrc-pr', 'training')).toMatchObject({ status: 'MISSING', counted: 360, required: 2760, within: null });
  expect(requirement(answer, 'icrc-pr', 'training.advocacy')).toMatchObject({ name: 'Advocacy: 10 hours', missing: 540, within: 'training' });
  expect(requirement(answer, 'icrc-pr', 'experience')).toMatchObject({ counted: 600, pending: 600, required: 30_000 });
  expect(requirement(answer, 'ca-cmpss', 'training')).toMatchObject({ counted: 0, notCounted: [{ rule: 'Only providers approved by the board count', minutes: 360 }] });
});

it('is the record of the asking person alone, in their language', async () => {
  await anApplicantNearlyDone(api, 'Ben Ortiz');
  const newcomer = await aPerson(api, { locale: 'es' });
  const answer = await ask(newcomer.id);
  expect(requirement(answer, 'icrc-pr', 'training')).toMatchObject({ counted: 0, name: '46 horas de capacitación' });
});

it('[O3] takes in a paper that was shown to one board: it waits there, and would wait elsewhere', async () => {
  const { ana, id: applicationId } = await aCase(api);
  const before = requirement(await ask(ana.id), 'icrc-pr', 'education');
  const photo = await actAs(api, ana, (ctx) => api.app.get(Files).add(ctx, { purpose: 'document', mediaType: 'image/jpeg' }, aPhoto()));
  const input = { id: randomUUID(), applicationId, code: 'HIGH_SCHOOL', fileId: photo.id };
  await api.ok(ana.id, 'mutation ($input: AddDocumentInput!) { addDocument(input: $input) { id } }', { input });
  expect([before?.status, requirement(await ask(ana.id), 'icrc-pr', 'education')?.status]).toEqual(['MISSING', 'PENDING']);
});

it('tells nothing to somebody who is not signed in', async () => {
  expect(await api.refusal(null, COMPARE)).toBe('UNAUTHENTICATED');
});
