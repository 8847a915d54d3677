import type { Scheme } from '../scheme.rules';
import { adult, highSchool, hours, learning, openAboutIt, paper, recoveryOneYear, undated, usd } from './common';

const page = 'Georgia Certified Peer Specialist Project, gacps.org, and the Copeland Center (copelandcenter.com/peer-specialists/georgia), read in 2026';
const renewalPage = 'Georgia Mental Health Consumer Network, CPS continuing education, gmhcn.org/cps-continuing-education, read in 2026';
const gmhcn = 'Georgia Mental Health Consumer Network';

export const gaCps: Scheme = {
  id: 'ga-cps',
  version: '2026',
  effectiveFrom: undated.effectiveFrom,
  effectiveTo: null,
  area: 'US-GA',
  title: { en: 'Georgia Certified Peer Specialist, Mental Health (CPS-MH)', es: 'Georgia: Especialista Certificado entre Pares, Salud Mental (CPS-MH)' },
  body: gmhcn,
  source: page,
  credential: { title: { en: 'Certified Peer Specialist (CPS-MH)', es: 'Especialista Certificado entre Pares (CPS-MH)' }, validMonths: null },
  requirements: [
    adult(page),
    highSchool(page),
    openAboutIt(page),
    recoveryOneYear(page),
    paper({ id: 'training', code: 'GA_CPS_COURSE', name: { en: 'Nine days of training', es: 'Nueve días de capacitación' } }, page),
    {
      id: 'exam', kind: 'exam', source: page, whoActs: 'TRAINEE',
      name: { en: 'State exam passed', es: 'Examen estatal aprobado' },
      parts: [{ id: 'exam.paper', name: { en: 'Exam', es: 'Examen' }, exam: ['GA_CPS'] }],
      attempts: { id: 'exam.attempts', name: { en: 'Three tries within a year of the training', es: 'Tres intentos en el año después de la capacitación' }, max: 3, months: 12, since: { of: 'document', where: [{ field: 'code', in: ['GA_CPS_COURSE'] }] } },
    },
  ],
  fees: [{ id: 'registration', name: { en: 'Registration for the training', es: 'Inscripción en la capacitación' }, cents: 8500, source: page, hasWaiver: false }],
  renewal: {
    source: renewalPage,
    cycle: { kind: 'fixed', month: 12, day: 31, everyYears: 1, inYear: 2026 },
    requirements: [
      learning({ count: 12, floors: [{ id: 'renewal.gmhcn', name: { en: 'From the Network: 6 hours', es: 'De la Red: 6 horas' }, where: { field: 'provider', in: [gmhcn] }, atLeast: hours(6) }] }, renewalPage),
      { id: 'renewal.ethics', kind: 'exists', of: 'training', source: renewalPage, whoActs: 'TRAINEE', name: { en: 'A training in peer ethics each year', es: 'Una capacitación en ética entre pares cada año' }, where: [{ field: 'domain', in: ['ETHICAL_RESPONSIBILITY'] }] },
    ],
    firstCycle: { id: 'renewal.first', name: { en: 'Hours begin in the January after the exam', es: 'Las horas empiezan en enero después del examen' }, source: renewalPage, shorterThan: { months: 12 }, requirements: [] },
    late: [
      { id: 'late.grace', phase: 'GRACE', name: { en: 'Until January 15: no fee', es: 'Hasta el 15 de enero: sin recargo' }, source: renewalPage, until: { days: 15 }, asks: [], creditsBy: 'EXPIRY' },
      { id: 'late.fee', phase: 'LATE', name: { en: 'January 16 to February 28: late fee', es: 'Del 16 de enero al 28 de febrero: recargo' }, source: renewalPage, until: { days: 59 }, asks: ['FEE'], fee: usd('late.fee.amount', 26, renewalPage), creditsBy: 'EXPIRY' },
      { id: 'late.lapsed', phase: 'LAPSED', name: { en: 'After February 28: inactive', es: 'Después del 28 de febrero: inactivo' }, source: renewalPage, until: null, asks: [] },
    ],
  },
  notes: [
    undated.note,
    { en: 'The application has a short reading and writing part. The Network reads it itself.', es: 'La solicitud tiene una parte corta de lectura y escritura. La Red la lee por su cuenta.' },
    { en: 'For substance use, youth and parents there are other certificates with their own rules.', es: 'Para uso de sustancias, jóvenes y familias hay otros certificados con sus propias reglas.' },
    { en: 'People from other states take the Georgia course, unless their state follows the Georgia model.', es: 'Quienes vienen de otros estados hacen el curso de Georgia, salvo que su estado siga el modelo de Georgia.' },
    { en: 'How an inactive certificate comes back is not confirmed.', es: 'No está confirmado cómo se recupera un certificado inactivo.' },
  ],
};
