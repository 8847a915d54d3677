import { randomUUID } from 'node:crypto';
import { assessmentsEntities } from '@waymark/assessments';
import { coursesEntities } from '@waymark/courses';
import { credentialsEntities } from '@waymark/credentials';
import { hoursEntities } from '@waymark/hours';
import type { Organisation, Person } from '@waymark/identity';
import { OrganisationKind } from '@waymark/identity';
import { aMember, anOrganisation, aPerson, startApi } from '@waymark/identity/testing';
import { Role } from '@waymark/kernel';
import type { TestApi } from '@waymark/platform/testing';
import { anApplicantNearlyDone, finish } from '../application/applicant.builder';
import { certificationEntities, CertificationModule } from '../index';
import { SchemeVersion } from '../scheme-version/scheme-version.entity';

interface Group { stage: string; change: string; people: number | null }
interface Replay { id: string; revision: number; status: string; total: number; done: number; against: string | null; groups: Group[]; requirements: { id: string; name: string; groups: Group[] }[]; cases: { application: { id: string; applicant: { name: string } }; change: string | null; gained: string[]; lost: string[] }[] }
interface Draft { id: string; revision: number; status: string; replay: Replay | null; history: { action: string; after: string | null; actor: { name: string } | null }[]; viewerCan: { publish: boolean } }

const group = 'groups { stage change people }';
const replay = `replay { id revision status total done against ${group} requirements { id name ${group} } cases { application { id applicant { name } } change gained lost } }`;
const fields = `id revision status ${replay} history { action after actor { name } } viewerCan { publish }`;
const START = `mutation ($input: StartSchemeDraftInput!) { startSchemeDraft(input: $input) { ${fields} } }`;
const SAVE = `mutation ($input: SaveSchemeFieldInput!) { saveSchemeField(input: $input) { ${fields} } }`;
const REMOVE = `mutation ($input: SchemePartInput!) { removeSchemePart(input: $input) { ${fields} } }`;
const REPLAY = 'mutation ($input: SchemeDraftKeyInput!) { replaySchemeDraft(input: $input) { id status total done } }';
const PUBLISH = `mutation ($input: PublishSchemeDraftInput!) { publishSchemeDraft(input: $input) { ${fields} } }`;
const READ = `query ($id: ID!) { schemeDraft(id: $id) { ${fields} } }`;
const APPLY = 'mutation { applyForCertification(schemeId: "waymark-demo") { id scheme { version } requirements { id required } } }';

let api: TestApi;
let board: Organisation;
let [ruth, thomas, lena]: Person[] = [];
let draft: Draft;
let sentId: string;

const one = async (who: Person | undefined, document: string, variables: Record<string, unknown>): Promise<Draft> => Object.values(await api.ok<Record<string, Draft>>(who?.id ?? '', document, variables))[0] as Draft;
const key = () => ({ draftId: draft.id, revision: draft.revision });
const read = async (who = ruth) => (draft = await one(who, READ, { id: draft.id }));
const write = async (lineId: string, field: string, value: string) => (draft = await one(ruth, SAVE, { input: { ...key(), lineId, field, value } }));
const publish = (who: Person | undefined, effectiveFrom = '2026-12-01') => api.refusal(who?.id ?? '', PUBLISH, { input: { ...key(), effectiveFrom } });
const open = async (who: Person) => (await api.ok<{ applyForCertification: { id: string } }>(who.id, APPLY)).applyForCertification.id;
async function replayed(who = ruth): Promise<Replay> {
  await api.ok(who?.id ?? '', REPLAY, { input: key() });
  await api.runJobs();
  return (await read(who)).replay as Replay;
}

/** Sent, with all that the version in force asks for. */
async function aSentApplication(): Promise<string> {
  const ana = await anApplicantNearlyDone(api);
  await finish(api, ana);
  const id = await open(ana.trainee);
  for (const code of ['LIVED_EXPERIENCE', 'CODE_OF_ETHICS']) await api.ok(ana.trainee.id, 'mutation ($input: SignAttestationInput!) { signAttestation(input: $input) { id } }', { input: { applicationId: id, code, signedName: 'Ana Reyes' } });
  await api.ok(ana.trainee.id, 'mutation ($id: ID!) { sendApplication(id: $id) { id } }', { id });
  return id;
}

