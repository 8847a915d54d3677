import type { Scheme } from '../scheme.rules';

const source = 'Invented for this demonstration; no real board asks for this';
const ethics = {
  id: 'code-of-ethics', kind: 'exists', of: 'attestation', source, whoActs: 'TRAINEE',
  name: { en: 'Code of ethics signed', es: 'Código de ética firmado' },
  where: [{ field: 'code', in: ['CODE_OF_ETHICS'] }],
} as const;

/** The third invented scheme: a certificate for a time, which becomes the full one by itself, and the way over from another board. */
export const harborWorker = {
  id: 'harbor-worker',
  version: '1',
  effectiveFrom: '2024-01-01',
  effectiveTo: null,
  title: { en: 'Peer Worker of Harbor State, in two steps (demonstration scheme)', es: 'Trabajador Par de Harbor State, en dos pasos (programa de demostración)' },
  body: 'Harbor State Peer Certification Board',
  source,
  credential: { title: { en: 'Certified Peer Worker', es: 'Trabajador Par Certificado' }, validMonths: 24 },
  stages: [{
    id: 'trainee', name: { en: 'Peer Worker in training', es: 'Trabajador Par en formación' }, source,
    requirements: [
      { id: 'stage.training', kind: 'sum', of: 'training', atLeast: 120, source, whoActs: 'TRAINEE', name: { en: '2 hours of training', es: '2 horas de capacitación' } },
      { ...ethics, id: 'stage.code-of-ethics' },
    ],
    validFor: { months: 6 },
    renewals: { max: 1, eachFor: { months: 6 } },
    allows: { en: 'You may work under supervision.', es: 'Puede trabajar con supervisión.' },
    convertsItself: true,
  }],
  requirements: [
    { id: 'held', kind: 'holds', source, whoActs: 'BOARD', name: { en: 'Certificate as a worker in training', es: 'Certificado de trabajador en formación' }, where: [{ field: 'scheme', in: ['harbor-worker'] }, { field: 'stage', in: ['trainee'] }] },
    { id: 'experience', kind: 'sum', of: 'experience', atLeast: 3600, source, whoActs: 'TRAINEE', name: { en: '60 hours of signed experience', es: '60 horas de experiencia firmadas' } },
    ethics,
  ],
  transfer: {
    id: 'transfer', name: { en: 'Certified in another place', es: 'Certificación de otro lugar' }, source,
    requirements: [
      { id: 'transfer.certificate', kind: 'holds', source, whoActs: 'TRAINEE', name: { en: 'Certificate of another board, checked with that board', es: 'Certificado de otra junta, comprobado con esa junta' }, where: [{ field: 'stage', in: ['TRANSFER'] }] },
      { ...ethics, id: 'transfer.code-of-ethics' },
    ],
  },
  renewal: null,
  notes: [{ en: 'This scheme and its board are invented, to show how Waymark works.', es: 'Este programa y su junta son inventados, para mostrar cómo funciona Waymark.' }],
} as const satisfies Scheme;
