import { icrcPr, naadacNcprss, samhsaNms, vaRprs } from '../data';
import { holds, isSupervised, learns, learnsByDomain, passes, sends, signs, works } from './person.builder';
import type { Person } from './person.builder';

const topics = ['CRISIS_MANAGEMENT'];

/** Bodies that serve the whole country, and the state that builds on them. */
export const nationals: readonly Person[] = [
  {
    scheme: icrcPr, path: 'the only path',
    facts: () => [
      ...sends('HIGH_SCHOOL'), ...signs('HERE_MOST_OF_THE_TIME', 'CODE_OF_ETHICS'),
      ...learnsByDomain({ ADVOCACY: 10, MENTORING_EDUCATION: 10, RECOVERY_WELLNESS: 10, ETHICAL_RESPONSIBILITY: 16 }), works(500), isSupervised(25), ...passes('ICRC_PR'),
    ],
  },
  { scheme: samhsaNms, path: 'the only path', facts: () => [...signs('LIVED_EXPERIENCE'), learns(40), works(120)] },
  {
    scheme: naadacNcprss, path: 'the only path',
    facts: () => [
      ...sends('HIGH_SCHOOL'), ...signs('RECOVERY_TWO_YEARS'),
      learns(30, { topics, mode: 'IN_PERSON' }), learns(18, { topics }), learns(6, { domain: 'ETHICAL_RESPONSIBILITY' }), learns(6, { topics: ['HIV_BLOODBORNE'] }),
      works(200), ...passes('NCPRSS'),
    ],
  },
  {
    scheme: vaRprs, path: 'state training', uncounted: ['training'],
    facts: () => [holds('naadac-ncprss'), ...sends('HIGH_SCHOOL'), ...signs('CODE_OF_ETHICS'), learns(1, { topics: ['VA_DBHDS_COURSE'] })],
  },
  {
    // Two credentials: an old one of Virginia, renewed since, is what must be live and what spares the training.
    scheme: vaRprs, path: 'certified early in Virginia',
    facts: () => [holds('va-cprs', { on: '2016-12-31' }), ...sends('HIGH_SCHOOL'), ...signs('CODE_OF_ETHICS')],
  },
];
