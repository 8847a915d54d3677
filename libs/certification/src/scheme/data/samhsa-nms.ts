import type { Scheme } from '../scheme.rules';

const standards = 'SAMHSA National Model Standards for Peer Support Certification (2023), PEP23-10-01-001';

/** Only what two readers of the standards agree on: the exam, ethics code and renewal of the standards are not confirmed and left out. */
export const samhsaNms = {
  id: 'samhsa-nms',
  version: '2023',
  effectiveFrom: '2023-06-06',
  effectiveTo: null,
  title: { en: 'SAMHSA National Model Standards', es: 'Normas nacionales modelo de SAMHSA' },
  body: 'Substance Abuse and Mental Health Services Administration (SAMHSA)',
  source: standards,
  credential: null,
  requirements: [
    {
      id: 'lived-experience', kind: 'exists', of: 'attestation', whoActs: 'TRAINEE',
      source: `${standards}, standard on lived experience, as summarised by Vermont Psychiatric Survivors`,
      name: { en: 'Lived experience stated', es: 'Experiencia vivida declarada' },
      where: [{ field: 'code', in: ['LIVED_EXPERIENCE'] }],
    },
    {
      id: 'training', kind: 'sum', of: 'training', atLeast: 2400, whoActs: 'TRAINEE',
      source: `${standards}, standard on training (40 to 60 hours), as summarised by CAL-SMI`,
      name: { en: '40 hours of training (the standards say 40 to 60)', es: '40 horas de capacitación (las normas dicen de 40 a 60)' },
    },
    {
      id: 'experience', kind: 'sum', of: 'experience', atLeast: 7200, whoActs: 'TRAINEE',
      source: `${standards}, standard on supervised work experience (up to 120 hours), as summarised by CAL-SMI`,
      name: { en: '120 hours of supervised work (the most the standards suggest)', es: '120 horas de trabajo supervisado (lo máximo que sugieren las normas)' },
    },
  ],
  renewal: null,
  notes: [
    { en: 'This is guidance for states. It is not a certificate.', es: 'Es una guía para los estados. No es un certificado.' },
    {
      en: 'The standards also ask that supervisors be certified peers. This list does not check that.',
      es: 'Las normas también piden que quienes supervisan sean pares certificados. Esta lista no lo revisa.',
    },
    { en: 'Only the parts that we could confirm are listed.', es: 'Solo se muestran las partes que pudimos confirmar.' },
  ],
} as const satisfies Scheme;
