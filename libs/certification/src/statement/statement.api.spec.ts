import { assessmentsEntities } from '@waymark/assessments';
import { coursesEntities } from '@waymark/courses';
import { credentialsEntities } from '@waymark/credentials';
import { hoursEntities } from '@waymark/hours';
import { TieKind, TieService } from '@waymark/identity';
import { aMember, anOrganisation, aPerson, startApi } from '@waymark/identity/testing';
import { Role } from '@waymark/kernel';
import type { TestApi } from '@waymark/platform/testing';
import { aCase, withBoard } from '../application/case.builder';
import type { Case } from '../application/case.builder';
import { certificationEntities, CertificationModule } from '../index';

const fields = 'statement { words text writtenAt erasedAt readers { reader { name } namedBy { name } } readings { at actor { name } } candidates { id name } viewerCan { write erase read nameReaders } }';
const READ = `query ($id: ID!) { application(id: $id) { ${fields} requirements { id status } history { action } } }`;
const SAVE = `mutation ($input: SaveStatementInput!) { saveStatement(input: $input) { ${fields} } }`;
const ERASE = `mutation ($id: ID!) { eraseStatement(applicationId: $id) { ${fields} } }`;
const OPEN = 'mutation ($id: ID!) { readStatement(applicationId: $id) }';
const NAME = `mutation ($input: StatementReaderInput!) { nameStatementReader(input: $input) { ${fields} } }`;
const DISMISS = `mutation ($input: StatementReaderInput!) { dismissStatementReader(input: $input) { ${fields} } }`;

interface Shown { words: number; text: string | null; erasedAt: string | null; readers: { reader: { name: string }; namedBy: { name: string } }[]; readings: { actor: { name: string } }[]; candidates: { id: string }[]; viewerCan: Record<string, boolean> }
interface Answer { application: { statement: Shown; requirements: { id: string; status: string }[]; history: { action: string }[] } }

const text = 'Zanzibar marmalade: somebody sat beside me and I began again.';

let api: TestApi;
let scene: Case;

beforeAll(async () => {
  api = await startApi({ modules: [CertificationModule], entities: [...coursesEntities, ...assessmentsEntities, ...hoursEntities, ...credentialsEntities, ...certificationEntities] });
});
afterAll(() => api.close());
beforeEach(async () => {
  scene = await aCase(api);
  await api.ok(scene.ana.id, SAVE, typed(text));
});

const typed = (words: string) => ({ input: { applicationId: scene.id, text: words } });
const reader = (readerId: string) => ({ input: { applicationId: scene.id, readerId } });
const read = async (personId: string) => (await api.ok<Answer>(personId, READ, { id: scene.id })).application;
const shownTo = async (personId: string) => (await read(personId)).statement;

async function named(): Promise<void> {
  await withBoard(api, scene);
  await api.ok(scene.ruth.id, NAME, reader(scene.thomas.id));
}

/** Every row of every table, as PostgreSQL would print it, with bytes as they are. */
async function everything(): Promise<string> {
  const tables = await api.dataSource.query<{ name: string }[]>(`select format('%I.%I', table_schema, table_name) as name from information_schema.tables where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`);
  const printed = await Promise.all(tables.map(({ name }) => api.dataSource.query<{ row: string }[]>(`select t::text as row from ${name} t`)));
  return printed.flat().map(({ row }) => row).join('\n');
}

describe('[E10] writing', () => {
  it('is kept field by field, read back by the one who wrote it, and counts as done', async () => {
    expect(await read(scene.ana.id)).toMatchObject({ statement: { words: 10, text, viewerCan: { write: true, erase: false, read: false, nameReaders: false } } });
    expect((await read(scene.ana.id)).requirements).toContainEqual({ id: 'statement', status: 'MET' });
    await api.ok(scene.ana.id, SAVE, typed(' '));
    expect(await shownTo(scene.ana.id)).toMatchObject({ words: 0, text: null });
    expect((await read(scene.ana.id)).requirements).toContainEqual({ id: 'statement', status: 'MISSING' });
  });

  it('takes 250 words, only while the application is open, only where the board asks', async () => {
    expect(await api.refusal(scene.ana.id, SAVE, typed('word '.repeat(251)))).toBe('STATEMENT_TOO_LONG');
    const other = await api.ok<{ applyForCertification: { id: string } }>(scene.ana.id, 'mutation { applyForCertification(schemeId: "waymark-demo") { id } }');
    expect(await api.refusal(scene.ana.id, SAVE, { input: { applicationId: other.applyForCertification.id, text } })).toBe('STATEMENT_NOT_ASKED');
    await withBoard(api, scene);
    expect(await api.refusal(scene.ana.id, SAVE, typed('Something else'))).toBe('APPLICATION_NOT_OPEN');
  });

  it('[PR8] is never in the database as it was typed: not in a table, the trail, a job or a mail', async () => {
    await named();
    await api.ok(scene.thomas.id, OPEN, { id: scene.id });
    const rows = await everything();
    expect(rows).toContain(scene.id);
    for (const form of [text, 'Zanzibar', Buffer.from('Zanzibar').toString('hex'), Buffer.from(text).toString('base64').slice(0, 20)]) expect(rows).not.toContain(form);
  });
});

