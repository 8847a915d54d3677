import type { Scheme } from '../scheme.rules';

const source = 'Invented for this demonstration; no real board asks for this';

/** Short enough for one seeded person to finish. The state and its board are invented. */
export const waymarkDemo = {
  id: 'waymark-demo',
  version: '1',
  effectiveFrom: '2024-01-01',
  effectiveTo: null,
  title: {
    en: 'Harbor State Peer Support Specialist (demonstration scheme)',
    es: 'Especialista en Apoyo entre Pares de Harbor State (programa de demostración)',
  },
  body: 'Harbor State Peer Certification Board',
  source,
  credential: { title: { en: 'Certified Peer Support Specialist', es: 'Especialista Certificado en Apoyo entre Pares' }, validMonths: 24 },
  requirements: [
    {
      id: 'training', kind: 'sum', of: 'training', atLeast: 360, source, whoActs: 'TRAINEE',
      name: { en: '6 hours of training', es: '6 horas de capacitación' },
      floors: [
        { id: 'training.advocacy', name: { en: 'Advocacy: 1 hour', es: 'Defensa de derechos: 1 hora' }, where: { field: 'domain', in: ['ADVOCACY'] }, atLeast: 60 },
        { id: 'training.mentoring', name: { en: 'Mentoring and education: 1 hour', es: 'Mentoría y educación: 1 hora' }, where: { field: 'domain', in: ['MENTORING_EDUCATION'] }, atLeast: 60 },
        { id: 'training.recovery', name: { en: 'Recovery and wellness support: 2 hours', es: 'Apoyo a la recuperación y al bienestar: 2 horas' }, where: { field: 'domain', in: ['RECOVERY_WELLNESS'] }, atLeast: 120 },
        { id: 'training.ethics', name: { en: 'Ethical responsibility: 2 hours', es: 'Responsabilidad ética: 2 horas' }, where: { field: 'domain', in: ['ETHICAL_RESPONSIBILITY'] }, atLeast: 120 },
      ],
    },
    {
      id: 'experience', kind: 'sum', of: 'experience', atLeast: 1200, source, whoActs: 'TRAINEE',
      name: { en: '20 hours of signed experience', es: '20 horas de experiencia firmadas' },
    },
    {
      id: 'supervision', kind: 'sum', of: 'supervision', atLeast: 120, source, whoActs: 'TRAINEE',
      name: { en: '2 hours of supervision', es: '2 horas de supervisión' },
    },
    {
      id: 'exam', kind: 'exists', of: 'exam', source, whoActs: 'TRAINEE',
      name: { en: 'Exam passed', es: 'Examen aprobado' },
      where: [{ field: 'passed', is: true }],
    },
    {
      id: 'role-play', kind: 'exists', of: 'skill', source, whoActs: 'TRAINER',
      name: { en: 'Role-play passed', es: 'Práctica de rol aprobada' },
      where: [{ field: 'passed', is: true }],
    },
    {
      id: 'lived-experience', kind: 'exists', of: 'attestation', source, whoActs: 'TRAINEE',
      name: { en: 'Lived experience stated', es: 'Experiencia vivida declarada' },
      where: [{ field: 'code', in: ['LIVED_EXPERIENCE'] }],
    },
    {
      id: 'code-of-ethics', kind: 'exists', of: 'attestation', source, whoActs: 'TRAINEE',
      name: { en: 'Code of ethics signed', es: 'Código de ética firmado' },
      where: [{ field: 'code', in: ['CODE_OF_ETHICS'] }],
    },
  ],
  renewal: null,
  procedure: { reviewWorkingDays: 15, answerDays: 30, appealDays: 30, source },
  notes: [{ en: 'This scheme and its board are invented, to show how Waymark works.', es: 'Este programa y su junta son inventados, para mostrar cómo funciona Waymark.' }],
} as const satisfies Scheme;
