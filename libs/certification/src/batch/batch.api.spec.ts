import { assessmentsEntities } from '@waymark/assessments';
import { coursesEntities } from '@waymark/courses';
import { Credential, credentialsEntities } from '@waymark/credentials';
import { hoursEntities } from '@waymark/hours';
import type { Organisation, Person } from '@waymark/identity';
import { OrganisationKind } from '@waymark/identity';
import { aMember, anOrganisation, startApi } from '@waymark/identity/testing';
import { Role } from '@waymark/kernel';
import type { TestApi } from '@waymark/platform/testing';
import { anApplicantNearlyDone, finish } from '../application/applicant.builder';
import { anApplication } from '../application/application.builder';
import { ApplicationStatus } from '../application/application.rules';
import { certificationEntities, CertificationModule } from '../index';

const CONFIRM = 'mutation ($input: ConfirmApprovalsInput!) { confirmApprovals(input: $input) { applicationId isIssued problem } }';
const DECIDE = 'mutation ($input: DecideApplicationInput!) { decideApplication(input: $input) { id } }';
const QUEUE = 'query { applicationQueue(tab: SECOND_LOOK, first: 100) { nodes { id } } }';

let api: TestApi;
let board: Organisation;
let ruth: Person;
let thomas: Person;

beforeAll(async () => {
  api = await startApi({ modules: [CertificationModule], entities: [...coursesEntities, ...assessmentsEntities, ...hoursEntities, ...credentialsEntities, ...certificationEntities] });
  board = await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD, name: 'Harbor State Peer Certification Board' });
  [ruth, thomas] = [await aMember(api, Role.REVIEWER, board, { legalName: 'Ruth Adler' }), await aMember(api, Role.REVIEWER, board, { legalName: 'Thomas Nakai' })];
});
afterAll(() => api.close());

const confirm = async (person: Person, applicationIds: string[], reasons = 'I read each of them.') =>
  (await api.ok<{ confirmApprovals: { applicationId: string; isIssued: boolean; problem: string | null }[] }>(person.id, CONFIRM, { input: { applicationIds, reasons } })).confirmApprovals;
const certificates = (sourceId: string) => api.dataSource.manager.countBy(Credential, { sourceId });

/** An application that is whole, sent and approved by Ruth. */
async function approved(): Promise<string> {
  const applicant = await anApplicantNearlyDone(api);
  await finish(api, applicant);
  const act = (document: string, variables: Record<string, unknown>) => api.ok<Record<string, { id: string }>>(applicant.trainee.id, document, variables);
  const { applyForCertification } = await act('mutation ($schemeId: ID!) { applyForCertification(schemeId: $schemeId) { id } }', { schemeId: 'waymark-demo' });
  const id = applyForCertification?.id ?? '';
  for (const code of ['LIVED_EXPERIENCE', 'CODE_OF_ETHICS']) await act('mutation ($input: SignAttestationInput!) { signAttestation(input: $input) { id } }', { input: { applicationId: id, code, signedName: 'Ana Reyes' } });
  await act('mutation ($id: ID!) { sendApplication(id: $id) { id } }', { id });
  await api.ok(ruth.id, DECIDE, { input: { applicationId: id, outcome: 'APPROVE', reasons: 'Every rule is met.' } });
  return id;
}

it('[M2] issues each case that somebody else approved, says why not of the others, and changes nothing when it is repeated', async () => {
  const whole = [await approved(), await approved()];
  const [sent, unmet, denied] = [await anApplication(api, board), await anApplication(api, board), await anApplication(api, board)];
  const elsewhere = await anApplication(api, await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD }), { status: ApplicationStatus.SECOND_LOOK });
  await api.ok(ruth.id, DECIDE, { input: { applicationId: denied.id, outcome: 'DENY', reasons: 'No exam.', requirementId: 'exam', remedy: 'Pass it.' } });
  await api.dataSource.query(`insert into certification.decision (application_id, applicant_id, round, look, outcome, reasons, decided_by, decided_at, evaluation_digest) values ($1, $2, 1, 1, 'APPROVE', 'r', $3, now(), 'd')`, [unmet.id, unmet.applicantId, ruth.id]);
  await api.dataSource.query(`update certification.application set status = 'SECOND_LOOK' where id = $1`, [unmet.id]);
  const asked = [...whole, sent.id, unmet.id, denied.id, elsewhere.id];
  const expected = [
    ...whole.map((applicationId) => ({ applicationId, isIssued: true, problem: null })),
    { applicationId: sent.id, isIssued: false, problem: 'DECISION_STATUS_UNFIT' },
    { applicationId: unmet.id, isIssued: false, problem: 'APPLICATION_REQUIREMENTS_UNMET' },
    { applicationId: denied.id, isIssued: false, problem: 'BATCH_NOT_APPROVED' },
    { applicationId: elsewhere.id, isIssued: false, problem: 'NOT_FOUND' },
  ];
  expect(new Set((await confirm(ruth, whole)).map(({ problem }) => problem))).toEqual(new Set(['DECISION_SECOND_PERSON_NEEDED']));
  expect(await confirm(thomas, asked)).toEqual(expected);
  expect(await confirm(thomas, asked)).toEqual(expected);
  for (const id of whole) expect(await certificates(id)).toBe(1);
  const { applicationQueue } = await api.ok<{ applicationQueue: { nodes: { id: string }[] } }>(thomas.id, QUEUE);
  expect(applicationQueue.nodes.map(({ id }) => id).sort()).toEqual([unmet.id, denied.id].sort());
}, 60_000);

it('issues one certificate for the same batch sent five times at once', async () => {
  const id = await approved();
  const answers = await Promise.all(Array.from({ length: 5 }, () => confirm(thomas, [id])));
  expect(answers).toEqual(Array(5).fill([{ applicationId: id, isIssued: true, problem: null }]));
  expect(await certificates(id)).toBe(1);
}, 60_000);

it.each([['BATCH_EMPTY', 0], ['BATCH_TOO_LARGE', 51]])('is refused whole with %s for %i cases', async (code, count) => {
  const applicationIds = Array.from({ length: count }, () => crypto.randomUUID());
  expect(await api.refusal(thomas.id, CONFIRM, { input: { applicationIds, reasons: 'I read each of them.' } })).toBe(code);
});
