import type { Scheme } from '../scheme.rules';

const source = 'IC&RC Peer Recovery (PR), minimum standards, internationalcredentialing.org, read in 2026';

/** IC&RC sets minima and an exam and certifies nobody: a member board does, and may ask for more. */
export const icrcPr = {
  id: 'icrc-pr',
  version: '2026',
  effectiveFrom: '2026-01-01',
  effectiveTo: null,
  title: { en: 'IC&RC Peer Recovery (PR)', es: 'IC&RC Recuperación entre Pares (PR)' },
  body: 'International Certification & Reciprocity Consortium (IC&RC)',
  source,
  credential: { title: { en: 'Peer Recovery (PR)', es: 'Recuperación entre Pares (PR)' }, validMonths: 24 },
  requirements: [
    {
      id: 'training', kind: 'sum', of: 'training', atLeast: 2760, source, whoActs: 'TRAINEE',
      name: { en: '46 hours of training', es: '46 horas de capacitación' },
      floors: [
        { id: 'training.advocacy', name: { en: 'Advocacy: 10 hours', es: 'Defensa de derechos: 10 horas' }, where: { field: 'domain', in: ['ADVOCACY'] }, atLeast: 600 },
        { id: 'training.mentoring', name: { en: 'Mentoring and education: 10 hours', es: 'Mentoría y educación: 10 horas' }, where: { field: 'domain', in: ['MENTORING_EDUCATION'] }, atLeast: 600 },
        { id: 'training.recovery', name: { en: 'Recovery and wellness support: 10 hours', es: 'Apoyo a la recuperación y al bienestar: 10 horas' }, where: { field: 'domain', in: ['RECOVERY_WELLNESS'] }, atLeast: 600 },
        { id: 'training.ethics', name: { en: 'Ethical responsibility: 16 hours', es: 'Responsabilidad ética: 16 horas' }, where: { field: 'domain', in: ['ETHICAL_RESPONSIBILITY'] }, atLeast: 960 },
      ],
    },
    {
      id: 'experience', kind: 'sum', of: 'experience', atLeast: 30000, source, whoActs: 'TRAINEE',
      name: { en: '500 hours of signed experience, paid or volunteer', es: '500 horas de experiencia firmadas, pagadas o voluntarias' },
      where: [{ field: 'domain', in: ['ADVOCACY', 'MENTORING_EDUCATION', 'RECOVERY_WELLNESS', 'ETHICAL_RESPONSIBILITY'] }],
    },
    {
      id: 'supervision', kind: 'sum', of: 'supervision', atLeast: 1500, source, whoActs: 'TRAINEE',
      name: { en: '25 hours of supervision', es: '25 horas de supervisión' },
      where: [{ field: 'domain', in: ['ADVOCACY', 'MENTORING_EDUCATION', 'RECOVERY_WELLNESS', 'ETHICAL_RESPONSIBILITY'] }],
    },
    {
      id: 'exam', kind: 'exists', of: 'exam', source, whoActs: 'TRAINEE',
      name: { en: 'IC&RC Peer Recovery exam passed', es: 'Examen IC&RC de Recuperación entre Pares aprobado' },
      where: [{ field: 'exam', in: ['ICRC_PR'] }, { field: 'passed', is: true }],
    },
    {
      id: 'code-of-ethics', kind: 'exists', of: 'attestation', source, whoActs: 'TRAINEE',
      name: { en: 'Code of ethics signed', es: 'Código de ética firmado' },
      where: [{ field: 'code', in: ['CODE_OF_ETHICS'] }],
    },
  ],
  renewal: {
    source,
    cycle: { kind: 'anniversary', months: 24 },
    requirements: [
      {
        id: 'renewal.education', kind: 'sum', of: 'training', atLeast: 1200, source, whoActs: 'TRAINEE',
        name: { en: '20 hours of continuing education', es: '20 horas de educación continua' },
        floors: [{ id: 'renewal.ethics', name: { en: 'Ethics: 6 hours', es: 'Ética: 6 horas' }, where: { field: 'domain', in: ['ETHICAL_RESPONSIBILITY'] }, atLeast: 360 }],
      },
    ],
    late: [],
  },
  notes: [
    {
      en: 'The board also asks for a high school diploma or the same, and that you live or work in its area at least 51 % of the time. The board checks this itself.',
      es: 'La junta también pide un diploma de secundaria o su equivalente, y que usted viva o trabaje en su zona al menos el 51 % del tiempo. La junta lo revisa por su cuenta.',
    },
    { en: 'Your board may ask for more than these minimum standards.', es: 'Su junta puede pedir más que estos requisitos mínimos.' },
  ],
} as const satisfies Scheme;
