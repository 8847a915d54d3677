import { randomUUID } from 'node:crypto';
import { assessmentsEntities } from '@waymark/assessments';
import { coursesEntities } from '@waymark/courses';
import { credentialsEntities } from '@waymark/credentials';
import { hoursEntities } from '@waymark/hours';
import type { Person } from '@waymark/identity';
import { ActorLoader, TieKind, TieService } from '@waymark/identity';
import { aMember, aPerson, startApi } from '@waymark/identity/testing';
import { found, Role } from '@waymark/kernel';
import { Files, StoredFile } from '@waymark/platform';
import type { TestApi } from '@waymark/platform/testing';
import { actAs } from '../application/applicant.builder';
import { aCase, withBoard } from '../application/case.builder';
import type { Case } from '../application/case.builder';
import { certificationEntities, CertificationModule } from '../index';
import { DocumentSweep } from './document-sweep.service';
import { aPhoto, place } from './photo.builder';

const fields = 'documents { code name canAdd canVerify documents { id status reason decidedAt decidedBy { name } deleteOn deletedAt } } requirements { id status whoseTurn }';
const READ = `query ($id: ID!) { application(id: $id) { ${fields} history { action } } }`;
const ADD = `mutation ($input: AddDocumentInput!) { addDocument(input: $input) { ${fields} } }`;
const VERIFY = `mutation ($input: DecideDocumentInput!) { decideDocument(input: $input) { ${fields} } }`;

interface Row { id: string; status: string; reason: string | null; decidedBy: { name: string } | null; deleteOn: string | null; deletedAt: string | null }
interface Answer { documents: { code: string; name: string; canAdd: boolean; canVerify: boolean; documents: Row[] }[]; requirements: { id: string; status: string; whoseTurn: string | null }[] }

let api: TestApi;
let scene: Case;

beforeAll(async () => {
  api = await startApi({ modules: [CertificationModule], entities: [...coursesEntities, ...assessmentsEntities, ...hoursEntities, ...credentialsEntities, ...certificationEntities] });
});
afterAll(() => api.close());
beforeEach(async () => {
  scene = await aCase(api);
});

async function photoOf(person: Person): Promise<StoredFile> {
  const actor = found(await api.app.get(ActorLoader).load(person.id));
  return api.app.get(Files).add(api.ctx(actor), { purpose: 'document', mediaType: 'image/jpeg' }, aPhoto());
}
const added = (fileId: string, with_ = {}) => ({ input: { id: randomUUID(), applicationId: scene.id, code: 'HIGH_SCHOOL', fileId, ...with_ } });
const read = async (personId: string) => (await api.ok<{ application: Answer }>(personId, READ, { id: scene.id })).application;
const verdict = (id: string, with_ = {}) => ({ input: { id, isAccepted: true, ...with_ } });
const picture = (personId: string, id: string) => api.http.get(`/files/documents/${id}`).set('x-test-person', personId);

async function add(): Promise<Row> {
  const { id } = await photoOf(scene.ana);
  const { addDocument } = await api.ok<{ addDocument: Answer }>(scene.ana.id, ADD, added(id));
  return addDocument.documents[0]?.documents.at(-1) as Row;
}

const requirement = (answer: Answer) => answer.requirements.find(({ id }) => id === 'high-school');

it('a photo is handed in, waits for the board, and is a fact once a reviewer, whose name and day are kept, accepted it', async () => {
  expect(await read(scene.ana.id)).toMatchObject({ documents: [{ code: 'HIGH_SCHOOL', name: 'School diploma or GED', canAdd: true, documents: [] }] });
  const { id } = await add();
  expect(requirement(await read(scene.ana.id))).toMatchObject({ status: 'PENDING', whoseTurn: 'BOARD' });
  await withBoard(api, scene);
  expect((await read(scene.ruth.id)).documents[0]).toMatchObject({ canAdd: false, canVerify: true });
  await api.ok(scene.ruth.id, VERIFY, verdict(id));
  expect(requirement(await read(scene.ana.id))).toMatchObject({ status: 'MET' });
  expect((await read(scene.ana.id)).documents[0]?.documents[0]).toMatchObject({ status: 'ACCEPTED', decidedBy: { name: 'Ruth Adler' } });
  expect(await api.refusal(scene.thomas.id, VERIFY, verdict(id))).toBe('DOCUMENT_DECIDED');
});

it('one that is sent back says why, and another takes its place even while the board has the case; the first is gone', async () => {
  const { id } = await add();
  const first = await photoOf(scene.ana);
  await withBoard(api, scene);
  expect(await api.refusal(scene.ana.id, ADD, added(first.id))).toBe('DOCUMENT_CLOSED');
  await api.ok(scene.ruth.id, VERIFY, verdict(id, { isAccepted: false, reason: 'The date is cut off.' }));
  expect(requirement(await read(scene.ana.id))).toMatchObject({ status: 'MISSING', whoseTurn: 'TRAINEE' });
  await api.ok(scene.ana.id, ADD, added(first.id));
  expect((await read(scene.ana.id)).documents[0]?.documents.map(({ status, reason }) => [status, reason])).toEqual([['REPLACED', 'The date is cut off.'], ['WAITING', null]]);
  expect((await picture(scene.ana.id, id)).status).toBe(404);
});

