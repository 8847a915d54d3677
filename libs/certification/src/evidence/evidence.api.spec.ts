import { createHash, randomUUID } from 'node:crypto';
import { assessmentsEntities } from '@waymark/assessments';
import { coursesEntities } from '@waymark/courses';
import { credentialsEntities } from '@waymark/credentials';
import { hoursEntities } from '@waymark/hours';
import { AuditEntry } from '@waymark/platform';
import { aMember, anOrganisation, aPerson, startApi } from '@waymark/identity/testing';
import { OrganisationKind } from '@waymark/identity';
import { Role } from '@waymark/kernel';
import type { TestApi } from '@waymark/platform/testing';
import { anApplicantNearlyDone, finish } from '../application/applicant.builder';
import type { Applicant } from '../application/applicant.builder';
import { certificationEntities, CertificationModule } from '../index';
import { aStageHeld } from '../stage/stage.builder';
import type { StageHeldScene } from '../stage/stage.builder';
import type { EvidenceContent } from './evidence-content';

const BUILD = 'mutation ($input: BuildEvidencePackInput!) { buildEvidencePack(input: $input) { id status } }';
const MINE = 'query ($id: ID) { evidencePacks(applicationId: $id) { id status expiresAt jsonSha256 pdfSha256 } }';

interface Pack { id: string; status: string; expiresAt: string | null; jsonSha256: string | null; pdfSha256: string | null }

let api: TestApi;
const start = new Date('2026-11-23T15:00:00.000Z');
beforeAll(async () => {
  api = await startApi({ modules: [CertificationModule], entities: [...coursesEntities, ...assessmentsEntities, ...hoursEntities, ...credentialsEntities, ...certificationEntities] });
});
afterAll(() => api.close());
beforeEach(() => (api.now = start));

const build = async (who: string, applicationId: string | null = null) => {
  const id = randomUUID();
  await api.ok(who, BUILD, { input: { id, applicationId } });
  await api.runJobs();
  return id;
};
const packs = async (who: string, id: string | null = null) => (await api.ok<{ evidencePacks: Pack[] }>(who, MINE, { id })).evidencePacks;
const take = (who: string, id: string, kind: string) => api.http.get(`/files/evidence/${id}.${kind}`).set('x-test-person', who).buffer(true).parse((response, done) => {
  const parts: Buffer[] = [];
  response.on('data', (part: Buffer) => parts.push(part));
  response.on('end', () => done(null, Buffer.concat(parts)));
});
const bytes = async (who: string, id: string, kind: string) => (await take(who, id, kind).expect(200)).body as Buffer;
const content = async (who: string, id: string) => JSON.parse((await bytes(who, id, 'json')).toString('utf8')) as EvidenceContent;
const sha256 = (of: Buffer) => createHash('sha256').update(of).digest('hex');

