import type { Scheme } from '../scheme.rules';
import { codeOfEthics, ethicsLearning, learning, usd } from './common';

const source = 'Invented for this demonstration; no real board asks for this';

/** The fourth invented scheme: little to get it, and all that renewing can ask for. */
export const harborLead: Scheme = {
  id: 'harbor-lead',
  version: '1',
  effectiveFrom: '2024-01-01',
  effectiveTo: null,
  title: { en: 'Lead Peer of Harbor State (demonstration scheme)', es: 'Par Guía de Harbor State (programa de demostración)' },
  body: 'Harbor State Peer Certification Board',
  source,
  credential: { title: { en: 'Certified Lead Peer', es: 'Par Guía Certificado' }, validMonths: 24 },
  requirements: [
    {
      id: 'held', kind: 'holds', source, whoActs: 'TRAINEE',
      name: { en: 'Certificate as a peer support specialist', es: 'Certificado de especialista en apoyo entre pares' },
      where: [{ field: 'scheme', in: ['waymark-demo'] }],
    },
    codeOfEthics(source),
  ],
  renewal: {
    source,
    cycle: { kind: 'anniversary', months: 24 },
    opens: { months: 4 },
    fee: usd('renewal.fee', 40, source),
    requirements: [{
      ...learning({ count: 12, floors: [ethicsLearning(3)] }, source),
      noRepeat: { id: 'renewal.once', name: { en: 'The same course counts once in two years', es: 'El mismo curso cuenta una vez en dos años' } },
    }],
    late: [
      { id: 'late.grace', phase: 'GRACE', name: { en: 'Up to 30 days late', es: 'Hasta 30 días tarde' }, source, until: { days: 30 }, asks: [] },
      { id: 'late.fee', phase: 'LATE', name: { en: 'Up to 6 months late', es: 'Hasta 6 meses tarde' }, source, until: { months: 6 }, asks: ['FEE'], fee: usd('late.fee.amount', 25, source) },
      { id: 'late.lapsed', phase: 'LAPSED', name: { en: 'Later', es: 'Más tarde' }, source, until: null, asks: ['RE_APPLY'] },
    ],
  },
  notes: [{ en: 'This scheme and its board are invented, to show how Waymark works.', es: 'Este programa y su junta son inventados, para mostrar cómo funciona Waymark.' }],
};
