import { startApi } from '@waymark/identity/testing';
import { Person } from '@waymark/identity';
import type { TestApi } from '@waymark/platform/testing';
import { hoursEntities, HoursEntry, HoursModule, HoursSignature, useLinkSessions, WeeklyMessageService } from '../index';
import { aPlacementScene, attestation, daysBefore, enterLink, hoursDocuments, mailedToken, maria, sent, shown } from '../testing';
import type { HoursScene } from '../testing';
import { LinkSession, SigningLink } from './signing-link.entity';

const days = daysBefore('2026-11-20', 9);

interface Week {
  signerName: string;
  attestation: string;
  groups: { person: { name: string }; minutes: number; items: { contentHash: string; flags: string[]; entry: { id: string } }[] }[];
}

describe('a supervisor without an account', () => {
  let api: TestApi;
  let scene: HoursScene;
  let email: string;
  let count = 0;
  const entry = (id: string) => api.dataSource.manager.findOneByOrFail(HoursEntry, { id });
  const weekly = () => api.app.get(WeeklyMessageService).writeToAll(api.ctx());
  const week = async (cookie: string): Promise<Week> => (await api.http.get('/link/week').set('cookie', cookie).expect(200)).body as Week;
  const decide = (cookie: string, body: object) => api.http.post('/link/decide').set('cookie', cookie).send({ sign: [], return: [], attestation, signerName: 'Maria Ortiz', ...body });
  const entered = async () => {
    await weekly();
    return enterLink(api, email, await mailedToken(api, email));
  };

  beforeAll(async () => {
    api = await startApi({ modules: [HoursModule], entities: hoursEntities, prepare: useLinkSessions });
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    email = `maria${(count += 1)}@clinic.example`;
    scene = await aPlacementScene(api, { ...maria, supervisorEmail: email });
  });

  it('[D3] [D4] signs eight entries and returns one from a link with a mailed code, and has no account after it', async () => {
    const ids = await Promise.all(days.map((workedOn) => sent(api, scene, { workedOn })));
    const [back = '', ...good] = ids;
    const people = await api.dataSource.manager.count(Person);
    const cookie = await entered();
    const page = await week(cookie);
    expect(page).toMatchObject({ signerName: 'Maria Ortiz', attestation, groups: [{ person: { name: 'Ana Reyes' }, minutes: 1080 }] });
    expect(page.groups[0]?.items.map((item) => item.entry.id).sort()).toEqual([...ids].sort());
    await decide(cookie, { sign: await shown(api, good), return: [{ id: back, reason: 'The group ended at 10.' }] }).expect(201);
    expect((await entry(back)).state).toBe('RETURNED');
    for (const id of good) {
      const signature = await api.dataSource.manager.findOneByOrFail(HoursSignature, { entryId: id });
      expect(signature).toMatchObject({ signerId: null, signerEmail: email, signerName: 'Maria Ortiz', standing: 'NAMED', sentence: attestation, contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    }
    expect((await week(cookie)).groups).toEqual([]);
    expect(await api.dataSource.manager.count(Person)).toBe(people);
  });

  it('[D5] tells the trainee at once what the supervisor asks to change', async () => {
    const id = await sent(api, scene);
    await decide(await entered(), { return: [{ id, reason: 'Which group?' }] }).expect(201);
    await api.runJobs();
    const mails = await api.mails(scene.trainee.email);
    expect(mails.at(-1)?.body).toContain('Maria Ortiz sent back your hours of November 20, 2026');
    expect(mails.at(-1)?.body).toContain('Which group?');
  });

  it('[HR13] [D3] a mail scanner that opens the link, by GET, HEAD or POST, signs nothing and uses nothing up', async () => {
    const id = await sent(api, scene);
    await weekly();
    const token = await mailedToken(api, email);
    for (const path of [`/sign/${token}`, `/link/door/${token}`, `/link/door/${token}/enter`, '/link/decide', '/link/week']) {
      for (const method of ['get', 'head', 'post'] as const) {
        const answer = await api.http[method](path).send(method === 'post' ? { code: '000000', sign: await shown(api, [id]), return: [], attestation, signerName: 'Scanner' } : undefined);
        expect(answer.headers['set-cookie']).toBeUndefined();
        if (path.startsWith('/link/door') && method !== 'post') expect([path, answer.status]).toEqual([path, path.endsWith('enter') ? 404 : 200]);
        else expect(answer.status).toBeGreaterThanOrEqual(400);
      }
    }
    expect((await entry(id)).state).toBe('SENT');
    const cookie = await enterLink(api, email, token);
    await decide(cookie, { sign: await shown(api, [id]) }).expect(201);
    expect((await entry(id)).state).toBe('SIGNED');
  });

  it('[HR13] a forwarded link is worth nothing: the code goes to the mailbox that the link went to, and is good for that link alone', async () => {
    await sent(api, scene);
    await weekly();
    const token = await mailedToken(api, email);
    expect((await api.http.get(`/link/door/${token}`)).body).toEqual({ mailbox: 'm…@clinic.example', locale: 'en' });
    const other = await aPlacementScene(api, { ...maria, supervisorEmail: `other.${email}` });
    await sent(api, other);
    api.now = new Date(api.now.getTime() + 7 * 86_400_000);
    await weekly();
    const second = await mailedToken(api, `other.${email}`);
    await api.http.post(`/link/door/${second}/code`).expect(204);
    await api.runJobs();
    const code = (await api.mails(`other.${email}`)).flatMap(({ body }) => /\b\d{6}\b/.exec(body)?.[0] ?? []).at(-1);
    expect((await api.http.post(`/link/door/${token}/enter`).send({ code })).body).toMatchObject({ code: 'SIGN_IN_CODE_REFUSED' });
    api.now = new Date('2026-11-23T15:00:00.000Z');
  });

  it('sees and decides what was sent to that mailbox, and nothing else', async () => {
    const mine = await sent(api, scene);
    const cookie = await entered();
    const other = await aPlacementScene(api, { ...maria, supervisorEmail: `other.${email}` });
    const theirs = await sent(api, other);
    expect(JSON.stringify(await week(cookie))).not.toContain(theirs);
    expect((await decide(cookie, { sign: await shown(api, [theirs]) })).body).toMatchObject({ code: 'NOT_FOUND' });
    expect((await decide(cookie, { sign: await shown(api, [mine, theirs]) })).status).toBe(404);
    expect((await entry(mine)).state).toBe('SENT');
    for (const document of [hoursDocuments.toSign, hoursDocuments.list, hoursDocuments.tally]) {
      const { body } = await api.http.post('/graphql').set('cookie', cookie).send({ query: document });
      expect((body as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    }
  });

  it('an account opens nothing below the link, be it the right mailbox', async () => {
    await sent(api, scene);
    const person = await api.dataSource.manager.save(Person, { email, legalName: 'Maria Ortiz', locale: 'en' as const, createdAt: api.now });
    expect((await api.http.get('/link/week').set('x-test-person', person.id)).status).toBe(401);
    expect(await api.ok(person.id, hoursDocuments.list)).toEqual({ hours: { nodes: [] } });
  });

  it('[D3] a link and its session end: after 14 days, after two hours, and when somebody leaves', async () => {
    await sent(api, scene);
    const cookie = await entered();
    const start = api.now;
    api.now = new Date(start.getTime() + 2 * 3_600_000);
    expect((await api.http.get('/link/week').set('cookie', cookie)).status).toBe(401);
    const token = await mailedToken(api, email);
    const again = await enterLink(api, email, token);
    await api.http.post('/link/leave').set('cookie', again).expect(204);
    expect((await api.http.get('/link/week').set('cookie', again)).status).toBe(401);
    api.now = new Date(start.getTime() + 14 * 86_400_000);
    for (const path of [`/link/door/${token}`, '/link/door/unknown']) expect((await api.http.get(path)).body).toMatchObject({ code: 'LINK_NOT_OPEN' });
    api.now = start;
  });

  it('keeps neither the link nor the session in words', async () => {
    await sent(api, scene);
    const cookie = await entered();
    const token = await mailedToken(api, email);
    const rows = JSON.stringify([await api.dataSource.manager.find(SigningLink), await api.dataSource.manager.find(LinkSession), await api.dataSource.query('select * from audit.entry')]);
    expect(rows).not.toContain(token);
    expect(rows).not.toContain(cookie.split('=')[1]);
    expect(Buffer.from(token, 'base64url').length).toBeGreaterThanOrEqual(16);
  });

  it('is not the trainee, who took the address of their supervisor', async () => {
    const id = await sent(api, scene);
    const cookie = await entered();
    await api.dataSource.manager.update(Person, { id: scene.trainee.id }, { email });
    expect((await decide(cookie, { sign: await shown(api, [id]) })).body).toMatchObject({ code: 'HOURS_OWN_ENTRY' });
  });

  it('[D4] signs nothing from an old page, nothing without the sentence and nothing without a name', async () => {
    const id = await sent(api, scene);
    const cookie = await entered();
    expect((await decide(cookie, { sign: [{ id, contentHash: '0'.repeat(64) }] })).body).toMatchObject({ code: 'HOURS_CONTENT_CHANGED' });
    expect((await decide(cookie, { sign: await shown(api, [id]), attestation: 'ok' })).body).toMatchObject({ code: 'HOURS_ATTESTATION_CHANGED' });
    expect((await decide(cookie, { sign: await shown(api, [id]), signerName: ' ' })).body).toMatchObject({ code: 'PERSON_NAME_MISSING' });
    expect((await decide(cookie, { return: [{ id, reason: ' ' }] })).body).toMatchObject({ code: 'HOURS_RETURN_REASON_MISSING' });
  });

  it('signs in Spanish the sentence that was read in Spanish', async () => {
    const id = await sent(api, scene);
    const cookie = await entered();
    const spanish = (await api.http.get('/link/week').set('cookie', cookie).set('accept-language', 'es')).body as Week;
    await decide(cookie, { sign: await shown(api, [id]), attestation: spanish.attestation }).set('accept-language', 'es').expect(201);
    expect(await api.dataSource.manager.findOneByOrFail(HoursSignature, { entryId: id })).toMatchObject({ sentence: spanish.attestation });
    expect(spanish.attestation).not.toBe(attestation);
  });
});
