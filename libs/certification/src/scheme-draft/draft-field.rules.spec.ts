import { schemes } from '../scheme';
import type { Scheme } from '../scheme';
import attestationsEn from '../../../../locales/en/attestations.json';
import attestationsEs from '../../../../locales/es/attestations.json';
import { additionsTo, addPart, SchemeAddition } from './draft-addition.rules';
import { fieldsOf, isKnown, SchemeField, sentences, setField, valueOf } from './draft-field.rules';
import { changed, closed, opened, outline, ROOT } from './draft-tree.rules';
import type { Json, Line } from './draft-tree.rules';

const scheme = (id: string) => JSON.parse(JSON.stringify(schemes.find((each) => each.id === id))) as Scheme;
const draft = opened(scheme('waymark-demo'));
const lineOf = (id: string, given: Json = draft) => outline(given).find((each) => each.id === id) as Line;
const write = (id: string, field: SchemeField, typed: string) => changed(draft, id, () => setField(lineOf(id), field, typed));
const shown = (id: string, given: Json = draft) => Object.fromEntries(fieldsOf(lineOf(id, given)).map((rule) => [rule.field, valueOf(lineOf(id, given), rule)]));

describe('the fields of a line', () => {
  it('are those of its kind', () => {
    expect(shown('training')).toMatchObject({ NAME_EN: '6 hours of training', WHO_ACTS: 'TRAINEE', MINUTES: '360', DOMAINS: '', MODES: '' });
    expect(shown('exam')).toMatchObject({ COUNT: '1', EXAMS: '' });
    expect(shown(ROOT)).toMatchObject({ VERSION: '1', VALID_MONTHS: '24', LAST_DAY: '' });
  });
  it('are, in a floor, its amount and what it tests', () => {
    expect(Object.keys(shown('training.advocacy'))).toEqual(['NAME_EN', 'NAME_ES', 'SOURCE', 'MINUTES', 'DOMAINS']);
  });
  it('are none where the kind is not known: it is shown and kept', () => {
    const odd = { id: 'odd', kind: 'odd', value: { id: 'odd' } } as never;
    expect([isKnown(odd), fieldsOf(odd)]).toEqual([false, []]);
  });
  it('leave a credential out where the scheme certifies nobody', () => {
    expect(shown(ROOT, opened(scheme('samhsa-nms')))).not.toHaveProperty('VALID_MONTHS');
  });
});

