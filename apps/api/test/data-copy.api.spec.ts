import { createHash, randomUUID } from 'node:crypto';
import { assessmentsEntities } from '@waymark/assessments';
import { coursesEntities } from '@waymark/courses';
import { credentialsEntities } from '@waymark/credentials';
import { aCredential } from '@waymark/credentials/testing';
import { hoursEntities } from '@waymark/hours';
import { aPerson, startApi } from '@waymark/identity/testing';
import { AuditEntry } from '@waymark/platform';
import type { TestApi } from '@waymark/platform/testing';
import { unzipSync } from 'fflate';
import { certificationEntities, CertificationModule } from '@waymark/certification';
import { anApplicantNearlyDone, finish } from '@waymark/certification/testing';
import type { Applicant } from '@waymark/certification/testing';

const MAKE = 'mutation ($input: MakeDataCopyInput!) { makeDataCopy(input: $input) { id status } }';
const MINE = '{ dataCopies { id status expiresAt bytes sha256 } }';

interface Copy { id: string; status: string; expiresAt: string | null; bytes: number | null; sha256: string | null }

let api: TestApi;
let applicant: Applicant;
const start = new Date('2026-11-23T15:00:00.000Z');
beforeAll(async () => {
  api = await startApi({ modules: [CertificationModule], entities: [...coursesEntities, ...assessmentsEntities, ...hoursEntities, ...credentialsEntities, ...certificationEntities] });
  api.now = start;
  applicant = await anApplicantNearlyDone(api);
  await finish(api, applicant);
});
afterAll(() => api.close());
beforeEach(() => (api.now = start));

const make = async (who: string) => {
  const id = randomUUID();
  await api.ok(who, MAKE, { input: { id } });
  await api.runJobs();
  return id;
};
const copies = async (who: string) => (await api.ok<{ dataCopies: Copy[] }>(who, MINE)).dataCopies;
const take = (who: string, id: string) => api.http.get(`/files/copy/${id}.zip`).set('x-test-person', who).buffer(true).parse((response, done) => {
  const parts: Buffer[] = [];
  response.on('data', (part: Buffer) => parts.push(part));
  response.on('end', () => done(null, Buffer.concat(parts)));
});
const opened = async (who: string, id: string) => {
  const answer = await take(who, id).expect(200);
  return { answer, files: unzipSync(answer.body as Buffer) };
};
const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('utf8');
const rows = (files: Record<string, Uint8Array>, name: string) => JSON.parse(text(files[name])) as Record<string, unknown>[];

