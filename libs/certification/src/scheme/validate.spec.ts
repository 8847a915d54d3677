import { waymarkDemo } from './data';
import { schemeProblemCodes } from './problem.rules';
import type { SchemeProblemCode } from './problem.rules';
import type { Cadence, Cap, Exam, Exists, Floor, Ratio, Requirement, Sum } from './requirement.rules';
import type { LateStep, Renewal, Scheme, Stage } from './scheme.rules';
import { validateScheme } from './validate.rules';

type TrainingSum = Extract<Sum, { of: 'training' }>;
type Field = 'domain' | 'topics';
const name = { en: 'Name', es: 'Nombre' };
const base = { name, source: 'Handbook, page 1', whoActs: 'TRAINEE' } as const;
const sum = (over: Partial<TrainingSum> = {}): Requirement => ({ ...base, id: 'sum', kind: 'sum', of: 'training', atLeast: 600, ...over });
const exists = (over: Partial<Extract<Exists, { of: 'exam' }>> = {}): Requirement => ({ ...base, id: 'exists', kind: 'exists', of: 'exam', ...over });
const ratio = (over: Partial<Ratio> = {}): Requirement =>
  ({ ...base, id: 'ratio', kind: 'ratio', part: { of: 'supervision' }, whole: { of: 'experience' }, atLeast: { of: 1, per: 20 }, ...over });
const cadence = (over: Partial<Cadence> = {}): Requirement => ({ ...base, id: 'cadence', kind: 'cadence', what: { of: 'supervision' }, every: 'WEEK', ...over });
const exam = (over: Partial<Exam> = {}): Requirement => ({ ...base, id: 'exam', kind: 'exam', parts: [{ id: 'written', name, exam: ['W'] }], ...over });
const floor = (code: string, atLeast: number, field: Field = 'domain'): Floor<Field> => ({ id: `floor-${code}`, name, where: { field, in: [code] }, atLeast });
const cap = (codes: string[], atMost: number): Cap<Field> => ({ id: `cap-${codes.join('-')}`, name, where: { field: 'domain', in: codes }, atMost });
const span = (id: string, months: number) => ({ id, name, months });

const problems = (over: Partial<Scheme>): string[] => validateScheme({ ...waymarkDemo, ...over }).map((problem) => `${problem.code} ${problem.at}`);
const ofNodes = (...requirements: Requirement[]): string[] => problems({ requirements });

