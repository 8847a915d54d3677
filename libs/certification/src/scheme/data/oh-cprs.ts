import type { Scheme } from '../scheme.rules';
import type { Floor } from '../requirement.rules';
import { adult, codeOfEthics, examPassed, highSchool, hours, inRecovery, learning, onlyApprovedBy, paper, undated } from './common';

const rule = 'Ohio Administrative Code 5122-29-15.1';
const page = 'Ohio Department of Mental Health and Addiction Services, peer supporter certification, mha.ohio.gov, read in 2026';
const highSchoolSource = 'Copeland Center, copelandcenter.com/peer-specialists/ohio, read in 2026';
const year = (id: string) => ({ id: `${id}.age`, name: { en: 'At most one year old', es: 'De hace un año como máximo' }, months: 12 });

const body = 'Ohio Department of Mental Health and Addiction Services';

const topic = (code: string, count: number, name: { readonly en: string; readonly es: string }): Floor<'topics'> =>
  ({ id: `renewal.${code.toLowerCase().replaceAll('_', '-')}`, name, where: { field: 'topics', in: [code] }, atLeast: hours(count) });

/** 16 of the 30 hours; the other 14 are free. */
const renewalTopics = [
  topic('ETHICS', 3, { en: 'Ethics: 3 hours', es: 'Ética: 3 horas' }),
  topic('BOUNDARIES', 3, { en: 'Boundaries: 3 hours', es: 'Límites: 3 horas' }),
  topic('DIVERSITY', 2, { en: 'Diversity: 2 hours', es: 'Diversidad: 2 horas' }),
  topic('SYSTEM_NAVIGATION', 1, { en: 'Finding your way in the system: 1 hour', es: 'Orientarse en el sistema: 1 hora' }),
  topic('TRAUMA', 2, { en: 'Trauma: 2 hours', es: 'Trauma: 2 horas' }),
  topic('HUMAN_TRAFFICKING', 1, { en: 'Human trafficking: 1 hour', es: 'Trata de personas: 1 hora' }),
  topic('BEHAVIORAL_HEALTH', 1, { en: 'Behavioral health: 1 hour', es: 'Salud conductual: 1 hora' }),
  topic('HEALTH_WELLNESS', 1, { en: 'Health and wellness: 1 hour', es: 'Salud y bienestar: 1 hora' }),
  topic('COACHING', 2, { en: 'Coaching: 2 hours', es: 'Acompañamiento: 2 horas' }),
];

export const ohCprs: Scheme = {
  id: 'oh-cprs',
  version: '2026',
  effectiveFrom: undated.effectiveFrom,
  effectiveTo: null,
  area: 'US-OH',
  title: { en: 'Ohio Certified Peer Recovery Supporter', es: 'Ohio: Persona Certificada en Apoyo entre Pares para la Recuperación' },
  body,
  source: `${rule}; ${page}`,
  credential: { title: { en: 'Certified Peer Recovery Supporter', es: 'Persona Certificada en Apoyo entre Pares para la Recuperación' }, validMonths: 24 },
  requirements: [
    adult(`${rule} (A)(2)`),
    inRecovery(`${rule} (A)(1)`),
    highSchool(highSchoolSource),
    {
      id: 'training-or-work', kind: 'any', source: page, whoActs: 'TRAINEE',
      name: { en: 'Training or three years of peer work', es: 'Capacitación o tres años de trabajo entre pares' },
      children: [
        {
          id: 'training', kind: 'sum', of: 'training', atLeast: hours(40), source: page, whoActs: 'TRAINEE',
          name: { en: '40 hours of approved training', es: '40 horas de capacitación aprobada' },
          never: [onlyApprovedBy('training', body), { id: 'training.academy', name: { en: 'The online academy counts apart', es: 'La academia en línea cuenta aparte' }, where: { field: 'topics', in: ['OH_ACADEMY'] } }],
        },
        paper({ id: 'work', code: 'PEER_WORK_THREE_YEARS', name: { en: 'Three years of work as a peer specialist, supporter, recovery coach or navigator', es: 'Tres años de trabajo como especialista, apoyo, guía de recuperación o navegador entre pares' } }, page),
      ],
    },
    {
      id: 'academy', kind: 'sum', of: 'training', atLeast: hours(16), source: page, whoActs: 'TRAINEE',
      name: { en: '16 hours of the online academy', es: '16 horas de la academia en línea' },
      where: [{ field: 'topics', in: ['OH_ACADEMY'] }],
    },
    examPassed({ id: 'exam', code: 'OH_CPRS', name: { en: 'State exam passed', es: 'Examen estatal aprobado' } }, page),
    codeOfEthics(page),
    { ...paper({ id: 'check-state', code: 'BACKGROUND_CHECK_STATE', name: { en: 'State background check (BCI)', es: 'Revisión estatal de antecedentes (BCI)' } }, page), maxAge: year('check-state') },
    { ...paper({ id: 'check-federal', code: 'BACKGROUND_CHECK_FEDERAL', name: { en: 'Federal background check (FBI)', es: 'Revisión federal de antecedentes (FBI)' } }, page), maxAge: year('check-federal') },
  ],
  renewal: {
    source: page,
    cycle: { kind: 'anniversary', months: 24 },
    opens: { days: 90 },
    requirements: [learning({ count: 30, floors: renewalTopics }, page), { ...codeOfEthics(page), id: 'renewal.code-of-ethics' }],
    late: [],
  },
  notes: [
    undated.note,
    { en: 'The three years of work count only under one of four job titles: peer specialist, peer supporter, peer recovery coach or peer navigator.', es: 'Los tres años de trabajo solo cuentan con uno de cuatro títulos: peer specialist, peer supporter, peer recovery coach o peer navigator.' },
    { en: 'An older text of the rule asks for a state check of the last 30 days. We use the department’s page.', es: 'Un texto más antiguo de la norma pide una revisión estatal de los últimos 30 días. Usamos la página del departamento.' },
    { en: 'Some convictions rule a certificate out; for others you can ask for a waiver. The department decides this itself.', es: 'Algunas condenas impiden el certificado; para otras se puede pedir una excepción. El departamento lo decide por su cuenta.' },
    { en: 'Youth supporters are 18 to 30 years old. Family supporters are 21 or older. These two certificates are not listed here.', es: 'Quienes apoyan a jóvenes tienen de 18 a 30 años. Quienes apoyan a familias tienen 21 o más. Esos dos certificados no están aquí.' },
  ],
};
