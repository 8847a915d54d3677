import { startApi } from '@waymark/identity/testing';
import type { TestApi } from '@waymark/platform/testing';
import { credentialsEntities, CredentialEventKind, CredentialsModule } from '../index';
import type { Credential } from '../index';
import { aCredential, changeStanding, openDetail } from '../testing';
import { VerificationReceipt } from './verification-receipt.entity';

let api: TestApi;

beforeAll(async () => {
  api = await startApi({ modules: [CredentialsModule], entities: credentialsEntities });
});
afterEach(() => api.dataSource.query('delete from platform.rate_limit'));
afterAll(() => api.close());

const make = (code: string, lang = 'en') => api.http.post(`/verify/receipts/${code}?lang=${lang}`).set('Accept', 'text/html');
const read = (path: string, accept = 'text/html') => api.http.get(path).set('Accept', accept);
const made = async (code: string) => (await make(code).expect(303)).headers['location'] as string;
const pdf = (path: string) => api.http.get(path).buffer(true).parse((response, done) => {
  const parts: Buffer[] = [];
  response.on('data', (part: Buffer) => parts.push(part));
  response.on('end', () => done(null, Buffer.concat(parts)));
});

const suspend = (credential: Credential) => changeStanding(api, credential, { kind: CredentialEventKind.SUSPENDED });

describe('the receipt of one check', () => {
  it('[G9] is made by anybody who has the code, and says what was said, when, and by which version of which rules', async () => {
    const { code } = await openDetail(api, await aCredential(api));
    expect((await read(`/v/${code}`)).status).toBe(404);
    const path = await made(code);
    expect(path).toMatch(/^\/verify\/r\/[2-9A-HJ-KM-NP-Z]{4}(-[2-9A-HJ-KM-NP-Z]{4}){3}\?lang=en$/);
    const { text, headers } = await read(path).expect(200);
    for (const words of ['This receipt is real', 'On November 23, 2026 at 9:00 AM CST the answer was:', 'Active', 'Ana Lucía Reyes is a Certified Peer Support Specialist, certified until November 22, 2028.', 'version 2026-01', 'version 2026-12 of our rules for checks', '20:30 hours']) expect(text).toContain(words);
    expect(headers['x-robots-tag']).toBe('noindex, nofollow');
    expect(text).not.toMatch(/<script|<link|<img|src=/);
  });

  it('[G3] says "with conditions" and which, never the plain word, on the page and in the data', async () => {
    const credential = await aCredential(api);
    await changeStanding(api, credential, { kind: CredentialEventKind.CONDITIONS_SET, publicReason: 'Works under supervision.' });
    for (const [lang, words] of [['en', ['<strong>With conditions</strong>', 'with conditions, certified until', 'Conditions since November 23, 2026: Works under supervision.']], ['es', ['<strong>Con condiciones</strong>', 'con condiciones, válido hasta']]] as const) {
      const { text } = await read(await made(credential.code).then((path) => path.replace('lang=en', `lang=${lang}`)));
      for (const each of words) expect(text).toContain(each);
      expect(text).not.toMatch(/<strong>(Active|Activo)</);
    }
    expect((await read((await made(credential.code)), 'application/json')).body).toMatchObject({ answers: [{ status: 'conditional', certificate: { status: 'CONDITIONAL' } }] });
  });

  it('[G4] keeps until when its board took a late renewal', async () => {
    const { code } = await aCredential(api, { issuedOn: '2024-10-08', validUntil: '2026-10-07', lateUntil: '2027-04-07' });
    expect((await read(await made(code))).text).toContain('Its board still takes a late renewal until April 7, 2027.');
  });

  it('[G9] stays as it was when the standing changes, and neither code leads to the other', async () => {
    const credential = await aCredential(api);
    const path = await made(credential.code);
    const before = await read(path);
    await suspend(credential);
    api.now = new Date('2026-11-24T15:00:00.000Z');
    const after = await read(path);
    api.now = new Date('2026-11-23T15:00:00.000Z');
    expect(after.text).toBe(before.text);
    expect(after.text).not.toContain('By order of the board.');
    const answers = JSON.stringify((await read(path, 'application/json').expect(200)).body);
    for (const text of [after.text, answers]) for (const code of [credential.code, credential.code.replace(/(.{4})(?=.)/g, '$1-'), credential.id]) expect(text).not.toContain(code);
    const receiptCode = path.slice('/verify/r/'.length, -'?lang=en'.length);
    expect((await api.http.post(`/verify/receipts/${receiptCode}`).set('Accept', 'application/json')).status).toBe(404);
  });

  it('[G9] is the same tagged PDF each time, in both languages', async () => {
    const path = (await made((await aCredential(api)).code)).replace('?lang=en', '.pdf');
    const [first, again, spanish] = [await pdf(`${path}?lang=en`), await pdf(`${path}?lang=en`), await pdf(`${path}?lang=es`)];
    expect(first.headers['content-type']).toBe('application/pdf');
    expect(first.headers['content-disposition']).toMatch(/filename="receipt-[\dA-Z-]{19}\.pdf"/);
    expect(Buffer.compare(first.body as Buffer, again.body as Buffer)).toBe(0);
    for (const [{ body }, lang] of [[first, 'en'], [spanish, 'es']] as const) for (const part of [`/Lang (${lang})`, '/S /H1', '/S /Table', '<pdfuaid:part>1</pdfuaid:part>']) expect((body as Buffer).toString('latin1')).toContain(part);
  });

  it('is not made where there is no answer to keep', async () => {
    expect((await make('ZZZZZZZZZZZZZZZZ')).status).toBe(404);
    expect((await make('not a code')).status).toBe(404);
    expect(await api.dataSource.manager.countBy(VerificationReceipt, { checkRules: 'none' })).toBe(0);
    expect((await read('/verify/r/ZZZZ-ZZZZ-ZZZZ-ZZZZ').expect(404)).text).toContain('We have no receipt with this code');
    expect((await read('/verify/r/ZZZZ-ZZZZ-ZZZZ-ZZZZ.pdf', 'application/json')).status).toBe(404);
  });

  it('[G11] is limited for each address, and so is guessing at codes of receipts', async () => {
    const { code } = await aCredential(api);
    for (let i = 0; i < 20; i += 1) await made(code);
    expect((await make(code)).status).toBe(429);
    for (let i = 0; i < 60; i += 1) await read('/verify/r/ZZZZZZZZZZZZZZZZ');
    expect((await read('/verify/r/ZZZZZZZZZZZZZZZZ')).status).toBe(429);
  });

  it('is never altered', async () => {
    await made((await aCredential(api)).code);
    await expect(api.dataSource.query(`update credentials.verification_receipt set made_for = 'Somebody'`)).rejects.toThrow('append-only');
    await expect(api.dataSource.query('delete from credentials.verification_receipt')).rejects.toThrow('append-only');
  });
});