const fiveOfTen = ['A', 'B', 'C', 'D', 'E'].map((code) => floor(code, 600));
const refused: readonly [SchemeProblemCode, string, Requirement][] = [
  ['FLOORS_ABOVE_TOTAL', 'sum', sum({ atLeast: 2760, floors: fiveOfTen })],
  ['FLOORS_ABOVE_TOTAL', 'floor-HIV', sum({ floors: [floor('HIV', 601, 'topics')] })],
  ['FLOORS_OVERLAP', 'floor-B', sum({ floors: [{ ...floor('A', 60), where: { field: 'domain', in: ['A', 'B'] } }, floor('B', 60)] })],
  ['FLOOR_OUTSIDE_FILTER', 'floor-B', sum({ where: [{ field: 'domain', in: ['A'] }], floors: [floor('B', 60)] })],
  ['CAP_BELOW_FLOOR', 'cap-A', sum({ floors: [floor('A', 121)], caps: [cap(['A'], 120)] })],
  ['CAP_BELOW_FLOOR', 'cap-A-B', sum({ floors: [floor('A', 61), floor('B', 60)], caps: [cap(['A', 'B'], 120)] })],
  ['CAPS_BELOW_TOTAL', 'sum', sum({ where: [{ field: 'domain', in: ['A', 'B'] }], caps: [cap(['A'], 300), cap(['B'], 299)] })],
  ['WINDOW_BELOW_ELAPSED', 'sum', sum({ lookBack: span('window', 5), elapsed: span('elapsed', 6) })],
  ['CONDITION_EMPTY', 'sum', sum({ where: [{ field: 'domain', in: [] }] })],
  ['CONDITION_EMPTY', 'sum', sum({ where: [{ field: 'domain', in: ['A'] }], never: [{ id: 'never', name, where: { field: 'domain', in: ['A', 'B'] } }] })],
  ['CAPS_BELOW_TOTAL', 'sum', sum({ where: [{ field: 'domain', in: ['A', 'B'] }], caps: [cap(['A'], 599)], never: [{ id: 'never', name, where: { field: 'domain', in: ['B'] } }] })],
  ['CONDITION_EMPTY', 'exists', exists({ where: [{ field: 'exam', in: [] }] })],
  ['CONDITION_EMPTY', 'ratio', ratio({ part: { of: 'supervision', where: [{ field: 'activity', in: [] }] } })],
  ['AMOUNT_NOT_POSITIVE', 'sum', sum({ atLeast: 0 })],
  ['AMOUNT_NOT_POSITIVE', 'sum', sum({ atLeast: 90.5 })],
  ['AMOUNT_NOT_POSITIVE', 'window', sum({ lookBack: span('window', 0) })],
  ['AMOUNT_NOT_POSITIVE', 'exists', exists({ count: 0 })],
  ['AMOUNT_NOT_POSITIVE', 'age', exists({ maxAge: span('age', -1) })],
  ['AMOUNT_NOT_POSITIVE', 'ratio', ratio({ atLeast: { of: 1, per: 0 } })],
  ['RATIO_UNREACHABLE', 'ratio', ratio({ part: { of: 'experience' }, atLeast: { of: 101, per: 100 } })],
  ['DATE_UNREAL', 'start', exists({ notBefore: { id: 'start', name, on: '2026-02-30' } })],
  ['WINDOW_BELOW_ELAPSED', 'cadence', cadence({ every: 'YEAR', lookBack: span('window', 11) })],
  ['GROUP_EMPTY', 'exam', exam({ parts: [] })],
  ['CONDITION_EMPTY', 'part', exam({ parts: [{ id: 'part', name, exam: [] }] })],
  ['AMOUNT_NOT_POSITIVE', 'wait', exam({ wait: { id: 'wait', name, days: 0 } })],
  ['AMOUNT_NOT_POSITIVE', 'tries', exam({ attempts: { id: 'tries', name, max: 0 } })],
  ['CAPS_BELOW_TOTAL', 'sum', sum({ caps: [{ id: 'all', name, atMost: 599 }] })],
  ['CAPS_BELOW_TOTAL', 'sum', sum({ lookBack: span('window', 2), caps: [{ id: 'monthly', name, atMost: 199, per: 'MONTH' }] })],
  ['FLOOR_OUTSIDE_FILTER', 'floor-A', sum({ floors: [floor('A', 60)], never: [{ id: 'never', name, where: { field: 'domain', in: ['A'] } }] })],
  ['DATE_UNREAL', 'floor-A', sum({ floors: [{ ...floor('A', 60), effectiveFrom: '2026-02-30' }] })],
  ['DATE_UNREAL', 'sum', sum({ where: [{ field: 'on', from: '2026-13-01' }] })],
  ['GROUP_EMPTY', 'group', { ...base, id: 'group', kind: 'any', children: [] }],
  ['GROUP_TOO_SMALL', 'group', { ...base, id: 'group', kind: 'atLeast', count: 2, children: [exists()] }],
  ['TEXT_MISSING', 'sum', sum({ name: { en: 'Training', es: ' ' } })],
  ['TEXT_MISSING', 'floor-A', sum({ floors: [{ ...floor('A', 60), name: { en: '', es: 'Nombre' } }] })],
  ['SOURCE_MISSING', 'sum', sum({ source: '' })],
  ['ID_REPEATED', 'exists', { ...base, id: 'group', kind: 'all', children: [exists(), exists()] }],
  ['ID_REPEATED', 'sum', sum({ lookBack: span('sum', 6) })],
];

it.each(refused)('[O2] %s at %s is refused, also inside a group', (code, at, node) => {
  const wrapped: Requirement = { ...base, id: 'wrapped', kind: 'any', children: [node] };
  expect(ofNodes(node)).toEqual([`${code} ${at}`]);
  expect(ofNodes(wrapped)).toEqual([`${code} ${at}`]);
});

