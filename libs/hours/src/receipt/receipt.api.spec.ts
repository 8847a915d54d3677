import { aPerson, startApi } from '@waymark/identity/testing';
import type { TestApi } from '@waymark/platform/testing';
import { hoursEntities, HoursModule, useLinkSessions, WeeklyMessageService } from '../index';
import { aPlacementScene, attestation, enterLink, hoursDocuments, mailedToken, maria, sent, shown } from '../testing';
import type { HoursScene } from '../testing';
import { Receipt } from './receipt.entity';

describe('a receipt', () => {
  let api: TestApi;
  let scene: HoursScene;
  let other: HoursScene;
  let email: string;
  let count = 0;
  const pdf = (path: string, headers: Record<string, string>) => api.http.get(path).set(headers).buffer(true).parse((response, done) => {
    const parts: Buffer[] = [];
    response.on('data', (part: Buffer) => parts.push(part));
    response.on('end', () => done(null, Buffer.concat(parts)));
  });

  beforeAll(async () => {
    api = await startApi({ modules: [HoursModule], entities: hoursEntities, prepare: useLinkSessions });
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    email = `maria.receipt${(count += 1)}@clinic.example`;
    [scene, other] = [await aPlacementScene(api, { ...maria, supervisorEmail: email }), await aPlacementScene(api, { ...maria, supervisorEmail: email })];
  });

  /** One of each trainee is signed, another of the first one returned. */
  async function decided(): Promise<{ cookie: string; id: string }> {
    const [first, second, back] = [await sent(api, scene), await sent(api, other), await sent(api, scene, { startTime: '14:00' })];
    await api.app.get(WeeklyMessageService).writeToAll(api.ctx());
    const cookie = await enterLink(api, email, await mailedToken(api, email));
    const body = { sign: await shown(api, [first, second]), return: [{ id: back, reason: 'Which group?' }], attestation, signerName: 'Maria Ortiz' };
    const { id } = (await api.http.post('/link/decide').set('cookie', cookie).send(body).expect(201)).body as { id: string };
    await api.runJobs();
    return { cookie, id };
  }

  it('[D3] is mailed to both, each with a way to the PDF: the supervisor by a fresh link, the trainee in their account', async () => {
    const { id } = await decided();
    const mine = (await api.mails(email)).find(({ subject }) => subject === 'Your receipt');
    expect(mine?.body).toContain('You signed 2 and sent back 1.');
    expect(mine?.body).toMatch(/\/sign\/[\w-]{43}/);
    const theirs = (await api.mails(scene.trainee.email)).find(({ subject }) => subject === 'Your hours were signed');
    expect(theirs?.body).toContain('Maria Ortiz signed 2:00 hours of yours.');
    expect(theirs?.body).toContain(`/hours/receipts/${id}`);
  });

  it('[D3] keeps who decided what, when and in which words, and never changes', async () => {
    const { id } = await decided();
    const receipt = await api.dataSource.manager.findOneByOrFail(Receipt, { id });
    expect(receipt).toMatchObject({ signerName: 'Maria Ortiz', signerEmail: email, sentence: attestation, decidedAt: api.now, timeZone: 'America/Chicago' });
    expect(receipt.lines.map(({ reason, signatureId, minutes }) => [reason, signatureId !== null, minutes])).toEqual(expect.arrayContaining([[null, true, 120], [null, true, 120], ['Which group?', false, 120]]));
    await expect(api.dataSource.query('update hours.receipt set signer_name = $2 where id = $1', [id, 'x'])).rejects.toThrow('append-only');
    await expect(api.dataSource.query('delete from hours.receipt where id = $1', [id])).rejects.toThrow('append-only');
  });

  it('[AZ17] is read as a PDF by the signer and the trainees it is about, and by nobody else', async () => {
    const { cookie, id } = await decided();
    const whole = await pdf(`/link/receipts/${id}.pdf`, { cookie }).expect(200);
    expect(whole.headers['content-type']).toBe('application/pdf');
    expect((whole.body as Buffer).subarray(0, 8).toString()).toBe('%PDF-1.7');
    const part = await pdf(`/files/hours/receipts/${id}.pdf`, { 'x-test-person': scene.trainee.id }).expect(200);
    expect((part.body as Buffer).length).toBeLessThan((whole.body as Buffer).length);
    expect((await pdf(`/files/hours/receipts/${id}.pdf`, { 'x-test-person': (await aPerson(api)).id })).status).toBe(404);
    expect((await pdf(`/files/hours/receipts/${id}.pdf`, {})).status).toBe(401);
    expect((await pdf(`/files/hours/receipts/${id}.pdf`, { cookie })).status).toBe(401);
    expect((await pdf(`/link/receipts/${id}.pdf`, {})).status).toBe(401);
    const stranger = `stranger.${email}`;
    const elsewhere = await aPlacementScene(api, { ...maria, supervisorEmail: stranger });
    await sent(api, elsewhere);
    await api.app.get(WeeklyMessageService).writeToAll(api.ctx());
    const theirs = await enterLink(api, stranger, await mailedToken(api, stranger));
    expect((await pdf(`/link/receipts/${id}.pdf`, { cookie: theirs })).status).toBe(404);
    expect((await pdf('/link/receipts/none.pdf', { cookie: theirs })).status).toBe(404);
  });

  it('is written for a supervisor with an account, too, and stands beside the signature', async () => {
    const account = await aPlacementScene(api);
    const id = await sent(api, account);
    const { decideHours } = await api.ok<{ decideHours: { id: string } }>(account.supervisor.id, hoursDocuments.decide.replace('decidedAt', 'id decidedAt'), { input: { sign: await shown(api, [id]), return: [], attestation } });
    const { hoursEntry } = await api.ok<{ hoursEntry: object }>(account.trainee.id, 'query ($id: ID!) { hoursEntry(id: $id) { signature { receiptId standing } } }', { id });
    expect(hoursEntry).toEqual({ signature: { receiptId: decideHours.id, standing: 'ROLE' } });
    for (const person of [account.supervisor.id, account.trainee.id]) await pdf(`/files/hours/receipts/${decideHours.id}.pdf`, { 'x-test-person': person }).expect(200);
  });
});
