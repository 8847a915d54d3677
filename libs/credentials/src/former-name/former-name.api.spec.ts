import { spawnSync } from 'node:child_process';
import { aMember, anOrganisation, aPerson, startApi } from '@waymark/identity/testing';
import { Role } from '@waymark/kernel';
import { inTransaction } from '@waymark/platform';
import type { TestApi } from '@waymark/platform/testing';
import { credentialsEntities, CredentialErasureService, CredentialService, CredentialsModule, SealService, serveLog, useVerification } from '../index';
import type { Credential, IssueRequest } from '../index';
import { aCredential, anIssueRequest } from '../testing';

const FORMER = 'Zzyzx Formerly';
const NOW = 'Marisol Reyes';

let api: TestApi;

beforeAll(async () => {
  api = await startApi({ modules: [CredentialsModule], entities: credentialsEntities, serve: (app) => (serveLog(app), useVerification(app)) });
});
afterEach(() => api.dataSource.query('delete from platform.rate_limit'));
afterAll(() => api.close());

const rename = (old: Credential, holderName = NOW) => inTransaction(api.ctx(), (ctx) => api.app.get(CredentialService).reissue(ctx, old, { holderName, reason: `${FORMER} is ${NOW} now.` }));
const get = (path: string, accept = 'text/html') => api.http.get(path).set('Accept', accept);
const both = async (path: string) => `${(await get(path)).text} ${(await get(`${path}?lang=es`)).text} ${(await get(path, 'application/json')).text}`;
const upload = (bytes: Buffer, accept: string) => api.http.post('/verify').set('Accept', accept).attach('file', bytes, { filename: 'c.pdf', contentType: 'application/pdf' });
const receiptOf = async (code: string) => String((await api.http.post(`/verify/receipts/${code}`).set('Accept', 'text/html').expect(303)).headers['location']).split('?')[0] ?? '';
const download = (path: string) => api.http.get(path).buffer(true).parse((response, done) => {
  const parts: Buffer[] = [];
  response.on('data', (part: Buffer) => parts.push(part));
  response.on('end', () => done(null, Buffer.concat(parts)));
});

async function named(with_: Partial<IssueRequest> = {}) {
  const [board, holder] = [await anOrganisation(api), await aPerson(api)];
  const credential = await aCredential(api, { holderName: FORMER, holderId: holder.id, boardId: board.id, ...with_ });
  return { board, holder, credential };
}

