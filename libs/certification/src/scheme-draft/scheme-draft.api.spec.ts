import { randomUUID } from 'node:crypto';
import { assessmentsEntities } from '@waymark/assessments';
import { coursesEntities } from '@waymark/courses';
import { credentialsEntities } from '@waymark/credentials';
import { hoursEntities } from '@waymark/hours';
import type { Organisation } from '@waymark/identity';
import { OrganisationKind } from '@waymark/identity';
import { aMember, anOrganisation, startApi } from '@waymark/identity/testing';
import { Role } from '@waymark/kernel';
import type { TestApi } from '@waymark/platform/testing';
import { certificationEntities, CertificationModule } from '../index';
import { SchemeDraft } from './scheme-draft.entity';

interface Line { id: string; parentId: string | null; kind: string; name: string; problems: string[]; fields: { field: string; value: string; problems: string[] }[] }
interface Answer { id: string; schemeId: string; basedOn: string | null; revision: number; status: string; lines: Line[]; history: { action: string; actor: { name: string } | null; after: string | null }[]; viewerCan: { edit: boolean; publish: boolean } }

const fields = 'id schemeId basedOn revision status lines { id parentId kind name problems fields { field value problems } } history { action after actor { name } } viewerCan { edit publish }';
const mutation = (name: string, type: string) => `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} } }`;
const START = mutation('startSchemeDraft', 'StartSchemeDraftInput');
const SAVE = mutation('saveSchemeField', 'SaveSchemeFieldInput');
const ADD = mutation('addSchemePart', 'AddSchemePartInput');
const REMOVE = mutation('removeSchemePart', 'SchemePartInput');
const MOVE = mutation('moveSchemePart', 'MoveSchemePartInput');
const DISCARD = mutation('discardSchemeDraft', 'SchemeDraftKeyInput');
const READ = `query ($id: ID!) { schemeDraft(id: $id) { ${fields} } }`;
const SHELF = 'query ($boardId: ID!) { boardSchemes(boardId: $boardId) { schemeId title draft { id } versions { version isInForce effectiveFrom } } }';

let api: TestApi;
let board: Organisation;
let elsewhere: Organisation;
let [ruth, thomas, lena, stranger, trainee]: string[] = [];
let draft: Answer;

const one = async (who: string | undefined, document: string, variables: Record<string, unknown>): Promise<Answer> => Object.values(await api.ok<Record<string, Answer>>(who ?? '', document, variables))[0] as Answer;
const start = (who = ruth, boardId = board.id, schemeId: string | null = 'waymark-demo') => ({ input: { id: randomUUID(), boardId, schemeId }, who });
const key = () => ({ draftId: draft.id, revision: draft.revision });
const act = async (who: string | undefined, document: string, input: object) => (draft = await one(who, document, { input: { ...key(), ...input } }));
const field = (lineId: string, name: string) => draft.lines.find(({ id }) => id === lineId)?.fields.find((each) => each.field === name);

beforeAll(async () => {
  api = await startApi({ modules: [CertificationModule], entities: [...coursesEntities, ...assessmentsEntities, ...hoursEntities, ...credentialsEntities, ...certificationEntities] });
  board = await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD, name: 'Harbor State Peer Certification Board' });
  elsewhere = await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD });
  const member = async (role: Role, at: Organisation, legalName: string) => (await aMember(api, role, at, { legalName })).id;
  [ruth, thomas, lena] = [await member(Role.REVIEWER, board, 'Ruth Adler'), await member(Role.REVIEWER, board, 'Thomas Nakai'), await member(Role.ORG_ADMIN, board, 'Lena Fischer')];
  [stranger, trainee] = [await member(Role.REVIEWER, elsewhere, 'Jordan Blake'), await member(Role.TRAINEE, board, 'Ana Reyes')];
});
afterAll(() => api.close());
beforeEach(async () => {
  await api.dataSource.manager.update(SchemeDraft, { status: 'OPEN' as never }, { status: 'DISCARDED' as never });
  draft = await one(ruth, START, { input: start().input });
});

