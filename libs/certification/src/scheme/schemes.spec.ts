import { addDays, domainCodes } from '@waymark/kernel';
import { harborCoach, icrcPr, samhsaNms, schemes, waymarkDemo } from './data';
import { evaluate } from './evaluate.rules';
import { aDocument, anAttestation, anExam, anExperience, aReference, aSkill, aSupervision, aTraining } from './fact.builder';
import type { Domain, Fact } from './fact.rules';
import { attestationsOf, schemeInForce, schemeVersion } from './scheme.rules';
import type { Scheme } from './scheme.rules';
import { validateScheme } from './validate.rules';

const asOf = '2026-06-01';
const training = (minutes: Record<Domain, number>): Fact[] => domainCodes.map((domain) => aTraining({ domain, minutes: minutes[domain] }));

/** Exactly what the scheme asks, one fact a line of the handbook. */
const just: readonly { scheme: Scheme; facts: () => Fact[] }[] = [
  {
    scheme: icrcPr,
    facts: () => [
      ...training({ ADVOCACY: 600, MENTORING_EDUCATION: 600, RECOVERY_WELLNESS: 600, ETHICAL_RESPONSIBILITY: 960 }),
      anExperience({ minutes: 30_000 }), aSupervision({ minutes: 1500 }), anExam(), anAttestation('CODE_OF_ETHICS'),
    ],
  },
  { scheme: samhsaNms, facts: () => [anAttestation('LIVED_EXPERIENCE'), aTraining({ minutes: 2400 }), anExperience({ minutes: 7200 })] },
  {
    scheme: waymarkDemo,
    facts: () => [
      ...training({ ADVOCACY: 60, MENTORING_EDUCATION: 60, RECOVERY_WELLNESS: 120, ETHICAL_RESPONSIBILITY: 120 }),
      anExperience({ minutes: 1200 }), aSupervision({ minutes: 120 }), anExam(), aSkill(),
      anAttestation('LIVED_EXPERIENCE'), anAttestation('CODE_OF_ETHICS'),
    ],
  },
  { scheme: harborCoach, facts: () => [aTraining({ minutes: 120 }), aReference('SUPERVISOR'), aReference('COLLEAGUE'), aDocument('HIGH_SCHOOL'), aDocument('LIVED_EXPERIENCE_STATEMENT'), anAttestation('CODE_OF_ETHICS')] },
];

const oneMinuteLess = (fact: Fact): Fact => ('minutes' in fact ? { ...fact, minutes: fact.minutes - 1 } : fact);

describe.each(just)('$scheme.id', ({ scheme, facts }) => {
  it('can be published', () => {
    expect(validateScheme(scheme)).toEqual([]);
  });
  it('is data only', () => {
    expect(JSON.parse(JSON.stringify(scheme))).toEqual(scheme);
  });
  it('is met by a person who has exactly what it asks', () => {
    expect(evaluate(scheme, facts(), asOf)).toMatchObject({ schemeId: scheme.id, schemeVersion: scheme.version, met: true, status: 'MET' });
  });
  it('rests on every fact given and on no other', () => {
    const given = facts();
    const used = evaluate(scheme, [...given, aTraining({ on: addDays(asOf, 1) })], asOf).requirements.flatMap((node) => node.factIds);
    expect([...used].sort()).toEqual(given.map((fact) => fact.id).sort());
  });
  it.each(facts().map((fact, index) => [index, fact.kind]))('is not met without fact %i (%s)', (index) => {
    expect(evaluate(scheme, facts().filter((_, at) => at !== index), asOf).met).toBe(false);
  });
  it('is not met with any one amount a minute short', () => {
    const timed = facts().flatMap((fact, index) => ('minutes' in fact ? [index] : []));
    for (const index of timed) {
      const short = facts().map((fact, at) => (at === index ? oneMinuteLess(fact) : fact));
      expect(evaluate(scheme, short, asOf)).toMatchObject({ met: false, status: 'MISSING' });
    }
  });
  it('waits, and is not met, while any one fact is sent and not confirmed', () => {
    for (const index of facts().keys()) {
      const waiting = facts().map((fact, at): Fact => (at === index ? { ...fact, state: 'PENDING', awaits: 'BOARD' } : fact));
      expect(evaluate(scheme, waiting, asOf)).toMatchObject({ met: false, status: 'PENDING' });
    }
  });
});

it('IC&RC training asks 10, 10, 10 and 16 hours: more of one domain does not make up for another', () => {
  const facts = training({ ADVOCACY: 1200, MENTORING_EDUCATION: 600, RECOVERY_WELLNESS: 600, ETHICAL_RESPONSIBILITY: 900 });
  const node = evaluate(icrcPr, facts, asOf).requirements[0];
  expect(node).toMatchObject({ counted: 3300, required: 2760, missing: 60, met: false, status: 'MISSING' });
  expect(node?.parts.map((part) => [part.id, part.counted, part.missing])).toEqual([
    ['training.advocacy', 1200, 0], ['training.mentoring', 600, 0], ['training.recovery', 600, 0], ['training.ethics', 900, 60],
  ]);
});

it('an exam not passed is not an exam passed', () => {
  const exam = (facts: Fact[]) => evaluate(icrcPr, facts, asOf).requirements.find((node) => node.id === 'exam');
  expect(exam([anExam({ passed: false })])).toMatchObject({ met: false, whoseTurn: 'TRAINEE', counted: 0, missing: 1 });
  expect(exam([anExam({ passed: false }), anExam({ on: '2026-05-31', attempt: 2 })])).toMatchObject({ met: true, whoseTurn: null, since: '2026-05-31' });
  expect(exam([anExam({ exam: 'OTHER' })])).toMatchObject({ met: false });
});

it('names the sentences that the applicant signs', () => {
  expect([icrcPr, samhsaNms, waymarkDemo].map(attestationsOf)).toEqual([['CODE_OF_ETHICS'], ['LIVED_EXPERIENCE'], ['LIVED_EXPERIENCE', 'CODE_OF_ETHICS']]);
});

it('says what the model standards are: guidance that nobody certifies by', () => {
  expect(samhsaNms.credential).toBeNull();
  expect(samhsaNms.renewal).toBeNull();
});

describe('a version', () => {
  const old: Scheme = { ...waymarkDemo, version: '0', effectiveFrom: '2023-01-01', effectiveTo: '2023-12-31' };
  const both = [old, ...schemes];
  it.each([['2022-12-31', undefined], ['2023-01-01', '0'], ['2023-12-31', '0'], ['2024-01-01', '1'], ['2030-01-01', '1']])('in force on %s is %s', (day, version) => {
    expect(schemeInForce(both, 'waymark-demo', day)?.version).toBe(version);
  });
  it('is found again by the application that was opened under it', () => {
    expect(schemeVersion(both, 'waymark-demo', '0')).toBe(old);
    expect(schemeVersion(both, 'waymark-demo', '9')).toBeUndefined();
  });
});
