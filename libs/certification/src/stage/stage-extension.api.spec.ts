import { randomUUID } from 'node:crypto';
import { assessmentsEntities } from '@waymark/assessments';
import { coursesEntities } from '@waymark/courses';
import { Credential, credentialsEntities } from '@waymark/credentials';
import { hoursEntities } from '@waymark/hours';
import { signed } from '@waymark/hours/testing';
import { startApi } from '@waymark/identity/testing';
import type { TestApi } from '@waymark/platform/testing';
import { certificationEntities, CertificationModule } from '../index';
import { StageConversion } from './stage-conversion.service';
import { StageWarning } from './stage-warning.service';
import { aStageHeld } from './stage.builder';
import type { StageHeldScene } from './stage.builder';

const ASK = 'mutation ($input: AskForMoreTimeInput!) { askForMoreTime(input: $input) { id } }';
const DECIDE = 'mutation ($input: DecideMoreTimeInput!) { decideMoreTime(input: $input) { id } }';
const CONFIRM = 'mutation ($input: ConfirmMoreTimeInput!) { confirmMoreTime(input: $input) { id } }';
const TIME = 'query ($id: ID!) { application(id: $id) { credential { validUntil issuedOn standing { status } } stageTime { validUntil left extendedUntil canAsk canDecide canConfirm firstLook { id isGranted reason reviewer { name } } earlierLooks { isGranted reason reviewer { name } } asked { id reason status answer validUntil } } history { action reason } } }';

interface Time { validUntil: string; left: number; extendedUntil: string | null; canAsk: boolean; canDecide: boolean; canConfirm: boolean; firstLook: { id: string } | null; asked: { id: string; reason: string; status: string; answer: string | null; validUntil: string | null }[] }
interface Answer { application: { credential: { validUntil: string; issuedOn: string; standing: { status: string } }; stageTime: Time; history: { action: string; reason: string | null }[] } }

let api: TestApi;
let stage: StageHeldScene;
const start = new Date('2026-11-23T15:00:00.000Z');

beforeAll(async () => {
  api = await startApi({ modules: [CertificationModule], entities: [...coursesEntities, ...assessmentsEntities, ...hoursEntities, ...credentialsEntities, ...certificationEntities] });
});
afterAll(() => api.close());
beforeEach(async () => {
  api.now = start;
  stage = await aStageHeld(api);
});

const input = (with_: object = {}) => ({ id: randomUUID(), applicationId: stage.id, reason: 'The site closed for a month.', ...with_ });
const ask = (with_: object = {}, who = stage.scene.ana.id) => api.refusal(who, ASK, { input: input(with_) });
const read = async (who = stage.scene.ana.id) => (await api.ok<Answer>(who, TIME, { id: stage.id })).application;
const openId = async () => (await read()).stageTime.asked.at(-1)?.id ?? '';
const decide = async (isGranted: boolean, { who = stage.scene.ruth.id, id = '', reason = 'It was not her doing.' } = {}) => api.refusal(who, DECIDE, { input: { id: id || (await openId()), isGranted, reason } });
const confirm = async ({ who = stage.scene.thomas.id, id = '', lookId = '', isAgreed = true, reason = 'I read the same.' } = {}) =>
  api.refusal(who, CONFIRM, { input: { id: id || (await openId()), lookId: lookId || ((await read(who)).stageTime.firstLook?.id ?? randomUUID()), isAgreed, reason } });
/** As two reviewers of the board answer. */
const answer = async (isGranted: boolean, with_ = {}) => [await decide(isGranted, with_), await confirm()];
const both = ['NONE', 'NONE'];
const held = () => api.dataSource.manager.find(Credential, { where: { holderId: stage.scene.ana.id }, order: { edition: 'ASC' } });

