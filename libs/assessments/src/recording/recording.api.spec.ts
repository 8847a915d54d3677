import { randomUUID } from 'node:crypto';
import { aMember, anOrganisation, startApi } from '@waymark/identity/testing';
import type { Organisation, Person } from '@waymark/identity';
import { Role, stranger } from '@waymark/kernel';
import { Files } from '@waymark/platform';
import type { TestApi } from '@waymark/platform/testing';
import { assessmentsEntities, AssessmentsModule } from '../index';
import { aRolePlay, aScenario } from '../role-play/role-play.builder';
import { RolePlay } from '../role-play/role-play.entity';
import type { Criterion } from '../role-play/rubric.entity';
import type { Scenario } from '../role-play/scenario.entity';

const SEND = 'mutation ($input: SendRecordingInput!) { sendRecording(input: $input) { id seconds keepUntil mediaUrl deletedAt selfRatings { criterionId level } viewerCan { delete } } }';
const DELETE = 'mutation ($id: ID!) { deleteRecording(id: $id) { id mediaUrl deletedAt } }';
const READ = 'query ($id: ID!) { recording(id: $id) { id mediaUrl trainee { name } scenario { title } viewerCan { delete } } }';
const MINE = 'query { myRecordings { nodes { id } } }';

const sound = Buffer.concat([Buffer.from('1a45dfa3', 'hex'), Buffer.from('we listen first')]);

let api: TestApi;
let provider: Organisation;
let ana: Person;
let jordan: Person;
let kim: Person;
let outsider: Person;
let scenario: Scenario;
let criteria: Criterion[];

beforeAll(async () => {
  api = await startApi({ modules: [AssessmentsModule], entities: assessmentsEntities });
  provider = await anOrganisation(api);
  [ana, jordan] = [await aMember(api, Role.TRAINEE, provider), await aMember(api, Role.TRAINEE, provider)];
  kim = await aMember(api, Role.TRAINER, provider, { legalName: 'Kim Osei' });
  outsider = await aMember(api, Role.TRAINER);
  ({ scenario, criteria } = await aScenario(api, provider.id));
});
afterAll(() => api.close());
// Each take answers a draw of its own.
beforeEach(async () => {
  await api.dataSource.query('update assessments.role_play set set_aside_at = now() where sent_at is null');
  for (const { id: traineeId } of [ana, jordan]) await aRolePlay(api, scenario, { traineeId });
});

const uploaded = async (person: Person, bytes = sound) => (await api.app.get(Files).add(api.ctx({ ...stranger(), id: person.id }), { purpose: 'recording', mediaType: 'audio/webm' }, bytes)).id;
const inputOf = (fileId: string, over = {}) => ({
  id: randomUUID(), scenarioId: scenario.id, fileId, kind: 'AUDIO', seconds: 300, marks: [12], hasPartnerConsent: true, tryNext: ' Ask one question fewer. ',
  selfRatings: [{ criterionId: criteria[0]?.id, level: 3 }],
  ...over,
});
async function sent(person = ana): Promise<string> {
  const { sendRecording } = await api.ok<{ sendRecording: { id: string } }>(person.id, SEND, { input: inputOf(await uploaded(person)) });
  return sendRecording.id;
}
const listen = (person: Person | null, id: string, range?: string) => {
  const call = api.http.get(`/recordings/${id}/media`);
  if (person) call.set('x-test-person', person.id);
  return range ? call.set('Range', range) : call;
};

it('hands a take to the trainers, and a take that comes twice is one', async () => {
  const input = inputOf(await uploaded(ana));
  const { sendRecording } = await api.ok<{ sendRecording: Record<string, unknown> }>(ana.id, SEND, { input });
  expect(sendRecording).toMatchObject({ id: input.id, seconds: 300, keepUntil: '2027-05-22', deletedAt: null, viewerCan: { delete: true } });
  const again = await Promise.all([1, 2, 3].map(() => api.ok<{ sendRecording: { id: string } }>(ana.id, SEND, { input })));
  expect(again.map((each) => each.sendRecording.id)).toEqual([input.id, input.id, input.id]);
  const rows = await api.dataSource.query<unknown[]>(`select action from audit.entry where record_id = $1`, [input.id]);
  expect(rows).toEqual([{ action: 'recording.sent' }]);
  expect(await api.refusal(ana.id, SEND, { input: { ...input, fileId: await uploaded(ana) } })).toBe('RECORDING_SENT_OTHERWISE');
});