it('the same form sent twice is one picture', async () => {
  const input = added((await photoOf(scene.ana)).id);
  await Promise.all([api.ok(scene.ana.id, ADD, input), api.ok(scene.ana.id, ADD, input)]);
  expect((await read(scene.ana.id)).documents[0]?.documents).toHaveLength(1);
});

it('[UP7] is refused for a paper that nobody asked for, for a file of somebody else, and when it is sent back without a reason', async () => {
  const own = await photoOf(scene.ana);
  expect(await api.refusal(scene.ana.id, ADD, added(own.id, { code: 'PASSPORT' }))).toBe('DOCUMENT_NOT_ASKED');
  expect(await api.refusal(scene.ana.id, ADD, added(own.id, { code: 'LIVED_EXPERIENCE_STATEMENT' }))).toBe('DOCUMENT_NOT_ASKED');
  expect(await api.refusal(scene.ana.id, ADD, added((await photoOf(scene.ruth)).id))).toBe('FILE_UNKNOWN');
  const { id } = await add();
  await withBoard(api, scene);
  expect(await api.refusal(scene.ruth.id, VERIFY, verdict(id, { isAccepted: false }))).toBe('DOCUMENT_REASON_MISSING');
  expect(await api.refusal(scene.ruth.id, VERIFY, verdict(id, { isAccepted: false, reason: 'x'.repeat(501) }))).toBe('DOCUMENT_REASON_TOO_LONG');
  expect(await api.refusal(scene.ruth.id, VERIFY, verdict(randomUUID()))).toBe('NOT_FOUND');
});

it('[UP3] [UP7] [AZ17] the picture is for the applicant and for reviewers who are nobody to them, runs nowhere, and is not kept by anybody on the way', async () => {
  const { id } = await add();
  expect((await picture(scene.ruth.id, id)).status).toBe(404);
  await withBoard(api, scene);
  const [own, seen] = [await picture(scene.ana.id, id), await picture(scene.ruth.id, id)];
  expect([own.status, seen.status]).toEqual([200, 200]);
  expect(own.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store', 'content-type': 'image/jpeg' });
  expect([(own.body as Buffer).includes('the picture itself'), (own.body as Buffer).includes(place)]).toEqual([true, false]);
  await api.app.get(TieService).declare(api.ctx(), { personId: scene.ruth.id, otherId: scene.ana.id, kind: TieKind.PERSONAL, endsAt: null });
  const others = [scene.ruth, await aPerson(api), await aMember(api, Role.PROGRAM_STAFF), await aMember(api, Role.ORG_ADMIN, scene.board)];
  for (const person of others) expect((await picture(person.id, id)).status).toBe(404);
  expect(await api.refusal(scene.ruth.id, VERIFY, verdict(id))).toBe('NOT_FOUND');
  expect((await api.http.get(`/files/documents/${id}`)).status).toBe(401);
});

it('goes thirty days after the case is closed, and stays where the case is taken up again', async () => {
  const { id } = await add();
  await withBoard(api, scene);
  await api.ok(scene.ruth.id, VERIFY, verdict(id));
  const sweep = (day: string) => actAs(api, scene.ana, (ctx) => api.app.get(DocumentSweep).sweep({ ...ctx, now: new Date(`${day}T09:17:00Z`) }));
  const row = async () => (await read(scene.ana.id)).documents[0]?.documents[0];
  await sweep('2026-11-24');
  expect(await row()).toMatchObject({ deleteOn: null });
  await withBoard(api, scene, 'DENIED');
  await sweep('2026-11-25');
  expect(await row()).toMatchObject({ deleteOn: '2026-12-25', deletedAt: null });
  await withBoard(api, scene);
  await sweep('2026-11-26');
  expect(await row()).toMatchObject({ deleteOn: null });
  await withBoard(api, scene, 'ISSUED');
  await sweep('2026-11-27');
  await sweep('2026-12-26');
  expect((await picture(scene.ana.id, id)).status).toBe(200);
  await sweep('2026-12-27');
  expect(await row()).toMatchObject({ status: 'ACCEPTED', decidedBy: { name: 'Ruth Adler' }, deletedAt: '2026-12-27T09:17:00.000Z' });
  expect((await picture(scene.ana.id, id)).status).toBe(404);
  await api.runJobs();
  const files = await api.dataSource.manager.countBy(StoredFile, { ownerId: scene.ana.id });
  expect([files, (await api.dataSource.query<unknown[]>('select 1 from files.part part join files.file file on file.id = part.file_id where file.owner_id = $1', [scene.ana.id])).length]).toEqual([1, 0]);
});