describe('beginning', () => {
  it('[E1] takes over what is in force, under the next name', () => {
    expect(draft).toMatchObject({ schemeId: 'waymark-demo', basedOn: '1', revision: 1, status: 'OPEN' });
    expect(field('scheme', 'VERSION')?.value).toBe('2');
    expect(field('training', 'MINUTES')?.value).toBe('360');
  });
  it('is done once a scheme, also by two at once', async () => {
    await act(ruth, DISCARD, {});
    const both = await Promise.all([one(ruth, START, { input: start().input }), one(thomas, START, { input: start().input })]);
    expect(both[0]?.id).toBe(both[1]?.id);
  });
  it('is done from nothing for a scheme that the board does not have', async () => {
    const blank = await one(lena, START, { input: start(lena, board.id, null).input });
    expect(blank).toMatchObject({ basedOn: null });
    expect(blank.lines[0]?.problems).toEqual(['GROUP_EMPTY']);
    const { boardSchemes } = await api.ok<{ boardSchemes: { schemeId: string; draft: { id: string } | null; versions: { version: string; isInForce: boolean }[] }[] }>(thomas ?? '', SHELF, { boardId: board.id });
    expect(boardSchemes.find(({ schemeId }) => schemeId === 'waymark-demo')).toMatchObject({ draft: { id: draft.id }, versions: [{ version: '1', isInForce: true }] });
    expect(boardSchemes.find(({ draft: each }) => each?.id === blank.id)).toMatchObject({ versions: [] });
  });
  it('is refused for the scheme of another body, for a board of others and for one that is none', async () => {
    expect(await api.refusal(ruth ?? '', START, { input: start(ruth, board.id, 'icrc-pr').input })).toBe('NOT_FOUND');
    expect(await api.refusal(stranger ?? '', START, { input: start().input })).toBe('NOT_FOUND');
    expect(await api.refusal(stranger ?? '', START, { input: start(stranger, elsewhere.id).input })).toBe('NOT_FOUND');
    const provider = await anOrganisation(api, { kind: OrganisationKind.TRAINING_PROVIDER });
    const admin = await aMember(api, Role.ORG_ADMIN, provider);
    expect(await api.refusal(admin.id, SHELF, { boardId: provider.id })).toBe('NOT_FOUND');
  });
});

it('[E1] a published version is read by everybody, line by line', async () => {
  const { boardSchemes } = await api.ok<{ boardSchemes: { versions: { id: string }[] }[] }>(ruth ?? '', 'query ($id: ID!) { boardSchemes(boardId: $id) { versions { id } } }', { id: board.id });
  const id = boardSchemes.flatMap(({ versions }) => versions)[0]?.id;
  const VERSION = 'query ($id: ID!) { schemeVersion(id: $id) { title isInForce lines { id problems fields { field value } } } }';
  const { schemeVersion } = await api.ok<{ schemeVersion: { title: string; isInForce: boolean; lines: Line[] } }>(trainee ?? '', VERSION, { id });
  expect(schemeVersion).toMatchObject({ isInForce: true, lines: expect.arrayContaining([expect.objectContaining({ id: 'training', problems: [] })]) });
  expect(await api.refusal(trainee ?? '', VERSION, { id: randomUUID() })).toBe('NOT_FOUND');
  expect(await api.refusal(null, VERSION, { id })).toBe('UNAUTHENTICATED');
});

