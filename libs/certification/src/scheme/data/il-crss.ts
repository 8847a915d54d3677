import type { Scheme } from '../scheme.rules';
import { domains, examPassed, highSchool, hours, learning, openAboutIt, paper, undated } from './common';

const source = 'Illinois Certification Board, CRSS requirements, as listed by the Copeland Center (copelandcenter.com/content/illinois), read in 2026';

export const ilCrss: Scheme = {
  id: 'il-crss',
  version: '2026',
  effectiveFrom: undated.effectiveFrom,
  effectiveTo: null,
  area: 'US-IL',
  title: { en: 'Illinois Certified Recovery Support Specialist (CRSS)', es: 'Illinois: Especialista Certificado en Apoyo a la Recuperación (CRSS)' },
  body: 'Illinois Certification Board (ICB)',
  source,
  credential: { title: { en: 'Certified Recovery Support Specialist (CRSS)', es: 'Especialista Certificado en Apoyo a la Recuperación (CRSS)' }, validMonths: 24 },
  requirements: [
    highSchool(source),
    openAboutIt(source),
    {
      // At least 40 hours of the CRSS domains follow by themselves: 100, less at most 54 of core functions, less 6 of ethics.
      id: 'training', kind: 'sum', of: 'training', atLeast: hours(100), source, whoActs: 'TRAINEE',
      name: { en: '100 hours of training', es: '100 horas de capacitación' },
      floors: [{ id: 'training.ethics', name: { en: 'Professional ethics: 6 hours', es: 'Ética profesional: 6 horas' }, where: { field: 'domain', in: ['ETHICAL_RESPONSIBILITY'] }, atLeast: hours(6) }],
      caps: [{ id: 'training.core-functions', name: { en: 'At most 54 hours about core functions count', es: 'Cuentan como máximo 54 horas sobre las funciones básicas' }, where: { field: 'topics', in: ['CORE_FUNCTIONS'] }, atMost: hours(54) }],
    },
    {
      id: 'experience', kind: 'sum', of: 'experience', atLeast: hours(2000), source, whoActs: 'TRAINEE',
      name: { en: '2,000 hours of work, paid, volunteer or as an intern', es: '2,000 horas de trabajo, pagado, voluntario o como pasante' },
      elapsed: { id: 'experience.year', name: { en: 'Over one year or more', es: 'Durante un año o más' }, months: 12 },
    },
    paper({ id: 'job-description', code: 'JOB_DESCRIPTION', name: { en: 'Job description: at least 51 % recovery support', es: 'Descripción del puesto: al menos 51 % de apoyo a la recuperación' } }, source),
    {
      id: 'supervision', kind: 'sum', of: 'supervision', atLeast: hours(100), source, whoActs: 'TRAINEE',
      name: { en: '100 hours of supervision in the four domains', es: '100 horas de supervisión en las cuatro áreas' },
      where: [{ field: 'domain', in: domains }],
    },
    examPassed({ id: 'exam', code: 'IL_CRSS', name: { en: 'CRSS exam passed', es: 'Examen CRSS aprobado' } }, 'Illinois Department of Human Services, item 155901, read in 2026'),
  ],
  renewal: {
    source,
    cycle: { kind: 'anniversary', months: 24 },
    requirements: [learning({ count: 40, floors: [{ id: 'renewal.domains', name: { en: 'In the four domains: 15 hours', es: 'En las cuatro áreas: 15 horas' }, where: { field: 'domain', in: domains }, atLeast: hours(15) }] }, source)],
    late: [],
  },
  notes: [
    undated.note,
    { en: 'There is no limit on how old your training may be, as long as you have the papers.', es: 'La capacitación puede ser de cualquier año, si usted tiene los comprobantes.' },
    { en: 'The other 25 hours at renewal are about core functions. A new exam is asked only when the certificate was made inactive.', es: 'Las otras 25 horas de la renovación son sobre las funciones básicas. Solo se pide un nuevo examen si el certificado quedó inactivo.' },
    { en: 'An application stays open for one year.', es: 'Una solicitud queda abierta un año.' },
    { en: 'Two price lists exist: $100, exam $200, renewal $150; and an older one of $85, $125 and $70. Ask the board.', es: 'Hay dos listas de precios: $100, examen $200, renovación $150; y una más antigua de $85, $125 y $70. Pregunte a la junta.' },
  ],
};
