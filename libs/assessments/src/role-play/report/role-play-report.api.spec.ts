import { aMember, anOrganisation, startApi } from '@waymark/identity/testing';
import type { Organisation, Person } from '@waymark/identity';
import { PeerRole, PracticeFormat, Role } from '@waymark/kernel';
import type { TestApi } from '@waymark/platform/testing';
import { assessmentsEntities, AssessmentsModule } from '../../index';
import { aRolePlay, aScenario } from '../role-play.builder';
import type { RolePlay } from '../role-play.entity';
import type { Scenario } from '../scenario.entity';

const cut = '{ format role disclosure numbers { people graded passed } }';
const REPORT = `query ($id: ID!) { rolePlayReport(organisationId: $id) { csv all ${cut} byFormat ${cut} byRole ${cut} } }`;

interface Cut { format: string | null; role: string | null; disclosure: string; numbers: { people: number; graded: number; passed: number } | null }
interface Report { rolePlayReport: { csv: string; all: Cut; byFormat: Cut[]; byRole: Cut[] } }

let api: TestApi;
let provider: Organisation;
let kim: Person;
let trainees: Person[];

beforeAll(async () => {
  api = await startApi({ modules: [AssessmentsModule], entities: assessmentsEntities });
  provider = await anOrganisation(api);
  kim = await aMember(api, Role.TRAINER, provider);
  trainees = await Promise.all([1, 2, 3].map(() => aMember(api, Role.TRAINEE, provider)));
});
afterAll(() => api.close());

const read = async () => (await api.ok<Report>(kim.id, REPORT, { id: provider.id })).rolePlayReport;
const labels = (cuts: readonly Cut[]) => Object.fromEntries(cuts.map(({ format, role, disclosure, numbers }) => [format ?? role ?? 'other', numbers ? [numbers.people, numbers.graded, numbers.passed] : disclosure]));
const graded = (scenario: Scenario, traineeId: string, with_: Partial<RolePlay> = {}) =>
  aRolePlay(api, scenario, { traineeId, trainerId: kim.id, finishedAt: api.now, releasedAt: api.now, total: 20, passed: true, ...with_ });

it('[N6] cuts graded and passed role-plays by the formats and roles of their scenarios', async () => {
  const { scenario: first } = await aScenario(api, provider.id, 'first', { formats: [PracticeFormat.ONE_TO_ONE, PracticeFormat.ONLINE], roles: [PeerRole.MENTORSHIP] });
  const { scenario: group } = await aScenario(api, provider.id, 'group', { formats: [PracticeFormat.PEER_LED_GROUP], roles: [PeerRole.FACILITATION] });
  const [ana = kim, ben = kim, eva = kim] = trainees;
  await graded(first, ana.id);
  await graded(first, ben.id, { passed: false });
  const wrong = await graded(first, eva.id, { passed: false });
  // The correction that was released counts, and not what it corrects; an open one counts for nothing.
  await graded(first, eva.id, { supersedesId: wrong.id, playId: wrong.id, correctionReason: 'One level was too low.' });
  await graded(group, ana.id);
  await graded(group, ben.id, { releasedAt: null });
  const { all, byFormat, byRole, csv } = await read();
  expect(all.numbers).toEqual({ people: 3, graded: 4, passed: 3 });
  expect(labels(byFormat)).toEqual({ ONE_TO_ONE: 'WITHHELD', PEER_LED_GROUP: 'FEW', PEER_RUN_ORGANISATION: [0, 0, 0], ONLINE: [3, 3, 2] });
  expect(labels(byRole)).toEqual({ MENTORSHIP: 'WITHHELD', FACILITATION: 'FEW', CRISIS_SUPPORT: [0, 0, 0], RECOVERY_PLANNING: [0, 0, 0] });
  expect(csv).toContain('all,format,ONLINE,3,3,2,\r\n');
});

it('[N6] is read by those who teach or run the provider alone', async () => {
  for (const role of [Role.TRAINER, Role.ORG_ADMIN]) expect(await api.refusal((await aMember(api, role)).id, REPORT, { id: provider.id })).toBe('NOT_FOUND');
  expect(await api.refusal(trainees[0]?.id ?? null, REPORT, { id: provider.id })).toBe('FORBIDDEN');
});
