import { createHash, randomUUID } from 'node:crypto';
import { assessmentsEntities } from '@waymark/assessments';
import { coursesEntities } from '@waymark/courses';
import { credentialsEntities } from '@waymark/credentials';
import { hoursEntities } from '@waymark/hours';
import type { Organisation, Person } from '@waymark/identity';
import { ActorLoader, OrganisationKind, TieKind, TieService } from '@waymark/identity';
import { aMember, anOrganisation, aPerson, startApi } from '@waymark/identity/testing';
import { found, Role } from '@waymark/kernel';
import { Files } from '@waymark/platform';
import type { TestApi } from '@waymark/platform/testing';
import { certificationEntities, CertificationModule } from '../index';
import { answerNo } from '../proposed-no/proposed-no.builder';
import { aHeldCertificate } from '../renewal/holder.builder';

const draws = 'id seed seedSha256 numbers drawnAt percent canDraw';
const ANNOUNCE = `mutation ($input: AnnounceDrawInput!) { announceAuditDraw(input: $input) { ${draws} } }`;
const DRAW = `mutation ($id: ID!) { drawAudits(id: $id) { ${draws} } }`;
const LIST = '{ renewalAudits(first: 50) { nodes { id number key status dueOn holder { name } papers { id } } } }';
const MINE = '{ myRenewalAudits { id number status dueOn reason papers { id name } } }';
const PAPER = 'mutation ($input: AddAuditPaperInput!) { addAuditPaper(input: $input) { id papers { id } } }';
const SEND = 'mutation ($input: SendAuditInput!) { sendAudit(input: $input) { status } }';
const DECIDE = 'mutation ($input: DecideAuditInput!) { decideAudit(input: $input) { status reason } }';

interface Draw { id: string; seed: string | null; seedSha256: string; numbers: string[] | null }
interface Audit { id: string; number: string; key: string; status: string; dueOn: string; holder: { name: string }; papers: { id: string }[] }

let api: TestApi;
let board: Organisation;
let ruth: Person;
let thomas: Person;
let holders: Person[];
const today = new Date('2026-11-23T18:00:00.000Z');
const later = new Date('2026-12-02T18:00:00.000Z');
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

beforeAll(async () => {
  api = await startApi({ modules: [CertificationModule], entities: [...coursesEntities, ...assessmentsEntities, ...hoursEntities, ...credentialsEntities, ...certificationEntities] });
});
afterAll(() => api.close());

/** Four holders whose renewal was decided, at a board of its own. */
beforeEach(async () => {
  api.now = today;
  board = await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD, name: `Board ${randomUUID()}` });
  ruth = await aMember(api, Role.REVIEWER, board, { legalName: 'Ruth Adler' });
  thomas = await aMember(api, Role.REVIEWER, board, { legalName: 'Thomas Nakai' });
  holders = [];
  for (const legalName of ['Ana Reyes', 'Bo Lind', 'Cy Marsh', 'Di Noor']) {
    const ana = await aPerson(api, { legalName });
    const scene = { board, ruth, thomas: ruth, ana };
    const old = await aHeldCertificate(api, scene);
    const renewed = await aHeldCertificate(api, scene, { issuedOn: '2026-11-23', validUntil: '2028-12-19' });
    await api.dataSource.query(`update certification.application set track = 'RENEWAL', renews_id = $2 where id = $1`, [renewed.sourceId, old.id]);
    holders.push(ana);
  }
});

const plan = (with_ = {}) => ({ input: { boardId: board.id, renewedFrom: '2026-11-01', renewedUntil: '2026-11-30', percent: 50, windowDays: 30, ...with_ } });
const announce = async (with_ = {}) => (await api.ok<{ announceAuditDraw: Draw }>(ruth.id, ANNOUNCE, plan(with_))).announceAuditDraw;
const audits = async (person = ruth) => (await api.ok<{ renewalAudits: { nodes: Audit[] } }>(person.id, LIST)).renewalAudits.nodes;

async function drawn(): Promise<{ draw: Draw; audit: Audit; holder: Person }> {
  const { id } = await announce();
  api.now = later;
  const { drawAudits } = await api.ok<{ drawAudits: Draw }>(ruth.id, DRAW, { id });
  const [audit] = await audits();
  return { draw: drawAudits, audit: found(audit ?? null), holder: found(holders.find(({ legalName }) => legalName === audit?.holder.name) ?? null) };
}

async function addPaper(holder: Person, auditId: string): Promise<string> {
  const actor = found(await api.app.get(ActorLoader).load(holder.id));
  const { id: fileId } = await api.app.get(Files).add(api.ctx(actor), { purpose: 'learning', mediaType: 'application/pdf' }, Buffer.from('%PDF-1.4 paper'));
  const id = randomUUID();
  await api.ok(holder.id, PAPER, { input: { id, auditId, name: 'Certificate.pdf', fileId } });
  return id;
}

