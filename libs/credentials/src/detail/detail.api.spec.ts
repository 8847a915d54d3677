import { OrganisationKind } from '@waymark/identity';
import { aMember, anOrganisation, aPerson, startApi } from '@waymark/identity/testing';
import { Role } from '@waymark/kernel';
import { statementsDuring } from '@waymark/platform/testing';
import type { TestApi } from '@waymark/platform/testing';
import { credentialsEntities, CredentialsModule, serveLog, useVerification } from '../index';
import type { Credential, DetailLine, IssueRequest } from '../index';
import { aCredential, openDetail } from '../testing';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ modules: [CredentialsModule], entities: credentialsEntities, serve: (app) => [useVerification, serveLog].forEach((serve) => serve(app)) });
});
afterEach(() => api.dataSource.query('delete from platform.rate_limit'));
afterAll(() => api.close());

const detail: DetailLine[] = [
  { kind: 'TRAINING', label: '46 hours of training', value: '48:00 hours' },
  { kind: 'TRAINING', label: 'Ethical responsibility', value: '16:00 hours' },
  { kind: 'SUPERVISION', label: 'Supervision', value: '25:00 hours' },
  { kind: 'EXAM', label: 'Exam passed', value: 'March 3, 2026' },
  { kind: 'SKILL', label: 'Role-play passed', value: 'March 5, 2026' },
];
const say = 'mutation($id: ID!, $isOpen: Boolean!) { sayWhetherDetailIsOpen(credentialId: $id, isOpen: $isOpen) { isDetailOpen } }';
const page = (code: string) => api.http.get(`/v/${code}`).set('Accept', 'text/html').then(({ text }) => text);
const json = (code: string) => api.http.get(`/v/${code}`).set('Accept', 'application/json').then(({ body }) => (body as { credential: { evidence: unknown[] } }).credential);
const proof = (code: string) => api.http.get(`/log/proof?code=${code}`).then(({ body }) => body as { event: string; facts?: string });
const issue = (with_: Partial<IssueRequest> = {}): Promise<Credential> => aCredential(api, { detail, ...with_ });

describe('what stands behind a certificate', () => {
  it('[G5] is listed by the page once its holder opened it: training hours by domain, supervised hours, exam and skills dates, rule version', async () => {
    const { code } = await openDetail(api, await issue());
    const text = await page(code);
    for (const { label, value } of detail) expect(text).toContain(`<dt>${label}</dt><dd>${value}</dd>`);
    expect(text).toContain('version 2026-01');
    expect((await json(code)).evidence).toEqual(detail.map(({ label, value }) => ({ label, value })));
  });

  it('[G5] is told to nobody by itself: neither page, data nor the proof of the log carry an hour or a day of it', async () => {
    const { code } = await issue();
    const told = [await page(code), JSON.stringify(await json(code)), JSON.stringify(await proof(code))];
    for (const text of told) for (const { value } of [...detail, { value: '20:30' }, { value: '6:00 hours' }]) expect(text).not.toContain(value);
    expect(told[0]).toContain('The holder keeps this to themselves.');
    expect(told[0]).toContain('version 2026-01');
  });

  it('[G5] is closed again at the next question', async () => {
    const credential = await openDetail(api, await issue());
    expect((await proof(credential.code)).facts).toContain('20:30 hours');
    await openDetail(api, credential, false);
    expect((await json(credential.code)).evidence).toEqual([]);
    expect((await proof(credential.code)).facts).toBeUndefined();
  });

  it('of a certificate from before details were kept is what is printed on it', async () => {
    const { code } = await openDetail(api, await issue({ detail: [] }));
    expect((await json(code)).evidence).toEqual([{ label: 'Training', value: '6:00 hours' }, { label: 'Supervised experience', value: '20:30 hours' }]);
  });
});

describe('who opens it', () => {
  it('is the holder: twice is once, and each change is in the trail', async () => {
    const { id: holderId } = await aPerson(api);
    const { id } = await issue({ holderId });
    for (const isOpen of [true, true, false]) expect(await api.ok(holderId, say, { id, isOpen })).toEqual({ sayWhetherDetailIsOpen: { isDetailOpen: isOpen } });
    const actions = await api.dataSource.query<{ action: string }[]>(`select action from audit.entry where record_id = $1 and action like 'credential.detail%' order by id`, [id]);
    expect(actions.map(({ action }) => action)).toEqual(['credential.detail-opened', 'credential.detail-closed']);
  });

  it('is neither its board nor a stranger: to them there is nothing', async () => {
    const board = await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD });
    const reviewer = await aMember(api, Role.REVIEWER, board);
    const credential = await issue({ boardId: board.id });
    expect(await api.refusal(reviewer.id, say, { id: credential.id, isOpen: true })).toBe('NOT_FOUND');
    expect(await api.refusal(null, say, { id: credential.id, isOpen: true })).toBe('UNAUTHENTICATED');
  });

  it('is asked for in one statement for a whole list', async () => {
    const { id: holderId } = await aPerson(api);
    const list = () => api.ok(holderId, '{ myCredentials(first: 10) { nodes { isDetailOpen } } }');
    await issue({ holderId });
    const one = (await statementsDuring(list)).length;
    await issue({ holderId });
    expect((await statementsDuring(list)).length).toBe(one);
  });
});
