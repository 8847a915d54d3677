import { flCrps, gaCps, kyRpss, ncCpss, nyCrpa, nyNycps, ohCprs, paCps } from '../data';
import type { Fact } from '../fact.rules';
import { isSupervised, isVouchedForBy, learns, passes, sends, signs, works } from './person.builder';
import type { Person } from './person.builder';

const nycb = { approvedBy: [nyCrpa.body] };
const pcb = { approvedBy: [paCps.body] };
const ohio = { approvedBy: [ohCprs.body] };
const kentucky = { approvedBy: [kyRpss.body] };
const course = { topics: ['NC_CPSS_COURSE'] };
const childFamily = { topics: ['CHILD_FAMILY'] };

const newYorker = (): Fact[] => [...sends('HIGH_SCHOOL', 'NY_APS_CORE'), ...signs('IN_RECOVERY', 'OPEN_ABOUT_IT', 'CODE_OF_ETHICS'), ...isVouchedForBy('COLLEAGUE', 'FRIEND', 'SUPERVISOR')];

const pennsylvanian = (): Fact[] => [
  ...signs('ADULT', 'LIVED_EXPERIENCE', 'LIVES_OR_WORKS_HERE', 'CODE_OF_ETHICS'), ...sends('HIGH_SCHOOL', 'NOTARIZED_RELEASE'), learns(75, pcb), ...passes('PA_CPS'),
];

const ohioan = (): Fact[] => [
  ...signs('ADULT', 'IN_RECOVERY', 'CODE_OF_ETHICS'), ...sends('HIGH_SCHOOL', 'BACKGROUND_CHECK_STATE', 'BACKGROUND_CHECK_FEDERAL'),
  learns(16, { topics: ['OH_ACADEMY'] }), ...passes('OH_CPRS'),
];

const floridian = (): Fact[] => [...sends('HIGH_SCHOOL'), learns(40), works(250, { populationMatch: true }), works(250), ...passes('FL_CRPS')];

const kentuckian = (): Fact[] => [
  ...signs('ADULT', 'RECOVERY_ONE_YEAR', 'CODE_OF_ETHICS'), ...sends('HIGH_SCHOOL'),
  learns(16, { domain: 'ETHICAL_RESPONSIBILITY', ...kentucky }), learns(10, { domain: 'MENTORING_EDUCATION', ...kentucky }), learns(10, { domain: 'RECOVERY_WELLNESS', ...kentucky }),
  learns(4, { domain: 'ADVOCACY', ...kentucky }), learns(3, { domain: 'ADVOCACY', topics: ['DOMESTIC_VIOLENCE'] }), learns(2, { domain: 'ADVOCACY', topics: ['HIV_BLOODBORNE'] }), learns(1, { domain: 'ADVOCACY' }),
  ...passes('KY_ADPSS'),
];

export const easterners: readonly Person[] = [
  {
    scheme: nyCrpa, path: 'with training approved by the board',
    facts: () => [
      ...signs('ADULT', 'HERE_MOST_OF_THE_TIME', 'LIVED_EXPERIENCE', 'CODE_OF_ETHICS'), ...sends('HIGH_SCHOOL'),
      learns(46, nycb), learns(4, { topics: ['MEDICATION_SUPPORTED_RECOVERY'], ...nycb }), works(500), isSupervised(25), ...passes('ICRC_PR'),
    ],
  },
  { scheme: nyNycps, path: 'the provisional certificate', stage: 'provisional', facts: newYorker },
  { scheme: nyNycps, path: 'the full certificate', facts: () => [...newYorker(), ...sends('NY_APS_ELECTIVE'), works(2000)] },
  { scheme: paCps, path: 'twelve months of work', facts: () => [...pennsylvanian(), ...sends('WORK_TWELVE_MONTHS')] },
  { scheme: paCps, path: '24 college credits', facts: () => [...pennsylvanian(), ...sends('COLLEGE_24_CREDITS')] },
  { scheme: ohCprs, path: '40 hours of training', facts: () => [...ohioan(), learns(40, ohio)] },
  { scheme: ohCprs, path: 'three years of work', facts: () => [...ohioan(), ...sends('PEER_WORK_THREE_YEARS')] },
  {
    scheme: ncCpss, path: 'the only path',
    facts: () => [
      ...signs('ADULT', 'RECOVERY_ONE_YEAR', 'CODE_OF_ETHICS'), ...sends('HIGH_SCHOOL'), learns(40, course), learns(12), learns(8, childFamily), ...isVouchedForBy('FRIEND', 'COLLEAGUE'),
    ],
  },
  { scheme: flCrps, path: 'own recovery', facts: () => [...floridian(), ...signs('RECOVERY_TWO_YEARS')] },
  { scheme: flCrps, path: 'as family', facts: () => [...floridian(), ...signs('FAMILY_OR_CAREGIVER')] },
  { scheme: gaCps, path: 'the only path', facts: () => [...signs('ADULT', 'OPEN_ABOUT_IT', 'RECOVERY_ONE_YEAR'), ...sends('HIGH_SCHOOL', 'GA_CPS_COURSE'), ...passes('GA_CPS')] },
  { scheme: kyRpss, path: 'the temporary registration', stage: 'temporary', facts: () => [...kentuckian(), ...signs('HERE_MOST_OF_THE_TIME'), ...isVouchedForBy('COUNSELOR', 'COUNSELOR')] },
  { scheme: kyRpss, path: 'the registration', facts: () => [...kentuckian(), works(500), isSupervised(25)] },
];
