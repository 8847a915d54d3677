import type { Person } from '@waymark/identity';
import { aPerson, startApi } from '@waymark/identity/testing';
import { statementsDuring } from '@waymark/platform/testing';
import type { TestApi } from '@waymark/platform/testing';
import { credentialsEntities, CredentialsModule, useVerification } from '../index';
import type { Credential, DetailLine } from '../index';
import { aCredential } from '../testing';

let api: TestApi;
let holder: Person;
let credential: Credential;
const detail: DetailLine[] = [
  { kind: 'TRAINING', label: '46 hours of training', value: '48:00 hours' },
  { kind: 'TRAINING', label: 'Ethical responsibility', value: '16:00 hours' },
  { kind: 'SUPERVISION', label: 'Supervision', value: '25:00 hours' },
  { kind: 'EXAM', label: 'Exam passed', value: 'March 3, 2026' },
];
beforeAll(async () => {
  api = await startApi({ modules: [CredentialsModule], entities: credentialsEntities, serve: useVerification });
  holder = await aPerson(api);
  credential = await aCredential(api, { holderId: holder.id, detail });
});
afterEach(async () => {
  api.now = new Date('2026-11-23T15:00:00.000Z');
  await api.dataSource.query('delete from platform.rate_limit');
});
afterAll(() => api.close());

const share = 'mutation($input: ShareDetailInput!) { shareDetail(input: $input) { address consent { id isLive isLink views lines { label } } } }';
const end = 'mutation($id: ID!) { endConsent(id: $id) { isLive withdrawnAt } }';
const readings = '{ myDetailReadings(first: 50) { nodes { at device notice showsRules consent { id recipient purpose lines { label value } } } } }';
const wish = (over: object = {}) => ({ input: { credentialId: credential.id, recipient: 'Harbor House', purpose: 'JOB_APPLICATION', lines: [1, 2], showsRules: true, days: 7, mostViews: 3, ...over } });

interface Made { shareDetail: { address: string; consent: { id: string } } }
interface Seen { myDetailReadings: { nodes: { at: string; device: string; notice: string; consent: { id: string; recipient: string; lines: object[] } }[] } }
async function aLink(over: object = {}) {
  const { shareDetail } = await api.ok<Made>(holder.id, share, wish(over));
  return { id: shareDetail.consent.id, address: shareDetail.address, key: shareDetail.address.split('#')[1] ?? '' };
}
const open = (key: string, lang = 'en', agent = 'Mozilla/5.0 (iPhone)') => api.http.post(`/verify/share?lang=${lang}`).set('Accept', 'text/html').set('User-Agent', agent).field('key', key);
const seen = async (id: string) => (await api.ok<Seen>(holder.id, readings)).myDetailReadings.nodes.filter(({ consent }) => consent.id === id);

