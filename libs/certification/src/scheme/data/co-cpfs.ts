import type { Scheme } from '../scheme.rules';
import { codeOfEthics, domains, familyOrCaregiver, hereMostOfTheTime, highSchool, hours, icrcExam, icrcFloors, livedExperience, recoveryOneYear, undated } from './common';

const source = 'Colorado Providers Association (COPA), Peer and Family Specialist certification, coprovidersassociation.org, and the Copeland Center (copelandcenter.com/content/colorado), read in 2026';

export const coCpfs: Scheme = {
  id: 'co-cpfs',
  version: '2026',
  effectiveFrom: undated.effectiveFrom,
  effectiveTo: null,
  area: 'US-CO',
  title: { en: 'Colorado Certified Peer and Family Specialist (CPFS)', es: 'Colorado: Especialista Certificado de Pares y Familias (CPFS)' },
  body: 'Colorado Providers Association (COPA)',
  source,
  credential: { title: { en: 'Certified Peer and Family Specialist', es: 'Especialista Certificado de Pares y Familias' }, validMonths: null },
  requirements: [
    highSchool(source),
    hereMostOfTheTime(source),
    {
      id: 'recovery-or-family', kind: 'any', source, whoActs: 'TRAINEE',
      name: { en: 'One year of recovery, or experience as a caregiver', es: 'Un año de recuperación, o experiencia como persona que cuida' },
      children: [recoveryOneYear(source), familyOrCaregiver(source)],
    },
    livedExperience(source),
    codeOfEthics(source),
    {
      id: 'training', kind: 'sum', of: 'training', atLeast: hours(60), source, whoActs: 'TRAINEE',
      name: { en: '60 hours of training', es: '60 horas de capacitación' },
      floors: icrcFloors,
    },
    {
      id: 'experience', kind: 'sum', of: 'experience', atLeast: hours(500), source, whoActs: 'TRAINEE',
      name: { en: '500 hours of signed experience, paid or volunteer', es: '500 horas de experiencia firmadas, pagadas o voluntarias' },
      where: [{ field: 'domain', in: domains }],
      elapsed: { id: 'experience.months', name: { en: 'Over six months or more', es: 'Durante seis meses o más' }, months: 6 },
    },
    {
      id: 'supervision', kind: 'sum', of: 'supervision', atLeast: hours(25), source, whoActs: 'TRAINEE',
      name: { en: '25 hours of supervision, alone or in a group', es: '25 horas de supervisión, individual o en grupo' },
      where: [{ field: 'domain', in: domains }],
    },
    icrcExam(source),
  ],
  renewal: null,
  notes: [
    undated.note,
    { en: 'At least 30 of the 60 hours must be for peers or families. The training must also touch trauma, culture, whole health, substance use, mental health and family support. We do not check these topics.', es: 'Al menos 30 de las 60 horas deben ser para pares o familias. La capacitación también debe tratar trauma, cultura, salud integral, uso de sustancias, salud mental y apoyo a familias. No revisamos estos temas.' },
    { en: 'You write about your lived experience in 250 words or less. Say only what you choose.', es: 'Usted escribe sobre su experiencia vivida en 250 palabras o menos. Diga solo lo que elija.' },
    { en: 'On the form, supervision is entered for each domain, alone and in groups apart.', es: 'En el formulario, la supervisión se anota por cada área, individual y en grupo por separado.' },
    { en: 'How long the certificate lasts and how to renew it is in the board’s manual, which we have not read.', es: 'Cuánto dura el certificado y cómo se renueva está en el manual de la junta, que no hemos leído.' },
  ],
};
