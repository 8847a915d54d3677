import type { Scheme } from '../scheme.rules';
import { adult, codeOfEthics, ethicsLearning, highSchool, hours, learning, livedExperience, onlyApprovedBy, undated, usd, willingToShare } from './common';

const body = 'California Mental Health Services Authority (CalMHSA)';
const renewalPage = 'CalMHSA, certification renewal and continuing education, capeercertification.org, read in 2026';
const fees = 'CalMHSA fee schedule, as published on californiapeers.org, read in 2026';
const source = 'CalMHSA, Medi-Cal Peer Support Specialist, initial certification, capeercertification.org, read in 2026; SB 803';

export const caCmpss: Scheme = {
  id: 'ca-cmpss',
  version: '2026',
  effectiveFrom: undated.effectiveFrom,
  effectiveTo: null,
  area: 'US-CA',
  title: { en: 'California Medi-Cal Peer Support Specialist', es: 'California: Especialista en Apoyo entre Pares de Medi-Cal' },
  body,
  source,
  credential: { title: { en: 'Certified Medi-Cal Peer Support Specialist', es: 'Especialista Certificado en Apoyo entre Pares de Medi-Cal' }, validMonths: 24 },
  requirements: [
    adult(source),
    highSchool(source),
    livedExperience(source),
    willingToShare(source),
    codeOfEthics(source),
    {
      id: 'training', kind: 'sum', of: 'training', atLeast: hours(80), source, whoActs: 'TRAINEE',
      name: { en: '80 hours of training with an approved provider', es: '80 horas de capacitación con un proveedor aprobado' },
      never: [onlyApprovedBy('training', body)],
    },
    {
      id: 'exam', kind: 'exam', source: 'CalMHSA, exam administration, capeercertification.org, read in 2026', whoActs: 'TRAINEE',
      name: { en: 'State exam passed', es: 'Examen estatal aprobado' },
      parts: [{ id: 'exam.paper', name: { en: 'Exam', es: 'Examen' }, exam: ['CA_CMPSS'] }],
      attempts: { id: 'exam.attempts', name: { en: 'Three tries within a year of the application', es: 'Tres intentos en el año después de la solicitud' }, max: 3, months: 12, since: 'APPLICATION' },
    },
  ],
  fees: [
    { id: 'application', name: { en: 'Application', es: 'Solicitud' }, cents: 10_000, source: fees, hasWaiver: true },
    { id: 'exam', name: { en: 'Exam, and each new try', es: 'Examen, y cada nuevo intento' }, cents: 15_000, source: fees, hasWaiver: true },
  ],
  renewal: {
    source: renewalPage,
    cycle: { kind: 'anniversary', months: 24 },
    opens: { days: 90 },
    fee: usd('renewal.fee', 80, fees),
    requirements: [learning({ count: 20, floors: [ethicsLearning(6)] }, renewalPage), { ...codeOfEthics(renewalPage), id: 'renewal.code-of-ethics' }],
    late: [{ id: 'late.fee', phase: 'LATE', name: { en: 'After the last day: late fee', es: 'Después del último día: recargo' }, source: renewalPage, until: null, asks: ['FEE'] }],
  },
  notes: [
    undated.note,
    { en: 'Your lived experience may be your own or as a parent, caregiver or family member.', es: 'Su experiencia vivida puede ser propia o como madre, padre, persona que cuida o familiar.' },
    { en: 'There is a path for people who worked as peers before, and one for people from other states. We could not confirm who may use them, so they are not checked here.', es: 'Hay un camino para quienes ya trabajaban como pares y otro para quienes vienen de otros estados. No pudimos confirmar quién puede usarlos, así que aquí no se revisan.' },
    { en: 'The pass mark of the exam and the amount of the late fee are not confirmed.', es: 'La nota para aprobar el examen y el monto del recargo no están confirmados.' },
  ],
};