it('[H3] the digest of the seed is told beforehand, the draw can be done again by anybody, and whoever was drawn is told', async () => {
  const announced = await announce();
  expect(announced).toMatchObject({ seed: null, numbers: null, canDraw: false });
  expect(await api.refusal(ruth.id, DRAW, { id: announced.id })).toBe('AUDIT_PERIOD_RUNNING');
  api.now = later;
  expect(await api.ok(ruth.id, '{ auditDraws { canDraw } }')).toEqual({ auditDraws: [{ canDraw: true }] });
  const { drawAudits } = await api.ok<{ drawAudits: Draw }>(ruth.id, DRAW, { id: announced.id });
  expect(sha256(String(drawAudits.seed))).toBe(announced.seedSha256);
  expect(drawAudits.numbers).toHaveLength(4);
  const again = (drawAudits.numbers ?? []).map((number) => ({ number, key: sha256(`${drawAudits.seed}:${number}`) })).sort((one, other) => (one.key < other.key ? -1 : 1)).slice(0, 2);
  const list = await audits();
  expect(list.map(({ number, key }) => ({ number, key })).sort((one, other) => (one.key < other.key ? -1 : 1))).toEqual(again);
  expect(list).toMatchObject([{ status: 'ASKED', dueOn: '2027-01-01' }, { status: 'ASKED', dueOn: '2027-01-01' }]);
  await api.runJobs();
  for (const holder of holders) {
    const letters = (await api.mails(holder.email)).filter(({ subject }) => subject === 'Something needs your answer');
    expect(letters).toHaveLength(list.some((audit) => audit.holder.name === holder.legalName) ? 1 : 0);
  }
});

it('[H3] no day is drawn twice, a draw is done once, and it is announced while nobody knows the list', async () => {
  const answers = await Promise.all([api.send(ruth.id, ANNOUNCE, plan()), api.send(ruth.id, ANNOUNCE, plan({ renewedFrom: '2026-11-30', renewedUntil: '2026-12-30' }))]);
  expect(answers.map((answer) => JSON.stringify(answer).includes('AUDIT_PERIOD_TAKEN')).sort()).toEqual([false, true]);
  expect(await api.refusal(ruth.id, ANNOUNCE, plan({ renewedFrom: '2026-10-01', renewedUntil: '2026-10-31' }))).toBe('AUDIT_PERIOD_UNFIT');
  expect(await api.refusal(ruth.id, ANNOUNCE, plan({ renewedFrom: '2027-03-01', renewedUntil: '2027-03-31', percent: 0 }))).toBe('AUDIT_SHARE_OUT_OF_RANGE');
  expect(await api.refusal(ruth.id, ANNOUNCE, plan({ renewedFrom: '2027-03-01', renewedUntil: '2027-03-31', windowDays: 6 }))).toBe('AUDIT_WINDOW_OUT_OF_RANGE');
  const { id } = await announce({ renewedFrom: '2027-05-01', renewedUntil: '2027-05-31' });
  api.now = new Date('2027-06-01T18:00:00.000Z');
  const both = await Promise.all([api.send(ruth.id, DRAW, { id }), api.send(ruth.id, DRAW, { id })]);
  expect(both.map((answer) => JSON.stringify(answer).includes('AUDIT_DRAWN')).sort()).toEqual([false, true]);
});

it('[H3] the holder sends papers in the window, a reviewer sees them only then, and decides with a reason that the holder reads', async () => {
  const { audit, holder } = await drawn();
  const { id } = audit;
  expect(await api.refusal(holder.id, SEND, { input: { id, note: ' ' } })).toBe('AUDIT_NOTHING_SENT');
  const paperId = await addPaper(holder, id);
  const look = (person: Person) => api.http.get(`/files/audits/${paperId}`).set('x-test-person', person.id);
  expect([(await look(holder)).status, (await look(ruth)).status]).toEqual([200, 404]);
  expect((await audits()).find((each) => each.id === id)?.papers).toEqual([]);
  expect(await api.refusal(ruth.id, DECIDE, { input: { id, isPassed: false, reason: 'Too early.' } })).toBe('AUDIT_WINDOW_RUNNING');
  await api.ok(holder.id, SEND, { input: { id, note: 'All three.' } });
  expect((await look(ruth)).status).toBe(200);
  expect(await api.refusal(holder.id, SEND, { input: { id, note: 'Again.' } })).toBe('AUDIT_STATUS_UNFIT');
  expect(await api.refusal(ruth.id, DECIDE, { input: { id, isPassed: true, reason: ' ' } })).toBe('AUDIT_REASON_MISSING');
  await api.ok(ruth.id, DECIDE, { input: { id, isPassed: true, reason: 'The hours are on the papers.' } });
  expect(await api.ok(holder.id, MINE)).toMatchObject({ myRenewalAudits: [{ id, status: 'PASSED', reason: 'The hours are on the papers.', papers: [{ id: paperId, name: 'Certificate.pdf' }] }] });
});