it('is heard by its maker and the trainers of the provider, in ranges, and runs nowhere', async () => {
  const id = await sent();
  for (const person of [ana, kim]) {
    const part = await listen(person, id, 'bytes=4-5');
    expect([part.status, part.headers['content-range'], part.headers['content-type']]).toEqual([206, `bytes 4-5/${sound.length}`, 'audio/webm']);
    expect((part.body as Buffer).toString()).toBe('we');
  }
  const whole = await listen(kim, id);
  expect([whole.status, whole.headers['x-content-type-options'], whole.headers['content-security-policy'], whole.headers['cache-control']]).toEqual([200, 'nosniff', "default-src 'none'; sandbox", 'private, no-store']);
});

it('[UP7] [AZ17] nobody else hears, sees, sends or deletes it', async () => {
  const id = await sent();
  for (const person of [jordan, outsider]) {
    expect((await listen(person, id)).status).toBe(404);
    expect(await api.refusal(person.id, READ, { id })).toBe('NOT_FOUND');
  }
  expect((await listen(null, id)).status).toBe(401);
  expect(await api.refusal(jordan.id, DELETE, { id })).toBe('NOT_FOUND');
  expect(await api.refusal(kim.id, DELETE, { id })).toBe('FORBIDDEN');
  expect(await api.refusal(jordan.id, SEND, { input: inputOf(await uploaded(ana)) })).toBe('FILE_UNKNOWN');
  const { myRecordings } = await api.ok<{ myRecordings: { nodes: { id: string }[] } }>(jordan.id, MINE);
  expect(myRecordings.nodes).toEqual([]);
});

it('is refused without consent, too short, half sent, or rated by another rubric', async () => {
  const fileId = await uploaded(ana);
  const half = await api.app.get(Files).begin(api.ctx({ ...stranger(), id: ana.id }), { purpose: 'recording', mediaType: 'audio/webm', length: 10 });
  const refusals = await Promise.all([{ hasPartnerConsent: false }, { seconds: 5 }, { selfRatings: [{ criterionId: randomUUID(), level: 3 }] }, { fileId: half.id }].map((over) => api.refusal(ana.id, SEND, { input: inputOf(fileId, over) })));
  expect(refusals).toEqual(['RECORDING_CONSENT_MISSING', 'RECORDING_TOO_SHORT', 'RECORDING_SELF_RATING_UNFIT', 'FILE_NOT_COMPLETE']);
});

it('is gone for everybody once its maker deletes it, but not while it is graded', async () => {
  const id = await sent();
  const play = await aRolePlay(api, scenario, { traineeId: ana.id, trainerId: kim.id, recordingId: id });
  expect(await api.refusal(ana.id, DELETE, { id })).toBe('RECORDING_BEING_GRADED');
  await api.dataSource.manager.delete(RolePlay, { id: play.id });
  const { deleteRecording } = await api.ok<{ deleteRecording: { mediaUrl: string | null } }>(ana.id, DELETE, { id });
  expect(deleteRecording.mediaUrl).toBeNull();
  expect(await api.ok(kim.id, 'query { gradingQueue { nodes { trainee { id } } } }')).not.toMatchObject({ gradingQueue: { nodes: [{ trainee: { id: ana.id } }] } });
  expect((await listen(kim, id)).status).toBe(404);
  expect(await api.refusal(ana.id, DELETE, { id })).toBe('RECORDING_DELETED');
});

it('is gone after the day that was promised', async () => {
  const id = await sent();
  const start = api.now;
  api.now = new Date('2027-05-23T00:00:00Z');
  await api.dataSource.query(`update jobs._private_jobs set run_at = now() where key = $1`, [`recordings.expire:${id}`]);
  await api.runJobs();
  api.now = start;
  expect((await listen(ana, id)).status).toBe(404);
  const rows = await api.dataSource.query<{ action: string }[]>(`select action from audit.entry where record_id = $1 order by id`, [id]);
  expect(rows.map(({ action }) => action)).toEqual(['recording.sent', 'recording.deleted']);
});

it('[RB4] the database refuses other bytes, other levels and a second life', async () => {
  const id = await sent();
  for (const change of [`content_digest = 'x'`, `file_id = gen_random_uuid()`, `self_ratings = '[]'`, `seconds = 60`]) {
    await expect(api.dataSource.query(`update assessments.recording set ${change} where id = $1`, [id])).rejects.toThrow('append-only');
  }
  await api.ok(ana.id, DELETE, { id });
  await expect(api.dataSource.query('update assessments.recording set deleted_at = null where id = $1', [id])).rejects.toThrow('append-only');
  await expect(api.dataSource.query('delete from assessments.recording where id = $1', [id])).rejects.toThrow('append-only');
});