describe('writing a field', () => {
  it.each([
    ['training', SchemeField.MINUTES, '420', { atLeast: 420 }],
    ['training', SchemeField.NAME_ES, '  7  horas ', { name: { en: '6 hours of training', es: '7 horas' } }],
    ['training', SchemeField.MODES, 'IN_PERSON, LIVE_ONLINE,IN_PERSON', { where: [{ field: 'mode', in: ['IN_PERSON', 'LIVE_ONLINE'] }] }],
    ['training.advocacy', SchemeField.DOMAINS, 'ADVOCACY,ETHICAL_RESPONSIBILITY', { where: { field: 'domain', in: ['ADVOCACY', 'ETHICAL_RESPONSIBILITY'] } }],
    ['exam', SchemeField.EXAMS, 'ICRC_PR', { where: [{ field: 'passed', is: true }, { field: 'exam', in: ['ICRC_PR'] }] }],
    ['code-of-ethics', SchemeField.SENTENCES, '', { where: [{ field: 'code', in: [] }] }],
    [ROOT, SchemeField.VALID_MONTHS, '36', { credential: { validMonths: 36 } }],
    [ROOT, SchemeField.LAST_DAY, '2027-12-31', { effectiveTo: '2027-12-31' }],
    [ROOT, SchemeField.LAST_DAY, '', { effectiveTo: null }],
  ])('%s %s takes %j', (id, field, typed, expected) => {
    expect(lineOf(id, write(id, field, typed)).value).toMatchObject(expected);
  });
  it('takes away what need not be there when it is emptied: the source of a part, the period of a cap', () => {
    const capped = addPart(draft, 'experience', { addition: SchemeAddition.CAP_PERIOD, id: 'cap' });
    const set = (given: Json, field: SchemeField, typed: string) => changed(given, 'cap', () => setField(lineOf('cap', given), field, typed));
    const weekly = set(set(capped, SchemeField.EVERY, 'MONTH'), SchemeField.SOURCE, 'Rule 4');
    expect(lineOf('cap', weekly).value).toMatchObject({ per: 'MONTH', source: 'Rule 4' });
    const freed = set(set(weekly, SchemeField.EVERY, ''), SchemeField.SOURCE, ' ');
    expect(Object.keys(lineOf('cap', freed).value)).toEqual(['id', 'name', 'atMost']);
  });
  it('takes a test away when its last code goes', () => {
    const asked = write('training', SchemeField.TOPICS, 'TRAUMA');
    const freed = changed(asked, 'training', () => setField(lineOf('training', asked), SchemeField.TOPICS, ''));
    expect(lineOf('training', freed).value).toMatchObject({ where: [] });
  });
  it.each([
    ['training', SchemeField.MINUTES, '6.5'],
    ['training', SchemeField.MINUTES, '-60'],
    ['training', SchemeField.WHO_ACTS, 'NEIGHBOUR'],
    ['training', SchemeField.DOMAINS, 'COOKING'],
    ['training', SchemeField.TOPICS, 'no spaces here'],
    ['training', SchemeField.NAME_EN, 'x'.repeat(501)],
    ['training', SchemeField.VALID_MONTHS, '12'],
    [ROOT, SchemeField.LAST_DAY, '2027-02-30'],
    [ROOT, SchemeField.VALID_MONTHS, ''],
  ])('%s %s refuses %j', (id, field, typed) => {
    expect(() => write(id, field, typed)).toThrow('SCHEME_FIELD_UNFIT');
  });
  it('offers only sentences that have their words in both languages', () => {
    for (const sentence of sentences) expect([Object.keys(attestationsEn).includes(sentence), Object.keys(attestationsEs).includes(sentence)]).toEqual([true, true]);
  });
});

describe('adding', () => {
  it.each(outline(draft).flatMap((line) => additionsTo(line).filter((addition) => addition !== SchemeAddition.RENEWAL).map((addition) => [line.id, addition] as const)))('to %s: %s has its fields and can be written', (parentId, addition) => {
    const grown = addPart(draft, parentId, { addition, id: 'new' });
    expect(lineOf('new', grown).parentId).toBe(parentId);
    expect(Object.keys(shown('new', grown))).toEqual(expect.arrayContaining(['NAME_EN', 'NAME_ES']));
    expect(closed(grown).notes.length).toBe(addition === SchemeAddition.NOTE ? 2 : 1);
  });
  it('asks for approved training: the rest stays in the record and does not count', () => {
    const strict = addPart(draft, 'training', { addition: SchemeAddition.ONLY_APPROVED, id: 'new' });
    expect(lineOf('new', strict)).toMatchObject({ kind: 'never', value: { unless: { field: 'approvedBy', in: ['Harbor State Peer Certification Board'] } } });
    expect(Object.keys(shown('new', strict))).toEqual(['NAME_EN', 'NAME_ES', 'SOURCE']);
  });
  it('refuses what does not fit there, and a second window', () => {
    expect(() => addPart(draft, 'exam', { addition: SchemeAddition.FLOOR_DOMAIN, id: 'new' })).toThrow('SCHEME_FIELD_UNFIT');
    expect(() => addPart(draft, 'nowhere', { addition: SchemeAddition.NOTE, id: 'new' })).toThrow('SCHEME_FIELD_UNFIT');
    const windowed = addPart(draft, 'training', { addition: SchemeAddition.LOOK_BACK, id: 'new' });
    expect(() => addPart(windowed, 'training', { addition: SchemeAddition.LOOK_BACK, id: 'other' })).toThrow('SCHEME_FIELD_UNFIT');
  });
  it('nests groups', () => {
    const choice = addPart(draft, ROOT, { addition: SchemeAddition.ANY_OF, id: 'choice' });
    expect(lineOf('path', addPart(choice, 'choice', { addition: SchemeAddition.EXPERIENCE, id: 'path' }))).toMatchObject({ parentId: 'choice', depth: 2, kind: 'sum' });
  });
});

