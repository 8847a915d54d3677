import { Role } from '@waymark/kernel';
import { AuditEntry } from '@waymark/platform';
import { aMember, startApi } from '@waymark/identity/testing';
import type { TestApi } from '@waymark/platform/testing';
import { assessmentsEntities, AssessmentsModule } from '../index';
import { anExam } from '../exam/exam.builder';
import { Candidate } from '../exam/sitting.builder';
import { aBank, aBankItem, anItemDraft } from './item.builder';
import type { BankScene } from './item.builder';
import { ItemState } from './item-state.rules';
import { ItemKind } from './item.rules';

const FIELDS = 'id code state version missingLanguages moves content { kind stem { en es } options { en isRight match { en } } extra { en } vignette { code } rationale } versions { number author { id } } history { action reason }';
const ADD = `mutation ($providerId: ID!, $code: String!, $content: ItemContentInput!) { addItem(providerId: $providerId, code: $code, content: $content) { ${FIELDS} } }`;
const EDIT = `mutation ($id: ID!, $expectedVersion: Int!, $content: ItemContentInput!) { editItem(id: $id, expectedVersion: $expectedVersion, content: $content) { ${FIELDS} } }`;
const MOVE = `mutation ($id: ID!, $to: ItemState!, $reason: String! = "") { moveItem(id: $id, to: $to, reason: $reason) { ${FIELDS} } }`;
const LIST = 'query ($filter: BankItemFilterInput!) { bankItems(filter: $filter) { nodes { code state version } } }';
const ONE = `query ($id: ID!) { bankItem(id: $id) { ${FIELDS} } }`;

interface Shown {
  id: string;
  code: string;
  state: string;
  version: number;
  moves: string[];
  content: Record<string, unknown>;
  history: { action: string; reason: string | null }[];
}

let api: TestApi;
let bank: BankScene;
const contentOf = ({ code: _, ...content } = anItemDraft()) => content;
const add = async (code: string, content = contentOf()) => (await api.ok<{ addItem: Shown }>(bank.trainer.id, ADD, { providerId: bank.provider.id, code, content })).addItem;
const move = async (by: string, id: string, to: string, reason = '') => (await api.ok<{ moveItem: Shown }>(by, MOVE, { id, to, reason })).moveItem;

beforeAll(async () => {
  api = await startApi({ modules: [AssessmentsModule], entities: assessmentsEntities });
});
beforeEach(async () => {
  bank = await aBank(api);
});
afterAll(() => api.close());

describe('writing', () => {
  it('makes a draft with its key, for the staff of the provider', async () => {
    const made = await add('ETH-01');
    expect(made).toMatchObject({ code: 'ETH-01', state: 'DRAFT', version: 1, missingLanguages: [], moves: ['REVIEW', 'RETIRED'] });
    expect(made.content).toMatchObject({ kind: 'SINGLE', options: [{ en: 'Listen first', isRight: true }, { isRight: false }, { isRight: false }, { isRight: false }] });
    expect(await api.refusal(bank.trainer.id, ADD, { providerId: bank.provider.id, code: 'ETH-01', content: contentOf() })).toBe('ITEM_CODE_TAKEN');
  });

  it.each([
    [ItemKind.ORDERING, { options: ['Greet', 'Listen', 'Plan'].map((en) => ({ en, es: en })) }],
    [ItemKind.MATCHING, { options: [{ en: 'Ask', es: 'Preguntar', match: { en: 'open', es: 'abierta' } }, { en: 'Tell', es: 'Decir', match: { en: 'closed', es: 'cerrada' } }], extra: [{ en: 'neither', es: 'ninguna' }] }],
    [ItemKind.TRUE_FALSE, { options: [{ en: 'True', es: 'Verdadero', isRight: false }, { en: 'False', es: 'Falso', isRight: true }] }],
  ])('keeps the kind %s whole', async (kind, parts) => {
    const { content } = await add(`K-${kind}`, { ...contentOf(), ...parts, kind, vignette: { code: 'V1', text: { en: 'Ana waits.', es: 'Ana espera.' } } });
    const options = parts.options.map((option) => ({ en: option.en, ...('match' in option ? { match: { en: option.match.en } } : {}), ...('isRight' in option ? { isRight: option.isRight } : {}) }));
    expect(content).toMatchObject({ kind, options, vignette: { code: 'V1' } });
  });

  it('is refused with a key that does not fit and leaves nothing behind', async () => {
    const content = { ...contentOf(), kind: ItemKind.MULTIPLE };
    expect(await api.refusal(bank.trainer.id, ADD, { providerId: bank.provider.id, code: 'BAD', content })).toBe('ITEM_KEY_UNFIT');
    expect(await api.ok(bank.trainer.id, LIST, { filter: { search: 'BAD' } })).toEqual({ bankItems: { nodes: [] } });
  });

  it('is for staff of the provider, and nobody who sits its exams reads a key', async () => {
    const item = await aBankItem(api, bank);
    const trainee = await aMember(api, Role.TRAINEE, bank.provider);
    const both = await aMember(api, Role.TRAINER, bank.provider);
    await api.dataSource.query(`insert into identity.membership (person_id, organisation_id, role, started_at) values ($1, $2, 'TRAINEE', now())`, [both.id, bank.provider.id]);
    const stranger = await aMember(api, Role.TRAINER);
    expect(await api.refusal(trainee.id, ONE, { id: item.id })).toBe('FORBIDDEN');
    for (const person of [both, stranger]) {
      expect(await api.refusal(person.id, ONE, { id: item.id })).toBe('NOT_FOUND');
      expect(await api.ok(person.id, LIST, { filter: {} })).toEqual({ bankItems: { nodes: [] } });
      expect(await api.refusal(person.id, ADD, { providerId: bank.provider.id, code: 'X', content: contentOf() })).toBe('FORBIDDEN');
      expect(await api.refusal(person.id, MOVE, { id: item.id, to: 'RETIRED', reason: 'old' })).toBe('NOT_FOUND');
    }
  });
});