describe('a link that a holder makes', () => {
  it('[AZ9] shows the chosen lines, the purpose and until when, and nothing else: no other line, code, number or way further', async () => {
    const { key } = await aLink();
    const { status, text, headers } = await open(key);
    expect(status).toBe(200);
    for (const words of ['Ana Lucía Reyes is a Certified Peer Support Specialist', '<dt>Ethical responsibility</dt><dd>16:00 hours</dd>', '25:00 hours', 'version 2026-01', 'Harbor House', 'Job application', 'November 30, 2026']) expect(text).toContain(words);
    for (const hidden of ['48:00 hours', 'March 3, 2026', credential.code, credential.number, '/log/proof', 'receipt', key]) expect(text).not.toContain(hidden);
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex, nofollow' });
    expect(text).not.toContain('<script');
    expect(Buffer.byteLength(text)).toBeLessThan(20_000);
  });

  it('[PR6] goes with its notice, its consent and a row that the holder reads, each time', async () => {
    const { id, key } = await aLink();
    const { text } = await open(key);
    await open(key, 'es', 'Mozilla/5.0 (Windows NT 10.0)');
    const rows = await seen(id);
    expect(text).toContain('42 CFR part 2 prohibits unauthorized use or disclosure of these records.');
    expect(rows).toMatchObject([
      { device: 'COMPUTER', notice: expect.stringContaining('42 CFR parte 2') as string, consent: { id, recipient: 'Harbor House' } },
      { device: 'PHONE', notice: expect.stringContaining('42 CFR part 2') as string, consent: { id, lines: [{ label: 'Ethical responsibility', value: '16:00 hours' }, { label: 'Supervision', value: '25:00 hours' }] } },
    ]);
    const stored = await api.dataSource.query<{ row: object }[]>('select to_jsonb(d) as row from credentials.disclosure d where consent_id = $1', [id]);
    expect(JSON.stringify(stored)).not.toMatch(/127\.0\.0\.1|::1|iPhone|Windows/);
  });

  it('[PR6] shows nothing from the moment on that it is withdrawn, over or used up, and all of them are one page', async () => {
    const withdrawn = await aLink();
    expect((await open(withdrawn.key)).status).toBe(200);
    expect(await api.ok(holder.id, end, { id: withdrawn.id })).toMatchObject({ endConsent: { isLive: false } });
    const usedUp = await aLink({ mostViews: 1 });
    await open(usedUp.key);
    const over = await aLink({ days: 1 });
    const answers = [await open(withdrawn.key), await open(usedUp.key), await open('ABCD'), await open('2'.repeat(26)), await api.http.post('/verify/share?lang=en').set('Accept', 'text/html')];
    api.now = new Date('2026-11-24T15:00:00.000Z');
    answers.push(await open(over.key));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(404);
    expect(answers[0]?.text).not.toMatch(/Ana|Harbor|hours/);
    expect(await seen(withdrawn.id)).toHaveLength(1);
    expect(await seen(over.id)).toHaveLength(0);
  });

  it('opens a door first, so that what only fetches the address uses up no view, and goes without script', async () => {
    const { id } = await aLink();
    const { text, headers } = await api.http.get('/verify/share?lang=en');
    expect(text).toContain('<form action="/verify/share?lang=en" method="post"');
    expect(text.match(/<script[^>]*>/g)).toEqual(['<script type="module" src="/verify/share/key.mjs">']);
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect((await api.http.get('/verify/share/key.mjs')).headers['content-type']).toContain('text/javascript');
    expect(await seen(id)).toHaveLength(0);
  });

  it('[CE10] cannot be guessed: 128 bits behind the # of the address, kept as a digest, and misses are counted', async () => {
    const { address, key } = await aLink();
    expect(address).toMatch(/\/verify\/share#([2-9A-HJ-KM-NP-Z]{4}-){6}[2-9A-HJ-KM-NP-Z]{2}$/);
    const stored = JSON.stringify(await api.dataSource.query('select to_jsonb(c) from credentials.consent c'));
    for (const form of [key, key.replace(/-/g, '')]) expect(stored).not.toContain(form);
    const statuses: number[] = [];
    for (let i = 0; i < 61; i += 1) statuses.push((await open('2'.repeat(26))).status);
    expect([statuses[59], statuses[60]]).toEqual([404, 429]);
    expect((await open(address)).status).toBe(200);
  });

  it('[O7] counts no view that could not be answered', async () => {
    const { id, key } = await aLink();
    await api.dataSource.query('alter table credentials.detail_choice rename to away');
    const { status, text } = await open(key);
    await api.dataSource.query('alter table credentials.away rename to detail_choice');
    expect([status, text.includes('We could not check')]).toEqual([503, true]);
    expect(await seen(id)).toHaveLength(0);
  });

  it('is opened by two at once no more often than it may be', async () => {
    const { id, key } = await aLink({ mostViews: 2 });
    const answers = await Promise.all([1, 2, 3, 4].map(() => open(key)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 404, 404]);
    expect(await seen(id)).toHaveLength(2);
  });
});

describe('the holder', () => {
  it('[AZ8] alone makes, sees and ends links of a certificate', async () => {
    const other = await aPerson(api);
    const { id } = await aLink();
    expect(await api.refusal(other.id, share, wish())).toBe('NOT_FOUND');
    expect(await api.refusal(other.id, end, { id })).toBe('NOT_FOUND');
    expect(await api.ok(other.id, readings)).toEqual({ myDetailReadings: { nodes: [] } });
    expect(await api.ok(other.id, '{ myConsents(first: 5) { nodes { id } } }')).toEqual({ myConsents: { nodes: [] } });
    await api.ok(holder.id, end, { id });
    expect(await api.refusal(holder.id, end, { id })).toBe('SHARE_ENDED');
  });

  it.each([
    ['SHARE_RECIPIENT_MISSING', { recipient: ' ' }], ['SHARE_PURPOSE_MISSING', { purpose: 'OTHER' }], ['SHARE_NOTHING_SHOWN', { lines: [], showsRules: false }],
    ['BAD_USER_INPUT', { days: 367 }], ['BAD_USER_INPUT', { mostViews: 0 }],
  ])('is refused with %s', async (code, over) => expect(await api.refusal(holder.id, share, wish(over))).toBe(code));

  it('has at most twenty open links of a certificate', async () => {
    const full = await aCredential(api, { holderId: holder.id, detail });
    for (let i = 0; i < 20; i += 1) await aLink({ credentialId: full.id });
    expect(await api.refusal(holder.id, share, wish({ credentialId: full.id }))).toBe('SHARE_TOO_MANY');
  });

  it('reads any number of readings and consents in the same statements', async () => {
    const list = () => api.ok(holder.id, '{ myConsents(first: 50) { nodes { views isLive lines { label } } } myDetailReadings(first: 50) { nodes { consent { lines { label } views } } } }');
    await open((await aLink()).key);
    const before = (await statementsDuring(list)).length;
    for (const { key } of [await aLink(), await aLink()]) await open(key);
    expect((await statementsDuring(list)).length).toBe(before);
  });

  it('finds no consent or reading altered: the database refuses', async () => {
    const { id, key } = await aLink();
    await open(key);
    for (const change of [`update credentials.consent set lines = '{0,1,2,3}' where id = $1`, 'delete from credentials.consent where id = $1', 'update credentials.disclosure set viewer_id = null where consent_id = $1', 'delete from credentials.disclosure where consent_id = $1']) {
      await expect(api.dataSource.query(change, [id])).rejects.toThrow();
    }
  });
});
