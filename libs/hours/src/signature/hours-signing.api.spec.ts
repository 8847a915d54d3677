import { createHash } from 'node:crypto';
import { aMember, startApi } from '@waymark/identity/testing';
import { Membership } from '@waymark/identity';
import { Role } from '@waymark/kernel';
import type { TestApi } from '@waymark/platform/testing';
import { hoursEntities, HoursEntry, HoursModule, HoursSignature } from '../index';
import { aPlacementScene, attestation, daysBefore, hoursDocuments, logged, sent, shown, signed, someHours } from '../testing';
import type { HoursScene } from '../testing';
import { canonicalContent } from './hours-signature.rules';

const { decide, toSign, correct, send, list } = hoursDocuments;
const days = daysBefore('2026-11-20', 9);

interface Receipt {
  decideHours: { signed: { id: string; signature: { signerName: string; sentence: string; contentHash: string } }[]; returned: { id: string; returnedReason: string }[] };
}

describe('a supervisor who signs hours', () => {
  let api: TestApi;
  let scene: HoursScene;
  const entry = (id: string) => api.dataSource.manager.findOneByOrFail(HoursEntry, { id });
  const signing = async (ids: string[], with_: Record<string, unknown> = {}) => ({ input: { sign: await shown(api, ids), return: [], attestation, ...with_ } });

  beforeAll(async () => {
    api = await startApi({ modules: [HoursModule], entities: hoursEntities });
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    scene = await aPlacementScene(api);
  });

  it('[D4] signs eight entries and returns one; only that one comes back', async () => {
    const ids = await Promise.all(days.map((workedOn) => sent(api, scene, { workedOn })));
    const [back = '', ...good] = ids;
    const { decideHours } = await api.ok<Receipt>(scene.supervisor.id, decide, await signing(good, { return: [{ id: back, reason: 'The group ended at 10.' }] }));
    expect(decideHours.signed.map(({ id }) => id).sort()).toEqual([...good].sort());
    expect(decideHours.returned).toEqual([expect.objectContaining({ id: back, returnedReason: 'The group ended at 10.' })]);
    const { hours } = await api.ok<{ hours: { nodes: { id: string; state: string }[] } }>(scene.trainee.id, list);
    expect(hours.nodes.filter(({ state }) => state === 'RETURNED').map(({ id }) => id)).toEqual([back]);
    expect(hours.nodes.filter(({ state }) => state === 'SIGNED')).toHaveLength(8);
  });

  it('[D5] tells the trainee by mail what to change, who changes it and sends it again', async () => {
    const id = await sent(api, scene);
    await api.ok(scene.supervisor.id, decide, { input: { sign: [], return: [{ id, reason: 'Please add the topic.' }] } });
    await api.runJobs();
    const [mail] = await api.mails(scene.trainee.email);
    expect(mail?.subject).toBe('Something needs a change');
    expect(mail?.body).toContain('Sam Whitaker sent back your hours of November 20, 2026');
    expect(mail?.body).toContain('Please add the topic.');
    expect(mail?.body).toContain(`/hours/${id}`);
    const input = { placementId: scene.placement.id, workedOn: '2026-11-20', startTime: '09:00', minutes: 60, activity: 'GROUP_FACILITATION', domain: 'ADVOCACY', note: 'Topic: sleep.' };
    await api.ok(scene.trainee.id, correct, { id, input });
    await api.ok(scene.trainee.id, send, { ids: [id] });
    await api.ok(scene.supervisor.id, decide, await signing([id]));
    expect(await entry(id)).toMatchObject({ state: 'SIGNED', minutes: 60 });
  });

  it.each(['', '   '])('[D5] cannot return an entry with the reason "%s"', async (reason) => {
    const id = await sent(api, scene);
    expect(await api.refusal(scene.supervisor.id, decide, { input: { sign: [], return: [{ id, reason }] } })).toBe('HOURS_RETURN_REASON_MISSING');
    expect(await entry(id)).toMatchObject({ state: 'SENT' });
  });

  it('leaves a signature over the stored content, in the words that were shown', async () => {
    const id = await signed(api, scene);
    const signature = await api.dataSource.manager.findOneByOrFail(HoursSignature, { entryId: id });
    expect(signature).toMatchObject({ signerName: 'Sam Whitaker', sentence: attestation, signerId: scene.supervisor.id });
    expect(signature.contentHash).toBe(createHash('sha256').update(canonicalContent(await entry(id))).digest('hex'));
  });

  it('is refused one batch with one wrong entry, and nothing of it happens', async () => {
    const [good, draft] = [await sent(api, scene), await logged(api, scene, { startTime: '14:00' })];
    expect(await api.refusal(scene.supervisor.id, decide, await signing([good, draft]))).toBe('NOT_FOUND');
    expect(await entry(good)).toMatchObject({ state: 'SENT' });
    expect(await api.dataSource.manager.countBy(HoursSignature, { entryId: good })).toBe(0);
  });

  it('[D4] signs nothing from an old page: the entry that changed since is named', async () => {
    const [same, changed] = [await sent(api, scene), await sent(api, scene, { startTime: '14:00' })];
    const old = await signing([same, changed]);
    await api.ok(scene.supervisor.id, decide, { input: { sign: [], return: [{ id: changed, reason: 'Please add the topic.' }] } });
    await api.ok(scene.trainee.id, correct, { id: changed, input: someHours(scene.placement, { startTime: '14:00', minutes: 30 }) });
    await api.ok(scene.trainee.id, send, { ids: [changed] });
    const { errors } = await api.send(scene.supervisor.id, decide, old);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'HOURS_CONTENT_CHANGED', details: { day: '2026-11-20', time: '14:00' } });
    expect([await entry(same), await entry(changed)]).toMatchObject([{ state: 'SENT' }, { state: 'SENT' }]);
    expect(await api.dataSource.manager.countBy(HoursSignature, { traineeId: scene.trainee.id })).toBe(0);
    expect(await api.refusal(scene.supervisor.id, decide, await signing([same, changed]))).toBe('NONE');
  });

  it.each([
    ['HOURS_NOTHING_CHOSEN', (_: string) => signing([])],
    ['HOURS_DECIDED_TWICE', (id: string) => signing([id], { return: [{ id, reason: 'no' }] })],
    ['HOURS_ATTESTATION_CHANGED', (id: string) => signing([id], { attestation: 'Fine.' })],
    ['HOURS_ATTESTATION_CHANGED', (id: string) => signing([id], { attestation: null })],
  ])('is refused with %s', async (code, variables) => {
    expect(await api.refusal(scene.supervisor.id, decide, await variables(await sent(api, scene)))).toBe(code);
  });

  it('signs once when two devices sign at the same moment', async () => {
    const id = await sent(api, scene);
    const batch = await signing([id]);
    const answers = await Promise.all(Array.from({ length: 6 }, () => api.refusal(scene.supervisor.id, decide, batch)));
    expect(answers.filter((code) => code === 'NONE')).toHaveLength(1);
    expect(answers.filter((code) => code === 'HOURS_ALREADY_DECIDED')).toHaveLength(5);
    expect(await api.dataSource.manager.countBy(HoursSignature, { entryId: id })).toBe(1);
  });

  it('[HR11] signs what is stored while the trainee tries to change it at the same moment', async () => {
    const id = await sent(api, scene);
    const input = someHours(scene.placement, { minutes: 300 });
    const batch = await signing([id]);
    const edits = Array.from({ length: 20 }, () => api.refusal(scene.trainee.id, correct, { id, input }));
    const [signature, ...answers] = await Promise.all([api.refusal(scene.supervisor.id, decide, batch), ...edits]);
    expect(signature).toBe('NONE');
    expect(new Set(answers)).toEqual(new Set(['HOURS_NOT_OPEN']));
    const { contentHash } = await api.dataSource.manager.findOneByOrFail(HoursSignature, { entryId: id });
    expect(contentHash).toBe(createHash('sha256').update(canonicalContent(await entry(id))).digest('hex'));
  });

  it('sees nothing of another supervisor at the same site', async () => {
    const id = await sent(api, scene);
    const other = await aMember(api, Role.SUPERVISOR, scene.site);
    expect(await api.refusal(other.id, decide, await signing([id]))).toBe('NOT_FOUND');
    expect(await api.ok(other.id, toSign)).toMatchObject({ hoursToSign: { groups: [] } });
  });

  it('cannot sign an own entry', async () => {
    const other = await aPlacementScene(api);
    const own = await aPlacementScene(api, { traineeId: scene.supervisor.id, supervisorId: other.supervisor.id });
    const id = await sent(api, { ...own, trainee: scene.supervisor });
    expect(await api.refusal(scene.supervisor.id, decide, await signing([id]))).toBe('HOURS_OWN_ENTRY');
    expect(await api.refusal(scene.supervisor.id, decide, { input: { sign: [], return: [{ id, reason: 'mine' }] } })).toBe('HOURS_OWN_ENTRY');
  });

  it('[AZ18] can no longer sign once the role at the site ended', async () => {
    const id = await sent(api, scene);
    await api.dataSource.manager.update(Membership, { personId: scene.supervisor.id }, { endedAt: api.now });
    expect(await api.refusal(scene.supervisor.id, decide, await signing([id]))).toBe('FORBIDDEN');
  });

  it('cannot sign work of a day before they were supervisor there', async () => {
    await api.dataSource.manager.update(Membership, { personId: scene.supervisor.id }, { startedAt: new Date('2026-11-21T15:00:00Z') });
    expect(await api.refusal(scene.supervisor.id, decide, await signing([await sent(api, scene)]))).toBe('HOURS_SIGNER_NO_STANDING');
  });

  it('sees entries by person, with what is unusual about them', async () => {
    await sent(api, scene, { workedOn: '2026-11-19', minutes: 500 });
    await sent(api, scene, { workedOn: '2026-11-02' });
    const { hoursToSign } = await api.ok<{ hoursToSign: { attestation: string; groups: { minutes: number; items: { flags: string[] }[] }[] } }>(scene.supervisor.id, toSign);
    expect(hoursToSign.attestation).toBe(attestation);
    expect(hoursToSign.groups).toMatchObject([{ person: { name: 'Ana Reyes' }, minutes: 620, items: [{ flags: ['LATE'] }, { flags: ['LONG'] }] }]);
    expect(JSON.stringify(hoursToSign)).toContain('"decide":true');
  });
});