describe('[M5] a copy of everything', () => {
  it('holds one\'s hours with signatures, learning, results and certificates, as tables, as JSON and as sealed PDFs', async () => {
    const { trainee } = applicant;
    const credential = await aCredential(api, { holderId: trainee.id, holderName: 'Ana Reyes' });
    const id = await make(trainee.id);
    const told = (await copies(trainee.id))[0];
    expect(told).toMatchObject({ id, status: 'READY', expiresAt: '2026-11-24T15:00:00.000Z' });
    const { answer, files } = await opened(trainee.id, id);
    expect(answer.headers).toMatchObject({ 'content-type': 'application/zip', 'content-disposition': 'attachment', 'cache-control': 'private, no-store' });
    expect([told?.bytes, told?.sha256]).toEqual([(answer.body as Buffer).length, createHash('sha256').update(answer.body as Buffer).digest('hex')]);
    expect(rows(files, 'hours/entries.json').flatMap(({ minutes, signed_by }) => (signed_by === null ? [] : [[minutes, signed_by]]))).toEqual([[120, 'Sam Whitaker'], [600, 'Sam Whitaker'], [600, 'Sam Whitaker']]);
    expect(text(files['hours/entries.csv']).split('\r\n')).toHaveLength(rows(files, 'hours/entries.json').length + 2);
    expect(rows(files, 'learning/modules.json').reduce((sum, { minutes }) => sum + Number(minutes), 0)).toBe(360);
    expect(rows(files, 'exams/results.json')).toMatchObject([{ is_passed: true }]);
    expect(rows(files, 'role-plays/results.json')).toMatchObject([{ trainer: 'Kim Osei', passed: true }]);
    expect(rows(files, 'account/profile.json')).toMatchObject([{ email: trainee.email, legal_name: 'Ana Reyes' }]);
    expect(rows(files, 'certificates/certificates.json')).toMatchObject([{ number: credential.number }]);
    expect(text(files[`certificates/certificates/001-${credential.number}-1.pdf`]).slice(0, 5)).toBe('%PDF-');
    const page = text(files['index.html']);
    expect(page).toContain('The hours that you wrote down, and who signed them');
    for (const [, link] of page.matchAll(/href="([^"]+[^/])"/g)) expect(Object.keys(files)).toContain(link);
  });

  it('[PR7] holds nothing of anybody else: no address, no id of an account, no hours of another', async () => {
    const { trainee, trainer, hours } = applicant;
    const other = await aPerson(api, { legalName: 'Bo Lee', email: 'bo.lee@example.org' });
    const { files } = await opened(trainee.id, await make(trainee.id));
    const all = Object.entries(files).filter(([name]) => /\.(json|csv|html)$/.test(name)).map(([, bytes]) => text(bytes)).join('\n');
    for (const person of [trainer, hours.supervisor, other]) {
      expect(all).not.toContain(person.id);
      expect(all).not.toContain(person.email);
    }
    expect(all).toContain(trainee.email);
    const signer = await opened(hours.supervisor.id, await make(hours.supervisor.id));
    const theirs = Object.values(signer.files).map(text).join('\n');
    expect(theirs).not.toContain('Ana Reyes');
    expect(theirs).not.toContain(trainee.id);
  });

  it('[PR7] is for nobody else, and each time it is taken stands in the trail', async () => {
    const who = await aPerson(api);
    const id = await make(who.id);
    for (const other of [applicant.trainer.id, applicant.hours.supervisor.id]) expect((await take(other, id)).status).toBe(404);
    expect((await take(who.id, 'x')).status).toBe(404);
    expect((await api.http.get(`/files/copy/${id}.zip`)).status).toBe(401);
    await opened(who.id, id);
    const trail = await api.dataSource.manager.find(AuditEntry, { where: { recordId: id }, order: { id: 'ASC' } });
    expect(trail.map(({ action, actorId }) => [action, actorId])).toEqual([['copy.asked', who.id], ['copy.taken', who.id]]);
    expect((await api.mails(who.email)).map(({ subject }) => subject)).toEqual(['Your file is ready']);
  });

  it('is there for a day, then its bytes leave the store; that it was made stays', async () => {
    const who = await aPerson(api);
    const id = await make(who.id);
    const [{ file_id: file } = { file_id: '' }] = await api.dataSource.query<{ file_id: string }[]>('select file_id from identity.data_copy where id = $1', [id]);
    api.now = new Date(start.getTime() + 24 * 3_600_000);
    expect(JSON.parse(String((await take(who.id, id).expect(400)).body))).toMatchObject({ code: 'DATA_COPY_NOT_READY' });
    expect(await copies(who.id)).toMatchObject([{ id, status: 'GONE' }]);
    for (const task of ['copy.sweep', 'files.remove']) {
      await api.dataSource.query('select jobs.add_job($1)', [task]);
      await api.runJobs();
    }
    expect(await api.dataSource.query('select file_id from identity.data_copy where id = $1', [id])).toEqual([{ file_id: null }]);
    expect(await api.dataSource.query('select 1 from files.part where file_id = $1', [file])).toEqual([]);
  });

  it('is made once however often it is sent, and three times a day', async () => {
    const who = await aPerson(api);
    const id = randomUUID();
    const send = (each = id) => api.refusal(who.id, MAKE, { input: { id: each } });
    expect(await Promise.all([send(), send()])).toEqual(['NONE', 'NONE']);
    for (const _ of [2, 3]) expect(await send(randomUUID())).toBe('NONE');
    expect(await send(randomUUID())).toBe('DATA_COPY_TOO_MANY');
    expect(await send()).toBe('NONE');
    expect(await api.refusal(applicant.trainer.id, MAKE, { input: { id } })).toBe('NOT_FOUND');
  });

  it('comes in the language of whoever asks', async () => {
    const who = await aPerson(api, { locale: 'es' });
    expect(text((await opened(who.id, await make(who.id))).files['index.html'])).toContain('<html lang="es">');
  });
});

it('[M5] [E10] words on lived experience are never in it', async () => {
  const { trainee } = applicant;
  const { files } = await opened(trainee.id, await make(trainee.id));
  expect(text(files['index.html'])).toContain('lived experience are not in this file');
  expect(Object.keys(files).filter((name) => name.includes('statement'))).toEqual([]);
});
