import { startApi } from '@waymark/identity/testing';
import type { TestApi } from '@waymark/platform/testing';
import { hoursEntities, HoursEntry, HoursModule, HoursSignature, useLinkSessions, WeeklyMessageService } from '../index';
import { aPlacementScene, attestation, enterLink, hoursDocuments, logged, mailedToken, maria, sent, shown, signed, someHours } from '../testing';
import type { HoursScene } from '../testing';
import { UndoneSignature } from './hours-signature.entity';

const undo = `mutation ($ids: [ID!]!) { undoHours(ids: $ids) { id state } }`;
const { amend, decide, send } = hoursDocuments;

describe('a signature that is taken back', () => {
  let api: TestApi;
  let scene: HoursScene;
  const start = new Date('2026-11-23T15:00:00.000Z');
  const later = (hours: number, ms = 0) => (api.now = new Date(start.getTime() + hours * 3_600_000 + ms));
  const entry = (id: string) => api.dataSource.manager.findOneByOrFail(HoursEntry, { id });
  const sign = async (id: string) => api.ok(scene.supervisor.id, decide, { input: { sign: await shown(api, [id]), return: [], attestation } });

  beforeAll(async () => {
    api = await startApi({ modules: [HoursModule], entities: hoursEntities, prepare: useLinkSessions });
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    api.now = start;
    scene = await aPlacementScene(api);
  });

  it('[D8] lets the entry wait again, is kept with when it was taken back, and the trainee is told', async () => {
    const id = await signed(api, scene);
    const before = await api.dataSource.manager.findOneByOrFail(HoursSignature, { entryId: id });
    later(24, -1);
    expect(await api.ok(scene.supervisor.id, undo, { ids: [id] })).toEqual({ undoHours: [{ id, state: 'SENT' }] });
    expect(await api.dataSource.manager.countBy(HoursSignature, { entryId: id })).toBe(0);
    expect(await api.dataSource.manager.findOneByOrFail(UndoneSignature, { id: before.id })).toMatchObject({ contentHash: before.contentHash, sentence: attestation, signerName: 'Sam Whitaker', undoneAt: api.now });
    await api.runJobs();
    expect((await api.mails(scene.trainee.email)).at(-1)?.subject).toBe('A signature was taken back');
    const { hoursEntry } = await api.ok<{ hoursEntry: object }>(scene.trainee.id, 'query ($id: ID!) { hoursEntry(id: $id) { signature { id } history { action actor { id } } } }', { id });
    expect(hoursEntry).toMatchObject({ signature: null, history: expect.arrayContaining([{ action: 'hours.undone', actor: { id: scene.supervisor.id } }]) });
    await sign(id);
    expect(await entry(id)).toMatchObject({ state: 'SIGNED' });
  });

  it('[D8] is given for good after 24 hours: then a correction with a new signature', async () => {
    const id = await signed(api, scene);
    later(24);
    expect(await api.refusal(scene.supervisor.id, undo, { ids: [id] })).toBe('HOURS_UNDO_LATE');
    expect(await entry(id)).toMatchObject({ state: 'SIGNED' });
    await api.ok(scene.trainee.id, amend, { id, input: { ...someHours(scene.placement, { minutes: 90 }), reason: 'It was shorter.' } });
  });

  it('[D8] is not taken back once a correction was begun, nor by anybody but the signer, nor twice', async () => {
    const id = await signed(api, scene);
    const other = await aPlacementScene(api);
    expect(await api.refusal(other.supervisor.id, undo, { ids: [id] })).toBe('NOT_FOUND');
    expect(await api.refusal(scene.trainee.id, undo, { ids: [id] })).toBe('FORBIDDEN');
    const second = await signed(api, scene, { startTime: '14:00' });
    await api.ok(scene.trainee.id, amend, { id, input: { ...someHours(scene.placement, { minutes: 90 }), reason: 'It was shorter.' } });
    expect(await api.refusal(scene.supervisor.id, undo, { ids: [second, id] })).toBe('HOURS_UNDO_AMENDED');
    expect(await entry(second)).toMatchObject({ state: 'SIGNED' });
    await api.ok(scene.supervisor.id, undo, { ids: [second] });
    expect(await api.refusal(scene.supervisor.id, undo, { ids: [second] })).toBe('NOT_FOUND');
  });

  it('[D8] of a correction lets the first version count again, unless its time was given away', async () => {
    const id = await signed(api, scene);
    const amended = await api.ok<{ amendHours: { id: string } }>(scene.trainee.id, amend, { id, input: { ...someHours(scene.placement, { startTime: '13:00' }), reason: 'It was in the afternoon.' } });
    const newer = amended.amendHours.id;
    await api.ok(scene.trainee.id, send, { ids: [newer] });
    await sign(newer);
    expect((await entry(id)).supersededAt).not.toBeNull();
    await api.ok(scene.supervisor.id, undo, { ids: [newer] });
    expect(await entry(id)).toMatchObject({ state: 'SIGNED', supersededAt: null });
    await sign(newer);
    await logged(api, scene);
    expect(await api.refusal(scene.supervisor.id, undo, { ids: [newer] })).toBe('HOURS_OVERLAP');
    expect(await entry(newer)).toMatchObject({ state: 'SIGNED' });
  });

  it.each([
    [`delete from hours.signature where entry_id = $1`, 'append-only'],
    [`update hours.entry set state = 'SENT' where id = $1`, 'does not change'],
    [`insert into hours.undone_signature (id, entry_id, trainee_id, signer_id, signer_name, standing, sentence, content_hash, signed_at, undone_at) select gen_random_uuid(), entry_id, trainee_id, signer_id, signer_name, standing, sentence, content_hash, signed_at, signed_at from hours.signature where entry_id = $1`, 'is no signature'],
    [`insert into hours.undone_signature (id, entry_id, trainee_id, signer_id, signer_name, standing, sentence, content_hash, signed_at, receipt_id, undone_at) select id, entry_id, trainee_id, signer_id, signer_name, standing, sentence, content_hash, signed_at, receipt_id, signed_at + interval '24 hours 1 ms' from hours.signature where entry_id = $1`, 'within_a_day'],
  ])('[D8] [HR10] is guarded by the database, too: %s', async (statement, refusal) => {
    const id = await signed(api, scene);
    await expect(api.dataSource.query(statement, [id])).rejects.toThrow(refusal);
  });

  it('[D8] is taken back by somebody without an account from a fresh link, within the same day', async () => {
    const email = 'maria.undo@clinic.example';
    const named = await aPlacementScene(api, { ...maria, supervisorEmail: email });
    const id = await sent(api, named);
    await api.app.get(WeeklyMessageService).writeToAll(api.ctx());
    const cookie = await enterLink(api, email, await mailedToken(api, email));
    await api.http.post('/link/decide').set('cookie', cookie).send({ sign: await shown(api, [id]), return: [], attestation, signerName: 'Maria Ortiz' }).expect(201);
    later(23);
    const fresh = await enterLink(api, email, await mailedToken(api, email));
    const receipts = async () => (await api.http.get('/link/receipts').set('cookie', fresh)).body as { canUndo: boolean; lines: { undoneAt: string | null }[] }[];
    expect(await receipts()).toMatchObject([{ canUndo: true, lines: [{ entryId: id, isSigned: true, undoneAt: null }] }]);
    await api.http.post('/link/undo').set('cookie', fresh).send({ ids: [id] }).expect(204);
    expect(await receipts()).toMatchObject([{ lines: [{ undoneAt: api.now.toISOString() }] }]);
    expect(await entry(id)).toMatchObject({ state: 'SENT' });
    const theirs = await signed(api, scene);
    expect((await api.http.post('/link/undo').set('cookie', fresh).send({ ids: [theirs] })).status).toBe(404);
  });
});
