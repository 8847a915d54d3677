import { domainCodes } from '@waymark/kernel';
import { icrcPr, samhsaNms, schemes, waymarkDemo } from './data';
import { evaluate } from './evaluate.rules';
import { anExam, aTraining } from './fact.builder';
import type { Domain, Fact } from './fact.rules';
import { attestationsOf, documentsOf, schemeInForce, schemeVersion } from './scheme.rules';
import type { Scheme } from './scheme.rules';
import { validateScheme } from './validate.rules';

const asOf = '2026-06-01';
const training = (minutes: Record<Domain, number>): Fact[] => domainCodes.map((domain) => aTraining({ domain, minutes: minutes[domain] }));
const isInvented = ({ source }: Scheme): boolean => source.startsWith('Invented');
const stagesOf = (scheme: Scheme): Scheme[] => (scheme.stages ?? []).map(({ requirements }) => ({ ...scheme, requirements }));

describe.each(schemes.map((scheme) => ({ name: `${scheme.id} ${scheme.version}`, scheme })))('$name', ({ scheme }) => {
  it('can be published: its texts are in both languages and each rule names its source', () => {
    expect(validateScheme(scheme)).toEqual([]);
  });
  it('is data only', () => {
    expect(JSON.parse(JSON.stringify(scheme))).toEqual(scheme);
  });
  it.each(['en', 'es'])('has the words of each sentence to sign in %s', (locale) => {
    const sentences = jest.requireActual<Record<string, string>>(`../../../../locales/${locale}/attestations.json`);
    expect([scheme, ...stagesOf(scheme)].flatMap(attestationsOf).filter((code) => !sentences[code])).toEqual([]);
  });
  it.each(['en', 'es'])('has a word for each paper to show in %s', (locale) => {
    const words = jest.requireActual<Record<string, string>>(`../../../../locales/${locale}/applicant.json`);
    expect([scheme, ...stagesOf(scheme)].flatMap(documentsOf).filter((code) => !words[`paper.${code}`])).toEqual([]);
  });
});

it('[O1] ships at least twelve real schemes, each once in force on a day', () => {
  const real = schemes.filter((scheme) => !isInvented(scheme));
  const ids = [...new Set(real.map(({ id }) => id))];
  expect(ids.length).toBeGreaterThanOrEqual(12);
  expect(ids).toEqual(expect.arrayContaining(['icrc-pr', 'naadac-ncprss', 'samhsa-nms', 'ca-cmpss', 'tx-mhps', 'tx-rsps', 'ny-nycps', 'ny-crpa', 'wa-cpss', 'il-crss', 'oh-cprs', 'nc-cpss', 'va-rprs', 'co-cpfs']));
  for (const id of ids) expect(real.filter((scheme) => scheme.id === id && schemeInForce([scheme], id, asOf))).toHaveLength(1);
});

it('[E1] keeps the title of Washington that was in force when the application was opened', () => {
  const title = (on: string) => schemeInForce(schemes, 'wa-cpss', on)?.credential?.title.en;
  expect(title('2025-06-30')).toBeUndefined();
  expect(title('2025-11-02')).toBe('Certified Peer Specialist');
  expect(title('2025-11-03')).toBe('Certified Peer Support Specialist');
});

it('IC&RC training asks 10, 10, 10 and 16 hours: more of one domain does not make up for another', () => {
  const facts = training({ ADVOCACY: 1200, MENTORING_EDUCATION: 600, RECOVERY_WELLNESS: 600, ETHICAL_RESPONSIBILITY: 900 });
  const node = evaluate(icrcPr, facts, asOf).requirements.find(({ id }) => id === 'training');
  expect(node).toMatchObject({ counted: 3300, required: 2760, missing: 60, met: false, status: 'MISSING' });
  expect(node?.parts.map((part) => [part.id, part.counted, part.missing])).toEqual([
    ['training.advocacy', 1200, 0], ['training.mentoring', 600, 0], ['training.recovery', 600, 0], ['training.ethics', 900, 60],
  ]);
});

it('an exam not passed is not an exam passed, and a try too soon after it does not count', () => {
  const exam = (facts: Fact[]) => evaluate(icrcPr, facts, asOf).requirements.find((node) => node.id === 'exam');
  const failed = anExam({ on: '2026-03-02', passed: false });
  expect(exam([failed])).toMatchObject({ met: false, whoseTurn: 'TRAINEE', counted: 0, missing: 1 });
  expect(exam([failed, anExam({ on: '2026-05-30', attempt: 2 })])).toMatchObject({ met: false, loggedNotCounted: [{ ruleId: 'exam.wait' }] });
  expect(exam([failed, anExam({ on: '2026-05-31', attempt: 2 })])).toMatchObject({ met: true, whoseTurn: null, since: '2026-05-31' });
  expect(exam([anExam({ exam: 'OTHER' })])).toMatchObject({ met: false });
});

it('names the sentences that the applicant signs', () => {
  expect([icrcPr, samhsaNms, waymarkDemo].map(attestationsOf)).toEqual([['HERE_MOST_OF_THE_TIME', 'CODE_OF_ETHICS'], ['LIVED_EXPERIENCE'], ['LIVED_EXPERIENCE', 'CODE_OF_ETHICS']]);
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
