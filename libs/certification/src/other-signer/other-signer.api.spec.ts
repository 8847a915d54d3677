import { randomUUID } from 'node:crypto';
import { assessmentsEntities } from '@waymark/assessments';
import { coursesEntities } from '@waymark/courses';
import { credentialsEntities } from '@waymark/credentials';
import { hoursEntities, useLinkSessions, WeeklyMessageService } from '@waymark/hours';
import { aPlacementScene, attestation, enterLink, mailedToken, OPEN_CASE, sent, sentEvidence, shown, signed, toOpen } from '@waymark/hours/testing';
import type { HoursScene } from '@waymark/hours/testing';
import { OrganisationKind, TieKind, TieService } from '@waymark/identity';
import type { Organisation, Person } from '@waymark/identity';
import { aMember, anOrganisation, startApi } from '@waymark/identity/testing';
import { Role } from '@waymark/kernel';
import type { TestApi } from '@waymark/platform/testing';
import { anApplication } from '../application/application.builder';
import type { Application } from '../application/application.entity';
import { certificationEntities, CertificationModule } from '../index';

const READ = 'query ($id: ID!) { application(id: $id) { otherSigners { signerName supervisorName reason words isNamedBySite fileIds minutes entries { entryId workedOn minutes activity } } } }';

let api: TestApi;
let board: Organisation;
let ruth: Person;
let scene: HoursScene;
let application: Application & { applicant: Person };
let email: string;
let fileId: string;

beforeAll(async () => {
  api = await startApi({ modules: [CertificationModule], entities: [...coursesEntities, ...assessmentsEntities, ...hoursEntities, ...credentialsEntities, ...certificationEntities], prepare: useLinkSessions });
});
afterAll(() => api.close());
beforeEach(async () => {
  board = await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD });
  ruth = await aMember(api, Role.REVIEWER, board, { legalName: 'Ruth Adler' });
  application = await anApplication(api, board);
  scene = { ...(await aPlacementScene(api, { traineeId: application.applicantId })), trainee: application.applicant };
  email = `lee.${randomUUID()}@clinic.example`;
  fileId = await sentEvidence(api, scene.trainee.id);
});

const read = async (person: Person) => (await api.ok<{ application: { otherSigners: unknown[] } }>(person.id, READ, { id: application.id })).application.otherSigners;
const evidence = (person: Person, file = fileId) => api.http.get(`/files/applications/${application.id}/hours/${file}`).set('x-test-person', person.id);
const confirmed = async (): Promise<string> => {
  const id = await sent(api, scene);
  await api.ok(scene.trainee.id, OPEN_CASE, { input: toOpen(scene, [fileId], { reason: 'REFUSES', alternate: { name: 'Lee Park', email, locale: 'en' } }) });
  await api.app.get(WeeklyMessageService).writeToAll(api.ctx());
  const cookie = await enterLink(api, email, await mailedToken(api, email));
  await api.http.post('/link/decide').set('cookie', cookie).send({ sign: await shown(api, [id]), return: [], attestation, signerName: 'Lee Park' }).expect(201);
  return id;
};

describe('[D10] a board', () => {
  it('reads which hours were confirmed by an alternate, why, in whose words, and opens the evidence', async () => {
    await signed(api, scene, { workedOn: '2026-11-19' });
    const entryId = await confirmed();
    const told = { signerName: 'Lee Park', supervisorName: 'Sam Whitaker', reason: 'REFUSES', words: 'She moved to another state in October.', isNamedBySite: false, fileIds: [fileId], minutes: 120 };
    expect(await read(ruth)).toEqual([{ ...told, entries: [{ entryId, workedOn: '2026-11-20', minutes: 120, activity: 'GROUP_FACILITATION' }] }]);
    const answer = await evidence(ruth).buffer(true).expect(200);
    expect(answer.headers).toMatchObject({ 'content-type': 'application/pdf', 'content-disposition': 'attachment', 'cache-control': 'private, no-store' });
  });

  it('is the only one to read it so: not the applicant, not another board, not who must look away, and no other file', async () => {
    await confirmed();
    const thomas = await aMember(api, Role.REVIEWER, board);
    await api.app.get(TieService).declare(api.ctx(), { personId: thomas.id, otherId: application.applicantId, kind: TieKind.PERSONAL, endsAt: null });
    expect(await read(application.applicant)).toEqual([]);
    expect(await api.refusal(thomas.id, READ, { id: application.id })).toBe('NOT_FOUND');
    const elsewhere = await aMember(api, Role.REVIEWER, await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD }));
    for (const person of [application.applicant, thomas, elsewhere, scene.supervisor]) await evidence(person).expect(404);
    await evidence(ruth, await sentEvidence(api, scene.trainee.id)).expect(404);
    await evidence(ruth, randomUUID()).expect(404);
  });

  it('reads nothing of a case whose hours the supervisor signed after all', async () => {
    await aMember(api, Role.ORG_ADMIN, scene.site);
    await sent(api, scene);
    await api.ok(scene.trainee.id, OPEN_CASE, { input: toOpen(scene, [fileId]) });
    await signed(api, scene, { workedOn: '2026-11-18' });
    expect(await read(ruth)).toEqual([]);
    await evidence(ruth).expect(404);
  });
});
