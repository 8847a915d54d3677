import type { Scheme } from '../scheme.rules';
import { adult, codeOfEthics, domains, hereMostOfTheTime, highSchool, hours, icrcExam, livedExperience, onlyApprovedBy } from './common';

const body = 'New York Certification Board (NYCB)';
const page = 'New York Certification Board, asapnys.org, read in 2026';
const form = 'New York Certification Board, CRPA application form (older), kipdf.com, read in 2026';

export const nyCrpa: Scheme = {
  id: 'ny-crpa',
  version: '2020-10',
  // Since this day only approved training is taken.
  effectiveFrom: '2020-10-01',
  effectiveTo: null,
  area: 'US-NY',
  title: { en: 'New York Certified Recovery Peer Advocate (CRPA)', es: 'Nueva York: Defensor de Pares Certificado en Recuperación (CRPA)' },
  body,
  source: page,
  credential: { title: { en: 'Certified Recovery Peer Advocate (CRPA)', es: 'Defensor de Pares Certificado en Recuperación (CRPA)' }, validMonths: 36 },
  requirements: [
    adult(page),
    hereMostOfTheTime(page),
    highSchool(form),
    livedExperience(page),
    codeOfEthics(page),
    {
      id: 'training', kind: 'sum', of: 'training', atLeast: hours(46), source: form, whoActs: 'TRAINEE',
      name: { en: '46 hours of training', es: '46 horas de capacitación' },
      never: [
        { ...onlyApprovedBy('training', body), source: page, where: { field: 'on', from: '2020-10-01' } },
        { id: 'training.msr', name: { en: 'Medication supported recovery counts apart', es: 'La recuperación con apoyo de medicamentos cuenta aparte' }, where: { field: 'topics', in: ['MEDICATION_SUPPORTED_RECOVERY'] }, effectiveFrom: '2022-04-01', source: page },
      ],
    },
    {
      id: 'training-msr', kind: 'sum', of: 'training', atLeast: hours(4), source: page, whoActs: 'TRAINEE',
      effectiveFrom: '2022-04-01',
      name: { en: '4 hours about medication supported recovery', es: '4 horas sobre la recuperación con apoyo de medicamentos' },
      where: [{ field: 'topics', in: ['MEDICATION_SUPPORTED_RECOVERY'] }],
      never: [{ ...onlyApprovedBy('training-msr', body), where: { field: 'on', from: '2020-10-01' } }],
    },
    {
      id: 'experience', kind: 'sum', of: 'experience', atLeast: hours(500), source: form, whoActs: 'TRAINEE',
      name: { en: '500 hours of experience, paid or volunteer', es: '500 horas de experiencia, pagadas o voluntarias' },
      where: [{ field: 'domain', in: domains }],
    },
    {
      id: 'supervision', kind: 'sum', of: 'supervision', atLeast: hours(25), source: form, whoActs: 'TRAINEE',
      name: { en: '25 hours of supervision', es: '25 horas de supervisión' },
      where: [{ field: 'domain', in: domains }],
    },
    icrcExam(form),
  ],
  renewal: null,
  notes: [
    { en: 'The board now has five domains, with harm reduction. How the hours are split among them we could not read, so no split is checked.', es: 'La junta tiene ahora cinco áreas, con reducción de daños. No pudimos leer cómo se reparten las horas, así que no se revisa el reparto.' },
    { en: 'There is a provisional certificate (CRPA-P). What it asks and how long it lasts we could not confirm.', es: 'Hay un certificado provisional (CRPA-P). No pudimos confirmar qué pide ni cuánto dura.' },
    { en: 'You renew every three years. How many hours of learning that takes is not confirmed.', es: 'Se renueva cada tres años. No está confirmado cuántas horas de estudio pide.' },
    { en: 'You say yourself what makes you a peer. Step back for a while if your own recovery is at risk.', es: 'Usted dice qué le hace par. Tome distancia un tiempo si su propia recuperación está en riesgo.' },
  ],
};