const accepted: readonly [string, Requirement][] = [
  ['floors that fill the total exactly', sum({ atLeast: 3000, floors: fiveOfTen })],
  ['topic floors that one hour can serve together', sum({ floors: [floor('HIV', 600, 'topics'), floor('ETHICS', 600, 'topics')] })],
  ['a cap equal to its floor', sum({ floors: [floor('A', 120)], caps: [cap(['A'], 120)] })],
  ['caps that add up to the total', sum({ where: [{ field: 'domain', in: ['A', 'B'] }], caps: [cap(['A'], 300), cap(['B'], 300)] })],
  ['a cap that leaves other domains open', sum({ where: [{ field: 'domain', in: ['A', 'B'] }], caps: [cap(['A'], 60)] })],
  ['a window as long as the minimum elapsed time', sum({ lookBack: span('window', 6), elapsed: span('elapsed', 6) })],
  ['a ratio of everything', ratio({ part: { of: 'experience' }, atLeast: { of: 1, per: 1 } })],
  ['a weekly cap without a look-back', sum({ caps: [{ id: 'weekly', name, atMost: 60, per: 'WEEK' }] })],
  ['monthly caps that add up within the look-back', sum({ lookBack: span('window', 2), caps: [{ id: 'monthly', name, atMost: 200, per: 'MONTH' }] })],
  ['a filter by number beside floors of its field', sum({ where: [{ field: 'on', from: '2020-01-01' }] })],
  ['an exclusion with an exception beside a floor', sum({ floors: [floor('A', 60)], never: [{ id: 'never', name, where: { field: 'domain', in: ['A'] }, unless: { field: 'topics', in: ['X'] } }] })],
  ['floors that take turns on a day', sum({ floors: [{ ...floor('A', 400), effectiveTo: '2025-12-31' }, { ...floor('A', 300), id: 'floor-new', effectiveFrom: '2026-01-01' }, { ...floor('B', 300), effectiveFrom: '2026-01-01' }] })],
  ['a cadence and an exam', { ...base, id: 'both', kind: 'all', children: [cadence(), exam()] }],
  ['a choice of as many paths as there are', { ...base, id: 'group', kind: 'atLeast', count: 1, children: [exists()] }],
  ['a floor beside a filter by number', sum({ where: [{ field: 'minutes', atLeast: 15 }], floors: [{ id: 'approved', name, where: { field: 'approvedBy', in: ['BOARD'] }, atLeast: 600 }] })],
];
it.each(accepted)('%s can be published', (_, node) => {
  expect(ofNodes(node)).toEqual([]);
});

const renewal = (over: Partial<Renewal>): Partial<Scheme> => ({ renewal: { source: 'Page 1', cycle: { kind: 'anniversary', months: 24 }, requirements: [], late: [], ...over } });
const step = (id: string, until: LateStep['until']): LateStep => ({ id, name, source: 'Page 1', phase: 'LATE', until, asks: ['FEE'] });
const stage = (over: Partial<Stage> = {}): Stage =>
  ({ id: 'initial', name, source: 'Page 1', requirements: [sum({ id: 'core' })], validFor: { months: 6 }, renewals: null, allows: name, ...over });
const held = (id: string) => [{ field: 'scheme', in: ['waymark-demo'] }, { field: 'stage', in: [id] }] as const;
const holds = (id: string): Requirement => ({ ...base, id: 'holds', kind: 'holds', where: held(id) });
const spread = (months: number): Requirement =>
  sum({ elapsed: span('spread', months), notBefore: { id: 'start', name, first: { of: 'credential', where: held('initial') } } });

it('a stage long enough, or renewable for long enough, can be published', () => {
  expect(problems({ stages: [stage()], requirements: [holds('initial'), spread(6)] })).toEqual([]);
  expect(problems({ stages: [stage({ renewals: { max: 1, eachFor: { months: 6 } } })], requirements: [holds('initial'), spread(12)] })).toEqual([]);
});