describe('[E1] fees, cycles and steps for those who are late', () => {
  const rich = opened(scheme('nc-cpss'));
  const at = (kind: string) => outline(rich).find((each) => each.kind === kind) as Line;
  const after = (line: Line, field: SchemeField, typed: string) => setField(line, field, typed);

  it('show amounts, ends and choices as the fields can keep them', () => {
    expect(shown('renewal', rich)).toMatchObject({ CYCLE: 'anniversary', CYCLE_MONTHS: '24' });
    expect(shown(at('late').id, rich)).toMatchObject({ PHASE: expect.stringMatching(/GRACE|LATE|LAPSED/), UNTIL: expect.stringMatching(/^(P\d+[MD])?$/) });
  });
  it.each([
    ['P45D', { days: 45 }],
    ['P12M', { months: 12 }],
    ['', null],
  ])('the end of a step takes %j', (typed, until) => {
    expect(after(at('late'), SchemeField.UNTIL, typed)).toMatchObject({ until });
  });
  it('a cycle of another kind begins with its own amounts; the same kind keeps what was written', () => {
    const renewal = { ...at('renewal'), value: { ...at('renewal').value, cycle: { kind: 'anniversary', months: 36 } } };
    expect(after(renewal, SchemeField.CYCLE, 'anniversary')['cycle']).toEqual({ kind: 'anniversary', months: 36 });
    expect(after(renewal, SchemeField.CYCLE, 'birthday')['cycle']).toEqual({ kind: 'birthday', months: 24, first: 'NEXT' });
    const fixed = { ...renewal, value: after(renewal, SchemeField.CYCLE, 'fixed') };
    expect(fieldsOf(fixed).map(({ field }) => field)).toEqual(expect.arrayContaining([SchemeField.CYCLE_YEARS, SchemeField.CYCLE_DAY]));
    expect(fieldsOf(fixed).map(({ field }) => field)).not.toContain(SchemeField.CYCLE_MONTHS);
  });
  it.each([
    [SchemeField.CENTS, '25.00'],
    [SchemeField.CENTS, '-5'],
    [SchemeField.WAIVER, 'yes'],
  ])('a fee refuses %s %j', (field, typed) => {
    const fee: Line = { ...at('late'), kind: 'fee', value: { id: 'f', name: { en: '', es: '' }, source: '', cents: 100, hasWaiver: false } };
    expect(() => after(fee, field, typed)).toThrow('SCHEME_FIELD_UNFIT');
    expect(after(fee, SchemeField.CENTS, '2550')).toMatchObject({ cents: 2550 });
    expect(after(fee, SchemeField.WAIVER, 'true')).toMatchObject({ hasWaiver: true });
  });
  it('a step asks for what it may ask and nothing else', () => {
    expect(after(at('late'), SchemeField.ASKS, 'FEE,RE_EXAM')).toMatchObject({ asks: ['FEE', 'RE_EXAM'] });
    expect(() => after(at('late'), SchemeField.ASKS, 'A_SONG')).toThrow('SCHEME_FIELD_UNFIT');
  });
  it('a renewal begins from nothing, once, and closes without what the editor gave it', () => {
    const bare: Json = { ...draft, renewal: null };
    const begun = addPart(bare, ROOT, { addition: SchemeAddition.RENEWAL, id: 'any' });
    expect(additionsTo(lineOf(ROOT, begun))).not.toContain(SchemeAddition.RENEWAL);
    const filled = addPart(addPart(begun, 'renewal', { addition: SchemeAddition.LATE_STEP, id: 'step' }), 'step', { addition: SchemeAddition.FEE, id: 'step-fee' });
    const asked = addPart(filled, 'renewal', { addition: SchemeAddition.TRAINING, id: 'ce' });
    expect(closed(asked).renewal).toEqual({
      source: '', cycle: { kind: 'anniversary', months: 24 },
      requirements: [expect.objectContaining({ id: 'ce', kind: 'sum', of: 'training' })],
      late: [expect.objectContaining({ id: 'step', phase: 'LATE', until: { months: 6 }, fee: expect.objectContaining({ id: 'step-fee', cents: 0 }) })],
    });
  });
});
