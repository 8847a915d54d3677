import { assessmentsEntities } from '@waymark/assessments';
import { coursesEntities } from '@waymark/courses';
import { credentialsEntities } from '@waymark/credentials';
import { hoursEntities } from '@waymark/hours';
import type { Organisation, Person } from '@waymark/identity';
import { OrganisationKind, TieKind, TieService } from '@waymark/identity';
import { aMember, anOrganisation, aPerson, startApi } from '@waymark/identity/testing';
import { Role } from '@waymark/kernel';
import type { TestApi } from '@waymark/platform/testing';
import { anApplication } from '../application/application.builder';
import { ApplicationStatus } from '../application/application.rules';
import { certificationEntities, CertificationModule } from '../index';

const MARK = 'mutation ($input: MarkRequirementInput!) { markRequirement(input: $input) { checklist { requirementId isChecked note reviewer { name } } } }';
const READ = 'query ($id: ID!) { application(id: $id) { checklist { note } history { action } } }';

let api: TestApi;
let board: Organisation;
let ruth: Person;
let thomas: Person;

beforeAll(async () => {
  api = await startApi({ modules: [CertificationModule], entities: [...coursesEntities, ...assessmentsEntities, ...hoursEntities, ...credentialsEntities, ...certificationEntities] });
  board = await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD });
  [ruth, thomas] = [await aMember(api, Role.REVIEWER, board, { legalName: 'Ruth Adler' }), await aMember(api, Role.REVIEWER, board, { legalName: 'Thomas Nakai' })];
});
afterAll(() => api.close());

const mark = (applicationId: string, with_ = {}) => ({ input: { applicationId, requirementId: 'exam', isChecked: true, note: 'Seen.', ...with_ } });

describe('[E5] the checklist', () => {
  it('keeps each reviewer\'s own tick and note beside a requirement', async () => {
    const { id } = await anApplication(api, board);
    await api.ok(ruth.id, MARK, mark(id));
    await api.ok(ruth.id, MARK, mark(id, { isChecked: false, note: 'Look again.' }));
    expect(await api.ok(thomas.id, MARK, mark(id))).toEqual({ markRequirement: { checklist: [{ requirementId: 'exam', isChecked: false, note: 'Look again.', reviewer: { name: 'Ruth Adler' } }, { requirementId: 'exam', isChecked: true, note: 'Seen.', reviewer: { name: 'Thomas Nakai' } }] } });
  });

  it('[AZ6] stays with the reviewers who may judge the case', async () => {
    const { id, applicant } = await anApplication(api, board);
    await api.ok(ruth.id, MARK, mark(id));
    expect(await api.ok(applicant.id, READ, { id })).toEqual({ application: { checklist: [], history: [] } });
    await api.app.get(TieService).declare(api.ctx(), { personId: thomas.id, otherId: applicant.id, kind: TieKind.PERSONAL, endsAt: null });
    expect([await api.refusal(thomas.id, READ, { id }), await api.refusal(thomas.id, MARK, mark(id))]).toEqual(['NOT_FOUND', 'NOT_FOUND']);
    expect(await api.refusal(applicant.id, MARK, mark(id))).toBe('FORBIDDEN');
    expect(await api.refusal((await aMember(api, Role.REVIEWER, await anOrganisation(api))).id, MARK, mark(id))).toBe('NOT_FOUND');
    expect(await api.refusal((await aPerson(api)).id, MARK, mark(id))).toBe('FORBIDDEN');
  });

  it('is about requirements of the scheme, while the board works on the case', async () => {
    const { id } = await anApplication(api, board);
    expect(await api.refusal(ruth.id, MARK, mark(id, { requirementId: 'no-such' }))).toBe('CHECKLIST_LINE_UNKNOWN');
    expect(await api.refusal(ruth.id, MARK, mark(id, { note: 'x'.repeat(1001) }))).toBe('CHECKLIST_NOTE_TOO_LONG');
    const issued = await anApplication(api, board, { status: ApplicationStatus.ISSUED });
    expect(await api.refusal(ruth.id, MARK, mark(issued.id))).toBe('CASE_NOT_IN_REVIEW');
  });
});
