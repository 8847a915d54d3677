import { randomUUID } from 'node:crypto';
import { assessmentsEntities } from '@waymark/assessments';
import { coursesEntities } from '@waymark/courses';
import { credentialsEntities, CredentialService } from '@waymark/credentials';
import type { Credential } from '@waymark/credentials';
import { hoursEntities } from '@waymark/hours';
import { TieKind, TieService } from '@waymark/identity';
import { aPerson, startApi } from '@waymark/identity/testing';
import { inTransaction } from '@waymark/platform';
import type { TestApi } from '@waymark/platform/testing';
import { aCase, withBoard } from '../application/case.builder';
import type { Case } from '../application/case.builder';
import { certificationEntities, CertificationModule } from '../index';

const fields = 'id scheme { tracks { id name } credentialTitle } requirements { id status whoseTurn } tasks { id kind state } transfer { canName canVerify claim { id body number credentialId result method contact validUntil verifiedAt verifiedBy { name } } }';
const APPLY = `mutation ($track: ID) { applyForCertification(schemeId: "harbor-worker", track: $track) { ${fields} } }`;
const READ = `query ($id: ID!) { application(id: $id) { ${fields} } }`;
const NAME = `mutation ($input: NameCertificateInput!) { nameCertificate(input: $input) { ${fields} } }`;
const VERIFY = `mutation ($input: VerifyTransferInput!) { verifyTransfer(input: $input) { ${fields} } }`;

interface Claim { id: string; result: string | null; contact: string | null; verifiedBy: { name: string } | null }
interface Answer { id: string; scheme: { tracks: { id: string }[]; credentialTitle: string }; requirements: { id: string; status: string; whoseTurn: string | null }[]; transfer: { canName: boolean; canVerify: boolean; claim: Claim | null } | null }

let api: TestApi;
let scene: Case;
let id: string;

beforeAll(async () => {
  api = await startApi({ modules: [CertificationModule], entities: [...coursesEntities, ...assessmentsEntities, ...hoursEntities, ...credentialsEntities, ...certificationEntities] });
});
afterAll(() => api.close());
beforeEach(async () => {
  scene = await aCase(api);
  id = (await apply('TRANSFER')).id;
});

const apply = async (track: string | null, personId = scene.ana.id) => (await api.ok<{ applyForCertification: Answer }>(personId, APPLY, { track })).applyForCertification;
const read = async (personId: string) => (await api.ok<{ application: Answer }>(personId, READ, { id })).application;
const named = (with_ = {}) => ({ input: { id: randomUUID(), applicationId: id, body: 'Lake County Board', number: '17-204', ...with_ } });
const said = (claimId: string, with_ = {}) => ({ input: { id: claimId, result: 'CONFIRMED', method: 'PHONE', contact: 'Mr. Lee, registrar', validUntil: '2027-05-01', ...with_ } });
const name = async (with_ = {}) => (await api.ok<{ nameCertificate: Answer }>(scene.ana.id, NAME, named(with_))).nameCertificate.transfer?.claim as Claim;
const certificate = (answer: Answer) => answer.requirements.find((requirement) => requirement.id === 'transfer.certificate');
const sent = () => withBoard(api, { ...scene, id });

function aCertificate(holderId: string): Promise<Credential> {
  const facts = { holderId, holderName: 'Ana Reyes', lang: 'en' as const, boardId: scene.board.id, boardName: 'Lake County Board', timeZone: 'America/Chicago' };
  const term = { title: 'Peer', schemeName: 'Lake', schemeVersion: '1', issuedOn: '2026-01-01', validUntil: '2027-12-31', lateUntil: null, evidence: [], detail: [], evidenceDigest: 'x', signatories: [{ name: 'A', role: 'B' }], sourceId: randomUUID() };
  return inTransaction(api.ctx(), (ctx) => api.app.get(CredentialService).issue(ctx, { ...facts, ...term }));
}