beforeAll(async () => {
  api = await startApi({ modules: [CertificationModule], entities: [...coursesEntities, ...assessmentsEntities, ...hoursEntities, ...credentialsEntities, ...certificationEntities] });
  board = await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD, name: 'Harbor State Peer Certification Board' });
  const member = (role: Role, legalName: string) => aMember(api, role, board, { legalName });
  [ruth, thomas, lena] = [await member(Role.REVIEWER, 'Ruth Adler'), await member(Role.REVIEWER, 'Thomas Nakai'), await member(Role.ORG_ADMIN, 'Lena Fischer')];
  sentId = await aSentApplication();
  const { id } = await aPerson(api);
  await open({ id } as Person);
});
afterAll(() => api.close());
beforeEach(async () => {
  draft = await one(ruth, START, { input: { id: randomUUID(), boardId: board.id, schemeId: 'waymark-demo' } });
  await write('training', 'MINUTES', '480');
  draft = await one(ruth, REMOVE, { input: { ...key(), lineId: 'role-play' } });
});
afterEach(() => api.dataSource.query(`update certification.scheme_draft set status = 'DISCARDED' where status = 'OPEN'`));

describe('[M6] the replay', () => {
  it('says how many would gain or lose, and at which requirement', async () => {
    const answer = await replayed();
    expect(answer).toMatchObject({ revision: draft.revision, status: 'DONE', total: 2, done: 2, against: '1', groups: [{ stage: 'WITH_BOARD', change: 'LOSES', people: 1 }] });
    expect(answer.requirements).toEqual([
      { id: 'training', name: '6 hours of training', groups: [{ stage: 'WITH_BOARD', change: 'LOSES', people: 1 }] },
      // One person who has not sent theirs: no number.
      { id: 'role-play', name: 'Role-play passed', groups: [{ stage: 'FILLING_IN', change: 'GAINS', people: null }] },
    ]);
  });

  it('names only those whose applications the viewer may see', async () => {
    expect((await replayed()).cases).toEqual([{ application: { id: sentId, applicant: { name: 'Ana Reyes' } }, change: 'LOSES', gained: [], lost: ['6 hours of training'] }]);
    const admin = (await read(lena)).replay;
    expect(admin?.cases).toEqual([]);
    expect(admin?.groups).toHaveLength(1);
  });

  it('[AZ6] names nobody to a reviewer who must look away from them', async () => {
    await replayed();
    const nora = await aMember(api, Role.REVIEWER, board);
    expect((await read(nora)).replay?.cases).toHaveLength(1);
    await api.ok(nora.id, 'mutation ($input: DeclareConflictInput!) { declareConflict(input: $input) }', { input: { applicationId: sentId, ground: 'OTHER' } });
    expect((await read(nora)).replay?.cases).toEqual([]);
    expect((await read(thomas)).replay?.cases).toHaveLength(1);
  });

  it('runs in batches, once, however often it is asked for and its jobs are run', async () => {
    const start = () => api.ok<{ replaySchemeDraft: { id: string; status: string; done: number; total: number } }>(ruth?.id ?? '', REPLAY, { input: key() });
    const [first, second] = [await start(), await start()];
    expect(first.replaySchemeDraft).toEqual({ id: expect.any(String), status: 'RUNNING', done: 0, total: 2 });
    expect(second.replaySchemeDraft.id).toBe(first.replaySchemeDraft.id);
    const again = `select jobs.add_job('certification.replay-scheme', payload => json_build_object('replayId', $1::text, 'after', null))`;
    await api.dataSource.query(again, [first.replaySchemeDraft.id]);
    await api.runJobs();
    expect((await read()).replay).toMatchObject({ status: 'DONE', done: 2 });
    await api.dataSource.query(again, [first.replaySchemeDraft.id]);
    await api.runJobs();
    expect((await read()).replay).toMatchObject({ status: 'DONE', done: 2 });
  });

  it('[O2] is refused to a draft that nobody can meet, and so is its publishing', async () => {
    await write('training', 'MINUTES', '300');
    expect(await api.refusal(ruth?.id ?? '', REPLAY, { input: key() })).toBe('SCHEME_IMPOSSIBLE');
    const { errors } = await api.send(thomas?.id ?? '', PUBLISH, { input: { ...key(), effectiveFrom: '2026-12-01' } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'SCHEME_IMPOSSIBLE', details: { problems: [{ code: 'FLOORS_ABOVE_TOTAL', lineId: 'training', field: 'MINUTES' }] } });
  });

  it('is refused to others, and on an older revision', async () => {
    const elsewhere = await aMember(api, Role.REVIEWER, await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD }));
    expect(await api.refusal(elsewhere.id, REPLAY, { input: key() })).toBe('NOT_FOUND');
    expect(await publish(elsewhere)).toBe('NOT_FOUND');
    expect(await api.refusal(ruth?.id ?? '', REPLAY, { input: { ...key(), revision: 1 } })).toBe('STALE_VERSION');
  });
});

