import fc from 'fast-check';
import { aScenarioDraft } from './role-play.builder';
import { checkScenario, draw } from './scenario.rules';

const written = { en: 'A', es: 'B' };

describe('a scenario', () => {
  it('has every text in both languages', () => {
    expect(() => checkScenario(aScenarioDraft())).not.toThrow();
    for (const text of ['title', 'brief', 'actorScript', 'assessorGuide'])
      expect(() => checkScenario(aScenarioDraft({ [text]: { ...written, es: ' ' } }))).toThrow('SCENARIO_TEXT_MISSING');
  });

  it('[N6] carries at least one format and one role', () => {
    expect(() => checkScenario(aScenarioDraft({ formats: [] }))).toThrow('SCENARIO_LABEL_MISSING');
    expect(() => checkScenario(aScenarioDraft({ roles: [] }))).toThrow('SCENARIO_LABEL_MISSING');
  });
});

describe('a draw', () => {
  const codes: string[] = ['a', 'b', 'c', 'd'];
  const scenarios = codes.map((code) => ({ code }));

  it('[B11] never gives what the person has met, and gives each of the others for an equal share of the numbers', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...codes), { maxLength: 3 }), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (met, number) => {
        const drawn = draw(scenarios, new Set(met), number).code;
        const left = scenarios.filter(({ code }) => !met.includes(code));
        return drawn === left[Math.floor(number * left.length)]?.code && !met.includes(drawn);
      }),
    );
  });

  it('[B11] says so when the person has met them all', () => {
    expect(() => draw(scenarios, new Set(codes), 0.3)).toThrow('SCENARIO_NONE_LEFT');
    expect(() => draw([], new Set(), 0)).toThrow('SCENARIO_NONE_LEFT');
  });
});