describe('[F6] after a change of name', () => {
  it('the old code says that the certificate was replaced, and neither the former name, nor why, nor what leads to the new one', async () => {
    const { credential } = await named();
    expect(await both(`/v/${credential.code}`)).toContain(FORMER);
    const renewed = await rename(credential);
    await api.runJobs();
    const told = await both(`/v/${credential.code}`);
    for (const words of ['This certificate was replaced', 'Este certificado fue reemplazado', 'We do not show the name on it any more']) expect(told).toContain(words);
    for (const words of [FORMER, 'Zzyzx', NOW, renewed.number, '/log/proof']) expect(told).not.toContain(words);
    expect(await both(`/v/${renewed.code}`)).toContain(NOW);
    expect(await both(`/v/${renewed.code}`)).not.toContain('Zzyzx');
  });

  it('the old file is still told to be the original, without a name', async () => {
    const { credential } = await named();
    const bytes = await api.app.get(SealService).bytes(api.ctx(), credential.id);
    await rename(credential);
    const answers = [await upload(bytes, 'application/json'), await upload(bytes, 'text/html')];
    expect(answers[0]?.body).toMatchObject({ status: 'superseded', document: { isAuthentic: true }, credential: { holderName: null } });
    for (const { text } of answers) expect(text).not.toMatch(/Zzyzx|Marisol/);
  });

  it('the log opens its entry to nobody by the old code, while the entry stays', async () => {
    const { credential } = await named();
    const proof = () => get(`/log/proof?code=${credential.code}`, 'application/json');
    expect((await proof()).status).toBe(200);
    await rename(credential);
    expect((await proof()).status).toBe(404);
    expect(await api.dataSource.query('select idx from credentials.log_opening where credential_id = $1 and kind = $2', [credential.id, 'issued'])).toHaveLength(1);
  });

  it('a receipt stays real without the name, and tells whoever holds the sheet whether it is the same, ten times', async () => {
    const { credential } = await named();
    const path = await receiptOf(credential.code);
    expect(await both(path)).toContain(FORMER);
    await rename(credential);
    expect(await both(path)).not.toContain('Zzyzx');
    expect((await get(path)).text).toContain('We do not show the name any more');
    const compare = (name: string, accept = 'application/json') => api.http.post(`${path}/name`).set('Accept', accept).type('form').send({ name });
    expect((await get(await receiptOf(credential.code))).text).not.toContain('Compare a name');
    expect((await compare(' zzyzx  formerly ')).body).toEqual({ isSame: true });
    expect((await compare(NOW)).body).toEqual({ isSame: false });
    expect((await compare(FORMER, 'text/html')).text).toContain('Yes, this receipt was made for that name.');
    for (let i = 0; i < 7; i += 1) await compare('Somebody Else');
    expect((await compare(FORMER)).status).toBe(429);
  });

  const withPoppler = spawnSync('pdftotext', ['-v']).error === undefined ? it : it.skip;
  withPoppler('the file of a receipt says it no more (needs pdftotext)', async () => {
    const { credential } = await named();
    const path = await receiptOf(credential.code);
    const words = async () => spawnSync('pdftotext', ['-layout', '-', '-'], { input: (await download(`${path}.pdf`)).body as Buffer, encoding: 'utf8' }).stdout;
    expect(await words()).toContain('Zzyzx');
    await rename(credential);
    expect(await words()).not.toContain('Zzyzx');
    expect(await words()).toContain('Not shown any more');
  });

  it('a receipt does not tell what was erased either', async () => {
    const { credential } = await named();
    const path = await receiptOf(credential.code);
    await api.app.get(CredentialErasureService).eraseByNumber(api.ctx(), credential.number);
    expect(await both(path)).not.toContain('Zzyzx');
    expect(await both(`/v/${credential.code}`)).not.toContain('Zzyzx');
  });

  it('what ended earlier tells it no more either, while one in force says it until it is issued anew', async () => {
    const { credential, holder, board } = await named();
    const whose = { holderName: FORMER, holderId: holder.id, boardId: board.id };
    const [ended, other] = [await aCredential(api, { ...whose, issuedOn: '2020-01-01', validUntil: '2021-12-31' }), await aCredential(api, whose)];
    const namesake = await aCredential(api, { holderName: FORMER });
    await rename(credential);
    expect(await both(`/v/${ended.code}`)).not.toContain('Zzyzx');
    expect(await both(`/v/${ended.code}`)).toContain('ended on December 31, 2021');
    expect(await both(`/v/${other.code}`)).toContain(FORMER);
    await rename(other);
    expect(await both(`/v/${other.code}`)).not.toContain('Zzyzx');
    expect(await both(`/v/${namesake.code}`)).toContain(FORMER);
  });

  it('a renewal under another name hides the former one as well, and whoever takes it up again is told by it', async () => {
    const { credential } = await named();
    const request = anIssueRequest({ holderName: NOW, holderId: credential.holderId, boardId: credential.boardId });
    const renewed = await inTransaction(api.ctx(), (ctx) => api.app.get(CredentialService).renew(ctx, credential.id, request));
    expect(await both(`/v/${credential.code}`)).not.toContain('Zzyzx');
    expect(await both(`/v/${credential.code}`)).toContain('was renewed');
    await rename(renewed, FORMER);
    expect(await both(`/v/${credential.code}`)).toContain(FORMER);
    expect(await both(`/v/${renewed.code}`)).not.toContain('Marisol');
  });

  it('its holder and its board still read the old certificate as it was issued, and get the same bytes', async () => {
    const { credential, holder, board } = await named();
    const reviewer = await aMember(api, Role.REVIEWER, board);
    const before = await api.app.get(SealService).bytes(api.ctx(), credential.id);
    await rename(credential);
    await api.runJobs();
    for (const { id } of [holder, reviewer]) {
      expect(JSON.stringify(await api.ok(id, 'query ($id: ID!) { credential(id: $id) { holderName } }', { id: credential.id }))).toContain(FORMER);
    }
    expect(Buffer.compare(before, await api.app.get(SealService).bytes(api.ctx(), credential.id))).toBe(0);
    const program = await aMember(api, Role.PROGRAM_STAFF);
    expect(await api.refusal(program.id, 'query ($id: ID!) { credential(id: $id) { holderName } }', { id: credential.id })).toBe('NOT_FOUND');
  });
});
