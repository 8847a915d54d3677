import { randomUUID } from 'node:crypto';
import { assessmentsEntities } from '@waymark/assessments';
import { coursesEntities } from '@waymark/courses';
import { Credential, credentialsEntities } from '@waymark/credentials';
import { hoursEntities, Placement } from '@waymark/hours';
import { attestation, hoursDocuments, shown, someHours } from '@waymark/hours/testing';
import type { Organisation, Person } from '@waymark/identity';
import { Membership, OrganisationKind, TieKind, TieService } from '@waymark/identity';
import { aMember, anOrganisation, aPerson, startApi } from '@waymark/identity/testing';
import { Role } from '@waymark/kernel';
import type { TestApi } from '@waymark/platform/testing';
import { anApplicantNearlyDone, finish } from './application/applicant.builder';
import type { Applicant } from './application/applicant.builder';
import { Decision } from './decision/decision.entity';
import { certificationEntities, CertificationModule } from './index';

const fields = 'id status certificateName certificateLanguage requirements { id status counted required pending missing whoseTurn since factIds parts { id status counted } } facts { id kind title } attestations { code signedAt } decisions { look outcome reasons reviewer { name } } credential { id holderName } history { action reason } viewerCan { edit send decide take confirm }';
const APPLY = `mutation ($schemeId: ID!) { applyForCertification(schemeId: $schemeId) { ${fields} } }`;
const READ = `query ($id: ID!) { application(id: $id) { ${fields} } }`;
const SAVE = `mutation ($input: SaveApplicationFieldInput!) { saveApplicationField(input: $input) { ${fields} } }`;
const SIGN = `mutation ($input: SignAttestationInput!) { signAttestation(input: $input) { ${fields} } }`;
const SEND = `mutation ($id: ID!) { sendApplication(id: $id) { ${fields} } }`;
const WITHDRAW = `mutation ($id: ID!) { withdrawApplication(id: $id) { ${fields} } }`;
const DECIDE = `mutation ($input: DecideApplicationInput!) { decideApplication(input: $input) { ${fields} } }`;
const CONFIRM = `mutation ($input: ConfirmDecisionInput!) { confirmDecision(input: $input) { ${fields} } }`;
const QUEUE = 'query ($tab: QueueTab!) { applicationQueue(tab: $tab, first: 100) { nodes { id } } }';

interface Requirement { id: string; status: string; counted: number; required: number; pending: number; whoseTurn: string | null; since: string; factIds: string[] }
interface Answer {
  id: string;
  status: string;
  certificateName: string;
  certificateLanguage: string;
  requirements: Requirement[];
  facts: { id: string; kind: string; title: string }[];
  decisions: { look: number; outcome: string; reviewer: { name: string } | null }[];
  credential: { id: string; holderName: string } | null;
  history: { action: string; reason: string | null }[];
  viewerCan: Record<'edit' | 'send' | 'take' | 'decide' | 'confirm', boolean>;
}

let api: TestApi;
let board: Organisation;
let ruth: Person;
let thomas: Person;
let ana: Applicant;
let id: string;

const one = async (personId: string, document: string, variables: Record<string, unknown>): Promise<Answer> => Object.values(await api.ok<Record<string, Answer>>(personId, document, variables))[0] as Answer;
const open = (personId: string) => one(personId, APPLY, { schemeId: 'waymark-demo' });
const read = (personId: string) => one(personId, READ, { id });
const requirement = (answer: Answer, name: string) => answer.requirements.find((each) => each.id === name);
const decision = (with_ = {}) => ({ input: { applicationId: id, outcome: 'APPROVE', reasons: 'Every rule is met.', ...with_ } });
const second = (with_ = {}) => ({ input: { applicationId: id, isAgreed: true, reasons: 'I read it too and agree.', ...with_ } });
const certificates = () => api.dataSource.manager.findBy(Credential, { sourceId: id });
const seat = (person: Person, organisation: Organisation, role: Role) => api.dataSource.manager.save(Membership, { personId: person.id, organisationId: organisation.id, role, startedAt: api.now, endedAt: null, grantedBy: randomUUID(), approvedBy: randomUUID() });

async function signBoth(personId: string, signedName = 'Ana Reyes'): Promise<void> {
  for (const code of ['LIVED_EXPERIENCE', 'CODE_OF_ETHICS']) await api.ok(personId, SIGN, { input: { applicationId: id, code, signedName } });
}

