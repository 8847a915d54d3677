import { assessmentsEntities } from '@waymark/assessments';
import { coursesEntities } from '@waymark/courses';
import { CredentialEventKind, credentialsEntities } from '@waymark/credentials';
import type { Credential } from '@waymark/credentials';
import { aCredential, changeStanding } from '@waymark/credentials/testing';
import { hoursEntities, useLinkSessions, WeeklyMessageService } from '@waymark/hours';
import { aPlacementScene, attestation, enterLink, hoursDocuments, mailedToken, maria, sent, shown, signed, someHours } from '@waymark/hours/testing';
import type { HoursScene } from '@waymark/hours/testing';
import { ActorLoader, OrganisationKind, TieKind, TieService } from '@waymark/identity';
import type { Organisation, Person } from '@waymark/identity';
import { aMember, anOrganisation, aPerson, startApi } from '@waymark/identity/testing';
import { found, Role } from '@waymark/kernel';
import { statementsDuring } from '@waymark/platform/testing';
import type { TestApi } from '@waymark/platform/testing';
import { anApplication } from '../application/application.builder';
import type { Application } from '../application/application.entity';
import { certificationEntities, CertificationModule } from '../index';
import { SignerStandingService } from './signer-standing.service';

const READ = 'query ($id: ID!) { application(id: $id) { signerConcerns { kind since signerName boardName minutes entries { entryId workedOn minutes activity } } } }';

interface Read {
  application: { signerConcerns: { kind: string; since: string; signerName: string; boardName: string; minutes: number; entries: { entryId: string; workedOn: string }[] }[] };
}

let api: TestApi;
let board: Organisation;
let ruth: Person;
let scene: HoursScene;
let application: Application & { applicant: Person };

beforeAll(async () => {
  api = await startApi({ modules: [CertificationModule], entities: [...coursesEntities, ...assessmentsEntities, ...hoursEntities, ...credentialsEntities, ...certificationEntities], prepare: useLinkSessions });
});
afterAll(() => api.close());
beforeEach(async () => {
  board = await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD });
  ruth = await aMember(api, Role.REVIEWER, board, { legalName: 'Ruth Adler' });
  application = await anApplication(api, board);
  scene = { ...(await aPlacementScene(api, { traineeId: application.applicantId })), trainee: application.applicant };
});

const read = async (person: Person) => (await api.ok<Read>(person.id, READ, { id: application.id })).application.signerConcerns;
const certify = (with_ = {}): Promise<Credential> => aCredential(api, { holderId: scene.supervisor.id, boardId: board.id, boardName: board.name, issuedOn: '2025-01-06', validUntil: '2027-01-05', ...with_ });
const change = (credential: Credential, kind: CredentialEventKind, effectiveOn: string) =>
  changeStanding(api, credential, { kind, effectiveOn, by: ruth.id });

