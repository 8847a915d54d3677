import { Role } from '@waymark/kernel';
import { aMember, startApi } from '@waymark/identity/testing';
import type { TestApi } from '@waymark/platform/testing';
import { assessmentsEntities, AssessmentsModule } from '../index';
import { aBank, aBankItem } from '../item/item.builder';
import type { BankScene } from '../item/item.builder';

const PREVIEW = 'query ($input: ImportItemsInput!) { importPreview(input: $input) { drafts { code kind stem { en } } taken left { where what reason } } }';
const IMPORT = 'mutation ($input: ImportItemsInput!) { importItems(input: $input) { code state missingLanguages history { action } } }';
const LIST = 'query { bankItems { nodes { code } } }';

let api: TestApi;
let bank: BankScene;
const gift = '::G-1:: First? {=a ~b}\n\n::G-2:: Second? {T}\n\nWrite. {}';
const input = (with_ = {}) => ({ providerId: bank.provider.id, format: 'GIFT', text: gift, locale: 'en', domain: 'ADVOCACY', difficulty: 1, prefix: 'IMP', ...with_ });

beforeAll(async () => {
  api = await startApi({ modules: [AssessmentsModule], entities: assessmentsEntities });
});
beforeEach(async () => {
  bank = await aBank(api);
});
afterAll(() => api.close());

it('[L6] shows what would come in and what would not, then brings exactly that in as drafts', async () => {
  await aBankItem(api, bank, { code: 'G-2' });
  const { importPreview } = await api.ok<{ importPreview: unknown }>(bank.trainer.id, PREVIEW, { input: input() });
  expect(importPreview).toEqual({ drafts: [{ code: 'G-1', kind: 'SINGLE', stem: { en: 'First?' } }], taken: ['G-2'], left: [{ where: '5', what: 'Write.', reason: 'KIND_UNKNOWN' }] });
  expect(await api.ok(bank.trainer.id, LIST)).toEqual({ bankItems: { nodes: [{ code: 'G-2' }] } });
  const { importItems } = await api.ok<{ importItems: unknown }>(bank.trainer.id, IMPORT, { input: input() });
  expect(importItems).toEqual([{ code: 'G-1', state: 'DRAFT', missingLanguages: ['es'], history: [{ action: 'item.added' }, { action: 'item.imported' }] }]);
});

it('[L6] brings in everything or nothing', async () => {
  expect(await api.refusal(bank.trainer.id, IMPORT, { input: input({ text: 'Write. {}' }) })).toBe('IMPORT_NOTHING_TO_ADD');
  expect(await api.refusal(bank.trainer.id, IMPORT, { input: input({ format: 'QTI', text: '<!DOCTYPE a><a/>' }) })).toBe('IMPORT_UNSAFE_XML');
  expect(await api.ok(bank.trainer.id, LIST)).toEqual({ bankItems: { nodes: [] } });
});

it('is for the authors of the bank', async () => {
  const stranger = await aMember(api, Role.TRAINER);
  const trainee = await aMember(api, Role.TRAINEE, bank.provider);
  expect(await api.refusal(stranger.id, PREVIEW, { input: input() })).toBe('FORBIDDEN');
  expect(await api.refusal(stranger.id, IMPORT, { input: input() })).toBe('FORBIDDEN');
  expect(await api.refusal(trainee.id, PREVIEW, { input: input() })).toBe('FORBIDDEN');
});

it('[IN1] [UP4] takes no code that is not one, and no text that is too long', async () => {
  expect(await api.refusal(bank.trainer.id, PREVIEW, { input: input({ prefix: `'; drop table` }) })).toBe('BAD_USER_INPUT');
  expect(await api.refusal(bank.trainer.id, PREVIEW, { input: input({ text: 'x'.repeat(60_001) }) })).toBe('IMPORT_TOO_LARGE');
  const { importPreview } = await api.ok<{ importPreview: { drafts: { code: string }[] } }>(bank.trainer.id, PREVIEW, { input: input({ text: `::'; drop table x:: First? {=a ~b}` }) });
  expect(importPreview.drafts[0]?.code).toBe('IMP-1');
});
