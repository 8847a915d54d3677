import { schemes } from '../scheme';
import type { Scheme } from '../scheme';
import { addPart, SchemeAddition } from './draft-addition.rules';
import { SchemeField, setField } from './draft-field.rules';
import { problemsOf } from './draft-problem.rules';
import { changed, closed, opened, outline, removed, ROOT } from './draft-tree.rules';
import type { Json, Line } from './draft-tree.rules';

const demo = opened(JSON.parse(JSON.stringify(schemes.find(({ id }) => id === 'waymark-demo'))) as Scheme);
const written = (draft: Json, id: string, [field, typed]: readonly [SchemeField, string]) => changed(draft, id, () => setField(outline(draft).find((line) => line.id === id) as Line, field, typed));
const told = (draft: Json) => problemsOf(closed(draft), outline(draft)).map(({ code, lineId, field }) => [code, lineId, field]);

describe('[O2] why a draft cannot be published is told', () => {
  it('nowhere when it can be', () => {
    expect(told(demo)).toEqual([]);
  });
  it('at the amount: floors above the total, a cap below a floor, nothing asked', () => {
    expect(told(written(demo, 'training', [SchemeField.MINUTES, '300']))).toEqual([['FLOORS_ABOVE_TOTAL', 'training', 'MINUTES']]);
    expect(told(written(demo, 'training.ethics', [SchemeField.MINUTES, '0']))).toEqual([['AMOUNT_NOT_POSITIVE', 'training.ethics', 'MINUTES']]);
    const named = addPart(demo, 'training', { addition: SchemeAddition.CAP_DOMAIN, id: 'cap' });
    const capped = ([[SchemeField.NAME_EN, 'Ethics: at most 1 hour'], [SchemeField.NAME_ES, 'Ética: a lo más 1 hora'], [SchemeField.DOMAINS, 'ETHICAL_RESPONSIBILITY']] as const).reduce((draft, value) => written(draft, 'cap', value), named);
    expect(told(capped)).toEqual([['CAP_BELOW_FLOOR', 'cap', 'MINUTES']]);
  });
  it('at the window that is shorter than the least elapsed time', () => {
    const spans = addPart(addPart(demo, 'training', { addition: SchemeAddition.LOOK_BACK, id: 'window' }), 'training', { addition: SchemeAddition.ELAPSED, id: 'elapsed' });
    const named = ['window', 'elapsed'].reduce((draft, id) => written(written(draft, id, [SchemeField.NAME_EN, 'Months']), id, [SchemeField.NAME_ES, 'Meses']), spans);
    expect(told(written(named, 'window', [SchemeField.MONTHS, '6']))).toEqual([['WINDOW_BELOW_ELAPSED', 'training', null]]);
  });
  it('at each text, source and list of codes that a new part still lacks', () => {
    expect(told(addPart(demo, ROOT, { addition: SchemeAddition.DOCUMENT, id: 'new' }))).toEqual([
      ['TEXT_MISSING', 'new', 'NAME_EN'], ['TEXT_MISSING', 'new', 'NAME_ES'], ['SOURCE_MISSING', 'new', 'SOURCE'], ['CONDITION_EMPTY', 'new', 'DOCUMENTS'],
    ]);
    expect(told(addPart(demo, 'training', { addition: SchemeAddition.FLOOR_MODE, id: 'new' }))).toContainEqual(['CONDITION_EMPTY', 'new', 'MODES']);
  });
  it('at a fee without an amount, a renewal without a source, a step that ends before the one above it', () => {
    const renewed = addPart(removed(demo, 'renewal'), ROOT, { addition: SchemeAddition.RENEWAL, id: 'renewal' });
    expect(told(renewed)).toEqual([['SOURCE_MISSING', 'renewal', 'SOURCE']]);
    expect(told(written(written(renewed, 'renewal', [SchemeField.SOURCE, 'Rule 9']), 'renewal', [SchemeField.CYCLE_MONTHS, '0']))).toEqual([['AMOUNT_NOT_POSITIVE', 'renewal', 'CYCLE_MONTHS']]);
    const laddered = ['one', 'two'].reduce((draft, id) => addPart(draft, 'renewal', { addition: SchemeAddition.LATE_STEP, id }), renewed);
    expect(told(laddered)).toContainEqual(['LADDER_UNORDERED', 'two', 'UNTIL']);
    expect(told(addPart(laddered, 'one', { addition: SchemeAddition.FEE, id: 'fee' }))).toContainEqual(['AMOUNT_NOT_POSITIVE', 'fee', 'CENTS']);
  });
  it('at the group without anything in it', () => {
    expect(told(addPart(demo, ROOT, { addition: SchemeAddition.ANY_OF, id: 'new' }))).toContainEqual(['GROUP_EMPTY', 'new', null]);
  });
  it('at the scheme itself: no requirement, no name, dates the wrong way round', () => {
    const empty = ['training', 'experience', 'supervision', 'exam', 'role-play', 'lived-experience', 'code-of-ethics'].reduce(removed, demo);
    expect(told(empty)).toEqual([['GROUP_EMPTY', ROOT, null]]);
    expect(told(written(demo, ROOT, [SchemeField.VERSION, ' ']))).toEqual([['TEXT_MISSING', ROOT, 'VERSION']]);
    expect(told(written(demo, ROOT, [SchemeField.LAST_DAY, '2001-01-01']))).toEqual([['DATES_REVERSED', ROOT, 'LAST_DAY']]);
    expect(told(written(demo, ROOT, [SchemeField.CREDENTIAL_ES, '']))).toEqual([['TEXT_MISSING', ROOT, 'CREDENTIAL_ES']]);
  });
});