describe('[I1] of one\'s own record', () => {
  let applicant: Applicant;
  beforeAll(async () => {
    api.now = start;
    applicant = await anApplicantNearlyDone(api);
    await finish(api, applicant);
  });

  it('holds hours with signatures, rubrics with comments, exam results, training and decisions, as PDF and JSON, with their sums', async () => {
    const { trainee } = applicant;
    const id = await build(trainee.id);
    const told = (await packs(trainee.id))[0];
    expect(told).toMatchObject({ id, status: 'READY', expiresAt: '2026-11-24T15:00:00.000Z' });
    const [json, pdf] = [await bytes(trainee.id, id, 'json'), await bytes(trainee.id, id, 'pdf')];
    expect([told?.jsonSha256, told?.pdfSha256]).toEqual([sha256(json), sha256(pdf)]);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const pack = JSON.parse(json.toString('utf8')) as EvidenceContent;
    expect(pack).toMatchObject({ format: 'waymark-evidence', version: 1, person: 'Ana Reyes', madeFor: { kind: 'PERSON' } });
    expect(pack.training.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(360);
    expect(pack.hours.map(({ minutes }) => minutes)).toEqual([120, 600, 600]);
    expect(pack.hours[0]?.signature).toMatchObject({ standing: 'ROLE', contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown });
    expect(pack.rolePlays).toMatchObject([{ assessor: 'Kim Osei', passed: true, criteria: expect.arrayContaining([expect.objectContaining({ level: 4 })]) as unknown }]);
    expect(pack.exams).toMatchObject([{ passed: true, attempt: 1 }]);
  });

  it('names other people by name and capacity alone: no address, no id of an account, no note', async () => {
    const { trainee, trainer, hours } = applicant;
    const text = (await bytes(trainee.id, await build(trainee.id), 'json')).toString('utf8');
    expect(text).not.toContain('@');
    for (const person of [trainer.id, hours.supervisor.id, trainee.id]) expect(text).not.toContain(person);
    expect(text).not.toContain('"note"');
  });

  it('is there for a day, then its bytes are erased; that it was made stays', async () => {
    const { trainee } = applicant;
    const id = await build(trainee.id);
    api.now = new Date(start.getTime() + 24 * 3_600_000);
    expect(JSON.parse(((await take(trainee.id, id, 'pdf').expect(400)).body as Buffer).toString('utf8'))).toMatchObject({ code: 'EVIDENCE_NOT_READY' });
    expect((await packs(trainee.id)).find((pack) => pack.id === id)).toMatchObject({ status: 'GONE' });
    await api.dataSource.query(`select jobs.add_job('evidence.sweep')`);
    await api.runJobs();
    expect(await api.dataSource.query('select json, pdf from certification.evidence_pack where id = $1', [id])).toEqual([{ json: null, pdf: null }]);
  });

  it('is for nobody else, and each time it is taken stands in the trail', async () => {
    const { trainee, trainer } = applicant;
    const id = await build(trainee.id);
    for (const who of [trainer.id, applicant.hours.supervisor.id]) expect((await take(who, id, 'json')).status).toBe(404);
    expect((await take(trainee.id, 'x', 'json')).status).toBe(404);
    await bytes(trainee.id, id, 'pdf');
    const trail = await api.dataSource.manager.find(AuditEntry, { where: { recordId: id }, order: { id: 'ASC' } });
    expect(trail.map(({ action, actorId, after }) => [action, actorId, after?.['kind']])).toEqual([['evidence.asked', trainee.id, undefined], ['evidence.taken', trainee.id, 'pdf']]);
  });

  it('is made once however often it is sent, and ten times a day', async () => {
    const person = await aPerson(api, { legalName: 'Bo Lee' });
    const id = randomUUID();
    const send = (each = id) => api.refusal(person.id, BUILD, { input: { id: each } });
    expect(await Promise.all([send(), send()])).toEqual(['NONE', 'NONE']);
    for (let made = 1; made < 10; made += 1) expect(await send(randomUUID())).toBe('NONE');
    expect(await send(randomUUID())).toBe('EVIDENCE_TOO_MANY');
    expect(await send()).toBe('NONE');
    await api.runJobs();
    expect((await content(person.id, id)).hours).toEqual([]);
  });

  it('comes in the language of whoever asks', async () => {
    const person = await aPerson(api, { legalName: 'Bo Lee', locale: 'es' });
    expect((await content(person.id, await build(person.id))).language).toBe('es');
  });
});

describe('[I1] of a case', () => {
  let stage: StageHeldScene;
  beforeAll(async () => {
    api.now = start;
    stage = await aStageHeld(api);
  });

  it('a reviewer of the board has it, with the decisions of this case, and it stands in the history', async () => {
    const { scene, id } = stage;
    const pack = await content(scene.ruth.id, await build(scene.ruth.id, id));
    expect(pack).toMatchObject({ person: 'Ana Reyes', madeFor: { kind: 'BOARD', board: scene.board.name }, decisions: [{ look: 1, outcome: 'APPROVE', reviewer: 'Ruth Adler' }, { look: 2, reviewer: 'Thomas Nakai' }] });
    const { application } = await api.ok<{ application: { history: { action: string }[] } }>(scene.thomas.id, 'query ($id: ID!) { application(id: $id) { history { action } } }', { id });
    expect(application.history.map(({ action }) => action)).toEqual(expect.arrayContaining(['evidence.asked', 'evidence.taken']));
    expect(await packs(scene.ruth.id)).toEqual([]);
    expect(await packs(scene.thomas.id, id)).toEqual([]);
  });

  it('[E10] words on lived experience are never in it', async () => {
    const { scene, id } = stage;
    const words = 'I came through the winter of 2019.';
    await api.ok(scene.ana.id, 'mutation ($input: SaveStatementInput!) { saveStatement(input: $input) { id } }', { input: { applicationId: scene.id, text: words } });
    for (const [who, application] of [[scene.ana.id, null], [scene.ruth.id, id]] as const) {
      const made = await build(who, application);
      expect((await bytes(who, made, 'json')).toString('utf8')).not.toContain('winter of 2019');
    }
  });

  it('is refused to another board, to the applicant as a reviewer, and to whoever is no longer a reviewer', async () => {
    const { scene, id } = stage;
    const elsewhere = await aMember(api, Role.REVIEWER, await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD }));
    const ask = (who: string) => api.refusal(who, BUILD, { input: { id: randomUUID(), applicationId: id } });
    expect(await ask(elsewhere.id)).toBe('NOT_FOUND');
    expect(await ask(scene.ana.id)).toBe('DECISION_CONFLICT_OF_INTEREST');
    const made = await build(scene.thomas.id, id);
    await api.dataSource.query('update identity.membership set ended_at = $2 where person_id = $1', [scene.thomas.id, api.now]);
    expect((await take(scene.thomas.id, made, 'pdf')).status).toBe(404);
  });
});