it('[E7] its holder asks for more time with a reason, the board grants it once, and a certificate with the new day takes the place of the old one', async () => {
  expect((await read()).stageTime).toMatchObject({ validUntil: '2027-05-22', left: 1, extendedUntil: '2027-11-22', canAsk: true, canDecide: false });
  expect(await ask()).toBe('NONE');
  expect((await read(stage.scene.ruth.id)).stageTime).toMatchObject({ canAsk: false, canDecide: true });
  expect(await decide(true)).toBe('NONE');
  expect(await held()).toHaveLength(1);
  expect(await confirm()).toBe('NONE');
  const { stageTime, credential, history } = await read();
  expect(credential).toMatchObject({ validUntil: '2027-11-22', standing: { status: 'ACTIVE' } });
  expect(stageTime).toMatchObject({ validUntil: '2027-11-22', left: 0, extendedUntil: null, canAsk: false, asked: [{ status: 'GRANTED', answer: 'It was not her doing.', validUntil: '2027-11-22' }] });
  expect(history.filter(({ action }) => action.startsWith('extension'))).toEqual([{ action: 'extension.asked', reason: null }, { action: 'extension.granted', reason: 'It was not her doing.' }]);
  const [first, second] = await held();
  expect(second).toMatchObject({ supersedesId: first?.id, edition: 2, signatories: first?.signatories });
  expect(await ask()).toBe('EXTENSION_NONE_LEFT');
  await api.runJobs();
  expect((await api.mails(stage.scene.ana.email)).map(({ subject }) => subject)).toContain('The board has answered you');
});

it('[O4] the warnings move along with the last day', async () => {
  await ask();
  await answer(true);
  const warned = async (day: string) => {
    api.now = new Date(`${day}T15:00:00.000Z`);
    await api.app.get(StageWarning).warnAll(api.ctx());
    await api.runJobs();
    return (await api.mails(stage.scene.ana.email)).filter(({ subject }) => subject === 'A date to keep in mind').length;
  };
  expect(await warned('2027-05-15')).toBe(0);
  expect(await warned('2027-11-15')).toBe(1);
});

it('[E7] asked in time it is granted after the last day; the hours of all of it count, and the full certificate follows by itself', async () => {
  for (const workedOn of ['2026-11-14', '2026-11-15', '2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19']) await signed(api, stage.hours, { workedOn, minutes: 600 });
  api.now = new Date('2027-05-22T15:00:00.000Z');
  expect(await ask()).toBe('NONE');
  api.now = new Date('2027-05-30T15:00:00.000Z');
  expect((await read()).credential.standing.status).toBe('EXPIRED');
  expect(await answer(true)).toEqual(both);
  expect((await read()).credential).toMatchObject({ issuedOn: '2027-05-30', validUntil: '2027-11-22', standing: { status: 'ACTIVE' } });
  await api.app.get(StageConversion).convertAll(api.ctx());
  expect((await held()).map(({ title }) => title)).toContain('Certified Peer Worker');
});

it('[E7] a "no" says why, and may be asked again; what became the full one needs no more time', async () => {
  await ask();
  expect(await decide(false, { reason: ' ' })).toBe('EXTENSION_REASON_MISSING');
  expect(await answer(false, { reason: 'Half a year is left.' })).toEqual(both);
  expect((await read()).stageTime).toMatchObject({ left: 1, canAsk: true, asked: [{ status: 'REFUSED', answer: 'Half a year is left.', validUntil: null }] });
  expect(await held()).toHaveLength(1);
  api.now = new Date(start.getTime() + 60_000);
  expect(await ask()).toBe('NONE');
  for (const workedOn of ['2026-11-14', '2026-11-15', '2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19']) await signed(api, stage.hours, { workedOn, minutes: 600 });
  await api.app.get(StageConversion).convertAll(api.ctx());
  expect((await read()).stageTime.asked.map(({ status }) => status)).toEqual(['REFUSED', 'NOT_NEEDED']);
});

