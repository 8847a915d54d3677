import type { Scheme } from '../scheme.rules';
import type { Requirement } from '../requirement.rules';
import { adult, codeOfEthics, highSchool, hours, learning, recoveryOneYear, references, usd } from './common';

const source = 'North Carolina Peer Support Specialist Program, certification, pss.unc.edu/certification, read in 2026';
const eligibility = 'North Carolina Peer Support Specialist Program, eligibility, as listed by the Copeland Center (copelandcenter.com/content/north-carolina), read in 2026';

const renewalPage = 'North Carolina Peer Support Specialist Program, recertification, pss.unc.edu/certification/recertification, read in 2026';

const course = (id: string): Requirement => ({
  id, kind: 'sum', of: 'training', atLeast: hours(40), source, whoActs: 'TRAINEE',
  name: { en: '40-hour course approved by the state', es: 'Curso de 40 horas aprobado por el estado' },
  where: [{ field: 'topics', in: ['NC_CPSS_COURSE'] }],
  lookBack: { id: `${id}.window`, name: { en: 'Taken in the last two years', es: 'Hecho en los últimos dos años' }, months: 24 },
});

export const ncCpss: Scheme = {
  id: 'nc-cpss',
  version: '2020-07',
  // Since this day a person whose certificate lapsed takes the 40-hour course again.
  effectiveFrom: '2020-07-01',
  effectiveTo: null,
  area: 'US-NC',
  title: { en: 'North Carolina Certified Peer Support Specialist', es: 'Carolina del Norte: Especialista Certificado en Apoyo entre Pares' },
  body: 'North Carolina Certified Peer Support Specialist Program',
  source,
  credential: { title: { en: 'Certified Peer Support Specialist', es: 'Especialista Certificado en Apoyo entre Pares' }, validMonths: 24 },
  requirements: [
    adult(eligibility),
    highSchool(eligibility),
    recoveryOneYear(eligibility),
    codeOfEthics(source),
    course('training'),
    {
      id: 'training-more', kind: 'sum', of: 'training', atLeast: hours(20), source, whoActs: 'TRAINEE',
      name: { en: '20 more hours of training', es: '20 horas más de capacitación' },
      caps: [{ id: 'training-more.family', name: { en: 'At most 8 hours about children and families count', es: 'Cuentan como máximo 8 horas sobre niñez y familias' }, where: { field: 'topics', in: ['CHILD_FAMILY'] }, atMost: hours(8) }],
      never: [{ id: 'training-more.course', name: { en: 'The 40-hour course counts apart', es: 'El curso de 40 horas cuenta aparte' }, where: { field: 'topics', in: ['NC_CPSS_COURSE'] } }],
    },
    references(2, source),
  ],
  fees: [{ id: 'application', name: { en: 'Application', es: 'Solicitud' }, cents: 2000, source: 'North Carolina Peer Support Specialist Program, changes of July 2, 2018, pss.unc.edu/news', hasWaiver: false }],
  renewal: {
    source: renewalPage,
    cycle: { kind: 'anniversary', months: 24 },
    fee: usd('renewal.fee', 20, renewalPage),
    requirements: [learning({ count: 20 }, renewalPage)],
    late: [
      { id: 'late.fee', phase: 'LATE', name: { en: 'Up to 30 days late: fee', es: 'Hasta 30 días tarde: recargo' }, source: renewalPage, until: { days: 30 }, asks: ['FEE'], fee: usd('late.fee.amount', 20, renewalPage) },
      {
        id: 'late.lapsed', phase: 'LAPSED', name: { en: 'Later: apply anew, with the course again', es: 'Más tarde: solicitar de nuevo, con el curso otra vez' }, source: renewalPage,
        until: null, asks: ['RE_TRAIN', 'RE_APPLY'], requirements: [course('late.course')],
      },
    ],
  },
  notes: [
    { en: 'A newer page speaks of a course of 50 hours and of 3 hours of ethics at each renewal. Its date is not known. Ask the program which one holds for you.', es: 'Una página más nueva habla de un curso de 50 horas y de 3 horas de ética en cada renovación. No se sabe su fecha. Pregunte al programa cuál rige para usted.' },
    { en: 'You renew by the last day of the month in which it ends.', es: 'Se renueva hasta el último día del mes en que termina.' },
    { en: 'A certificate from another state is not accepted.', es: 'No se acepta un certificado de otro estado.' },
    { en: 'The date in the public look-up includes the time for late renewals. The date on your certificate is the true one.', es: 'La fecha en la consulta pública incluye el plazo para renovar tarde. La fecha de su certificado es la verdadera.' },
  ],
};