describe('writing', () => {
  it('keeps each field by itself, and tells at once what it made impossible', async () => {
    await act(ruth, SAVE, { lineId: 'training', field: 'MINUTES', value: '300' });
    expect(draft.revision).toBe(2);
    expect(field('training', 'MINUTES')).toEqual({ field: 'MINUTES', value: '300', problems: ['FLOORS_ABOVE_TOTAL'] });
    await act(thomas, SAVE, { lineId: 'training', field: 'MINUTES', value: '480' });
    expect(field('training', 'MINUTES')).toEqual({ field: 'MINUTES', value: '480', problems: [] });
  });
  it('adds, moves and removes, and has each step on record', async () => {
    await act(ruth, ADD, { parentId: 'scheme', addition: 'ANY_OF' });
    const group = draft.lines.find(({ kind }) => kind === 'any')?.id ?? '';
    await act(ruth, ADD, { parentId: group, addition: 'DOCUMENT' });
    await act(lena, MOVE, { lineId: group, by: -1 });
    expect(draft.lines.filter(({ parentId }) => parentId === group)).toMatchObject([{ kind: 'exists', name: '' }]);
    await act(lena, REMOVE, { lineId: group });
    expect(draft.lines.some(({ kind }) => kind === 'any')).toBe(false);
    expect(draft.history.map(({ action, actor }) => [action, actor?.name])).toEqual([
      ['scheme-draft.started', 'Ruth Adler'], ['scheme-draft.added', 'Ruth Adler'], ['scheme-draft.added', 'Ruth Adler'], ['scheme-draft.moved', 'Lena Fischer'], ['scheme-draft.removed', 'Lena Fischer'],
    ]);
    expect(draft.history[1]?.after).toContain('ANY_OF');
  });
  it('lets one of two writers through; the other is told, and nothing is overwritten', async () => {
    const save = (value: string) => ({ input: { ...key(), lineId: 'experience', field: 'MINUTES', value } });
    const codes = await Promise.all([api.refusal(ruth ?? '', SAVE, save('1800')), api.refusal(thomas ?? '', SAVE, save('2400'))]);
    expect(codes.sort()).toEqual(['NONE', 'STALE_VERSION']);
    draft = await one(ruth, READ, { id: draft.id });
    expect(draft.revision).toBe(2);
    expect(draft.history).toHaveLength(2);
  });
  it('[M2] keeps everybody who wrote a part of it from publishing', async () => {
    expect(draft.viewerCan).toEqual({ edit: true, publish: false });
    expect((await one(thomas, READ, { id: draft.id })).viewerCan.publish).toBe(true);
    await act(thomas, SAVE, { lineId: 'training', field: 'SOURCE', value: 'Rule 7' });
    expect(draft.viewerCan.publish).toBe(false);
  });
  it('refuses what does not fit and leaves nothing of it', async () => {
    const refusal = (document: string, input: object) => api.refusal(ruth ?? '', document, { input: { ...key(), ...input } });
    expect(await refusal(SAVE, { lineId: 'training', field: 'MINUTES', value: 'six' })).toBe('SCHEME_FIELD_UNFIT');
    expect(await refusal(SAVE, { lineId: 'nowhere', field: 'MINUTES', value: '60' })).toBe('NOT_FOUND');
    expect(await refusal(ADD, { parentId: 'exam', addition: 'CAP_MODE' })).toBe('SCHEME_FIELD_UNFIT');
    expect(await one(ruth, READ, { id: draft.id })).toMatchObject({ revision: 1, history: [{ action: 'scheme-draft.started' }] });
  });
  it('ends when it is discarded', async () => {
    await act(ruth, DISCARD, {});
    expect(draft).toMatchObject({ status: 'DISCARDED', viewerCan: { edit: false, publish: false } });
    expect(await api.refusal(ruth ?? '', SAVE, { input: { ...key(), lineId: 'training', field: 'MINUTES', value: '60' } })).toBe('SCHEME_DRAFT_CLOSED');
  });
});

it('a draft is seen by reviewers and admins of its board only', async () => {
  expect(await api.refusal(stranger ?? '', READ, { id: draft.id })).toBe('NOT_FOUND');
  expect(await api.refusal(stranger ?? '', SAVE, { input: { ...key(), lineId: 'training', field: 'MINUTES', value: '60' } })).toBe('NOT_FOUND');
  expect(await api.refusal(stranger ?? '', SHELF, { boardId: board.id })).toBe('NOT_FOUND');
  expect(await api.refusal(trainee ?? '', READ, { id: draft.id })).toBe('FORBIDDEN');
});
