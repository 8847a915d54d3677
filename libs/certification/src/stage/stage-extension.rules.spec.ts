import { txMhps, waCpss } from '../scheme/data';
import { checkGrant, checkOffer, checkReason, extendedUntil } from './stage-extension.rules';
import type { StageState } from './stage-extension.rules';

const stageOf = (scheme: { readonly stages?: StageState['stage'][] | readonly StageState['stage'][] }): StageState['stage'] => scheme.stages![0]!;
const validUntil = '2026-08-31';
const held = { from: '2026-03-01', until: validUntil, isLive: true, renewalsLeft: 1, renewal: { met: true, requirements: [] }, atMostUntil: '2027-02-28' } as unknown as StageState['held'];
const texas: StageState = { stage: stageOf(txMhps), held, validUntil };

it('[E7] an extension adds what the scheme says to the last valid day, to the end of a short month too', () => {
  expect(extendedUntil(texas)).toBe('2027-02-28');
  expect(extendedUntil({ ...texas, stage: stageOf(waCpss) })).toBe('2027-08-31');
  expect(extendedUntil({ ...texas, stage: { ...texas.stage, renewals: null } })).toBeNull();
});

it.each([
  ['the scheme never extends it', 'EXTENSION_NOT_OFFERED', { stage: { ...texas.stage, renewals: null } }],
  ['none is left', 'EXTENSION_NONE_LEFT', { held: { ...held, renewalsLeft: 0, renewal: null } as StageState['held'] }],
  ['what it asks is not done', 'EXTENSION_REQUIREMENTS_UNMET', { held: { ...held, renewal: { met: false, requirements: [{ id: 'pursuing', met: false }] } } as unknown as StageState['held'] }],
])('[E7] is refused where %s', (_, code, with_) => {
  expect(() => checkOffer({ ...texas, ...with_ })).toThrow(code);
});

it('[E7] asked in time it is granted late, but not after the day on which it would end, and never on what was taken away', () => {
  expect(checkGrant(texas, { today: '2026-09-20', isOver: false })).toBe('2027-02-28');
  expect(checkGrant(texas, { today: '2027-02-28', isOver: false })).toBe('2027-02-28');
  expect(() => checkGrant(texas, { today: '2027-03-01', isOver: false })).toThrow('EXTENSION_STAGE_OVER');
  expect(() => checkGrant(texas, { today: '2026-08-01', isOver: true })).toThrow('EXTENSION_STAGE_OVER');
});

it('asks for a reason that can be read', () => {
  expect(checkReason('  My site  closed ')).toBe('My site closed');
  expect(() => checkReason(' ')).toThrow('EXTENSION_REASON_MISSING');
  expect(() => checkReason('a'.repeat(1001))).toThrow('EXTENSION_REASON_TOO_LONG');
});