it('[E7] is asked once, and decided once by two at once; the database says so too', async () => {
  const same = input();
  const send = (each: object) => api.refusal(stage.scene.ana.id, ASK, { input: each });
  expect(await Promise.all([send(same), send(same)])).toEqual(['NONE', 'NONE']);
  expect(await ask()).toBe('EXTENSION_RUNS_ALREADY');
  const id = await openId();
  expect((await Promise.all([decide(true, { id }), decide(true, { id, who: stage.scene.thomas.id })])).sort()).toEqual(['EXTENSION_LOOKED_AT', 'NONE']);
  const codes = await Promise.all([stage.scene.ruth.id, stage.scene.thomas.id, stage.scene.thomas.id, stage.scene.ruth.id].map((who) => confirm({ who, id })));
  expect(codes.filter((code) => code === 'NONE')).toHaveLength(1);
  expect(await held()).toHaveLength(2);
  await expect(api.dataSource.query("update certification.stage_extension set answer = 'x' where id = $1", [id])).rejects.toThrow('not changed');
});

it('[E7] nothing is asked for what is over or on hold, and only its holder asks and only its board decides', async () => {
  await ask();
  const id = await openId();
  expect(await ask({}, stage.scene.ruth.id)).toBe('FORBIDDEN');
  expect(await decide(true, { id, who: stage.scene.ana.id })).toBe('FORBIDDEN');
  expect(await confirm({ id, who: stage.scene.ana.id, lookId: randomUUID() })).toBe('FORBIDDEN');
  const elsewhere = await aStageHeld(api);
  expect(await api.refusal(elsewhere.scene.ana.id, ASK, { input: input() })).toBe('NOT_FOUND');
  const [credential] = await held();
  await api.dataSource.query(`insert into credentials.credential_event (credential_id, kind, effective_on, recorded_at, recorded_by, public_reason, proposed_by) values ($1, 'SUSPENDED', '2026-11-23', $2, $3, 'Order 1', gen_random_uuid())`, [credential?.id, api.now, stage.scene.ruth.id]);
  expect(await decide(true, { id })).toBe('EXTENSION_STAGE_OVER');
  expect(await decide(false, { id })).toBe('NONE');
  expect(await confirm({ id })).toBe('NONE');
  expect(await ask()).toBe('EXTENSION_STAGE_OVER');
  expect(await ask({ applicationId: (await aStageHeld(api)).scene.id }, stage.scene.ana.id)).toBe('NOT_FOUND');
});

