import { randomUUID } from 'node:crypto';
import { assessmentsEntities } from '@waymark/assessments';
import { coursesEntities } from '@waymark/courses';
import { CredentialService, credentialsEntities } from '@waymark/credentials';
import type { IssueRequest } from '@waymark/credentials';
import { anIssueRequest } from '@waymark/credentials/testing';
import { hoursEntities } from '@waymark/hours';
import { OrganisationKind } from '@waymark/identity';
import type { Organisation, Person } from '@waymark/identity';
import { aMember, anOrganisation, aPerson, startApi } from '@waymark/identity/testing';
import { Role } from '@waymark/kernel';
import type { TestApi } from '@waymark/platform/testing';
import { actAs, train } from '../application/applicant.builder';
import { anApplication } from '../application/application.builder';
import { ApplicationStatus } from '../application/application.rules';
import { certificationEntities, CertificationModule } from '../index';

const line = 'id name status counted required missing notCounted { rule minutes }';
const MINE = `{ myRenewals { id title boardName validUntil source cycle { from asOf phase phaseUntil opensOn isMet exception feeCents requirements { ${line} } again { ${line} } facts { title source minutes } rungs { id name phase from until asks feeCents } } } }`;

interface Line { id: string; status: string; counted: number; missing: number; notCounted: { rule: string }[] }
interface Mine { source: string | null; cycle: { phase: string; requirements: Line[]; facts: { title: string; source: string }[] } | null }

let api: TestApi;
let board: Organisation;
let ruth: Person;
let ana: Person;

beforeAll(async () => {
  api = await startApi({ modules: [CertificationModule], entities: [...coursesEntities, ...assessmentsEntities, ...hoursEntities, ...credentialsEntities, ...certificationEntities] });
  board = await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD, name: 'Harbor State Peer Certification Board' });
  ruth = await aMember(api, Role.REVIEWER, board, { legalName: 'Ruth Adler' });
});
afterAll(() => api.close());
beforeEach(async () => {
  ana = await aPerson(api, { legalName: 'Ana Reyes' });
});

const mine = async (personId = ana.id) => (await api.ok<{ myRenewals: Mine[] }>(personId, MINE)).myRenewals;

const issue = (with_: Partial<IssueRequest>) => actAs(api, ruth, (ctx) => api.app.get(CredentialService).issue(ctx, anIssueRequest({ holderId: ana.id, boardId: board.id, ...with_ })));

async function certified(schemeId: string, term: Pick<IssueRequest, 'issuedOn' | 'validUntil'>, track = 'FULL') {
  const application = await anApplication(api, board, { applicantId: ana.id, schemeId, track, status: ApplicationStatus.ISSUED });
  return issue({ sourceId: application.id, ...term });
}

const midCycle = { issuedOn: '2026-01-05', validUntil: '2028-01-04' };

const learnedElsewhere = (learnedOn: string) => api.dataSource.query(
  `insert into courses.prior_credit (person_id, organisation_id, title, provider, domain, mode, minutes, learned_on, evidence, reason, approved_by, approved_at)
   values ($1, $2, 'Boundaries', 'Lake College', 'ETHICAL_RESPONSIBILITY', 'IN_PERSON', 60, $3, 'Seen', 'The same topics', $4, $5)`,
  [ana.id, board.id, learnedOn, ruth.id, api.now],
);

it('[H1] [H2] a course that a holder takes here counts by itself in the present cycle, topic by topic', async () => {
  await certified('harbor-lead', midCycle);
  const [before] = await mine();
  expect(before).toMatchObject({ validUntil: '2028-01-04', cycle: { from: '2026-01-05', phase: 'EARLY', opensOn: '2027-09-04', phaseUntil: '2027-09-03', isMet: false, feeCents: 4000, again: [] } });
  expect(before?.cycle?.requirements).toMatchObject([{ id: 'renewal.learning', counted: 0, required: 720, missing: 720 }, { id: 'renewal.ethics', counted: 0, missing: 180 }]);
  await train(api, ana.id);
  const [after] = await mine();
  expect(after?.cycle?.requirements).toMatchObject([{ id: 'renewal.learning', status: 'MISSING', counted: 360 }, { id: 'renewal.ethics', counted: 120, missing: 60 }]);
  expect(after?.cycle?.facts).toHaveLength(4);
});

it('[H1] counts the same course once in a cycle, names the rule, and leaves out what came before the cycle', async () => {
  await certified('harbor-lead', midCycle);
  for (const day of ['2025-12-01', '2026-02-01', '2026-05-01']) await learnedElsewhere(day);
  const [learning] = (await mine())[0]?.cycle?.requirements ?? [];
  expect(learning).toMatchObject({ counted: 60, notCounted: [{ rule: 'The same course counts once in two years', minutes: 60 }] });
});

it('[H5] in the time of grace it says until when, and what comes after it at which fee', async () => {
  await certified('harbor-lead', { issuedOn: '2024-11-10', validUntil: '2026-11-09' });
  expect(await mine()).toMatchObject([{
    cycle: {
      phase: 'GRACE', phaseUntil: '2026-12-09', feeCents: 4000,
      rungs: [
        { phase: 'GRACE', from: '2026-11-10', until: '2026-12-09', asks: [], feeCents: null },
        { phase: 'LATE', from: '2026-12-10', until: '2027-05-09', asks: ['FEE'], feeCents: 2500 },
        { phase: 'LAPSED', from: '2027-05-10', until: null, asks: ['RE_APPLY'], feeCents: null },
      ],
    },
  }]);
});

it('promises nothing where the source says nothing, or the rules are not known here', async () => {
  await certified('waymark-demo', midCycle);
  await issue({ sourceId: randomUUID(), issuedOn: '2025-01-01', validUntil: '2026-12-31' });
  expect(await mine()).toMatchObject([{ source: 'Invented for this demonstration; no real board asks for this', cycle: null }, { source: null, cycle: null }]);
});

it('shows nobody a certificate of somebody else, and no stage', async () => {
  await certified('harbor-worker', midCycle, 'trainee');
  expect(await mine()).toEqual([]);
  await certified('harbor-lead', midCycle);
  expect(await mine((await aPerson(api)).id)).toEqual([]);
  expect(await api.refusal(null, MINE)).toBe('UNAUTHENTICATED');
});

it('speaks the language of the holder', async () => {
  ana = await aPerson(api, { legalName: 'Ana Reyes', locale: 'es' });
  await certified('harbor-lead', midCycle);
  expect(await mine()).toMatchObject([{ cycle: { requirements: [{ name: '12 horas de estudio' }, { name: 'Ética: 3 horas' }] } }]);
});
