import { OrganisationKind } from '@waymark/identity';
import { aMember, anOrganisation } from '@waymark/identity/testing';
import { Role } from '@waymark/kernel';
import { FilePart } from '@waymark/platform';
import type { TestApi } from '@waymark/platform/testing';
import { aCourse, startCoursesApi } from '../testing';
import { CourseMedia } from './media.entity';

let api: TestApi;
let kim: string;
let courseId: string;
beforeAll(async () => {
  api = await startCoursesApi();
  kim = (await aMember(api, Role.TRAINER, await anOrganisation(api, { kind: OrganisationKind.TRAINING_PROVIDER }))).id;
  courseId = (await aCourse(api)).id;
});
afterAll(() => api.close());

const base64 = (text: string) => Buffer.from(text).toString('base64');
const announce = (type: string, length: number, more = '') =>
  api.http.post('/uploads').set({ 'x-test-person': kim, 'Tus-Resumable': '1.0.0', 'Upload-Length': String(length), 'Upload-Metadata': `purpose ${base64('course')},filetype ${base64(type)}${more}` });

/** Sends it whole; gives its id, or the code with which it was refused. */
async function send(type: string, bytes: Buffer, more = ''): Promise<string> {
  const begun = await announce(type, bytes.length, more);
  if (begun.status !== 201) return (begun.body as { code: string }).code;
  const id = String(begun.headers['location']).split('/').at(-1) ?? '';
  const sent = await api.http.patch(`/uploads/${id}`).set({ 'x-test-person': kim, 'Tus-Resumable': '1.0.0', 'Upload-Offset': '0', 'Content-Type': 'application/offset+octet-stream' }).send(bytes);
  return sent.status === 204 ? id : (sent.body as { code: string }).code;
}

/** As a learner of the published course gets it. */
async function served(id: string) {
  await api.dataSource.manager.insert(CourseMedia, { fileId: id, courseId });
  return api.http.get(`/files/course-media/${id}`).set('x-test-person', kim).buffer(true);
}

const latin = (text: string) => Buffer.from(text, 'latin1');
const png = (...tail: string[]) => Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452000000100000001008060000001ff3ff61', 'hex'), ...tail.map(latin)]);
const runsNowhere = { 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox", 'cross-origin-resource-policy': 'same-origin', 'cache-control': 'private, no-store' };

it.each([
  ['a page', 'image/png', '<!doctype html><script>alert(1)</script>'],
  ['a drawing with a script', 'image/jpeg', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
  ['a program', 'application/pdf', 'MZ\u0090\u0000\u0003\u0000\u0000\u0000'],
  ['a picture of another kind', 'image/png', 'GIF89a\u0010\u0000\u0010\u0000'],
])('[UP1] %s under another type is refused', async (_, type, text) => {
  expect(await send(type, latin(text))).toBe('FILE_TYPE_REFUSED');
});

it.each(['text/html', 'image/svg+xml', 'application/zip', 'application/octet-stream', 'text/xml', ''])('[UP1] [UP2] the type %j is not taken', async (type) => {
  expect((await announce(type, 10)).body).toMatchObject({ code: 'FILE_TYPE_REFUSED' });
});

it('[UP1] a file that is two things at once is answered as the one that it was taken for, and runs nowhere', async () => {
  const id = await send('image/png', png('<script>alert(1)</script>'));
  expect((await served(id)).headers).toMatchObject({ ...runsNowhere, 'content-type': 'image/png', 'content-disposition': 'inline' });
});

it('[UP2] an archive under another type is refused, and nothing is unpacked', async () => {
  for (const type of ['image/png', 'application/pdf', 'video/mp4']) expect(await send(type, latin('PK\u0003\u0004\u0014\u0000../../etc/passwd'))).toBe('FILE_TYPE_REFUSED');
});

it('[UP3] a photo is answered without the place where it was taken', async () => {
  const id = await send('image/png', png('\u0000\u0000\u0000\u000ctEXtGPS CANARY \u0000\u0000\u0000\u0000'));
  const { body, headers } = await served(id);
  expect(headers['content-type']).toBe('image/png');
  expect((body as Buffer).includes('CANARY')).toBe(false);
});

it.each(['../../../etc/passwd', 'a\r\nSet-Cookie: x=1', 'a\u0000.png', 'photo\u202egnp.exe', 'x'.repeat(300)])('[UP4] a file keeps no name, such as %j: it lies under a random key and is answered without one', async (name) => {
  const id = await send('image/png', png('plain'), `,filename ${base64(name)}`);
  const [part] = await api.dataSource.manager.findBy(FilePart, { fileId: id });
  expect(part?.key).toMatch(/^[0-9a-f-]{36}\/[0-9a-f-]{36}$/);
  const { headers } = await served(id);
  expect([headers['content-disposition'], headers['set-cookie']]).toEqual(['inline', undefined]);
});

it('[UP6] the test virus is of no kind that is taken, and a PDF with a script is kept but never shown by this site', async () => {
  const virus = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!', '$H+H*'].join('');
  for (const type of ['application/pdf', 'image/jpeg', 'audio/mpeg']) expect(await send(type, latin(virus))).toBe('FILE_TYPE_REFUSED');
  const id = await send('application/pdf', latin('%PDF-1.7\n1 0 obj << /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >> endobj'));
  expect((await served(id)).headers).toMatchObject({ ...runsNowhere, 'content-type': 'application/pdf', 'content-disposition': 'attachment' });
});
