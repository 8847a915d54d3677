import { startApi } from '@waymark/identity/testing';
import type { TestApi } from '@waymark/platform/testing';
import { HoursFacts, hoursEntities, HoursEntry, HoursModule } from '../index';
import { aPlacementScene, attestation, hoursDocuments, sent, shown, signed, someHours, toLog } from '../testing';
import type { HoursScene } from '../testing';

const { amend, correct, decide, discard, list, log, send, tally } = hoursDocuments;
const reason = 'The group ran half an hour longer.';

describe('a signed entry', () => {
  let api: TestApi;
  let scene: HoursScene;
  let id: string;
  const me = () => scene.trainee.id;
  const amendment = (with_: Record<string, unknown> = {}) => ({ id, input: { ...someHours(scene.placement, { minutes: 150 }), reason, ...with_ } });
  const amended = async () => (await api.ok<{ amendHours: { id: string } }>(me(), amend, amendment())).amendHours.id;
  const minutes = async () => (await api.ok<{ hoursTally: { experience: object } }>(me(), tally)).hoursTally.experience;

  beforeAll(async () => {
    api = await startApi({ modules: [HoursModule], entities: hoursEntities });
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    scene = await aPlacementScene(api);
    id = await signed(api, scene);
  });

  it.each([
    `update hours.entry set minutes = 600, ends_at = starts_at + interval '10 hours' where id = $1`,
    `update hours.entry set note = 'changed' where id = $1`,
    `update hours.entry set state = 'SENT' where id = $1`,
    `update hours.entry set superseded_at = now() where id = $1`,
    `delete from hours.entry where id = $1`,
    `update hours.signature set signer_name = 'Somebody' where entry_id = $1`,
    `delete from hours.signature where entry_id = $1`,
  ])('[D8] cannot be changed in the database either: %s', async (statement) => {
    await expect(api.dataSource.query(statement, [id])).rejects.toThrow(/does not change|append-only/);
  });

  it('cannot carry the signature of the trainee', async () => {
    const insert = `insert into hours.signature (entry_id, trainee_id, signer_id, signer_name, sentence, content_hash, signed_at) select id, trainee_id, trainee_id, 'me', 'x', repeat('0', 64), now() from hours.entry where id = $1`;
    const waiting = await sent(api, scene, { startTime: '14:00' });
    await expect(api.dataSource.query(insert, [waiting])).rejects.toThrow('check constraint');
  });

  it('[D8] is locked for the trainee: no change, no discard, no second sending', async () => {
    expect(await api.refusal(me(), correct, { id, input: someHours(scene.placement) })).toBe('HOURS_NOT_OPEN');
    expect(await api.refusal(me(), discard, { id })).toBe('HOURS_NOT_OPEN');
    expect(await api.refusal(me(), send, { ids: [id] })).toBe('HOURS_NOT_OPEN');
  });

  it('[D8] is corrected with a reason and a new signature, and stays in the history', async () => {
    const newer = await amended();
    expect(await minutes()).toEqual({ signedMinutes: 120, pendingMinutes: 0 });
    await api.ok(me(), send, { ids: [newer] });
    await api.ok(scene.supervisor.id, decide, { input: { sign: await shown(api, [newer]), return: [], attestation } });
    expect(await minutes()).toEqual({ signedMinutes: 150, pendingMinutes: 0 });
    const { hours } = await api.ok<{ hours: { nodes: { id: string; supersededAt: string | null; versions: { id: string }[]; history: { action: string; reason: string | null }[] }[] } }>(me(), list);
    const old = hours.nodes.find((node) => node.id === id);
    expect(old?.supersededAt).not.toBeNull();
    expect(old?.versions.map((version) => version.id).sort()).toEqual([id, newer].sort());
    expect(old?.history).toEqual(expect.arrayContaining([{ action: 'hours.signed', reason: null }, { action: 'hours.amended', reason }]));
    expect(await api.dataSource.manager.findOneByOrFail(HoursEntry, { id })).toMatchObject({ minutes: 120, state: 'SIGNED' });
  });

  it('[M1] shows on the record who changed it when, from what to what, and why', async () => {
    const newer = await amended();
    await api.ok(me(), send, { ids: [newer] });
    await api.ok(scene.supervisor.id, decide, { input: { sign: [], return: [{ id: newer, reason: 'Which group?' }] } });
    await api.ok(me(), correct, { id: newer, input: someHours(scene.placement, { minutes: 90 }) });
    const history = async (entryId: string) => (await api.ok<{ hoursEntry: { history: { before: string | null; after: string | null }[] } }>(me(), 'query ($id: ID!) { hoursEntry(id: $id) { history { action at actor { id } before after reason } } }', { id: entryId })).hoursEntry.history.map((each) => ({ ...each, before: each.before && (JSON.parse(each.before) as object), after: each.after && (JSON.parse(each.after) as object) }));
    const [trainee, supervisor] = [{ id: me() }, { id: scene.supervisor.id }];
    const at = api.now.toISOString();
    expect(await history(id)).toMatchObject([
      { action: 'hours.logged', at, actor: trainee, after: { minutes: 120 } },
      { action: 'hours.sent', actor: trainee },
      { action: 'hours.signed', actor: supervisor, after: { minutes: 120 } },
      { action: 'hours.amended', actor: trainee, before: { minutes: 120 }, after: { minutes: 150, entryId: newer }, reason },
    ]);
    expect(await history(newer)).toEqual(expect.arrayContaining([
      expect.objectContaining({ action: 'hours.returned', actor: supervisor, reason: 'Which group?' }),
      expect.objectContaining({ action: 'hours.corrected', actor: trainee, before: expect.objectContaining({ minutes: 150 }), after: expect.objectContaining({ minutes: 90 }) }),
    ]));
  });

  it('[D8] still counts when its correction comes back', async () => {
    const newer = await amended();
    await api.ok(me(), send, { ids: [newer] });
    await api.ok(scene.supervisor.id, decide, { input: { sign: [], return: [{ id: newer, reason: 'The first one is right.' }] } });
    expect(await minutes()).toEqual({ signedMinutes: 120, pendingMinutes: 0 });
    await api.ok(me(), discard, { id: newer });
    await expect(amended()).resolves.toEqual(expect.any(String));
  });

  it('frees the time it held once its correction is signed', async () => {
    const { amendHours } = await api.ok<{ amendHours: { id: string } }>(me(), amend, amendment({ startTime: '13:00', minutes: 120 }));
    expect(await api.refusal(me(), log, { input: toLog(scene.placement) })).toBe('HOURS_OVERLAP');
    await api.ok(me(), send, { ids: [amendHours.id] });
    await api.ok(scene.supervisor.id, decide, { input: { sign: await shown(api, [amendHours.id]), return: [], attestation } });
    expect(await api.refusal(me(), log, { input: toLog(scene.placement) })).toBe('NONE');
  });

  it('has one correction at a time, with a reason', async () => {
    expect(await api.refusal(me(), amend, amendment({ reason: '  ' }))).toBe('HOURS_AMENDMENT_REASON_MISSING');
    await amended();
    expect(await api.refusal(me(), amend, amendment())).toBe('HOURS_AMENDMENT_OPEN');
    const waiting = await sent(api, scene, { startTime: '16:00', minutes: 30 });
    expect(await api.refusal(me(), amend, { ...amendment(), id: waiting })).toBe('HOURS_NOT_SIGNED');
    expect(await api.refusal(scene.supervisor.id, amend, amendment())).toBe('NOT_FOUND');
  });

  it('is a fact for certification, and so is what waits for a signature', async () => {
    await sent(api, scene, { workedOn: '2026-11-21', minutes: 30, activity: 'SUPERVISION_GROUP' });
    const facts = await api.app.get(HoursFacts).of(api.ctx(), me());
    expect(facts).toEqual([
      expect.objectContaining({ id, on: '2026-11-20', minutes: 120, kind: 'EXPERIENCE', state: 'SIGNED', signerName: 'Sam Whitaker', since: '2026-11-23' }),
      expect.objectContaining({ minutes: 30, kind: 'SUPERVISION', state: 'PENDING', signerName: null }),
    ]);
  });
});
