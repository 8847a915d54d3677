import { randomUUID } from 'node:crypto';
import { Role } from '@waymark/kernel';
import { aMember, startApi } from '@waymark/identity/testing';
import { AuditEntry } from '@waymark/platform';
import type { TestApi } from '@waymark/platform/testing';
import { assessmentsEntities, AssessmentsModule } from '../index';
import { aBank, aBankItem } from '../item/item.builder';
import type { BankScene } from '../item/item.builder';
import { ItemState } from '../item/item-state.rules';

const ADD_ITEMS = 'mutation ($id: ID!) { addStarterItems(providerId: $id) { added already } }';
const ADD_PLAYS = 'mutation ($id: ID!) { addStarterRolePlays(organisationId: $id) { added already } }';
const IN_REVIEW = 'query { bankItems(filter: { state: REVIEW }, first: 100) { nodes { id code } pageInfo { hasNextPage } } }';
const MOVE = 'mutation ($ids: [ID!]!, $to: ItemState!, $reason: String! = "") { moveItems(ids: $ids, to: $to, reason: $reason) { id state } }';
const EXAM = 'query { starterExam { title { en es } blueprint { domain difficulty count } pilotCount minutes waitDays maxAttempts cutScore reason { en } } }';
const PLAN = 'mutation ($new: ID!, $id: ID!, $plan: ExamPlanInput!) { planExam(id: $new, providerId: $id, plan: $plan) { itemCount } }';
const LIBRARY = 'query { scenarios(first: 100) { nodes { code } } rubrics { nodes { code version } } }';

interface Counted {
  added: number;
  already: number;
}

let api: TestApi;
let bank: BankScene;
beforeAll(async () => (api = await startApi({ modules: [AssessmentsModule], entities: assessmentsEntities })));
afterAll(() => api.close());
beforeEach(async () => {
  bank = await aBank(api);
});
const addItems = async (who = bank.trainer.id) => (await api.ok<{ addStarterItems: Counted }>(who, ADD_ITEMS, { id: bank.provider.id })).addStarterItems;
const addPlays = async () => (await api.ok<{ addStarterRolePlays: Counted }>(bank.trainer.id, ADD_PLAYS, { id: bank.provider.id })).addStarterRolePlays;
const inReview = async () => (await api.ok<{ bankItems: { nodes: { id: string; code: string }[] } }>(bank.reviewer.id, IN_REVIEW)).bankItems.nodes;
const movedBy = async (who: string, ids: string[], to: string, reason = '') => (await api.ok<{ moveItems: { state: string }[] }>(who, MOVE, { ids, to, reason })).moveItems;

it('[N5] a bank with nothing is filled, read by a second person and planned into an exam on the first day', async () => {
  const { added } = await addItems();
  expect(added).toBeGreaterThanOrEqual(120);
  for (let left = await inReview(); left.length > 0; left = await inReview()) {
    expect(new Set((await movedBy(bank.reviewer.id, left.map(({ id }) => id), 'ACTIVE')).map(({ state }) => state))).toEqual(new Set(['ACTIVE']));
  }
  const { starterExam } = await api.ok<{ starterExam: { reason: { en: string } } }>(bank.trainer.id, EXAM);
  expect(await api.ok(bank.trainer.id, PLAN, { new: randomUUID(), id: bank.provider.id, plan: { ...starterExam, reason: starterExam.reason.en, breakMinutes: 0, repeatsItems: false, identityCheck: 'NONE' } })).toEqual({ planExam: { itemCount: 60 } });
});
it('adds no item twice, leaves one alone that has its code, and notes nothing where nothing was added', async () => {
  await aBankItem(api, bank, { code: 'C1-01' }, ItemState.RETIRED);
  const { added } = await addItems();
  expect(await addItems(bank.reviewer.id)).toEqual({ added: 0, already: added + 1 });
  const entries = await api.dataSource.manager.find(AuditEntry, { where: { recordId: bank.provider.id, action: 'starter.items-added' }, order: { id: 'ASC' } });
  expect(entries.map(({ actorId, after }) => [actorId, after])).toEqual([[bank.trainer.id, { added, already: 1 }]]);
});
it('who added the items does not review them, and one that cannot move holds the others back', async () => {
  await addItems();
  const [first, second, third] = await inReview();
  const ids = [first, second].map((item) => String(item?.id));
  expect(await api.refusal(bank.trainer.id, MOVE, { ids, to: 'ACTIVE' })).toBe('ITEM_OWN_REVIEW');
  expect(await api.refusal(bank.reviewer.id, MOVE, { ids, to: 'DRAFT' })).toBe('ITEM_REASON_MISSING');
  await movedBy(bank.reviewer.id, [String(third?.id)], 'DRAFT', 'Say it shorter');
  expect(await api.refusal(bank.reviewer.id, MOVE, { ids: [...ids, third?.id], to: 'ACTIVE' })).toBe('ITEM_CANNOT_MOVE');
  const codes = (await inReview()).map(({ code }) => code);
  expect([codes.includes(String(first?.code)), codes.includes(String(second?.code)), codes.includes(String(third?.code))]).toEqual([true, true, false]);
  const stranger = await aMember(api, Role.TRAINER);
  expect(await api.refusal(stranger.id, MOVE, { ids, to: 'ACTIVE' })).toBe('NOT_FOUND');
  expect(await api.refusal(stranger.id, MOVE, { ids: [], to: 'ACTIVE' })).toBe('BAD_USER_INPUT');
});
it('[N5] [N6] a library with nothing has role-plays that can be drawn, once each', async () => {
  const { added } = await addPlays();
  expect(added).toBeGreaterThanOrEqual(12);
  expect(await addPlays()).toEqual({ added: 0, already: added });
  expect(await api.dataSource.manager.countBy(AuditEntry, { recordId: bank.provider.id, action: 'starter.role-plays-added' })).toBe(1);
  const { scenarios, rubrics } = await api.ok<{ scenarios: { nodes: unknown[] }; rubrics: { nodes: { version: number }[] } }>(bank.trainer.id, LIBRARY);
  expect(scenarios.nodes).toHaveLength(added);
  expect(rubrics.nodes.map(({ version }) => version)).toEqual(rubrics.nodes.map(() => 1));
});
it('is for the staff of the provider', async () => {
  const strangers = [(await aMember(api, Role.TRAINEE, bank.provider)).id, (await aMember(api, Role.TRAINER)).id];
  for (const who of strangers) {
    for (const add of [ADD_ITEMS, ADD_PLAYS]) expect(await api.refusal(who, add, { id: bank.provider.id })).toBe('FORBIDDEN');
  }
});
