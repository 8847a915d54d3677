import type { Scheme } from '../scheme.rules';
import { codeOfEthics, ethicsLearning, highSchool, learning } from './common';

const rule = '12 Virginia Administrative Code 35-250-30';
const registration = '18 Virginia Administrative Code 115-70';

/** Certificates of NAADAC, of the Department of Veterans Affairs and of member boards of IC&RC. */
const accepted = ['icrc-pr', 'naadac-ncprss', 'co-cpfs', 'ny-crpa', 'va-cprs', 'us-va'] as const;

export const vaRprs: Scheme = {
  id: 'va-rprs',
  version: '2019-11',
  effectiveFrom: '2019-11-13',
  effectiveTo: null,
  area: 'US-VA',
  title: { en: 'Virginia Registered Peer Recovery Specialist', es: 'Virginia: Especialista Registrado entre Pares en Recuperación' },
  body: 'Virginia Board of Counseling',
  source: `${rule} and ${registration}`,
  credential: { title: { en: 'Registered Peer Recovery Specialist', es: 'Especialista Registrado entre Pares en Recuperación' }, validMonths: 12 },
  requirements: [
    {
      id: 'certificate', kind: 'holds', source: `${rule} (A)(4)`, whoActs: 'TRAINEE',
      name: { en: 'A valid certificate of NAADAC, an IC&RC board or Veterans Affairs', es: 'Un certificado vigente de NAADAC, de una junta de IC&RC o de Asuntos de Veteranos' },
      where: [{ field: 'scheme', in: accepted }],
    },
    highSchool(`${rule} (A)(1)`),
    codeOfEthics(`${rule} (A)(2)`),
    {
      id: 'training-or-early', kind: 'any', source: rule, whoActs: 'TRAINEE',
      name: { en: 'State training, or certified in Virginia early', es: 'Capacitación estatal, o certificado temprano en Virginia' },
      children: [
        { id: 'training', kind: 'exists', of: 'training', source: `${rule} (A)(3)`, whoActs: 'TRAINEE', name: { en: 'State peer recovery specialist training (DBHDS)', es: 'Capacitación estatal para especialistas entre pares (DBHDS)' }, where: [{ field: 'topics', in: ['VA_DBHDS_COURSE'] }] },
        {
          id: 'certified-early', kind: 'exists', of: 'credential', source: `${rule} (B)`, whoActs: 'TRAINEE',
          name: { en: 'Certified by Virginia’s IC&RC board from April 16, 2015, through 2016', es: 'Certificado por la junta IC&RC de Virginia desde el 16 de abril de 2015 hasta fines de 2016' },
          where: [{ field: 'scheme', in: ['va-cprs'] }, { field: 'on', from: '2015-04-16' }, { field: 'on', before: '2017-01-01' }],
        },
      ],
    },
  ],
  renewal: {
    source: `${registration}-60`,
    cycle: { kind: 'anniversary', months: 12 },
    requirements: [learning({ count: 8, floors: [ethicsLearning(2)] }, `${registration}-60 (A)`)],
    late: [],
  },
  notes: [
    { en: 'You first get a certificate, then register with the state. Both must stay valid.', es: 'Primero se obtiene un certificado y luego se hace el registro con el estado. Los dos deben seguir vigentes.' },
    { en: 'An older text asks for one hour of ethics at each renewal. The day of the change to two is not known.', es: 'Un texto más antiguo pide una hora de ética en cada renovación. No se sabe el día en que cambió a dos.' },
    { en: 'The state training is often said to take 72 hours. We could not confirm the number, so it is not checked.', es: 'Suele decirse que la capacitación estatal dura 72 horas. No pudimos confirmar el número, así que no se revisa.' },
    { en: 'The state may accept certificates of other bodies. Ask the board.', es: 'El estado puede aceptar certificados de otras entidades. Pregunte a la junta.' },
  ],
};
