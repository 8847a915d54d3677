import { aRubricDraft } from './role-play.builder';
import { checkRubric } from './rubric.rules';

const { criteria } = aRubricDraft();
const withFirst = (change: object) => aRubricDraft({ criteria: criteria.map((criterion, index) => (index === 0 ? { ...criterion, ...change } : criterion)) });

describe('a rubric', () => {
  it('has criteria, each with four levels in both languages', () => {
    expect(() => checkRubric(aRubricDraft())).not.toThrow();
    expect(() => checkRubric(aRubricDraft({ criteria: [] }))).toThrow('RUBRIC_EMPTY');
    expect(() => checkRubric(withFirst({ anchors: criteria[0]?.anchors.slice(1) }))).toThrow('RUBRIC_ANCHORS_MISSING');
    expect(() => checkRubric(withFirst({ anchors: [1, 2, 3, 4].map((level) => ({ en: `Level ${level}`, es: '' })) }))).toThrow('RUBRIC_ANCHORS_MISSING');
    expect(() => checkRubric(withFirst({ title: { en: '', es: 'Escucha' } }))).toThrow('RUBRIC_TEXT_MISSING');
  });

  it('[B6] weighs each criterion from 1 to 5', () => {
    expect(() => checkRubric(withFirst({ weight: 5 }))).not.toThrow();
    for (const weight of [0, 6, 1.5, -1]) expect(() => checkRubric(withFirst({ weight }))).toThrow('RUBRIC_WEIGHT_UNFIT');
  });

  it.each([[6, false], [7, true], [24, true], [25, false]])('with pass mark %i is fit: %s', (passMark, isFit) => {
    const check = expect(() => checkRubric(aRubricDraft({ passMark })));
    if (isFit) check.not.toThrow();
    else check.toThrow('RUBRIC_PASS_MARK_UNFIT');
  });
});
