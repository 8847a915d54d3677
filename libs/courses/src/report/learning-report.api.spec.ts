import { Organisation } from '@waymark/identity';
import { aMember } from '@waymark/identity/testing';
import { PeerRole, PracticeFormat, Role } from '@waymark/kernel';
import type { TestApi } from '@waymark/platform/testing';
import { aCourse, aModule, aTextStep, republish, someContent, startCoursesApi } from '../testing';

const cut = '{ format role disclosure numbers { people minutes } }';
const REPORT = `query ($id: ID!) { learningReport(organisationId: $id) { csv all ${cut} byFormat ${cut} byRole ${cut} } }`;
const OUTLINE = 'query ($id: ID!) { course(id: $id) { modules { steps { id } } } }';

interface Cut { format: string | null; role: string | null; disclosure: string; numbers: { people: number; minutes: number } | null }
interface Report { learningReport: { csv: string; all: Cut; byFormat: Cut[]; byRole: Cut[] } }

let api: TestApi;
beforeAll(async () => (api = await startCoursesApi()));
afterAll(() => api.close());

const labels = (cuts: readonly Cut[]) => Object.fromEntries(cuts.map(({ format, role, disclosure, numbers }) => [format ?? role ?? 'other', numbers ? [numbers.people, numbers.minutes] : disclosure]));
const anotherModule = (minutes: number, labels = {}) => aModule({ creditMinutes: minutes, steps: [aTextStep('Part', minutes)], ...labels });
const modules = [
  aModule({ formats: [PracticeFormat.ONE_TO_ONE, PracticeFormat.ONLINE], roles: [PeerRole.MENTORSHIP] }),
  anotherModule(30, { formats: [PracticeFormat.PEER_LED_GROUP], roles: [PeerRole.FACILITATION] }),
  anotherModule(45),
];

/** People who take a course and finish its first modules, as many as told for each. */
async function learned(counts: readonly number[]) {
  const { id, organisationId } = await aCourse(api, someContent({ modules }));
  for (const count of counts) {
    const { id: person } = await aMember(api, Role.TRAINEE);
    await api.ok(person, 'mutation ($id: ID!) { enrol(courseId: $id) { id } }', { id });
    const { course } = await api.ok<{ course: { modules: { steps: { id: string }[] }[] } }>(person, OUTLINE, { id });
    for (const step of course.modules.slice(0, count).flatMap(({ steps }) => steps)) await api.ok(person, 'mutation ($id: ID!) { completeStep(stepId: $id) { id } }', { id: step.id });
  }
  const provider = await api.dataSource.manager.findOneByOrFail(Organisation, { id: organisationId });
  const trainer = await aMember(api, Role.TRAINER, provider);
  const read = async () => (await api.ok<Report>(trainer.id, REPORT, { id: organisationId })).learningReport;
  return { courseId: id, provider, read };
}

it('[N6] cuts what people learned by the formats and roles of its modules, and a module counts in each that it carries', async () => {
  const { read, courseId } = await learned([3, 3, 3, 1]);
  const { all, byFormat, byRole, csv } = await read();
  expect(all.numbers).toEqual({ people: 4, minutes: 4 * 60 + 3 * 75 });
  expect(labels(byFormat)).toEqual({ ONE_TO_ONE: [4, 240], PEER_LED_GROUP: [3, 90], PEER_RUN_ORGANISATION: [0, 0], ONLINE: [4, 240], other: [3, 135] });
  expect(labels(byRole)).toEqual({ MENTORSHIP: [4, 240], FACILITATION: [3, 90], CRISIS_SUPPORT: [0, 0], RECOVERY_PLANNING: [0, 0], other: [3, 135] });
  expect(csv).toContain('all,format,ONLINE,4,240,\r\n');
  // What was earned on an older version keeps the labels of that version.
  await republish(api, courseId, { edit: (content) => ({ ...content, modules: content.modules.map((module) => ({ ...module, formats: [] })) }) });
  expect(labels((await read()).byFormat)).toMatchObject({ ONLINE: [4, 240] });
});

it('[N6] tells no number of one or two people', async () => {
  const { read } = await learned([2, 2, 1, 1]);
  const { all, byFormat } = await read();
  expect(all.disclosure).toBe('TOLD');
  expect(labels(byFormat)).toEqual({ ONE_TO_ONE: 'WITHHELD', PEER_LED_GROUP: 'FEW', PEER_RUN_ORGANISATION: [0, 0], ONLINE: [4, 240] });
});

it('[N6] is read by those who teach or run the provider alone', async () => {
  const { provider } = await learned([]);
  for (const role of [Role.TRAINER, Role.ORG_ADMIN]) expect(await api.refusal((await aMember(api, role)).id, REPORT, { id: provider.id })).toBe('NOT_FOUND');
  const trainee = await aMember(api, Role.TRAINEE, provider);
  expect(await api.refusal(trainee.id, REPORT, { id: provider.id })).toBe('FORBIDDEN');
});
