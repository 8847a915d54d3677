import type { InBoth } from '@waymark/kernel';
import type { Requirement } from '../requirement.rules';
import type { Scheme } from '../scheme.rules';
import { adult, hours, recoveryOneYear, statement } from './common';
import { waRenewal } from './wa-renewal';

const law = 'Revised Code of Washington 18.420';
const trainee = [{ field: 'scheme', in: ['wa-cpss'] }, { field: 'stage', in: ['trainee'] }] as const;

/** What the law asks of a trainee; the full certificate adds the hours. */
const first: readonly Requirement[] = [
  adult('Washington Administrative Code 182-116-0200'),
  {
    id: 'experience-of-recovery', kind: 'any', source: `${law}.050(1)(a)`, whoActs: 'TRAINEE',
    name: { en: 'Recovery, or a child who got care', es: 'Recuperación, o una hija o hijo que recibió atención' },
    children: [
      recoveryOneYear(`${law}.050(1)(a)(i)`),
      statement({ id: 'parent', code: 'PARENT_OF_YOUTH', name: { en: 'Parent or guardian of a young person in services', es: 'Madre, padre o tutor de una persona joven en servicios' } }, `${law}.050(1)(a)(ii)`),
    ],
  },
  {
    id: 'training', kind: 'sum', of: 'training', atLeast: hours(80), source: `${law}.050(1)(b); bill report on 2SSB 5555 (80 hours)`, whoActs: 'TRAINEE',
    name: { en: '80-hour course of the Health Care Authority', es: 'Curso de 80 horas de la Health Care Authority' },
    where: [{ field: 'topics', in: ['WA_HCA_COURSE'] }],
  },
  {
    id: 'exam', kind: 'exam', source: `${law}.050(1)(c) and (d); Washington Administrative Code 182-116-0200 (80 percent)`, whoActs: 'TRAINEE',
    name: { en: 'Spoken and written exam passed', es: 'Examen oral y escrito aprobado' },
    parts: [
      { id: 'exam.oral', name: { en: 'Spoken exam', es: 'Examen oral' }, exam: ['WA_ORAL'] },
      { id: 'exam.written', name: { en: 'Written exam', es: 'Examen escrito' }, exam: ['WA_WRITTEN'] },
    ],
  },
];

const pursuing = (id: string): Requirement =>
  statement({ id, code: 'PURSUING_HOURS', name: { en: 'Working toward the supervised hours', es: 'Trabajando para cumplir las horas supervisadas' } }, `${law}.060(2)`);

interface Titled {
  readonly version: string;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly title: InBoth;
  readonly credential: InBoth;
}

const washington = ({ credential, ...dated }: Titled): Scheme => ({
  id: 'wa-cpss',
  ...dated,
  area: 'US-WA',
  body: 'Washington State Department of Health',
  source: `${law}; Washington Administrative Code 182-116 and 246-929`,
  credential: { title: credential, validMonths: 24 },
  stages: [{
    id: 'trainee', name: { en: 'Trainee certificate', es: 'Certificado de aprendiz' }, source: `${law}.060`,
    requirements: [...first, pursuing('pursuing')],
    validFor: { months: 12 },
    renewals: { max: 4, eachFor: { months: 12 }, requirements: [pursuing('pursuing-again')] },
    allows: { en: 'You may work under an approved supervisor, also at a distance and from outside your workplace.', es: 'Puede trabajar con una persona supervisora aprobada, también a distancia y de fuera de su lugar de trabajo.' },
  }],
  requirements: [
    {
      id: 'trainee-held', kind: 'holds', source: `${law}.050(1)(e) and .060`, whoActs: 'TRAINEE',
      name: { en: 'Trainee certificate valid: all of its requirements were met', es: 'Certificado de aprendiz vigente: se cumplieron todos sus requisitos' },
      where: trainee,
    },
    {
      id: 'experience', kind: 'sum', of: 'experience', atLeast: hours(1000), source: `${law}.050(1)(e)`, whoActs: 'TRAINEE',
      name: { en: '1,000 supervised hours as a trainee, paid or volunteer', es: '1,000 horas supervisadas como aprendiz, pagadas o voluntarias' },
      notBefore: {
        id: 'experience.start', name: { en: 'From the first day of the trainee certificate', es: 'Desde el primer día del certificado de aprendiz' },
        first: { of: 'credential', where: trainee },
      },
    },
  ],
  renewal: waRenewal,
  notes: [
    { en: 'The spoken and the written part need 80 % together. The result of each part says if it was passed.', es: 'La parte oral y la escrita piden 80 % juntas. El resultado de cada parte dice si se aprobó.' },
    { en: 'Until July 1, 2026, there was a path for people who had worked as peers before July 1, 2025. Its standards are not listed here.', es: 'Hasta el 1 de julio de 2026 hubo un camino para quienes trabajaron como pares antes del 1 de julio de 2025. Sus normas no están aquí.' },
    { en: 'Nothing in your record rules you out by itself. The department may set conditions.', es: 'Nada en sus antecedentes le excluye por sí solo. El departamento puede poner condiciones.' },
    { en: 'Who may supervise is checked by the department, not here.', es: 'El departamento revisa quién puede supervisar; aquí no se revisa.' },
    { en: 'Fees are set by the department. We could not confirm them.', es: 'El departamento fija las tarifas. No pudimos confirmarlas.' },
  ],
});

export const waCps = washington({
  version: '2025-07', effectiveFrom: '2025-07-01', effectiveTo: '2025-11-02',
  title: { en: 'Washington Certified Peer Specialist', es: 'Washington: Especialista Certificado entre Pares' },
  credential: { en: 'Certified Peer Specialist', es: 'Especialista Certificado entre Pares' },
});

/** Only the title changed: WAC 246-929 after 2SHB 1427, in force on November 3, 2025. */
export const waCpss = washington({
  version: '2025-11', effectiveFrom: '2025-11-03', effectiveTo: null,
  title: { en: 'Washington Certified Peer Support Specialist', es: 'Washington: Especialista Certificado en Apoyo entre Pares' },
  credential: { en: 'Certified Peer Support Specialist', es: 'Especialista Certificado en Apoyo entre Pares' },
});
