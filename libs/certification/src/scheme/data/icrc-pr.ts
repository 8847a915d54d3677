import type { Scheme } from '../scheme.rules';
import { codeOfEthics, domains, ethicsLearning, hereMostOfTheTime, highSchool, hours, icrcExam, icrcFloors, learning, undated } from './common';

const source = 'IC&RC Peer Recovery (PR), minimum standards, internationalcredentialing.org, read in 2026';

/** IC&RC sets minima and an exam and certifies nobody: a member board does, and may ask for more. */
export const icrcPr: Scheme = {
  id: 'icrc-pr',
  version: '2026',
  effectiveFrom: undated.effectiveFrom,
  effectiveTo: null,
  title: { en: 'IC&RC Peer Recovery (PR)', es: 'IC&RC Recuperación entre Pares (PR)' },
  body: 'International Certification & Reciprocity Consortium (IC&RC)',
  source,
  credential: { title: { en: 'Peer Recovery (PR)', es: 'Recuperación entre Pares (PR)' }, validMonths: 24 },
  requirements: [
    highSchool(source),
    hereMostOfTheTime(source),
    {
      id: 'training', kind: 'sum', of: 'training', atLeast: hours(46), source, whoActs: 'TRAINEE',
      name: { en: '46 hours of training', es: '46 horas de capacitación' },
      floors: icrcFloors,
    },
    {
      id: 'experience', kind: 'sum', of: 'experience', atLeast: hours(500), source, whoActs: 'TRAINEE',
      name: { en: '500 hours of signed experience, paid or volunteer', es: '500 horas de experiencia firmadas, pagadas o voluntarias' },
      where: [{ field: 'domain', in: domains }],
    },
    {
      id: 'supervision', kind: 'sum', of: 'supervision', atLeast: hours(25), source, whoActs: 'TRAINEE',
      name: { en: '25 hours of supervision', es: '25 horas de supervisión' },
      where: [{ field: 'domain', in: domains }],
    },
    icrcExam(source),
    codeOfEthics(source),
  ],
  renewal: {
    source,
    cycle: { kind: 'anniversary', months: 24 },
    requirements: [learning({ count: 20, floors: [ethicsLearning(6)] }, source)],
    late: [],
  },
  notes: [
    undated.note,
    { en: 'Your board may ask for more than these minimum standards.', es: 'Su junta puede pedir más que estos requisitos mínimos.' },
    { en: 'The exam guide of 2025 has a fifth domain, harm reduction. How the hours are split now is not confirmed; we check the four domains.', es: 'La guía del examen de 2025 tiene una quinta área, reducción de daños. No está confirmado cómo se reparten ahora las horas; revisamos las cuatro áreas.' },
    { en: 'To move to another board, ask yours at least three months before your certificate ends. It must be valid.', es: 'Para pasar a otra junta, pídalo a la suya al menos tres meses antes de que termine su certificado. Debe estar vigente.' },
  ],
};