describe('a new version', () => {
  it('is a draft again, and an editor who saw an older one is told', async () => {
    const item = await aBankItem(api, bank);
    const content = { ...contentOf(), stem: { en: 'What comes first now?', es: '¿Qué va primero ahora?' } };
    const { editItem } = await api.ok<{ editItem: Shown }>(bank.reviewer.id, EDIT, { id: item.id, expectedVersion: 1, content });
    expect(editItem).toMatchObject({ state: 'DRAFT', version: 2, versions: [{ number: 2, author: { id: bank.reviewer.id } }, { number: 1, author: { id: bank.trainer.id } }] });
    expect(await api.refusal(bank.trainer.id, EDIT, { id: item.id, expectedVersion: 1, content })).toBe('STALE_VERSION');
  });

  it('[EX15] leaves a running attempt with the version that it began with', async () => {
    const scene = await anExam(api);
    const sitting = await new Candidate(api, scene).begin();
    const [first] = sitting.questions;
    const content = { ...contentOf(), stem: { en: 'Another question', es: 'Otra pregunta' } };
    await api.ok(scene.trainer.id, EDIT, { id: first?.id, expectedVersion: 1, content });
    expect((await new Candidate(api, scene).begin()).questions[0]).toEqual(first);
    await expect(api.dataSource.query(`update assessments.item_version set kind = 'MULTIPLE' where item_id = $1`, [first?.id])).rejects.toThrow('append-only');
    await expect(api.dataSource.query('delete from assessments.item_key')).rejects.toThrow('append-only');
  });
});

describe('review', () => {
  it('is by a second person; who wrote it may not', async () => {
    const { id } = await add('REV-1');
    expect(await move(bank.trainer.id, id, 'REVIEW')).toMatchObject({ state: 'REVIEW', moves: ['DRAFT'] });
    expect(await api.refusal(bank.trainer.id, MOVE, { id, to: 'ACTIVE' })).toBe('ITEM_OWN_REVIEW');
    expect(await move(bank.reviewer.id, id, 'PILOT')).toMatchObject({ state: 'PILOT', moves: ['ACTIVE', 'RETIRED'] });
    expect(await api.refusal(bank.reviewer.id, MOVE, { id, to: 'DRAFT' })).toBe('ITEM_CANNOT_MOVE');
    const { history } = await move(bank.reviewer.id, id, 'RETIRED', 'Two answers fit');
    expect(history.map((entry) => entry.action)).toEqual(['item.added', 'item.moved', 'item.moved', 'item.moved']);
    expect(history.at(-1)?.reason).toBe('Two answers fit');
  });

  it('sends back with a reason, and asks for both languages', async () => {
    const { id } = await add('REV-2', { ...contentOf(), stem: { en: 'Only English', es: '' } });
    expect(await api.refusal(bank.trainer.id, MOVE, { id, to: 'REVIEW' })).toBe('ITEM_LANGUAGE_MISSING');
    const whole = await aBankItem(api, bank, { code: 'REV-3' }, ItemState.REVIEW);
    expect(await api.refusal(bank.reviewer.id, MOVE, { id: whole.id, to: 'DRAFT' })).toBe('ITEM_REASON_MISSING');
    expect(await move(bank.reviewer.id, whole.id, 'DRAFT', 'Say it shorter')).toMatchObject({ state: 'DRAFT' });
  });

  it('by two at once: the state is that of the last move in the trail', async () => {
    const item = await aBankItem(api, bank, { code: 'TWICE' }, ItemState.REVIEW);
    const answers = await Promise.all(['ACTIVE', 'PILOT'].map((to) => api.send(bank.reviewer.id, MOVE, { id: item.id, to })));
    expect(answers.filter((answer) => !answer.errors).length).toBeGreaterThanOrEqual(1);
    const moves = await api.dataSource.manager.find(AuditEntry, { where: { recordId: item.id, action: 'item.moved' }, order: { id: 'ASC' } });
    const shown = await api.ok<{ bankItem: Shown }>(bank.reviewer.id, ONE, { id: item.id });
    expect(moves.at(-1)?.after).toMatchObject({ state: shown.bankItem.state });
  });
});

it('lists by code and narrows by state, domain, kind, language and words', async () => {
  await aBankItem(api, bank, { code: 'A-1' });
  await aBankItem(api, bank, { code: 'A-2', stem: { en: '', es: '100% sí_' } }, ItemState.DRAFT);
  const codes = async (filter: Record<string, unknown>) => (await api.ok<{ bankItems: { nodes: Shown[] } }>(bank.trainer.id, LIST, { filter })).bankItems.nodes.map((item) => item.code);
  expect(await codes({})).toEqual(['A-1', 'A-2']);
  expect(await codes({ state: 'ACTIVE' })).toEqual(['A-1']);
  expect(await codes({ missingLanguage: 'en' })).toEqual(['A-2']);
  expect(await codes({ missingLanguage: 'es' })).toEqual([]);
  expect(await codes({ kind: 'ORDERING' })).toEqual([]);
  expect(await codes({ domain: 'ETHICAL_RESPONSIBILITY', search: 'what COMES' })).toEqual(['A-1']);
  expect(await codes({ search: '0% sí_' })).toEqual(['A-2']);
  expect(await codes({ search: '%' })).toEqual(['A-2']);
});
