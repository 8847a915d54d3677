import type { Scheme } from '../scheme.rules';
import { adult, codeOfEthics, ethicsLearning, examPassed, highSchool, hours, learning, livedExperience, livesOrWorksHere, onlyApprovedBy, paper, peerLearning, usd } from './common';

const body = 'Pennsylvania Certification Board (PCB)';
const renewalPage = 'Pennsylvania Peer Support Coalition, continuing education requirements, papeersupportcoalition.org, read in 2026';
const source = 'Pennsylvania Certification Board, Certified Peer Specialist, pacertboard.org/cps, read in 2026';
const threeYears = (id: string) => ({ id: `${id}.window`, name: { en: 'In the last three years', es: 'En los últimos tres años' }, months: 36 });

export const paCps: Scheme = {
  id: 'pa-cps',
  version: '2019-09',
  // Grandparenting ended on August 31, 2019; since the next day everybody takes the exam.
  effectiveFrom: '2019-09-01',
  effectiveTo: null,
  area: 'US-PA',
  title: { en: 'Pennsylvania Certified Peer Specialist (CPS)', es: 'Pensilvania: Especialista Certificado entre Pares (CPS)' },
  body,
  source,
  credential: { title: { en: 'Certified Peer Specialist (CPS)', es: 'Especialista Certificado entre Pares (CPS)' }, validMonths: 24 },
  requirements: [
    adult(source),
    livedExperience(source),
    livesOrWorksHere(source),
    highSchool('Copeland Center, copelandcenter.com/content/pennsylvania, read in 2026'),
    {
      id: 'work-or-college', kind: 'any', source, whoActs: 'TRAINEE',
      name: { en: '12 months of work or 24 college credits', es: '12 meses de trabajo o 24 créditos universitarios' },
      children: [
        { ...paper({ id: 'work', code: 'WORK_TWELVE_MONTHS', name: { en: '12 months of work', es: '12 meses de trabajo' } }, source), maxAge: threeYears('work') },
        { ...paper({ id: 'college', code: 'COLLEGE_24_CREDITS', name: { en: '24 college credits, by official transcript', es: '24 créditos universitarios, con certificado oficial de notas' } }, source), maxAge: threeYears('college') },
      ],
    },
    {
      id: 'training', kind: 'sum', of: 'training', atLeast: hours(75), source, whoActs: 'TRAINEE',
      name: { en: '75 hours of approved peer specialist training', es: '75 horas de capacitación aprobada para especialistas entre pares' },
      never: [onlyApprovedBy('training', body)],
    },
    examPassed({ id: 'exam', code: 'PA_CPS', name: { en: 'Exam for Certified Peer Specialists passed', es: 'Examen para Especialistas Certificados entre Pares aprobado' } }, source),
    codeOfEthics(source),
    paper({ id: 'release', code: 'NOTARIZED_RELEASE', name: { en: 'Release signed before a notary', es: 'Autorización firmada ante notario' } }, source),
  ],
  renewal: {
    source: renewalPage,
    cycle: { kind: 'anniversary', months: 24 },
    fee: usd('renewal.fee', 50, 'Copeland Center, copelandcenter.com/content/pennsylvania, read in 2026'),
    requirements: [learning({ count: 36, floors: [peerLearning(24), ethicsLearning(3)] }, renewalPage)],
    late: [],
  },
  notes: [
    { en: 'The exam has 50 questions and takes 90 minutes.', es: 'El examen tiene 50 preguntas y dura 90 minutos.' },
    { en: 'Most convictions do not block the certificate, but some employers are barred by law.', es: 'La mayoría de las condenas no impide el certificado, pero la ley limita a algunos empleadores.' },
    { en: 'Renewal costs $50, or $200 with IC&RC.', es: 'La renovación cuesta $50, o $200 con IC&RC.' },
  ],
};
