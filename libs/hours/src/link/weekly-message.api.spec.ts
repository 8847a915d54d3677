import { startApi } from '@waymark/identity/testing';
import type { TestApi } from '@waymark/platform/testing';
import { hoursEntities, HoursEntry, HoursModule, Placement, useLinkSessions, WeeklyMessageService } from '../index';
import { aPlacementScene, attestation, enterLink, mailedToken, maria, sent, shown } from '../testing';
import type { HoursScene } from '../testing';

const lee = { alternateName: 'Lee Park', alternateEmail: 'lee.park@clinic.example', alternateLocale: 'es' } as const;

describe('the message of the week', () => {
  let api: TestApi;
  let scene: HoursScene;
  const email: string = maria.supervisorEmail;
  const start = new Date('2026-11-23T15:00:00.000Z');
  const onDay = async (day: number) => {
    api.now = new Date(start.getTime() + day * 86_400_000);
    await api.app.get(WeeklyMessageService).writeToAll(api.ctx());
    await api.runJobs();
  };
  const subjects = async (to = email) => (await api.mails(to)).map(({ subject }) => subject);
  const signAll = async () => {
    const cookie = await enterLink(api, email, await mailedToken(api, email));
    const ids = (await api.dataSource.manager.findBy(HoursEntry, { state: 'SENT' as never })).map(({ id }) => id);
    await api.http.post('/link/decide').set('cookie', cookie).send({ sign: await shown(api, ids), return: [], attestation, signerName: 'Maria Ortiz' }).expect(201);
  };

  beforeEach(async () => {
    api = await startApi({ modules: [HoursModule], entities: hoursEntities, prepare: useLinkSessions });
    api.now = start;
    scene = await aPlacementScene(api, maria);
  });
  afterEach(() => api.close());

  it('[D3] is one for all trainees together, names what each sent, and is not written twice, by however many workers', async () => {
    const other = await aPlacementScene(api, maria);
    await sent(api, scene);
    await sent(api, scene, { startTime: '14:00', minutes: 30 });
    await sent(api, other, { minutes: 60 });
    await Promise.all(Array.from({ length: 6 }, () => onDay(0)));
    const mails = await api.mails(email);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.subject).toBe('Something waits for you');
    expect(mails[0]?.body).toContain('Ana Reyes: 2:30 hours (2)');
    expect(mails[0]?.body).toContain('Ana Reyes: 1:00 hours (1)');
    expect(mails[0]?.body).toMatch(/https:\/\/waymark\.example\/sign\/[\w-]{43}\n/);
    await sent(api, scene, { startTime: '17:00', minutes: 30 });
    for (const day of [1, 3, 6]) await onDay(day);
    expect(await subjects()).toHaveLength(1);
  });

  it('[D3] is one a week in the database, too', async () => {
    const insert = (day: string) => api.dataSource.query(`insert into hours.signing_link (email, locale, token_hash, created_at, expires_at, asked_on) values ('a@b.example', 'en', md5($1) || md5($1), now(), now() + interval '1 day', $1::date)`, [day]);
    await insert('2026-11-23');
    await expect(insert('2026-11-29')).rejects.toThrow('one_message_a_week');
    await expect(insert('2026-11-30')).resolves.toBeDefined();
  });

  it('is not written while nothing waits', async () => {
    await onDay(0);
    await sent(api, scene);
    await onDay(1);
    await signAll();
    await onDay(8);
    expect((await subjects()).filter((subject) => !/^Your (code|receipt)$/.test(subject))).toEqual(['Something waits for you']);
  });

  it('is a reminder after seven days, and after two weeks the alternate is asked, in their language; both are told', async () => {
    await api.dataSource.manager.update(Placement, { id: scene.placement.id }, lee);
    await sent(api, scene);
    for (let day = 0; day < 14; day += 1) await onDay(day);
    expect(await subjects()).toEqual(['Something waits for you', 'Something still waits for you']);
    expect(await subjects(lee.alternateEmail)).toEqual([]);
    await onDay(14);
    expect(await subjects(lee.alternateEmail)).toEqual(['Algo le espera']);
    expect((await api.mails(email)).at(-1)?.body).toContain('Ana Reyes: 2:00 hours (1). We asked Lee Park, too.');
    expect((await api.mails(scene.trainee.email)).at(-1)?.body).toContain('We now also ask Lee Park');
    expect(await subjects()).toHaveLength(3);
  });

  it('lets the alternate sign as the alternate, only once asked, and rest when nothing waits', async () => {
    await api.dataSource.manager.update(Placement, { id: scene.placement.id }, lee);
    const id = await sent(api, scene);
    for (const day of [0, 7, 14]) await onDay(day);
    const cookie = await enterLink(api, lee.alternateEmail, await mailedToken(api, lee.alternateEmail));
    await api.http.post('/link/decide').set('cookie', cookie).send({ sign: await shown(api, [id]), return: [], attestation, signerName: 'Lee Park' }).expect(201);
    const [signature] = await api.dataSource.query<{ standing: string; signer_name: string }[]>('select standing, signer_name from hours.signature where entry_id = $1', [id]);
    expect(signature).toEqual({ standing: 'ALTERNATE', signer_name: 'Lee Park' });
    await onDay(21);
    expect(await api.dataSource.manager.findOneByOrFail(Placement, { id: scene.placement.id })).toMatchObject({ isAlternateAsked: false });
    const [asked, rests] = await api.dataSource.query<{ action: string }[]>(`select action from audit.entry where record_id = $1 and action like 'placement.alternate%' order by id`, [scene.placement.id]);
    expect([asked?.action, rests?.action]).toEqual(['placement.alternate-asked', 'placement.alternate-rests']);
  });

  it('is asked of the alternate of somebody with an account after two weeks, and they are told', async () => {
    const account = await aPlacementScene(api, lee);
    await sent(api, account);
    await onDay(13);
    expect(await subjects(lee.alternateEmail)).toEqual([]);
    await onDay(14);
    expect(await subjects(lee.alternateEmail)).toEqual(['Algo le espera']);
    expect(await subjects(account.supervisor.email)).toEqual(['Something waits for you', 'Hours still wait for you']);
  });
});
