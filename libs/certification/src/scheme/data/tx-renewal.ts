import type { Renewal } from '../scheme.rules';
import { codeOfEthics, ethicsLearning, learning, paper, usd } from './common';

const rule = '1 Texas Administrative Code 354.3161 and 354.3207, in force since January 1, 2019';
const page = 'PeerForce wiki, how to renew, wiki.peerforce.org, read in 2026';

export const txRenewal: Renewal = {
  source: `${rule}; ${page}`,
  cycle: { kind: 'anniversary', months: 24 },
  fee: usd('renewal.fee', 60, page),
  requirements: [
    learning({ count: 20, floors: [ethicsLearning(3)] }, rule),
    { ...codeOfEthics(page), id: 'renewal.code-of-ethics' },
    {
      ...paper({ id: 'renewal.background', code: 'BACKGROUND_CHECK', whoActs: 'TRAINEE', name: { en: 'New background check', es: 'Nueva revisión de antecedentes' } }, page),
      // The page says 30 days; spans are counted in months.
      maxAge: { id: 'renewal.background.age', name: { en: 'At most one month old', es: 'De hace un mes como máximo' }, months: 1 },
    },
  ],
  late: [
    { id: 'late.grace', phase: 'GRACE', name: { en: 'Up to 6 months late', es: 'Hasta 6 meses tarde' }, source: page, until: { months: 6 }, asks: [] },
    { id: 'late.fee', phase: 'LATE', name: { en: '6 to 12 months late', es: 'De 6 a 12 meses tarde' }, source: page, until: { months: 12 }, asks: ['FEE'], fee: usd('late.fee.amount', 50, page) },
    // $50 for being late and $100 to be put back.
    { id: 'late.lapsed', phase: 'LAPSED', name: { en: 'More than 12 months late', es: 'Más de 12 meses tarde' }, source: page, until: null, asks: ['FEE'], fee: usd('late.lapsed.amount', 150, page) },
  ],
};
