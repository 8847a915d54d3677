import { aPerson, startApi } from '@waymark/identity/testing';
import { AuditEntry } from '@waymark/platform';
import type { TestApi } from '@waymark/platform/testing';
import { hoursEntities, HoursEntry, HoursModule } from '../index';
import { aPlacementScene, hoursDocuments, logged, signed, someHours, toLog } from '../testing';
import type { HoursScene } from '../testing';

const { log, correct, amend } = hoursDocuments;
const look = `query ($placementId: ID!, $note: String!) { noteFindings(placementId: $placementId, note: $note) { kind text mayStay } }`;

describe('[D12] a note', () => {
  let api: TestApi;
  let scene: HoursScene;
  const me = () => scene.trainee.id;
  const looked = (note: string) => api.ok<{ noteFindings: unknown[] }>(me(), look, { placementId: scene.placement.id, note });
  const note = 'Met with Maria, call 312-555-0147.';

  beforeAll(async () => {
    api = await startApi({ modules: [HoursModule], entities: hoursEntities });
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    scene = await aPlacementScene(api);
  });

  it('is looked at while it is written, and the supervisor may be in it', async () => {
    expect(await looked('Talked it over with Sam Whitaker.')).toEqual({ noteFindings: [] });
    expect(await looked(note)).toEqual({ noteFindings: [{ kind: 'PHONE', text: '312-555-0147', mayStay: true }, { kind: 'NAME', text: 'Maria', mayStay: true }] });
    expect(await api.refusal((await aPerson(api)).id, look, { placementId: scene.placement.id, note })).toBe('NOT_FOUND');
  });

  it('that names somebody is refused with what was seen, and nothing is saved', async () => {
    const { errors } = await api.send(me(), log, { input: toLog(scene.placement, { note }) });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'HOURS_NOTE_NAMES_SOMEBODY', details: { saw: ['312-555-0147', 'Maria'] } });
    expect(await api.dataSource.manager.countBy(HoursEntry, { traineeId: me() })).toBe(0);
  });

  it('is kept when the trainee says that it is nobody they support, and the trail says so', async () => {
    const id = await logged(api, scene, { note, isNoteVouched: true });
    expect((await api.dataSource.manager.findOneByOrFail(AuditEntry, { recordId: id })).after).toMatchObject({ isNoteVouched: true });
  });

  it('[HR15] is refused with a birth date or the number of a record, whatever the trainee says', async () => {
    for (const hard of ['DOB 4/12/1985.', 'SSN 123-45-6789', 'MRN 00482211']) {
      expect(await api.refusal(me(), log, { input: toLog(scene.placement, { note: hard, isNoteVouched: true }) })).toBe('HOURS_NOTE_IDENTIFIES_SOMEBODY');
    }
  });

  it('is checked in a change and in a correction as well', async () => {
    const id = await logged(api, scene);
    expect(await api.refusal(me(), correct, { id, input: someHours(scene.placement, { note }) })).toBe('HOURS_NOTE_NAMES_SOMEBODY');
    const other = await signed(api, scene, { startTime: '14:00' });
    expect(await api.refusal(me(), amend, { id: other, input: { ...someHours(scene.placement, { startTime: '14:00', note }), reason: 'Longer.' } })).toBe('HOURS_NOTE_NAMES_SOMEBODY');
  });
});
