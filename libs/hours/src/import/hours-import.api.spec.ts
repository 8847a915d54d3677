import { randomUUID } from 'node:crypto';
import { aPerson, startApi } from '@waymark/identity/testing';
import { addDays } from '@waymark/kernel';
import { statementsDuring } from '@waymark/platform/testing';
import type { TestApi } from '@waymark/platform/testing';
import { hoursEntities, HoursEntry, HoursModule } from '../index';
import { aPlacementScene, hoursDocuments, logged, shown, attestation } from '../testing';
import type { HoursScene } from '../testing';

const preview = `query ($file: HoursFileInput!) { hoursImportPreview(file: $file) { added minutes alreadyThere refused rows { line outcome workedOn startTime minutes activity place code problem unknown } } }`;
const run = `mutation ($input: ImportHoursInput!) { importHours(input: $input) { id madeAt added alreadyThere refused undone { discarded } } }`;
const undo = `mutation ($id: ID!) { undoHoursImport(id: $id) { id undone { discarded kept } sent { id workedOn state } } }`;
const list = `{ hoursImports(first: 10) { nodes { id added undone { discarded kept } } } }`;

const columns = ['DAY', 'START', 'HOURS', 'ACTIVITY', 'NOTE'];

describe('a log from a file', () => {
  let api: TestApi;
  let scene: HoursScene;

  beforeAll(async () => {
    api = await startApi({ modules: [HoursModule], entities: hoursEntities });
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    scene = await aPlacementScene(api);
  });

  const day = (ago: number) => addDays('2026-11-20', -ago);
  const aRow = (ago: number, ...rest: string[]) => [day(ago), ...Object.assign(['9:00 AM', '1.5', 'Leading a group', 'Wellness group.'], rest)];
  const file = (rows: readonly string[][], with_: object = {}) => ({ columns, rows: rows.map((cells, index) => ({ line: index + 2, cells })), placementId: scene.placement.id, domain: 'ADVOCACY', ...with_ });
  const previewed = async (rows: readonly string[][], with_ = {}) => (await api.ok<{ hoursImportPreview: { added: number; refused: number; rows: Record<string, unknown>[] } }>(scene.trainee.id, preview, { file: file(rows, with_) })).hoursImportPreview;
  const imported = async (rows: readonly string[][], expected = rows.length, id: string = randomUUID()) => (await api.ok<{ importHours: { id: string; added: number } }>(scene.trainee.id, run, { input: { ...file(rows), id, expected } })).importHours;
  const entries = () => api.dataSource.manager.find(HoursEntry, { where: { traineeId: scene.trainee.id }, order: { startsAt: 'DESC' } });
  const trail = (action: string) => api.dataSource.query<{ after: object | null }[]>(`select after from audit.entry where actor_id = $1 and action = $2`, [scene.trainee.id, action]);

  it('[M4] shows what comes of each row, with the sentence of the rule and its line, and keeps nothing', async () => {
    await logged(api, scene, { startTime: '16:00' });
    const shownRows = await previewed([aRow(0), aRow(0, '9:00 AM'), ['20/11/2026', '9:00', '1', 'Outreach', ''], aRow(0, '4:30 PM'), aRow(1, '9:00', '1', 'Case mgmt'), aRow(200)]);
    expect(shownRows).toMatchObject({ added: 1, minutes: 90, alreadyThere: 1, refused: 4 });
    expect(shownRows.rows.map(({ line, outcome, code }) => [line, code ?? outcome])).toEqual([[2, 'ADDED'], [3, 'ALREADY_THERE'], [4, 'HOURS_IMPORT_DAY_UNREAD'], [5, 'HOURS_OVERLAP'], [6, 'HOURS_IMPORT_ACTIVITY_UNKNOWN'], [7, 'HOURS_TOO_OLD']]);
    expect(shownRows.rows[0]).toMatchObject({ workedOn: '2026-11-20', startTime: '09:00', minutes: 90, activity: 'GROUP_FACILITATION', place: scene.site.name, problem: null });
    expect(shownRows.rows.map(({ problem }) => problem)).toEqual(expect.arrayContaining(['We cannot read the day “20/11/2026”. Write it like 11/20/2026 or 2026-11-20.', 'You wrote down other work at that time. Change the start or the length.']));
    expect(shownRows.rows[4]).toMatchObject({ unknown: 'Case mgmt' });
    expect(await entries()).toHaveLength(1);
    expect(await trail('hours.imported')).toEqual([]);
  });

  it('[D12] checks notes as when they are written by hand, and takes the rows without them', async () => {
    const rows = [aRow(0, '9:00', '1', 'Outreach', 'Talked with Jordan Smith about housing.'), aRow(1, '9:00', '1', 'Outreach', 'DOB 3/4/1980')];
    expect((await previewed(rows)).rows.map(({ code }) => code)).toEqual(['HOURS_IMPORT_NOTE_TELLS', 'HOURS_NOTE_IDENTIFIES_SOMEBODY']);
    expect(await previewed(rows, { withoutNotes: true })).toMatchObject({ added: 2, refused: 0 });
  });

  it('[N3] takes with whom it was from a column of its own, in words of both languages, and nothing where the cell is empty', async () => {
    const words = ['Someone new here', 'salio', 'NEITHER', '', 'new'];
    const rows = words.map((word, ago) => ({ line: ago + 2, cells: [day(ago), '9:00', '1', ago === 4 ? 'Leading a group' : 'One-to-one support', word] }));
    const input = { ...file([]), columns: ['DAY', 'START', 'HOURS', 'ACTIVITY', 'SERVED'], rows, id: randomUUID(), expected: rows.length };
    await api.ok(scene.trainee.id, run, { input });
    expect((await entries()).map(({ served }) => served)).toEqual(['NEWCOMER', 'AFTERCARE', 'NEITHER', null, null]);
  });

  it('[M4] adds drafts in one transaction, once however often it is sent, each with its line in the trail', async () => {
    const [rows, id] = [[aRow(0), aRow(1), aRow(2)], randomUUID()];
    const twice = await Promise.all([imported(rows, 3, id), imported(rows, 3, id)]);
    expect(twice[0]).toEqual(twice[1]);
    expect(await imported(rows, 3, id)).toEqual(twice[0]);
    expect((await entries()).map(({ workedOn, startTime, minutes, state, importId, note }) => ({ workedOn, startTime, minutes, state, importId, note }))).toEqual([0, 1, 2].map((ago) => ({ workedOn: day(ago), startTime: '09:00', minutes: 90, state: 'DRAFT', importId: id, note: 'Wellness group.' })));
    expect(await trail('hours.imported')).toEqual([{ after: { added: 3, alreadyThere: 0, refused: 0 } }]);
    expect(await trail('hours.logged')).toHaveLength(3);
  });

  it('[HR14] adds nothing when the same file comes again under another id', async () => {
    await imported([aRow(0), aRow(1)]);
    expect(await previewed([aRow(0), aRow(1)])).toMatchObject({ added: 0, alreadyThere: 2 });
    expect(await api.refusal(scene.trainee.id, run, { input: { ...file([aRow(0)]), id: randomUUID(), expected: 0 } })).toBe('HOURS_IMPORT_EMPTY');
    expect(await entries()).toHaveLength(2);
  });

  it('[M4] adds nothing at all when something else than shown would be added, or two files come at once', async () => {
    expect(await api.refusal(scene.trainee.id, run, { input: { ...file([aRow(0), aRow(0, '10:00')]), id: randomUUID(), expected: 2 } })).toBe('HOURS_IMPORT_CHANGED');
    expect(await entries()).toEqual([]);
    const other = (id: string) => api.send(scene.trainee.id, run, { input: { ...file([aRow(0), aRow(1)]), id, expected: 2 } });
    await Promise.all([other(randomUUID()), other(randomUUID()), other(randomUUID())]);
    expect(await entries()).toHaveLength(2);
  });

  it('[M4] takes back its drafts, keeps and names what was sent or signed, and does so once', async () => {
    const { id } = await imported([aRow(0), aRow(1), aRow(2), aRow(3)]);
    const [first, second] = await entries();
    const ids = [first?.id ?? '', second?.id ?? ''];
    await api.ok(scene.trainee.id, hoursDocuments.send, { ids });
    await api.ok(scene.supervisor.id, hoursDocuments.decide, { input: { sign: await shown(api, [ids[0] ?? '']), return: [], attestation } });
    const { undoHoursImport } = await api.ok<{ undoHoursImport: object }>(scene.trainee.id, undo, { id });
    expect(undoHoursImport).toEqual({ id, undone: { discarded: 2, kept: 2 }, sent: [{ id: ids[1], workedOn: day(1), state: 'SENT' }, { id: ids[0], workedOn: day(0), state: 'SIGNED' }] });
    expect(await entries()).toHaveLength(2);
    expect((await api.ok<{ undoHoursImport: object }>(scene.trainee.id, undo, { id })).undoHoursImport).toMatchObject({ undone: { discarded: 2, kept: 2 } });
    expect(await trail('hours.import-undone')).toEqual([{ after: { discarded: 2, kept: 2 } }]);
    expect(await trail('hours.discarded')).toHaveLength(2);
    expect((await api.ok<{ hoursImports: { nodes: object[] } }>(scene.trainee.id, list)).hoursImports.nodes).toEqual([{ id, added: 4, undone: { discarded: 2, kept: 2 } }]);
    await expect(api.dataSource.query('update hours.import set added = 9 where id = $1', [id])).rejects.toThrow('append-only');
    await expect(api.dataSource.query('delete from hours.undone_import where id = $1', [id])).rejects.toThrow('append-only');
  });

  it("[AZ17] is nobody else's: neither the place, nor the import, nor its undo", async () => {
    const { id } = await imported([aRow(0)]);
    const other = await aPerson(api);
    expect(await api.refusal(other.id, preview, { file: file([aRow(1)]) })).toBe('NOT_FOUND');
    expect(await api.refusal(scene.supervisor.id, undo, { id })).toBe('NOT_FOUND');
    expect(await api.refusal(other.id, run, { input: { ...file([aRow(0)]), id, expected: 1 } })).toBe('NOT_FOUND');
    expect((await api.ok<{ hoursImports: { nodes: object[] } }>(other.id, list)).hoursImports.nodes).toEqual([]);
  });

  it('[HR14] ends at 2,000 rows and at cells that are no cells', async () => {
    const bad = [file(Array.from({ length: 2001 }, () => ['x'])), file([['x'.repeat(2001)]]), file([Array<string>(12).fill('x')]), file([['x']], { columns: ['DAY', 'OTHER'] })];
    for (const one of bad) expect(await api.refusal(scene.trainee.id, preview, { file: one })).toMatch(/BAD_USER_INPUT/);
    expect(await api.refusal(scene.trainee.id, preview, { file: file([['x']], { columns: ['DAY'] }) })).toBe('HOURS_IMPORT_COLUMNS');
  });

  it('[M4] is looked at sixty times an hour, and added within the same', async () => {
    for (let count = 0; count < 59; count += 1) await previewed([aRow(0)]);
    await imported([aRow(0)]);
    expect(await api.refusal(scene.trainee.id, preview, { file: file([aRow(1)]) })).toBe('RATE_LIMITED');
    expect(await api.refusal(scene.trainee.id, run, { input: { ...file([aRow(1)]), id: randomUUID(), expected: 1 } })).toBe('RATE_LIMITED');
  });

  it('[M4] reads 2,000 rows in the statements of one', async () => {
    const many = Array.from({ length: 2000 }, (_, index) => [day(index % 60), `${String(Math.floor(index / 60) % 24).padStart(2, '0')}:00`, '0:10', 'Outreach', 'Street outreach downtown.']);
    const few = await statementsDuring(() => previewed(many.slice(0, 1)));
    let answer = { added: 0, refused: 0 };
    expect(await statementsDuring(async () => void (answer = await previewed(many)))).toHaveLength(few.length);
    expect(answer.added + answer.refused).toBeGreaterThan(1400);
    await imported(many, answer.added);
    expect(await entries()).toHaveLength(answer.added);
  });
});
