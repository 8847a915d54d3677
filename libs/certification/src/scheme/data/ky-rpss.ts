import type { InBoth } from '@waymark/kernel';
import type { Condition, Requirement } from '../requirement.rules';
import type { Scheme } from '../scheme.rules';
import { adult, codeOfEthics, examPassed, forStage, hereMostOfTheTime, highSchool, hours, onlyApprovedBy, recoveryOneYear, undated } from './common';

const full = 'Kentucky Revised Statutes 309.0831';
const temporary = 'Kentucky Revised Statutes 309.0836';
const body = 'Kentucky Board of Alcohol and Drug Counselors';

interface Topic {
  readonly id: string;
  readonly count: number;
  readonly where: Condition<'domain' | 'topics'>;
  readonly name: InBoth;
}

const topic = (law: string) => ({ id, count, where, name }: Topic): Requirement =>
  ({ id: `training-${id}`, kind: 'sum', of: 'training', atLeast: hours(count), source: law, whoActs: 'TRAINEE', name, where: [where] });

const topics: readonly Topic[] = [
  { id: 'ethics', count: 16, where: { field: 'domain', in: ['ETHICAL_RESPONSIBILITY'] }, name: { en: 'Ethics: 16 hours', es: 'Ética: 16 horas' } },
  { id: 'domestic-violence', count: 3, where: { field: 'topics', in: ['DOMESTIC_VIOLENCE'] }, name: { en: 'Domestic violence: 3 hours', es: 'Violencia en el hogar: 3 horas' } },
  { id: 'hiv', count: 2, where: { field: 'topics', in: ['HIV_BLOODBORNE'] }, name: { en: 'HIV: 2 hours', es: 'VIH: 2 horas' } },
  { id: 'advocacy', count: 10, where: { field: 'domain', in: ['ADVOCACY'] }, name: { en: 'Advocacy: 10 hours', es: 'Defensa de derechos: 10 horas' } },
  { id: 'mentoring', count: 10, where: { field: 'domain', in: ['MENTORING_EDUCATION'] }, name: { en: 'Mentoring and education: 10 hours', es: 'Mentoría y educación: 10 horas' } },
  { id: 'recovery', count: 10, where: { field: 'domain', in: ['RECOVERY_WELLNESS'] }, name: { en: 'Recovery support: 10 hours', es: 'Apoyo a la recuperación: 10 horas' } },
];

const shared = (law: string): readonly Requirement[] => [
  adult(`${law} (1)`),
  highSchool(`${law} (2)`),
  recoveryOneYear(law),
  codeOfEthics(law),
  {
    id: 'training', kind: 'sum', of: 'training', atLeast: hours(40), source: law, whoActs: 'TRAINEE',
    name: { en: '40 classroom hours that the board approved', es: '40 horas de clase aprobadas por la junta' },
    never: [onlyApprovedBy('training', body)],
  },
  {
    id: 'training-topics', kind: 'all', source: law, whoActs: 'TRAINEE',
    name: { en: 'Training by topic', es: 'Capacitación por tema' },
    children: topics.map(topic(law)),
  },
  examPassed({ id: 'exam', code: 'KY_ADPSS', name: { en: 'Written exam passed', es: 'Examen escrito aprobado' } }, law),
];

export const kyRpss: Scheme = {
  id: 'ky-rpss',
  version: '2026',
  effectiveFrom: undated.effectiveFrom,
  effectiveTo: null,
  area: 'US-KY',
  title: { en: 'Kentucky Registered Alcohol and Drug Peer Support Specialist', es: 'Kentucky: Especialista Registrado en Apoyo entre Pares por Alcohol y Drogas' },
  body,
  source: `${full} and 309.0836, as in force on January 1, 2025`,
  credential: { title: { en: 'Registered Alcohol and Drug Peer Support Specialist', es: 'Especialista Registrado en Apoyo entre Pares por Alcohol y Drogas' }, validMonths: null },
  stages: [{
    id: 'temporary', name: { en: 'Temporary registration', es: 'Registro temporal' }, source: temporary,
    requirements: forStage('temporary', [
      ...shared(temporary),
      { id: 'references', kind: 'exists', of: 'reference', count: 2, source: `${temporary} (8)`, whoActs: 'TRAINEE', name: { en: '2 letters from alcohol and drug counselors', es: '2 cartas de consejeros de alcohol y drogas' }, where: [{ field: 'relation', in: ['COUNSELOR'] }] },
      hereMostOfTheTime(`${temporary} (9)`),
    ]),
    validFor: null,
    renewals: null,
    allows: { en: 'You may work under supervision while you collect your hours.', es: 'Puede trabajar con supervisión mientras junta sus horas.' },
  }],
  requirements: [
    ...shared(full),
    {
      id: 'experience', kind: 'sum', of: 'experience', atLeast: hours(500), source: `${full} (3)`, whoActs: 'TRAINEE',
      name: { en: '500 hours of work with people who have a substance use disorder', es: '500 horas de trabajo con personas con un trastorno por consumo' },
    },
    {
      id: 'supervision', kind: 'sum', of: 'supervision', atLeast: hours(25), source: `${full} (3)`, whoActs: 'TRAINEE',
      name: { en: '25 hours of direct supervision', es: '25 horas de supervisión directa' },
    },
  ],
  renewal: null,
  notes: [
    undated.note,
    { en: 'The board’s checklist asks for 60 class hours and two years of recovery. The law names 40 hours and 12 months; we check the law. Ask the board.', es: 'La lista de la junta pide 60 horas de clase y dos años de recuperación. La ley dice 40 horas y 12 meses; revisamos la ley. Pregunte a la junta.' },
    { en: 'We could read the list of the law for the full registration only up to its training topics. It may ask for more.', es: 'De la lista de la ley para el registro completo solo pudimos leer hasta los temas de capacitación. Puede pedir más.' },
    { en: 'Training about suicide is asked for as well (KRS 210.366). We do not check it.', es: 'También se pide capacitación sobre el suicidio (KRS 210.366). No la revisamos.' },
    { en: 'The board approves your supervisor and the agreement before you begin, and supervision goes on as long as you are registered.', es: 'La junta aprueba a quien le supervisa y el acuerdo antes de empezar, y la supervisión sigue mientras dure el registro.' },
    { en: 'How long a registration lasts and how it is renewed is not listed here.', es: 'Cuánto dura el registro y cómo se renueva no está aquí.' },
  ],
};