async function sendIt(): Promise<void> {
  await finish(api, ana);
  await signBoth(ana.trainee.id);
  await api.ok(ana.trainee.id, SEND, { id });
}

beforeAll(async () => {
  api = await startApi({ modules: [CertificationModule], entities: [...coursesEntities, ...assessmentsEntities, ...hoursEntities, ...credentialsEntities, ...certificationEntities] });
  board = await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD, name: 'Harbor State Peer Certification Board' });
  ruth = await aMember(api, Role.REVIEWER, board, { legalName: 'Ruth Adler' });
  thomas = await aMember(api, Role.REVIEWER, board, { legalName: 'Thomas Nakai' });
});
afterAll(() => api.close());
beforeEach(async () => {
  ana = await anApplicantNearlyDone(api);
  id = (await open(ana.trainee.id)).id;
});

describe('filling in', () => {
  it('[E4] takes training, hours, exam and role-play from the record, without an upload', async () => {
    await finish(api, ana);
    const answer = await read(ana.trainee.id);
    const met = answer.requirements.filter(({ status }) => status === 'MET').map((each) => each.id);
    expect(met).toEqual(['training', 'experience', 'supervision', 'exam', 'role-play']);
    expect(requirement(answer, 'training')).toMatchObject({ counted: 360, required: 360, whoseTurn: null });
    const kinds = (name: string) => requirement(answer, name)?.factIds.map((fact) => answer.facts.find((each) => each.id === fact)?.kind);
    expect(kinds('training')).toEqual(['training', 'training', 'training', 'training']);
    expect(kinds('exam')).toEqual(['exam']);
    expect(kinds('role-play')).toEqual(['skill']);
  });

  it('[E3] says of each requirement where it stands, whose turn it is and since when', async () => {
    const answer = await read(ana.trainee.id);
    expect(requirement(answer, 'training')).toMatchObject({ status: 'MET', whoseTurn: null, since: '2026-11-23' });
    expect(requirement(answer, 'experience')).toMatchObject({ status: 'PENDING', counted: 600, pending: 600, whoseTurn: 'SUPERVISOR', since: '2026-11-23' });
    expect(requirement(answer, 'exam')).toMatchObject({ status: 'MISSING', whoseTurn: 'TRAINEE', since: '2026-11-23' });
    expect(answer.viewerCan).toEqual({ edit: true, send: false, take: false, decide: false, confirm: false });
    api.now = new Date('2026-12-01T15:00:00.000Z');
    expect((await read(ana.trainee.id)).requirements.map(({ since }) => since)).toEqual(answer.requirements.map(({ since }) => since));
    api.now = new Date('2026-11-23T15:00:00.000Z');
  });

  it('[E2] keeps each field by itself, and goes on where it was left', async () => {
    const save = (field: string, value: string) => ({ input: { applicationId: id, field, value } });
    await Promise.all([api.ok(ana.trainee.id, SAVE, save('CERTIFICATE_NAME', '  Ana  Lucía Reyes ')), api.ok(ana.trainee.id, SAVE, save('CERTIFICATE_LANGUAGE', 'es'))]);
    expect(await api.refusal(ana.trainee.id, SAVE, save('CERTIFICATE_NAME', ' '))).toBe('APPLICATION_NAME_MISSING');
    expect(await api.refusal(ana.trainee.id, SAVE, save('CERTIFICATE_LANGUAGE', 'fr'))).toBe('APPLICATION_FIELD_UNFIT');
    expect(await open(ana.trainee.id)).toMatchObject({ id, certificateName: 'Ana Lucía Reyes', certificateLanguage: 'es' });
  });

  it('takes the own name as the signature, once', async () => {
    expect(await api.refusal(ana.trainee.id, SIGN, { input: { applicationId: id, code: 'CODE_OF_ETHICS', signedName: 'Somebody Else' } })).toBe('ATTESTATION_NAME_DIFFERS');
    expect(await api.refusal(ana.trainee.id, SIGN, { input: { applicationId: id, code: 'NO_SUCH_TEXT', signedName: 'Ana Reyes' } })).toBe('ATTESTATION_UNKNOWN');
    await signBoth(ana.trainee.id);
    await signBoth(ana.trainee.id, 'ana reyes');
    expect((await read(ana.trainee.id)).history.filter(({ action }) => action === 'attestation.signed')).toHaveLength(2);
  });

  it('refuses to send while something is unmet, and names it', async () => {
    const answer = await api.send(ana.trainee.id, SEND, { id });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'APPLICATION_REQUIREMENTS_UNMET', details: { unmet: ['experience', 'exam', 'lived-experience', 'code-of-ethics'] } });
  });

  it('is closed to changes once sent', async () => {
    await sendIt();
    expect(await api.refusal(ana.trainee.id, SAVE, { input: { applicationId: id, field: 'CERTIFICATE_NAME', value: 'X' } })).toBe('APPLICATION_NOT_OPEN');
    expect(await api.refusal(ana.trainee.id, SEND, { id })).toBe('APPLICATION_NOT_OPEN');
    expect((await one(ana.trainee.id, WITHDRAW, { id })).status).toBe('WITHDRAWN');
  });

  it.each([['no-such-scheme', 'APPLICATION_SCHEME_UNKNOWN'], ['samhsa-nms', 'APPLICATION_SCHEME_CLOSED']])('does not open for %s', async (schemeId, code) => {
    expect(await api.refusal(ana.trainee.id, APPLY, { schemeId })).toBe(code);
  });
});

