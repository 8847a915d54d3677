import type { Scheme } from '../scheme.rules';

const source = 'Invented for this demonstration; no real board asks for this';

/** The second invented scheme: little training, and everything that other people and papers have to say. */
export const harborCoach = {
  id: 'harbor-coach',
  version: '1',
  effectiveFrom: '2024-01-01',
  effectiveTo: null,
  title: { en: 'Recovery Coach of Harbor State (demonstration scheme)', es: 'Guía de Recuperación de Harbor State (programa de demostración)' },
  body: 'Harbor State Peer Certification Board',
  source,
  credential: { title: { en: 'Certified Recovery Coach', es: 'Guía de Recuperación Certificado' }, validMonths: 24 },
  requirements: [
    {
      id: 'training', kind: 'sum', of: 'training', atLeast: 120, source, whoActs: 'TRAINEE',
      name: { en: '2 hours of training', es: '2 horas de capacitación' },
    },
    {
      id: 'references', kind: 'exists', of: 'reference', count: 2, source, whoActs: 'TRAINEE',
      name: { en: 'Two people speak for you', es: 'Dos personas hablan por usted' },
    },
    {
      id: 'high-school', kind: 'exists', of: 'document', source, whoActs: 'TRAINEE',
      name: { en: 'School diploma or GED', es: 'Diploma escolar o GED' },
      where: [{ field: 'code', in: ['HIGH_SCHOOL'] }],
    },
    {
      id: 'statement', kind: 'exists', of: 'document', source, whoActs: 'TRAINEE',
      name: { en: 'A few words on lived experience', es: 'Unas palabras sobre su experiencia vivida' },
      where: [{ field: 'code', in: ['LIVED_EXPERIENCE_STATEMENT'] }],
    },
    {
      id: 'code-of-ethics', kind: 'exists', of: 'attestation', source, whoActs: 'TRAINEE',
      name: { en: 'Code of ethics signed', es: 'Código de ética firmado' },
      where: [{ field: 'code', in: ['CODE_OF_ETHICS'] }],
    },
  ],
  fees: [{ id: 'application', name: { en: 'Application fee', es: 'Cuota de solicitud' }, cents: 4000, source, hasWaiver: true }],
  renewal: null,
  notes: [{ en: 'This scheme and its board are invented, to show how Waymark works.', es: 'Este programa y su junta son inventados, para mostrar cómo funciona Waymark.' }],
} as const satisfies Scheme;