describe('[D9] hours under a supervisor whose own certificate was not in order', () => {
  it('are shown by the day of the work: before a suspension nothing, then since when, and nothing once it was lifted', async () => {
    await signed(api, scene, { workedOn: '2026-11-10' });
    const under = await signed(api, scene, { workedOn: '2026-11-12', activity: 'ONE_TO_ONE', minutes: 60 });
    await signed(api, scene, { workedOn: '2026-11-16' });
    const credential = await certify();
    await change(credential, CredentialEventKind.SUSPENDED, '2026-11-11');
    await change(credential, CredentialEventKind.REINSTATED, '2026-11-16');
    const entries = [{ entryId: under, workedOn: '2026-11-12', minutes: 60, activity: 'ONE_TO_ONE' }];
    expect(await read(ruth)).toEqual([{ kind: 'SUSPENDED', since: '2026-11-11', signerName: 'Sam Whitaker', boardName: board.name, minutes: 60, entries }]);
  });

  it('are shown from the day after the last valid day, and from the day of a revocation that was recorded later', async () => {
    for (const workedOn of ['2026-11-10', '2026-11-11', '2026-11-17']) await signed(api, scene, { workedOn });
    const credential = await certify({ validUntil: '2026-11-10' });
    expect(await read(ruth)).toMatchObject([{ kind: 'EXPIRED', since: '2026-11-10', minutes: 240, entries: [{ workedOn: '2026-11-11' }, { workedOn: '2026-11-17' }] }]);
    await change(credential, CredentialEventKind.REVOKED, '2026-11-16');
    expect(await read(ruth)).toMatchObject([{ kind: 'EXPIRED', minutes: 120 }, { kind: 'REVOKED', since: '2026-11-16', minutes: 120 }]);
  });

  it('are not: under a valid certificate, before one was issued, and under somebody who is not known here', async () => {
    await signed(api, scene);
    expect(await read(ruth)).toEqual([]);
    await change(await certify({ issuedOn: '2026-11-21' }), CredentialEventKind.REVOKED, '2026-11-22');
    expect(await read(ruth)).toEqual([]);
  });

  it('are only those that wait for nobody and were not corrected since', async () => {
    await certify({ validUntil: '2026-01-05' });
    await sent(api, scene, { workedOn: '2026-11-17' });
    expect(await read(ruth)).toEqual([]);
    const id = await signed(api, scene);
    const { amendHours } = await api.ok<{ amendHours: { id: string } }>(application.applicantId, hoursDocuments.amend, { id, input: { ...someHours(scene.placement, { minutes: 60 }), reason: 'It was one hour.' } });
    await api.ok(application.applicantId, hoursDocuments.send, { ids: [amendHours.id] });
    await api.ok(scene.supervisor.id, hoursDocuments.decide, { input: { sign: await shown(api, [amendHours.id]), return: [], attestation } });
    expect(await read(ruth)).toMatchObject([{ minutes: 60, entries: [{ entryId: amendHours.id }] }]);
  });

  it('are found by the mailbox too: signing from a link is no way around it', async () => {
    const person = await aPerson(api, { legalName: 'Maria Ortiz' });
    scene = { ...(await aPlacementScene(api, { ...maria, traineeId: application.applicantId, supervisorEmail: person.email })), trainee: application.applicant };
    await certify({ holderId: person.id, validUntil: '2026-01-05' });
    const id = await sent(api, scene);
    await api.app.get(WeeklyMessageService).writeToAll(api.ctx());
    const cookie = await enterLink(api, person.email, await mailedToken(api, person.email));
    await api.http.post('/link/decide').set('cookie', cookie).send({ sign: await shown(api, [id]), return: [], attestation, signerName: 'Maria Ortiz' }).expect(201);
    expect(await read(ruth)).toMatchObject([{ kind: 'EXPIRED', signerName: 'Maria Ortiz', entries: [{ entryId: id }] }]);
  });

  it('are told to nobody but reviewers who may judge the case: that a supervisor holds a certificate is theirs to tell', async () => {
    await signed(api, scene);
    await certify({ validUntil: '2026-01-05' });
    const thomas = await aMember(api, Role.REVIEWER, board);
    expect([(await read(ruth)).length, (await read(thomas)).length]).toEqual([1, 1]);
    expect(await read(application.applicant)).toEqual([]);
    await api.app.get(TieService).declare(api.ctx(), { personId: thomas.id, otherId: application.applicantId, kind: TieKind.PERSONAL, endsAt: null });
    expect(await api.refusal(thomas.id, READ, { id: application.id })).toBe('NOT_FOUND');
    const elsewhere = await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD });
    const strangers = [scene.supervisor, await aMember(api, Role.REVIEWER, elsewhere), await aMember(api, Role.ORG_ADMIN, scene.site), await aMember(api, Role.PROGRAM_STAFF, scene.site), await aMember(api, Role.ORG_ADMIN, board)];
    for (const { id } of strangers) expect(await api.refusal(id, READ, { id: application.id })).toBe('NOT_FOUND');
    expect(await api.refusal(null, READ, { id: application.id })).toBe('UNAUTHENTICATED');
  });

  it('change nothing of what counts: the record of the applicant is the same', async () => {
    const facts = () => api.ok(application.applicantId, 'query ($id: ID!) { application(id: $id) { facts { id minutes isPending } requirements { id status counted notCounted { rule } } } }', { id: application.id });
    await signed(api, scene);
    const before = await facts();
    await change(await certify(), CredentialEventKind.REVOKED, '2026-11-01');
    expect(await read(ruth)).toHaveLength(1);
    expect(await facts()).toEqual(before);
  });

  it('are read in one number of statements, however many entries and supervisors', async () => {
    const [service, actor] = [api.app.get(SignerStandingService), found(await api.app.get(ActorLoader).load(ruth.id))];
    const cost = () => statementsDuring(() => service.of(api.ctx(actor), application));
    await signed(api, scene);
    await certify({ validUntil: '2026-01-05' });
    const few = await cost();
    for (const workedOn of ['2026-11-10', '2026-11-11', '2026-11-12']) await signed(api, scene, { workedOn });
    const other = { ...(await aPlacementScene(api, { traineeId: application.applicantId })), trainee: application.applicant };
    await signed(api, other, { workedOn: '2026-11-18' });
    await certify({ holderId: other.supervisor.id, validUntil: '2026-01-05' });
    await certify({ holderId: other.supervisor.id, validUntil: '2025-08-05' });
    expect((await read(ruth)).map(({ entries }) => entries.length)).toEqual([4, 1]);
    const many = await cost();
    expect(many).toHaveLength(few.length);
    expect(many.filter((text) => text.includes('credentials') || text.includes('hours.signature signature'))).toHaveLength(3);
  });
});