describe('who sees it', () => {
  it('gives NOT_FOUND to other people, and to the board until it is sent', async () => {
    const stranger = await aPerson(api, { legalName: 'Jordan Blake' });
    const elsewhere = await aMember(api, Role.REVIEWER, await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD }));
    for (const person of [stranger, ruth, elsewhere]) expect(await api.refusal(person.id, READ, { id })).toBe('NOT_FOUND');
    expect(await api.refusal(stranger.id, SAVE, { input: { applicationId: id, field: 'CERTIFICATE_NAME', value: 'Jordan Blake' } })).toBe('NOT_FOUND');
    expect(await api.refusal(stranger.id, SEND, { id })).toBe('NOT_FOUND');
    await sendIt();
    expect((await read(ruth.id)).viewerCan).toMatchObject({ decide: true, confirm: false, edit: false });
    expect(await api.refusal(elsewhere.id, READ, { id })).toBe('NOT_FOUND');
    expect(await api.refusal(elsewhere.id, DECIDE, decision())).toBe('NOT_FOUND');
    expect(await api.refusal(stranger.id, DECIDE, decision())).toBe('FORBIDDEN');
    expect(await api.refusal(ruth.id, WITHDRAW, { id })).toBe('FORBIDDEN');
  });

  it('stays out of sight of the board when it is withdrawn before it was sent', async () => {
    await api.ok(ana.trainee.id, WITHDRAW, { id });
    expect(await api.refusal(ruth.id, READ, { id })).toBe('NOT_FOUND');
  });

  it('lists what waits to reviewers of the board only', async () => {
    await sendIt();
    const elsewhere = await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD });
    const other = await aMember(api, Role.REVIEWER, elsewhere);
    await seat(other, board, Role.ORG_ADMIN);
    const queue = async (personId: string) => (await api.ok<{ applicationQueue: { nodes: { id: string }[] } }>(personId, QUEUE, { tab: 'MY_TURN' })).applicationQueue.nodes.map((node) => node.id);
    expect(await queue(ruth.id)).toContain(id);
    expect(await queue(other.id)).not.toContain(id);
    expect(await api.refusal(ana.trainee.id, QUEUE, { tab: 'MY_TURN' })).toBe('FORBIDDEN');
  });
});

