import type { Requirement } from '../requirement.rules';
import type { Scheme } from '../scheme.rules';
import { codeOfEthics, forStage, highSchool, hours, inRecovery, openAboutIt, paper, references, undated } from './common';

const page = 'Copeland Center, copelandcenter.com/content/new-york, and the board’s questions and answers, nypscb.org/faq, read in 2026';

/** Accepted by whoever reads the Academy's transcript at the board: it shows each course that was passed. */
const coreCourses = paper({ id: 'training', code: 'NY_APS_CORE', name: { en: '13 core courses of the Academy of Peer Services', es: '13 cursos básicos de la Academia de Servicios entre Pares' } }, page);
const electives = paper({ id: 'training-electives', code: 'NY_APS_ELECTIVE', name: { en: '5 elective courses of the Academy', es: '5 cursos electivos de la Academia' } }, page);

const shared: readonly Requirement[] = [
  highSchool(page),
  inRecovery(page),
  openAboutIt(page),
  codeOfEthics(page),
  coreCourses,
];

export const nyNycps: Scheme = {
  id: 'ny-nycps',
  version: '2026',
  effectiveFrom: undated.effectiveFrom,
  effectiveTo: null,
  area: 'US-NY',
  title: { en: 'New York Certified Peer Specialist (NYCPS)', es: 'Nueva York: Especialista Certificado entre Pares (NYCPS)' },
  body: 'New York Peer Specialist Certification Board (NYPSCB)',
  source: page,
  credential: { title: { en: 'New York Certified Peer Specialist (NYCPS)', es: 'Especialista Certificado entre Pares de Nueva York (NYCPS)' }, validMonths: null },
  stages: [{
    id: 'provisional', name: { en: 'Provisional certificate (NYCPS-P)', es: 'Certificado provisional (NYCPS-P)' }, source: page,
    requirements: forStage('provisional', [...shared, references(3, page)]),
    validFor: null,
    renewals: null,
    allows: { en: 'You may work as a peer specialist while you collect your hours.', es: 'Puede trabajar como especialista entre pares mientras junta sus horas.' },
  }],
  requirements: [
    ...shared,
    electives,
    {
      id: 'experience', kind: 'sum', of: 'experience', atLeast: hours(2000), source: page, whoActs: 'TRAINEE',
      name: { en: '2,000 hours of peer support under a supervisor', es: '2,000 horas de apoyo entre pares con supervisión' },
    },
    references(3, page),
    { id: 'reference-supervisor', kind: 'exists', of: 'reference', source: page, whoActs: 'SUPERVISOR', name: { en: 'One of them from your supervisor now', es: 'Una de ellas de quien le supervisa ahora' }, where: [{ field: 'relation', in: ['SUPERVISOR'] }] },
  ],
  renewal: null,
  notes: [
    undated.note,
    { en: 'The courses are free and online. You pass each with 75 %, with two tries a term.', es: 'Los cursos son gratis y en línea. Cada uno se aprueba con 75 %, con dos intentos por período.' },
    { en: 'You take 10 hours of learning each year. How long the certificate lasts is not confirmed.', es: 'Usted hace 10 horas de estudio cada año. No está confirmado cuánto dura el certificado.' },
    { en: 'The board does no background check.', es: 'La junta no revisa antecedentes.' },
    { en: 'The core had 12 courses in 2015. The day since which it has 13 is not known.', es: 'En 2015 los cursos básicos eran 12. No se sabe desde qué día son 13.' },
  ],
};
