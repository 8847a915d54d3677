import type { Requirement } from '../requirement.rules';
import type { Scheme } from '../scheme.rules';
import { adult, forStage, highSchool, hours, paper } from './common';

const rule = 'Idaho Administrative Code 16.07.19.200';
const bpa = 'BPA Health, Idaho peer support certification, bpahealth.com, read in 2026';

const work = (id: string, count: number): Requirement => ({
  id, kind: 'sum', of: 'experience', atLeast: hours(count), source: rule, whoActs: 'TRAINEE',
  name: { en: `${String(count)} hours of peer support work, paid or volunteer`, es: `${String(count)} horas de trabajo de apoyo entre pares, pagado o voluntario` },
});

const shared: readonly Requirement[] = [
  adult(rule),
  highSchool(rule),
  { id: 'training', kind: 'sum', of: 'training', atLeast: hours(40), source: rule, whoActs: 'TRAINEE', name: { en: '40 hours of training', es: '40 horas de capacitación' } },
];

export const idCpss: Scheme = {
  id: 'id-cpss',
  version: '2022-03',
  effectiveFrom: '2022-03-17',
  effectiveTo: null,
  area: 'US-ID',
  title: { en: 'Idaho Certified Peer Support Specialist', es: 'Idaho: Especialista Certificado en Apoyo entre Pares' },
  body: 'BPA Health, for the Idaho Department of Health and Welfare',
  source: rule,
  credential: { title: { en: 'Certified Peer Support Specialist', es: 'Especialista Certificado en Apoyo entre Pares' }, validMonths: null },
  stages: [{
    id: 'six-months', name: { en: 'Six-month certificate', es: 'Certificado de seis meses' }, source: `${rule} (03), section 111 of the rules`,
    requirements: forStage('six-months', shared),
    validFor: { months: 6 },
    renewals: null,
    allows: { en: 'You may work as a peer support specialist while you collect your hours.', es: 'Puede trabajar como especialista en apoyo entre pares mientras junta sus horas.' },
  }],
  requirements: [
    ...shared,
    {
      id: 'experience', kind: 'any', source: rule, whoActs: 'TRAINEE',
      name: { en: '200 hours of work, or 100 with a degree in human services', es: '200 horas de trabajo, o 100 con un título en servicios humanos' },
      children: [
        work('experience.200', 200),
        {
          id: 'experience.with-degree', kind: 'all', source: rule, whoActs: 'TRAINEE',
          name: { en: 'A degree and 100 hours', es: 'Un título y 100 horas' },
          children: [paper({ id: 'degree', code: 'BACHELOR_HUMAN_SERVICES', name: { en: 'Bachelor’s degree in human services', es: 'Licenciatura en servicios humanos' } }, rule), work('experience.100', 100)],
        },
      ],
    },
    {
      id: 'supervision', kind: 'sum', of: 'supervision', atLeast: hours(20), source: bpa, whoActs: 'TRAINEE',
      name: { en: '20 hours of supervision', es: '20 horas de supervisión' },
      caps: [{ id: 'supervision.group', name: { en: 'At most 10 hours in a group count', es: 'Cuentan como máximo 10 horas en grupo' }, where: { field: 'activity', in: ['SUPERVISION_GROUP'] }, atMost: hours(10) }],
    },
  ],
  renewal: null,
  notes: [
    { en: 'To take the training you have lived experience and one year or more of recovery. The trainer asks about it, and we do not.', es: 'Para hacer la capacitación usted tiene experiencia vivida y un año o más de recuperación. Lo pregunta quien capacita; aquí no se pregunta.' },
    { en: 'The training covers twenty topics of the rule. We count its hours, not its topics.', es: 'La capacitación cubre veinte temas de la norma. Contamos sus horas, no sus temas.' },
    { en: 'The supervisor has a degree in human services and leads people at the workplace. At least ten hours one to one are advised.', es: 'Quien supervisa tiene un título en servicios humanos y dirige personal en el lugar de trabajo. Se aconsejan al menos diez horas individuales.' },
    { en: 'How long the full certificate lasts and how to renew it we could not confirm.', es: 'No pudimos confirmar cuánto dura el certificado completo ni cómo se renueva.' },
  ],
};