describe('two people decide', () => {
  beforeEach(sendIt);

  it('issues with the second look, and tells the applicant', async () => {
    expect((await one(ruth.id, DECIDE, decision())).status).toBe('SECOND_LOOK');
    const issued = await one(thomas.id, CONFIRM, second());
    expect(issued).toMatchObject({ status: 'ISSUED', credential: { holderName: 'Ana Reyes' } });
    expect((await read(ana.trainee.id)).decisions).toMatchObject([{ look: 1, outcome: 'APPROVE', reviewer: { name: 'Ruth Adler' } }, { look: 2, outcome: 'APPROVE' }]);
    await api.runJobs();
    expect(await api.mails(ana.trainee.email)).not.toHaveLength(0);
  });

  it('[M1] shows on the record who decided what, when and why, step by step', async () => {
    await api.ok(ruth.id, DECIDE, decision({ outcome: 'DENY', reasons: 'The exam is missing.', requirementId: 'exam', remedy: 'Pass the exam.' }));
    await api.ok(thomas.id, CONFIRM, second({ isAgreed: false, reasons: 'It is there.' }));
    const { application } = await api.ok<{ application: { history: { action: string }[] } }>(ruth.id, 'query ($id: ID!) { application(id: $id) { history { action at actor { name } before after reason } } }', { id });
    const at = api.now.toISOString();
    expect(application.history.filter(({ action }) => /decided|confirmed|moved/.test(action))).toMatchObject([
      { action: 'application.decided', at, actor: { name: 'Ruth Adler' }, reason: 'The exam is missing.', after: expect.stringContaining('DENY') },
      { action: 'application.moved', actor: { name: 'Ruth Adler' }, before: '{"status":"SENT"}', after: '{"status":"SECOND_LOOK"}' },
      { action: 'application.confirmed', at, actor: { name: 'Thomas Nakai' }, reason: 'It is there.' },
      { action: 'application.moved', actor: { name: 'Thomas Nakai' }, before: '{"status":"SECOND_LOOK"}', after: '{"status":"SENT"}' },
    ]);
    await expect(api.dataSource.query(`update audit.entry set reason = 'x' where record_id = $1`, [id])).rejects.toThrow();
    await expect(api.dataSource.query('delete from audit.entry where record_id = $1', [id])).rejects.toThrow();
  });

  it('keeps the first decision from the applicant until the second look, also in the history', async () => {
    await api.ok(ruth.id, DECIDE, decision({ outcome: 'DENY', reasons: 'Secret until confirmed.', requirementId: 'exam', remedy: 'Pass the exam.' }));
    const answer = await read(ana.trainee.id);
    expect(answer.decisions).toEqual([]);
    expect(JSON.stringify(answer)).not.toContain('Secret until confirmed.');
    expect(await one(thomas.id, CONFIRM, second())).toMatchObject({ status: 'DENIED', credential: null });
    expect(JSON.stringify(await read(ana.trainee.id))).toContain('Secret until confirmed.');
  });

  it('gives the case back to the queue when the second person disagrees', async () => {
    await api.ok(ruth.id, DECIDE, decision());
    expect((await one(thomas.id, CONFIRM, second({ isAgreed: false, reasons: 'The exam is missing.' }))).status).toBe('SENT');
    expect(await certificates()).toHaveLength(0);
    expect((await read(thomas.id)).decisions).toMatchObject([{ look: 1, outcome: 'APPROVE' }, { look: 2, outcome: 'DISAGREE' }]);
    expect(await api.refusal(thomas.id, DECIDE, decision({ outcome: 'DISAGREE' }))).toBe('DECISION_OUTCOME_UNFIT');
    expect((await one(thomas.id, DECIDE, decision())).status).toBe('SECOND_LOOK');
    expect((await one(ruth.id, CONFIRM, second())).status).toBe('ISSUED');
  });

  it('issues one certificate for twenty second looks at once', async () => {
    await api.ok(ruth.id, DECIDE, decision());
    const codes = await Promise.all(Array.from({ length: 20 }, () => api.refusal(thomas.id, CONFIRM, second())));
    expect(codes.filter((code) => code === 'NONE')).toHaveLength(1);
    expect(new Set(codes)).toEqual(new Set(['NONE', 'DECISION_STATUS_UNFIT']));
    expect(await certificates()).toHaveLength(1);
  });

  it('refuses to issue what became unmet between the two looks', async () => {
    await api.ok(ruth.id, DECIDE, decision());
    const input = { ...someHours(ana.hours.placement, { workedOn: '2026-11-18', minutes: 60 }), reason: 'One hour, not ten.' };
    for (const { id: entryId } of (await api.ok<{ hours: { nodes: { id: string; state: string }[] } }>(ana.trainee.id, hoursDocuments.list)).hours.nodes.filter(({ state }) => state === 'SENT')) {
      await api.ok(ana.hours.supervisor.id, hoursDocuments.decide, { input: { sign: [], return: [{ id: entryId, reason: 'Look again.' }], attestation } });
    }
    const { amendHours } = await api.ok<{ amendHours: { id: string } }>(ana.trainee.id, hoursDocuments.amend, { id: ana.entryId, input });
    await api.ok(ana.trainee.id, hoursDocuments.send, { ids: [amendHours.id] });
    await api.ok(ana.hours.supervisor.id, hoursDocuments.decide, { input: { sign: await shown(api, [amendHours.id]), return: [], attestation } });
    expect(await api.refusal(thomas.id, CONFIRM, second())).toBe('APPLICATION_REQUIREMENTS_UNMET');
    expect(await certificates()).toHaveLength(0);
    expect((await read(thomas.id)).status).toBe('SECOND_LOOK');
  });

  it.each([['DECISION_REASON_MISSING', ' '], ['DECISION_REASON_TOO_LONG', 'x'.repeat(2001)]])('refuses with %s', async (code, reasons) => {
    expect(await api.refusal(ruth.id, DECIDE, decision({ reasons }))).toBe(code);
  });

  it('has no second look without a first one', async () => {
    expect(await api.refusal(thomas.id, CONFIRM, second())).toBe('DECISION_STATUS_UNFIT');
  });
});