it('[H3] after the last day nothing is taken any more, and silence is decided', async () => {
  const { audit: { id }, holder } = await drawn();
  api.now = new Date('2027-01-02T18:00:00.000Z');
  expect(await api.refusal(holder.id, SEND, { input: { id, note: 'Late.' } })).toBe('AUDIT_WINDOW_OVER');
  await api.ok(ruth.id, DECIDE, { input: { id, isPassed: false, reason: 'Nothing came.' } });
  expect(await answerNo(api, thomas, id)).toBe('NONE');
  expect(await api.ok(holder.id, MINE)).toMatchObject({ myRenewalAudits: [{ status: 'NOT_PASSED', reason: 'Nothing came.' }] });
});

describe('[H3] [M2] that an audit is not passed', () => {
  const no = { isPassed: false, reason: 'The hours are of another year.' };
  async function proposed() {
    const { audit: { id }, holder } = await drawn();
    await api.ok(holder.id, SEND, { input: { id, note: 'All three.' } });
    await api.ok(ruth.id, DECIDE, { input: { id, ...no } });
    return { id, holder };
  }
  const inbox = async (person: Person) => (await api.ok<{ inbox: { text: string }[] }>(person.id, '{ inbox { text } }')).inbox.map(({ text }) => text);

  it('is said by two people; until then its holder reads what they read before', async () => {
    const { id, holder } = await proposed();
    expect(await api.ok(holder.id, '{ myRenewalAudits { status reason proposedNos { id } } }')).toEqual({ myRenewalAudits: [{ status: 'SENT', reason: null, proposedNos: [] }] });
    expect([await inbox(thomas), await inbox(ruth)]).toEqual([['A no to an audit needs a second look'], []]);
    expect(await api.refusal(thomas.id, DECIDE, { input: { id, isPassed: true, reason: 'All there.' } })).toBe('PROPOSAL_RUNS_ALREADY');
    expect([await answerNo(api, ruth, id), await answerNo(api, thomas, id)]).toEqual(['PROPOSAL_SECOND_PERSON_NEEDED', 'NONE']);
    expect(await api.ok(holder.id, MINE)).toMatchObject({ myRenewalAudits: [{ status: 'NOT_PASSED', reason: no.reason }] });
  });

  it('is sent back, and then one person passes it', async () => {
    const { id } = await proposed();
    expect(await answerNo(api, thomas, id, false)).toBe('NONE');
    expect(await inbox(thomas)).toEqual(['Audits with papers to look at: 1']);
    expect(await inbox(ruth)).toContain('What you proposed came back. Read why.');
    expect(await api.ok(thomas.id, DECIDE, { input: { id, isPassed: true, reason: 'All there.' } })).toMatchObject({ decideAudit: { status: 'PASSED' } });
    expect(await inbox(ruth)).toEqual([]);
  });

  it('at once: of two second people one confirms, and the database refuses one person', async () => {
    const { id } = await proposed();
    await expect(api.dataSource.query(`update certification.renewal_audit set status = 'NOT_PASSED', reason = $2, decided_by = $3, decided_at = now() where id = $1`, [id, no.reason, thomas.id])).rejects.toThrow('needs two people');
    const nora = await aMember(api, Role.REVIEWER, board);
    expect((await Promise.all([thomas, nora].map((person) => answerNo(api, person, id)))).sort()).toEqual(['NONE', 'PROPOSAL_DECIDED']);
  });
});

it('another board, another holder and a reviewer who is close to the holder see nothing of it', async () => {
  const { audit: { id }, holder } = await drawn();
  const vera = await aMember(api, Role.REVIEWER, await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD, name: `Board ${randomUUID()}` }), { legalName: 'Vera Lake' });
  expect(await audits(vera)).toEqual([]);
  expect(await api.refusal(vera.id, DECIDE, { input: { id, isPassed: true, reason: 'x' } })).toBe('NOT_FOUND');
  const stranger = await aPerson(api);
  expect(await api.ok(stranger.id, MINE)).toEqual({ myRenewalAudits: [] });
  expect(await api.refusal(stranger.id, SEND, { input: { id, note: 'x' } })).toBe('NOT_FOUND');
  await api.app.get(TieService).declare(api.ctx(), { personId: ruth.id, otherId: holder.id, kind: TieKind.PERSONAL, endsAt: null });
  expect((await audits()).some((audit) => audit.id === id)).toBe(false);
  await api.ok(holder.id, SEND, { input: { id, note: 'See the papers.' } });
  expect(await api.refusal(ruth.id, DECIDE, { input: { id, isPassed: true, reason: 'x' } })).toBe('DECISION_CONFLICT_OF_INTEREST');
});