describe('[E10] reading', () => {
  it('is for a reviewer whom another one named, and each reading is shown to the applicant', async () => {
    await named();
    expect(await shownTo(scene.thomas.id)).toMatchObject({ words: 10, text: null, viewerCan: { read: true } });
    expect((await api.ok<{ readStatement: string }>(scene.thomas.id, OPEN, { id: scene.id })).readStatement).toBe(text);
    const { readers, readings } = await shownTo(scene.ana.id);
    expect(readers).toEqual([{ reader: { name: 'Thomas Nakai' }, namedBy: { name: 'Ruth Adler' } }]);
    expect(readings).toEqual([expect.objectContaining({ actor: { name: 'Thomas Nakai' } })]);
    expect((await read(scene.ana.id)).history.map(({ action }) => action)).toContain('statement.read');
  });

  it('is refused to a reviewer who is not named, and nobody names themselves', async () => {
    await named();
    expect(await api.refusal(scene.ruth.id, OPEN, { id: scene.id })).toBe('STATEMENT_NOT_A_READER');
    expect(await api.refusal(scene.ruth.id, NAME, reader(scene.ruth.id))).toBe('STATEMENT_READER_UNFIT');
    expect((await shownTo(scene.ruth.id)).candidates.map(({ id }) => id)).not.toContain(scene.thomas.id);
  });

  it('names only reviewers of the board, at most three', async () => {
    await withBoard(api, scene);
    const elsewhere = await aMember(api, Role.REVIEWER, await anOrganisation(api));
    const trainer = await aMember(api, Role.TRAINER, scene.board);
    for (const person of [elsewhere, trainer, scene.ana]) expect(await api.refusal(scene.ruth.id, NAME, reader(person.id))).toBe('STATEMENT_READER_UNFIT');
    for (let each = 0; each < 3; each += 1) await api.ok(scene.ruth.id, NAME, reader((await aMember(api, Role.REVIEWER, scene.board)).id));
    expect(await api.refusal(scene.ruth.id, NAME, reader(scene.thomas.id))).toBe('STATEMENT_READERS_ENOUGH');
  });

  it('ends when the reviewer is taken off the list, loses the role, or turns out to be tied to the applicant', async () => {
    await named();
    await api.dataSource.query('update identity.membership set ended_at = $2 where person_id = $1', [scene.thomas.id, api.now]);
    expect(await api.refusal(scene.thomas.id, OPEN, { id: scene.id })).toBe('FORBIDDEN');
    await api.dataSource.query('update identity.membership set ended_at = null where person_id = $1', [scene.thomas.id]);
    await api.app.get(TieService).declare(api.ctx(), { personId: scene.thomas.id, otherId: scene.ana.id, kind: TieKind.PERSONAL, endsAt: null });
    expect(await api.refusal(scene.thomas.id, OPEN, { id: scene.id })).toBe('NOT_FOUND');
    await api.ok(scene.ruth.id, DISMISS, reader(scene.thomas.id));
    expect((await shownTo(scene.ana.id)).readers).toEqual([]);
  });

  it('is nothing for strangers, trainers, program staff and admins', async () => {
    await named();
    const others = [await aPerson(api), await aMember(api, Role.TRAINER), await aMember(api, Role.PROGRAM_STAFF), await aMember(api, Role.ORG_ADMIN, scene.board)];
    for (const person of others) expect([await api.refusal(person.id, READ, { id: scene.id }), await api.refusal(person.id, OPEN, { id: scene.id })]).toEqual(['NOT_FOUND', 'FORBIDDEN']);
    expect(await api.refusal(scene.ana.id, OPEN, { id: scene.id })).toBe('FORBIDDEN');
  });
});

describe('[E10] erasing', () => {
  it('waits for the decision, then leaves nothing that could be read, and only that it was there', async () => {
    await named();
    expect(await api.refusal(scene.ana.id, ERASE, { id: scene.id })).toBe('STATEMENT_STILL_NEEDED');
    await withBoard(api, scene, 'DENIED');
    expect((await shownTo(scene.ana.id)).viewerCan).toMatchObject({ erase: true });
    expect(await api.refusal(scene.thomas.id, ERASE, { id: scene.id })).toBe('FORBIDDEN');
    await api.ok(scene.ana.id, ERASE, { id: scene.id });
    expect(await shownTo(scene.ana.id)).toMatchObject({ text: null, viewerCan: { erase: false } });
    expect((await shownTo(scene.ana.id)).erasedAt).not.toBeNull();
    expect(await api.refusal(scene.thomas.id, OPEN, { id: scene.id })).toBe('STATEMENT_NOT_WRITTEN');
    const [row] = await api.dataSource.query<Record<string, unknown>[]>('select sealed, wrapped_key from certification.statement where application_id = $1', [scene.id]);
    expect(row).toEqual({ sealed: null, wrapped_key: null });
    expect(await api.refusal(scene.ana.id, ERASE, { id: scene.id })).toBe('STATEMENT_STILL_NEEDED');
  });

  it('answers NOT_FOUND where nothing was written', async () => {
    const empty = await aCase(api);
    await withBoard(api, empty, 'DENIED');
    expect(await api.refusal(empty.ana.id, ERASE, { id: empty.id })).toBe('NOT_FOUND');
  });
});
