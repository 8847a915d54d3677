import { randomUUID } from 'node:crypto';
import { assessmentsEntities } from '@waymark/assessments';
import { coursesEntities } from '@waymark/courses';
import { credentialsEntities } from '@waymark/credentials';
import { hoursEntities } from '@waymark/hours';
import { hoursDocuments, toLog } from '@waymark/hours/testing';
import { OrganisationKind } from '@waymark/identity';
import { anOrganisation, aPerson, startApi } from '@waymark/identity/testing';
import type { TestApi } from '@waymark/platform/testing';
import { anApplicantNearlyDone } from '../application/applicant.builder';
import type { Applicant } from '../application/applicant.builder';
import { certificationEntities, CertificationModule } from '../index';

const GAIN = 'query ($entry: HoursGainInput!) { hoursGain(entry: $entry) { title requirements { id name counts keptOut { rule minutes } } } }';
const MATRIX = '{ myApplications { hoursMatrix { id name total { required counted pending notCounted missing } rows { cut key rule required counted pending notCounted missing } } } }';

interface Gains { hoursGain: { title: string; requirements: { id: string; counts: number; keptOut: { rule: string; minutes: number }[] }[] }[] }
interface Matrices { myApplications: { hoursMatrix: { id: string; total: Record<string, number | null>; rows: { cut: string; key: string | null; counted: number; pending: number; required: number | null }[] }[] }[] }

let api: TestApi;
let ana: Applicant;
const me = () => ana.trainee.id;
const entry = (with_: Record<string, unknown> = {}) => ({ entry: { id: randomUUID(), workedOn: '2026-11-20', minutes: 120, activity: 'GROUP_FACILITATION', domain: 'RECOVERY_WELLNESS', ...with_ } });
const gains = async (with_?: Record<string, unknown>, personId = me()) => (await api.ok<Gains>(personId, GAIN, entry(with_))).hoursGain;

beforeAll(async () => {
  api = await startApi({ modules: [CertificationModule], entities: [...coursesEntities, ...assessmentsEntities, ...hoursEntities, ...credentialsEntities, ...certificationEntities] });
  await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD, name: 'Harbor State Peer Certification Board' });
});
afterAll(() => api.close());
beforeEach(async () => {
  ana = await anApplicantNearlyDone(api);
});

const follow = () => api.ok(me(), 'mutation { applyForCertification(schemeId: "waymark-demo") { id } }');

describe('[D6] while an entry is written', () => {
  it('the schemes of running applications say what it would count', async () => {
    expect(await gains()).toEqual([]);
    await follow();
    expect(await gains()).toMatchObject([{ requirements: [{ id: 'experience', counts: 120, keptOut: [] }] }]);
    expect(await gains({ activity: 'SUPERVISION_INDIVIDUAL' })).toMatchObject([{ requirements: [{ id: 'supervision', counts: 120 }] }]);
  });

  it('the rule that keeps it out is named, in the language of the trainee', async () => {
    await follow();
    expect(await gains({ workedOn: '2026-12-24' })).toMatchObject([{ requirements: [{ counts: 0, keptOut: [{ rule: 'Dated after today', minutes: 120 }] }] }]);
  });

  it('an entry that is changed is not counted beside itself', async () => {
    await follow();
    const input = toLog(ana.hours.placement, { workedOn: '2026-10-05', startTime: '20:00', minutes: 30 });
    await api.ok(me(), hoursDocuments.log, { input });
    expect(await gains({ id: input.id, workedOn: '2026-10-05', minutes: 60 })).toMatchObject([{ requirements: [{ counts: 60 }] }]);
  });

  it('nobody learns of the hours of somebody else', async () => {
    await follow();
    expect(await gains({}, (await aPerson(api)).id)).toEqual([]);
    expect(await api.refusal(null, GAIN, entry())).toBe('UNAUTHENTICATED');
    expect(await api.refusal(me(), GAIN, entry({ minutes: 0 }))).toBe('BAD_USER_INPUT');
  });
});

it('[D7] required, counted and missing stand in one matrix by category, setting and signer', async () => {
  await follow();
  const { myApplications } = await api.ok<Matrices>(me(), MATRIX);
  const experience = myApplications[0]?.hoursMatrix.find(({ id }) => id === 'experience');
  expect(experience?.total).toEqual({ required: 1200, counted: 600, pending: 600, notCounted: 0, missing: 600 });
  const sum = (cut: string) => experience?.rows.filter((row) => row.cut === cut && row.key !== null).reduce((all, row) => all + row.counted, 0);
  expect(['ACTIVITY', 'DOMAIN', 'FORMAT', 'PLACE', 'SIGNER'].map(sum)).toEqual([600, 600, 600, 600, 600]);
  expect(experience?.rows.find(({ cut }) => cut === 'SIGNER')).toMatchObject({ key: 'ROLE', counted: 600 });
});