describe('[T16] whoever is tied looks away', () => {
  beforeEach(sendIt);

  it('[F4] asks a reviewer for their name, because the certificate prints it and never an address', async () => {
    const unnamed = await aMember(api, Role.REVIEWER, board, { legalName: null });
    expect(await api.refusal(unnamed.id, DECIDE, decision())).toBe('DECISION_NAME_MISSING');
    await api.ok(ruth.id, DECIDE, decision());
    expect(await api.refusal(unnamed.id, CONFIRM, second())).toBe('DECISION_NAME_MISSING');
  });

  it('[M2] [AZ7] refuses a reviewer who is the applicant', async () => {
    await seat(ana.trainee, board, Role.REVIEWER);
    expect(await api.refusal(ana.trainee.id, DECIDE, decision())).toBe('DECISION_CONFLICT_OF_INTEREST');
  });

  it.each([['trainer', () => ana.trainer], ['supervisor who signed the hours', () => ana.hours.supervisor]])('[M2] [AZ6] refuses a reviewer who is the %s of the applicant', async (_, tied) => {
    await seat(tied(), board, Role.REVIEWER);
    expect(await api.refusal(tied().id, READ, { id })).toBe('NOT_FOUND');
    expect(await api.refusal(tied().id, DECIDE, decision())).toBe('NOT_FOUND');
    await api.ok(ruth.id, DECIDE, decision());
    expect(await api.refusal(tied().id, CONFIRM, second())).toBe('NOT_FOUND');
  });

  it('[AZ7] refuses an administrator of the board as the second person', async () => {
    const admin = await aMember(api, Role.ORG_ADMIN, board, { legalName: 'Lena Fischer' });
    await api.ok(ruth.id, DECIDE, decision());
    expect(await api.refusal(admin.id, CONFIRM, second())).toBe('FORBIDDEN');
    await seat(admin, await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD }), Role.REVIEWER);
    expect(await api.refusal(admin.id, CONFIRM, second())).toBe('NOT_FOUND');
  });

  it('[M2] [AZ6] refuses a reviewer who supervises the applicant from a mailbox, without having had an account then', async () => {
    await api.dataSource.manager.update(Placement, { traineeId: ana.trainee.id }, { supervisorId: null, supervisorName: 'Ruth Adler', supervisorEmail: ruth.email, supervisorLocale: 'en' });
    expect(await api.refusal(ruth.id, READ, { id })).toBe('NOT_FOUND');
    expect(await api.refusal(ruth.id, DECIDE, decision())).toBe('NOT_FOUND');
  });

  it('[M2] refuses a reviewer who said that they are close to the applicant', async () => {
    await api.app.get(TieService).declare(api.ctx(), { personId: ruth.id, otherId: ana.trainee.id, kind: TieKind.PERSONAL, endsAt: null });
    expect(await api.refusal(ruth.id, READ, { id })).toBe('NOT_FOUND');
    expect(await api.refusal(ruth.id, DECIDE, decision())).toBe('NOT_FOUND');
  });

  it('[M2] [AZ7] refuses the same person twice, by rule and in the database', async () => {
    await api.ok(ruth.id, DECIDE, decision());
    expect((await read(ruth.id)).viewerCan.confirm).toBe(false);
    expect(await api.refusal(ruth.id, CONFIRM, second())).toBe('DECISION_SECOND_PERSON_NEEDED');
    const first = await api.dataSource.manager.findOneByOrFail(Decision, { applicationId: id });
    const twice = { applicationId: id, applicantId: first.applicantId, round: 1, look: 2, outcome: first.outcome, reasons: 'r', decidedAt: api.now, evaluationDigest: 'd' };
    await expect(api.dataSource.manager.insert(Decision, { ...twice, decidedBy: ruth.id })).rejects.toThrow('unique constraint');
    await expect(api.dataSource.manager.insert(Decision, { ...twice, decidedBy: ana.trainee.id })).rejects.toThrow('check constraint');
    await expect(api.dataSource.query(`update certification.decision set outcome = 'DENY' where id = $1`, [first.id])).rejects.toThrow('append-only');
  });
});
