import type { Renewal } from '../scheme.rules';
import { ethicsLearning, hours, learning, peerLearning } from './common';

const rule = 'Washington Administrative Code 246-929-300';

export const waRenewal: Renewal = {
  source: `${rule}; Washington State Department of Health, renewal and continuing education, doh.wa.gov, read in 2026`,
  // The department issues the first certificate for less than two years, to end on a birthday.
  cycle: { kind: 'birthday', months: 24, first: 'LAST_IN_CYCLE' },
  requirements: [
    learning({ count: 30, floors: [peerLearning(14), ethicsLearning(2)] }, `${rule}(1)`),
    {
      id: 'renewal.suicide-prevention', kind: 'sum', of: 'training', atLeast: hours(3), source: `${rule}(2)`, whoActs: 'TRAINEE',
      name: { en: '3 hours about suicide prevention', es: '3 horas sobre prevención del suicidio' },
      where: [{ field: 'topics', in: ['SUICIDE_PREVENTION'] }],
      lookBack: { id: 'renewal.suicide-prevention.window', name: { en: 'Once every 6 years', es: 'Una vez cada 6 años' }, months: 72 },
    },
    {
      id: 'renewal.health-equity', kind: 'sum', of: 'training', atLeast: hours(2), source: `${rule}(3)`, whoActs: 'TRAINEE',
      name: { en: '2 hours about health equity', es: '2 horas sobre equidad en salud' },
      where: [{ field: 'topics', in: ['HEALTH_EQUITY'] }],
      lookBack: { id: 'renewal.health-equity.window', name: { en: 'Once every 4 years', es: 'Una vez cada 4 años' }, months: 48 },
    },
  ],
  firstCycle: {
    id: 'renewal.first', name: { en: 'Nothing before the first full two years', es: 'Nada antes de los primeros dos años completos' }, source: `${rule}(6)`,
    shorterThan: { months: 24 }, requirements: [],
  },
  late: [],
};
