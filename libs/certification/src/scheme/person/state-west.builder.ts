import { caCmpss, coCpfs, idCpss, ilCrss, txMhps, txRsps, waCps, waCpss } from '../data';
import type { Fact } from '../fact.rules';
import type { Scheme } from '../scheme.rules';
import { holds, isSupervised, isVouchedForBy, learns, learnsByDomain, passes, sends, signs, works } from './person.builder';
import type { Person } from './person.builder';

const texan = ({ scheme, code }: { scheme: Scheme; code: string }): Person[] => [
  {
    scheme, path: 'the initial certificate', stage: 'initial', opens: (fact) => fact.kind === 'training' && fact.topics.includes('TX_CORE'),
    facts: () => [
      ...signs('ADULT', 'LIVED_EXPERIENCE', 'WILLING_TO_SHARE', 'IN_RECOVERY', 'TX_ORIENTATION', 'CODE_OF_ETHICS'), ...sends('HIGH_SCHOOL', 'BACKGROUND_CHECK'),
      learns(19.5, { topics: ['TX_CORE'], mode: 'IN_PERSON' }), learns(40, { topics: [code], mode: 'LIVE_ONLINE', on: '2026-03-09' }), ...passes('TX_CORE', code),
    ],
  },
  {
    scheme, path: 'the two-year certificate',
    facts: () => [holds(scheme.id, { stage: 'initial', on: '2026-02-02' }), works(250), isSupervised(1), ...isVouchedForBy('SUPERVISOR')],
    // One meeting in the one week of work; its length does not matter.
    uncounted: ['supervision'],
  },
];

const washingtonian = (): Fact[] => [...signs('ADULT'), learns(80, { topics: ['WA_HCA_COURSE'] }), ...passes('WA_ORAL', 'WA_WRITTEN')];
const washington = (scheme: Scheme): Person[] => [
  { scheme, path: 'a trainee in recovery', stage: 'trainee', facts: () => [...washingtonian(), ...signs('RECOVERY_ONE_YEAR', 'PURSUING_HOURS')] },
  { scheme, path: 'a trainee who is a parent', stage: 'trainee', facts: () => [...washingtonian(), ...signs('PARENT_OF_YOUTH', 'PURSUING_HOURS')] },
  { scheme, path: 'the full certificate', facts: () => [holds('wa-cpss', { stage: 'trainee' }), works(1000)] },
];

const coloradan = (): Fact[] => [
  ...sends('HIGH_SCHOOL'), ...signs('HERE_MOST_OF_THE_TIME', 'LIVED_EXPERIENCE', 'CODE_OF_ETHICS'),
  ...learnsByDomain({ ADVOCACY: 10, MENTORING_EDUCATION: 10, RECOVERY_WELLNESS: 10, ETHICAL_RESPONSIBILITY: 16 }), learns(14, { domain: null }),
  works(250, { on: '2025-09-02' }), works(250), isSupervised(25), ...passes('ICRC_PR'),
];

const idahoan = (): Fact[] => [...signs('ADULT'), ...sends('HIGH_SCHOOL'), learns(40)];
const advisedInIdaho = (): Fact[] => [isSupervised(10), isSupervised(10, { activity: 'SUPERVISION_GROUP' })];

export const westerners: readonly Person[] = [
  {
    scheme: caCmpss, path: 'the initial path',
    facts: () => [...signs('ADULT', 'LIVED_EXPERIENCE', 'WILLING_TO_SHARE', 'CODE_OF_ETHICS'), ...sends('HIGH_SCHOOL'), learns(80, { approvedBy: [caCmpss.body] }), ...passes('CA_CMPSS')],
  },
  ...texan({ scheme: txMhps, code: 'TX_MHPS' }),
  ...texan({ scheme: txRsps, code: 'TX_RSPS' }),
  ...washington(waCps),
  ...washington(waCpss),
  {
    scheme: ilCrss, path: 'the only path',
    facts: () => [
      ...sends('HIGH_SCHOOL', 'JOB_DESCRIPTION'), ...signs('OPEN_ABOUT_IT'), learns(40), learns(6, { domain: 'ETHICAL_RESPONSIBILITY' }), learns(54, { domain: null, topics: ['CORE_FUNCTIONS'] }),
      works(1000, { on: '2025-03-02' }), works(1000), isSupervised(100), ...passes('IL_CRSS'),
    ],
  },
  { scheme: coCpfs, path: 'own recovery', facts: () => [...coloradan(), ...signs('RECOVERY_ONE_YEAR')] },
  { scheme: coCpfs, path: 'as a caregiver', facts: () => [...coloradan(), ...signs('FAMILY_OR_CAREGIVER')] },
  { scheme: idCpss, path: 'the six-month certificate', stage: 'six-months', facts: idahoan },
  { scheme: idCpss, path: '200 hours of work', facts: () => [...idahoan(), works(200), ...advisedInIdaho()] },
  { scheme: idCpss, path: 'a degree and 100 hours', facts: () => [...idahoan(), ...sends('BACHELOR_HUMAN_SERVICES'), works(100), ...advisedInIdaho()] },
];
