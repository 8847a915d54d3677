import type { Scheme } from '../scheme.rules';
import { examPassed, familyOrCaregiver, highSchool, hours, recoveryTwoYears } from './common';

const statute = 'Florida Statutes 397.417';
const page = 'Florida Certification Board, as listed by the Peer Support Coalition of Florida (peersupportfl.org) and the Copeland Center (copelandcenter.com/peer-specialists/florida), read in 2026';

export const flCrps: Scheme = {
  id: 'fl-crps',
  version: '2022-07',
  // Who was certified before this day keeps the certificate: chapter law of SB 282 (2022).
  effectiveFrom: '2022-07-01',
  effectiveTo: null,
  area: 'US-FL',
  title: { en: 'Florida Certified Recovery Peer Specialist (CRPS)', es: 'Florida: Especialista Certificado entre Pares en Recuperación (CRPS)' },
  body: 'Florida Certification Board (FCB)',
  source: `${statute}; ${page}`,
  credential: { title: { en: 'Certified Recovery Peer Specialist (CRPS)', es: 'Especialista Certificado entre Pares en Recuperación (CRPS)' }, validMonths: null },
  requirements: [
    highSchool(page),
    {
      id: 'recovery-or-family', kind: 'any', source: statute, whoActs: 'TRAINEE',
      name: { en: 'Two years of recovery, or experience as family', es: 'Dos años de recuperación, o experiencia como familiar' },
      children: [
        recoveryTwoYears(statute),
        familyOrCaregiver(statute),
      ],
    },
    {
      id: 'training', kind: 'sum', of: 'training', atLeast: hours(40), source: page, whoActs: 'TRAINEE',
      name: { en: '40 hours of training', es: '40 horas de capacitación' },
      lookBack: { id: 'training.window', name: { en: 'In the last 5 years', es: 'En los últimos 5 años' }, months: 60 },
    },
    {
      id: 'experience', kind: 'sum', of: 'experience', atLeast: hours(500), source: page, whoActs: 'TRAINEE',
      name: { en: '500 hours of work', es: '500 horas de trabajo' },
      floors: [{ id: 'experience.matched', name: { en: 'With people of a similar experience: half of it', es: 'Con personas de experiencia similar: la mitad' }, where: { field: 'populationMatch', is: true }, atLeast: hours(250) }],
    },
    examPassed({ id: 'exam', code: 'FL_CRPS', name: { en: 'CRPS exam passed', es: 'Examen CRPS aprobado' } }, page),
  ],
  renewal: null,
  notes: [
    { en: 'The 40 hours are split among topics. The split is not confirmed, so it is not checked.', es: 'Las 40 horas se reparten entre temas. El reparto no está confirmado, así que no se revisa.' },
    { en: 'You choose an endorsement: adult, family, veteran or youth (18 to 29).', es: 'Usted elige una especialidad: adultos, familia, veteranos o jóvenes (de 18 a 29).' },
    { en: 'You may work for up to one year under a supervisor while you seek the certificate.', es: 'Puede trabajar hasta un año con supervisión mientras busca el certificado.' },
    { en: 'The state does the background check, by fingerprint. You can ask for an exemption.', es: 'El estado revisa los antecedentes, con huellas. Usted puede pedir una excepción.' },
    { en: 'Renewal is not confirmed, and neither are the hours of supervision.', es: 'La renovación no está confirmada, ni las horas de supervisión.' },
  ],
};