describe('publishing', () => {
  it('[J2] waits in the inbox of those who wrote no part of it, once this very revision was tried', async () => {
    const waits = async (who: Person | undefined) => (await api.ok<{ inbox: { text: string; path: string }[] }>(who?.id ?? '', '{ inbox { text path } }')).inbox.filter(({ path }) => path === `/board/rules/${draft.id}`);
    expect(await waits(thomas)).toEqual([]);
    await replayed();
    const line = { text: expect.stringMatching(/^New rules of .+ were tried\. Look at what they change, and publish them\.$/), path: `/board/rules/${draft.id}` };
    expect([await waits(ruth), await waits(thomas), await waits(lena)]).toEqual([[], [line], [line]]);
    await write('training', 'MINUTES', '490');
    expect(await waits(thomas)).toEqual([]);
  });

  it('[M6] waits for the replay of the very revision', async () => {
    expect(await publish(thomas)).toBe('SCHEME_NOT_REPLAYED');
    await replayed();
    await write('training', 'MINUTES', '490');
    expect(await publish(thomas)).toBe('SCHEME_NOT_REPLAYED');
  });

  it('[M2] is done by somebody who wrote no part of it', async () => {
    await replayed();
    expect(await publish(ruth)).toBe('SCHEME_SECOND_PERSON_NEEDED');
    expect((await read(lena)).viewerCan.publish).toBe(true);
  });

  it('begins today or later, under a name that is free, and leaves nothing when it is refused', async () => {
    await replayed();
    expect(await publish(thomas, '2026-11-22')).toBe('SCHEME_BEGINS_TOO_EARLY');
    await write('scheme', 'VERSION', '1');
    await replayed();
    expect(await publish(thomas)).toBe('SCHEME_VERSION_TAKEN');
    expect(await api.dataSource.manager.countBy(SchemeVersion, { schemeId: 'waymark-demo' })).toBe(1);
    expect((await read()).history.map(({ action }) => action)).not.toContain('scheme-draft.published');
  });

  it('[E1] makes a version for those who apply from its day on, once for two at once; who runs keeps the old set', async () => {
    await write('scheme', 'VERSION', '2027');
    await replayed();
    const codes = await Promise.all([publish(thomas), publish(lena)]);
    expect(codes.sort()).toEqual(['NONE', 'SCHEME_DRAFT_CLOSED']);
    await read();
    expect(draft).toMatchObject({ status: 'PUBLISHED', viewerCan: { publish: false } });
    expect(draft.history.map(({ action }) => action)).toEqual(expect.arrayContaining(['scheme-draft.started', 'scheme-draft.written', 'scheme-draft.removed', 'scheme-draft.replayed', 'scheme-draft.published']));
    const row = await api.dataSource.manager.findOneByOrFail(SchemeVersion, { schemeId: 'waymark-demo', version: '2027' });
    expect(row).toMatchObject({ effectiveFrom: '2026-12-01', draftedBy: [ruth?.id] });
    expect(row.draftedBy).not.toContain(row.publishedBy);
    api.now = new Date('2026-12-01T18:00:00.000Z');
    const newcomer = await api.ok<{ applyForCertification: { scheme: { version: string }; requirements: { id: string; required: number }[] } }>((await aPerson(api)).id, APPLY);
    expect(newcomer.applyForCertification).toMatchObject({ scheme: { version: '2027' }, requirements: expect.arrayContaining([{ id: 'training', required: 480 }]) });
    const running = await api.ok<{ application: { scheme: { version: string }; requirements: { id: string; required: number }[] } }>(ruth?.id ?? '', 'query ($id: ID!) { application(id: $id) { scheme { version } requirements { id required } } }', { id: sentId });
    expect(running.application).toMatchObject({ scheme: { version: '1' }, requirements: expect.arrayContaining([{ id: 'training', required: 360 }, { id: 'role-play', required: 1 }]) });
  });
});