it.each<[string, Partial<Scheme>]>([
  ['TEXT_MISSING title', { title: { en: 'Title', es: '' } }],
  ['TEXT_MISSING notes.0', { notes: [{ en: '', es: 'Nota' }] }],
  ['TEXT_MISSING credential', { credential: { title: { en: ' ', es: 'Título' }, validMonths: 24 } }],
  ['AMOUNT_NOT_POSITIVE credential', { credential: { title: name, validMonths: 0 } }],
  ['AMOUNT_NOT_POSITIVE procedure', { procedure: { reviewWorkingDays: 15, answerDays: 0, appealDays: 30, source: 'Handbook' } }],
  ['SOURCE_MISSING procedure', { procedure: { reviewWorkingDays: 15, answerDays: 30, appealDays: 30, source: ' ' } }],
  ['SOURCE_MISSING source', { source: ' ' }],
  ['GROUP_EMPTY requirements', { requirements: [] }],
  ['DATES_REVERSED sum', { requirements: [sum({ effectiveFrom: '2026-01-01', effectiveTo: '2025-12-31' })] }],
  ['DATE_UNREAL effectiveFrom', { effectiveFrom: '2026-13-01' }],
  ['DATE_UNREAL effectiveTo', { effectiveTo: '2026-02-30' }],
  ['DATES_REVERSED effectiveTo', { effectiveTo: '2023-12-31' }],
  ['AMOUNT_NOT_POSITIVE renewal.cycle', renewal({ cycle: { kind: 'anniversary', months: 0 } })],
  ['AMOUNT_NOT_POSITIVE renewal.opens', renewal({ opens: { days: 0 } })],
  ['DATE_UNREAL renewal.cycle', renewal({ cycle: { kind: 'fixed', month: 2, day: 30, everyYears: 2, inYear: 2025 } })],
  ['SOURCE_MISSING renewal', renewal({ source: '' })],
  ['FLOORS_ABOVE_TOTAL sum', renewal({ requirements: [sum({ floors: [floor('A', 601)] })] })],
  ['LADDER_UNORDERED second', renewal({ late: [step('first', { days: 30 }), step('second', { days: 30 })] })],
  ['LADDER_UNORDERED second', renewal({ late: [step('first', null), step('second', { months: 6 })] })],
  ['SOURCE_MISSING first', renewal({ late: [{ ...step('first', null), source: '' }] })],
  ['STAGE_UNREACHABLE holds', { stages: [stage()], requirements: [holds('other')] }],
  ['STAGE_UNREACHABLE holds', { stages: [stage({ requirements: [holds('initial')] })] }],
  ['STAGE_TOO_SHORT initial', { stages: [stage()], requirements: [holds('initial'), spread(7)] }],
  ['TEXT_MISSING initial.allows', { stages: [stage({ allows: { en: 'Work', es: '' } })] }],
  ['GROUP_EMPTY initial', { stages: [stage({ requirements: [] })] }],
  ['DATES_REVERSED old', { grandfathering: [{ id: 'old', name, source: 'Page 1', requirements: [sum({ id: 'x' })], until: null }] }],
])('[O2] %s is refused', (expected, over) => {
  expect(problems(over)).toEqual([expected]);
});

it('[O2] rules that bind together only from a day on are refused for that day', () => {
  const from = (id: string, code: string, day: string): Floor<Field> => ({ ...floor(code, 400), id, effectiveFrom: day });
  expect(ofNodes(sum({ floors: [from('first', 'A', '2024-06-01'), from('second', 'B', '2027-01-01')] }))).toEqual(['FLOORS_ABOVE_TOTAL sum']);
  expect(problems({ effectiveTo: '2026-12-31', requirements: [sum({ floors: [from('first', 'A', '2024-06-01'), from('second', 'B', '2027-01-01')] })] })).toEqual([]);
  const path: Requirement = { ...base, id: 'paths', kind: 'any', children: [{ ...exists(), effectiveTo: '2026-12-31' }] };
  expect(ofNodes(path)).toEqual(['GROUP_EMPTY paths']);
});

it('[O2] a fee has its text and its source as well', () => {
  expect(problems({ fees: [{ id: 'fee', name: { en: 'Fee', es: '' }, cents: 100, source: ' ', hasWaiver: false }] })).toEqual(['TEXT_MISSING fee', 'SOURCE_MISSING fee']);
});

it('tells every problem at once', () => {
  expect(ofNodes(sum({ atLeast: 2760, floors: fiveOfTen, source: '' }), sum())).toEqual(['ID_REPEATED sum', 'SOURCE_MISSING sum', 'FLOORS_ABOVE_TOTAL sum']);
});

describe.each(['en', 'es'])('the %s catalogue', (locale) => {
  it('explains every problem in words', () => {
    const texts = jest.requireActual<Record<string, string>>(`../../../../locales/${locale}/schemes.json`);
    expect(schemeProblemCodes.filter((code) => !texts[`problem.${code}`])).toEqual([]);
  });
});