describe('[M2] [T16] two people answer', () => {
  beforeEach(async () => {
    await ask();
  });

  it('a first "yes" changes nothing, and its holder reads nothing of it', async () => {
    const id = await openId();
    expect(await decide(true)).toBe('NONE');
    expect(await decide(true)).toBe('NONE');
    expect(await held()).toHaveLength(1);
    expect((await read()).stageTime).toMatchObject({ validUntil: '2027-05-22', canConfirm: false, firstLook: null, asked: [{ status: 'ASKED', answer: null }] });
    expect((await read()).history.filter(({ action }) => action !== 'extension.asked' && action.startsWith('extension'))).toEqual([]);
    expect((await read(stage.scene.ruth.id)).stageTime).toMatchObject({ canDecide: false, canConfirm: false });
    expect((await read(stage.scene.thomas.id)).stageTime).toMatchObject({ canDecide: false, canConfirm: true, firstLook: { isGranted: true, reason: 'It was not her doing.', reviewer: { name: 'Ruth Adler' } } });
    expect(await confirm({ who: stage.scene.ruth.id })).toBe('EXTENSION_SECOND_PERSON_NEEDED');
    expect(await confirm({ reason: ' ' })).toBe('EXTENSION_REASON_MISSING');
    expect(await confirm({ lookId: randomUUID() })).toBe('EXTENSION_LOOKED_AT');
    const trail = await api.dataSource.query<{ actor_id: string }[]>(`select actor_id from audit.entry where record_id = $1 and action = 'extension.looked'`, [id]);
    expect(trail).toEqual([{ actor_id: stage.scene.ruth.id }]);
  });

  it('a second one who disagrees begins anew, and either of them may answer then', async () => {
    expect(await confirm({ lookId: randomUUID() })).toBe('EXTENSION_NOT_LOOKED_AT');
    await decide(false, { reason: 'Half a year is left.' });
    expect(await confirm({ isAgreed: false, reason: 'A whole year is possible.' })).toBe('NONE');
    await api.runJobs();
    expect((await api.mails(stage.scene.ruth.email)).map(({ subject }) => subject)).toContain('What you proposed came back');
    expect((await read()).stageTime).toMatchObject({ earlierLooks: [] });
    expect((await read(stage.scene.ruth.id)).stageTime).toMatchObject({ earlierLooks: [{ isGranted: false, reason: 'Half a year is left.' }, { isGranted: null, reason: 'A whole year is possible.', reviewer: { name: 'Thomas Nakai' } }] });
    const lines = (await api.ok<{ inbox: { id: string; text: string }[] }>(stage.scene.ruth.id, '{ inbox { id text } }')).inbox;
    expect(lines).toContainEqual({ id: `more-time ${await openId()}`, text: 'What you proposed came back. Read why.' });
    expect((await read()).stageTime.asked).toMatchObject([{ status: 'ASKED', answer: null }]);
    expect(await decide(true, { who: stage.scene.thomas.id })).toBe('NONE');
    expect(await confirm({ who: stage.scene.ruth.id })).toBe('NONE');
    expect((await read()).stageTime).toMatchObject({ validUntil: '2027-11-22', asked: [{ status: 'GRANTED' }] });
  });

  it('a slow second person costs nobody their certificate', async () => {
    await decide(true);
    api.now = new Date('2027-06-30T15:00:00.000Z');
    expect((await read()).credential.standing.status).toBe('EXPIRED');
    expect(await confirm()).toBe('NONE');
    expect((await read()).credential).toMatchObject({ validUntil: '2027-11-22', standing: { status: 'ACTIVE' } });
  });

  it('in the database too', async () => {
    const id = await openId();
    await decide(true);
    const look = (by: string, isGranted = true) => api.dataSource.query(`insert into certification.extension_look (extension_id, round, look, is_granted, reason, decided_by, decided_at) values ($1, 1, 2, $3, 'r', $2, now())`, [id, by, isGranted]);
    const close = (by: string) => api.dataSource.query(`update certification.stage_extension set status = 'GRANTED', answer = 'It was not her doing.', valid_until = '2027-11-22', decided_by = $2, decided_at = now() where id = $1`, [id, by]);
    await expect(look(stage.scene.ruth.id)).rejects.toThrow('extension_of_two');
    await expect(close(stage.scene.ruth.id)).rejects.toThrow('needs two people');
    await expect(close(stage.scene.thomas.id)).rejects.toThrow('needs two people');
    await expect(api.dataSource.query('delete from certification.extension_look where extension_id = $1', [id])).rejects.toThrow('append-only');
  });
});

it('[J2] what was asked waits in the inbox of each reviewer of the board, until one of them has answered', async () => {
  await ask();
  const waiting = async () => (await api.ok<{ inbox: { text: string; path: string }[] }>(stage.scene.thomas.id, '{ inbox { text path } }')).inbox.filter(({ path }) => path === `/board/applications/${stage.id}`);
  expect(await waiting()).toMatchObject([{ text: 'Somebody asks for more time. Say yes or no.' }]);
  await decide(false);
  expect(await waiting()).toMatchObject([{ text: 'An answer about more time needs a second look' }]);
  const first = await api.ok<{ inbox: { path: string }[] }>(stage.scene.ruth.id, '{ inbox { path } }');
  expect(first.inbox.filter(({ path }) => path === `/board/applications/${stage.id}`)).toEqual([]);
  await confirm();
  expect(await waiting()).toEqual([]);
});
