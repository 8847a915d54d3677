import type { Scheme } from '../scheme.rules';
import { examPassed, highSchool, hours, recoveryTwoYears, undated } from './common';

const source = 'NAADAC, NCPRSS eligibility requirements, naadac.org/NCPRSS, read in 2026';

/** The topics that the page lists for the 48 hours. */
const peerTopics = [
  'DOCUMENTATION', 'COMMUNITY_FAMILY_EDUCATION', 'CASE_MANAGEMENT', 'CRISIS_MANAGEMENT', 'RECOVERY_ORIENTED_SYSTEMS', 'SCREENING_INTAKE',
  'INDICATORS_FOR_REFERRAL', 'SERVICE_COORDINATION', 'SERVICE_PLANNING', 'CULTURAL_HUMILITY', 'BASIC_PHARMACOLOGY',
] as const;

export const naadacNcprss: Scheme = {
  id: 'naadac-ncprss',
  version: '2026',
  effectiveFrom: undated.effectiveFrom,
  effectiveTo: null,
  title: { en: 'NAADAC National Certified Peer Recovery Support Specialist', es: 'NAADAC Especialista Nacional Certificado en Apoyo entre Pares para la Recuperación' },
  body: 'National Certification Commission for Addiction Professionals (NAADAC)',
  source,
  credential: { title: { en: 'National Certified Peer Recovery Support Specialist (NCPRSS)', es: 'Especialista Nacional Certificado en Apoyo entre Pares para la Recuperación (NCPRSS)' }, validMonths: 24 },
  requirements: [
    highSchool(source),
    recoveryTwoYears(source),
    {
      id: 'training', kind: 'sum', of: 'training', atLeast: hours(60), source, whoActs: 'TRAINEE',
      name: { en: '60 hours of training', es: '60 horas de capacitación' },
      floors: [
        { id: 'training.topics', name: { en: 'Peer recovery topics: 48 hours', es: 'Temas de recuperación entre pares: 48 horas' }, where: { field: 'topics', in: peerTopics }, atLeast: hours(48) },
        { id: 'training.ethics', name: { en: 'Ethics: 6 hours', es: 'Ética: 6 horas' }, where: { field: 'domain', in: ['ETHICAL_RESPONSIBILITY'] }, atLeast: hours(6) },
        { id: 'training.in-person', name: { en: 'Face to face: half of it', es: 'Cara a cara: la mitad' }, where: { field: 'mode', in: ['IN_PERSON'] }, atLeast: hours(30) },
      ],
    },
    {
      id: 'training-hiv', kind: 'sum', of: 'training', atLeast: hours(6), source, whoActs: 'TRAINEE',
      name: { en: '6 hours about HIV and other bloodborne infections', es: '6 horas sobre el VIH y otras infecciones de la sangre' },
      where: [{ field: 'topics', in: ['HIV_BLOODBORNE'] }],
      lookBack: { id: 'training-hiv.window', name: { en: 'Taken in the last 6 years', es: 'Hechas en los últimos 6 años' }, months: 72 },
    },
    {
      id: 'experience', kind: 'sum', of: 'experience', atLeast: hours(200), source, whoActs: 'TRAINEE',
      name: { en: '200 hours of direct practice, signed by a supervisor', es: '200 horas de práctica directa, firmadas por quien supervisa' },
    },
    examPassed(
      { id: 'exam', code: 'NCPRSS', name: { en: 'NCPRSS exam passed', es: 'Examen NCPRSS aprobado' } },
      'NAADAC, naadac.org/nccap-peer-credential-offer: certificates without an exam ended on December 31, 2018',
    ),
  ],
  renewal: null,
  notes: [
    undated.note,
    { en: 'You renew every two years. How many hours of learning that takes, and the fees, we could not confirm.', es: 'Se renueva cada dos años. No pudimos confirmar cuántas horas de estudio pide ni las tarifas.' },
    { en: 'We count only training in person as face to face. Ask NAADAC if live online training counts too.', es: 'Solo contamos como cara a cara la capacitación en persona. Pregunte a NAADAC si también cuenta la que es en línea y en vivo.' },
    { en: 'Older pages ask for one year of full-time practice instead of 200 hours. We use the newest page.', es: 'Páginas más antiguas piden un año de práctica a tiempo completo en vez de 200 horas. Usamos la página más nueva.' },
  ],
};