describe('[E8] a certificate of another board', () => {
  it('opens a way of its own that asks for nothing but what the board asks of those it takes over', async () => {
    const answer = await read(scene.ana.id);
    expect(answer.scheme).toMatchObject({ credentialTitle: 'Certified Peer Worker' });
    expect(answer.requirements.map((requirement) => requirement.id)).toEqual(['transfer.certificate', 'transfer.code-of-ethics']);
    expect(certificate(answer)).toMatchObject({ status: 'MISSING', whoseTurn: 'TRAINEE' });
    expect(answer.transfer).toEqual({ canName: true, canVerify: false, claim: null });
  });

  it('is named by its holder and counts once a reviewer asked its source: who, when and how are kept', async () => {
    const claim = await name();
    expect(certificate(await read(scene.ana.id))).toMatchObject({ status: 'PENDING', whoseTurn: 'BOARD' });
    await sent();
    expect((await read(scene.ruth.id)).transfer).toMatchObject({ canName: false, canVerify: true });
    await api.ok(scene.ruth.id, VERIFY, said(claim.id));
    const answer = await read(scene.ana.id);
    expect(certificate(answer)).toMatchObject({ status: 'MET' });
    expect(answer.transfer?.claim).toMatchObject({ result: 'CONFIRMED', method: 'PHONE', contact: 'Mr. Lee, registrar', validUntil: '2027-05-01', verifiedAt: api.now.toISOString(), verifiedBy: { name: 'Ruth Adler' } });
    expect(await api.refusal(scene.thomas.id, VERIFY, said(claim.id))).toBe('TRANSFER_VERIFIED_ALREADY');
  });

  it.each(['NOT_FOUND', 'NOT_ACTIVE'])('does not count where its source says %s, and another one can be named only while the applicant has it', async (result) => {
    const claim = await name();
    await sent();
    await api.ok(scene.ruth.id, VERIFY, said(claim.id, { result, validUntil: null }));
    expect(certificate(await read(scene.ana.id))).toMatchObject({ status: 'MISSING' });
    expect(await api.refusal(scene.ana.id, NAME, named())).toBe('APPLICATION_NOT_OPEN');
  });

  it('ends with the last day that its source named', async () => {
    const claim = await name();
    await sent();
    await api.ok(scene.ruth.id, VERIFY, said(claim.id, { validUntil: '2026-11-22' }));
    expect(certificate(await read(scene.ana.id))?.status).toBe('MISSING');
  });

  it('[CE1] that ended yesterday gives none here', async () => {
    const claim = await name();
    await sent();
    await api.ok(scene.ruth.id, VERIFY, said(claim.id, { validUntil: '2026-11-22' }));
    const { errors } = await api.send(scene.thomas.id, 'mutation ($input: DecideApplicationInput!) { decideApplication(input: $input) { id } }', { input: { applicationId: id, outcome: 'APPROVE', reasons: 'It was confirmed.' } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'APPLICATION_REQUIREMENTS_UNMET', details: { unmet: expect.arrayContaining(['transfer.certificate']) as string[] } });
  });

  it('of this platform answers for itself: active now, and no more once it is revoked', async () => {
    const own = await aCertificate(scene.ana.id);
    await name({ credentialId: own.id, body: '', number: '' });
    expect((await read(scene.ana.id)).transfer?.claim).toMatchObject({ body: 'Lake County Board', credentialId: own.id, result: null });
    expect(certificate(await read(scene.ana.id))).toMatchObject({ status: 'MET', whoseTurn: null });
    await api.dataSource.query(`insert into credentials.credential_event (credential_id, kind, effective_on, recorded_at, recorded_by, public_reason, proposed_by) values ($1, 'REVOKED', '2026-11-20', $2, $3, 'Order 1', gen_random_uuid())`, [own.id, api.now, scene.ruth.id]);
    expect(certificate(await read(scene.ana.id))?.status).toBe('MISSING');
  });

  it('[AZ6] [AZ7] is never somebody else’s, and never verified by anybody tied to the applicant', async () => {
    const theirs = await aCertificate((await aPerson(api)).id);
    expect(await api.refusal(scene.ana.id, NAME, named({ credentialId: theirs.id }))).toBe('NOT_FOUND');
    const claim = await name();
    await sent();
    expect(await api.refusal(scene.ana.id, VERIFY, said(claim.id))).toBe('FORBIDDEN');
    await api.app.get(TieService).declare(api.ctx(), { personId: scene.ruth.id, otherId: scene.ana.id, kind: TieKind.PERSONAL, endsAt: null });
    expect(await api.refusal(scene.ruth.id, VERIFY, said(claim.id))).toBe('NOT_FOUND');
  });

  it.each([
    ['half a name', () => api.refusal(scene.ana.id, NAME, named({ number: ' ' })), 'TRANSFER_CERTIFICATE_INCOMPLETE'],
    ['another way than the transfer', () => api.refusal(scene.ana.id, NAME, named({ applicationId: scene.id })), 'TRANSFER_NOT_OFFERED'],
    ['a way that the board does not offer', () => api.refusal(scene.thomas.id, APPLY, { track: 'SHORTCUT' }), 'APPLICATION_TRACK_UNKNOWN'],
  ])('refuses %s', async (_, act, code) => expect(await act()).toBe(code));
});
