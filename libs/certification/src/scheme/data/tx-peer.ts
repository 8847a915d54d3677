import type { InBoth } from '@waymark/kernel';
import type { Requirement } from '../requirement.rules';
import type { Scheme } from '../scheme.rules';
import { adult, codeOfEthics, examPassed, highSchool, hours, inRecovery, livedExperience, paper, statement, undated, willingToShare } from './common';
import { txRenewal } from './tx-renewal';

const rule = (section: string): string => `1 Texas Administrative Code 354.${section}`;
const courses = 'PeerForce wiki, core and supplemental training, wiki.peerforce.org, read in 2026';
const live = (id: string) => ({ id, name: { en: 'Self-paced training does not count', es: 'La capacitación a su propio ritmo no cuenta' }, where: { field: 'mode', in: ['SELF_PACED'] }, source: rule('3159') }) as const;

interface Endorsement {
  readonly id: string;
  /** Of the supplemental training and its test. */
  readonly code: string;
  readonly supplemental: InBoth;
  readonly title: InBoth;
  readonly credential: InBoth;
}

const initial = ({ code, supplemental }: Endorsement): readonly Requirement[] => [
  adult(rule('3051')),
  highSchool(rule('3051')),
  livedExperience(rule('3051')),
  willingToShare(rule('3051')),
  inRecovery(rule('3051')),
  statement({ id: 'self-assessment', code: 'TX_ORIENTATION', name: { en: 'Orientation and self-assessment done', es: 'Orientación y autoevaluación hechas' } }, courses),
  {
    id: 'training-core', kind: 'sum', of: 'training', atLeast: hours(19.5), source: courses, whoActs: 'TRAINEE',
    name: { en: 'Core training: 19 hours 30 minutes', es: 'Capacitación básica: 19 horas 30 minutos' },
    where: [{ field: 'topics', in: ['TX_CORE'] }],
    never: [live('training-core.live')],
  },
  examPassed({ id: 'exam-core', code: 'TX_CORE', name: { en: 'Test after the core training passed', es: 'Prueba después de la capacitación básica aprobada' } }, rule('3159')),
  {
    id: 'training', kind: 'sum', of: 'training', atLeast: hours(40), source: courses, whoActs: 'TRAINEE',
    name: supplemental,
    where: [{ field: 'topics', in: [code] }],
    never: [live('training.live')],
    notBefore: { id: 'training.after-core', name: { en: 'After the core training', es: 'Después de la capacitación básica' }, source: rule('3159'), first: { of: 'training', where: [{ field: 'topics', in: ['TX_CORE'] }] } },
  },
  examPassed({ id: 'exam', code, name: { en: 'Test after the supplemental training passed', es: 'Prueba después de la capacitación adicional aprobada' } }, rule('3159')),
  paper({ id: 'background', code: 'BACKGROUND_CHECK', whoActs: 'BOARD', name: { en: 'Criminal history and registry checks', es: 'Revisión de antecedentes y registros' } }, rule('3201')),
  codeOfEthics(rule('3203')),
];

const full = ({ id }: Endorsement): readonly Requirement[] => {
  const granted = { of: 'credential', where: [{ field: 'scheme', in: [id] }, { field: 'stage', in: ['initial'] }] } as const;
  const once = (of: string) => ({ id: `${of}.start`, name: { en: 'From the first day of the initial certificate', es: 'Desde el primer día del certificado inicial' }, first: granted });
  return [
    { id: 'initial-held', kind: 'holds', source: rule('3205'), whoActs: 'TRAINEE', name: { en: 'Initial certificate valid', es: 'Certificado inicial vigente' }, where: granted.where },
    {
      id: 'experience', kind: 'sum', of: 'experience', atLeast: hours(250), source: rule('3205'), whoActs: 'TRAINEE',
      name: { en: '250 hours of supervised work', es: '250 horas de trabajo supervisado' },
      notBefore: once('experience'),
      never: [{ id: 'experience.study', name: { en: 'Study on your own does not count', es: 'El estudio por su cuenta no cuenta' }, where: { field: 'activity', in: ['SELF_STUDY'] } }],
    },
    {
      id: 'supervision', kind: 'cadence', every: 'WEEK', source: rule('3103'), whoActs: 'SUPERVISOR',
      name: { en: 'Supervision in each week of work', es: 'Supervisión en cada semana de trabajo' },
      what: { of: 'supervision' }, whenever: { of: 'experience' }, notBefore: once('supervision'),
    },
    { id: 'references', kind: 'exists', of: 'reference', source: rule('3205'), whoActs: 'SUPERVISOR', name: { en: 'Letter of recommendation from the supervisor', es: 'Carta de recomendación de quien supervisa' }, where: [{ field: 'relation', in: ['SUPERVISOR'] }] },
  ];
};

const texas = (of: Endorsement): Scheme => ({
  id: of.id,
  version: '2026',
  effectiveFrom: undated.effectiveFrom,
  effectiveTo: null,
  area: 'US-TX',
  title: of.title,
  body: 'Texas Certification Board',
  source: `${rule('3051 to 354.3209')}, in force since January 1, 2019; ${courses}`,
  credential: { title: of.credential, validMonths: 24 },
  stages: [{
    id: 'initial', name: { en: 'Initial certificate', es: 'Certificado inicial' }, source: rule('3205'),
    requirements: initial(of),
    validFor: { months: 6 },
    renewals: { max: 1, eachFor: { months: 6 } },
    allows: { en: 'You may work under supervision, and only for what your endorsement names.', es: 'Puede trabajar con supervisión, y solo en lo que nombra su especialidad.' },
  }],
  requirements: full(of),
  fees: [{ id: 'application', name: { en: 'Application', es: 'Solicitud' }, cents: 6000, source: 'PeerForce, state application financial assistance, peerforce.org, read in 2026', hasWaiver: false }],
  renewal: txRenewal,
  notes: [
    { en: 'The rule holds since January 1, 2019. The hours of the courses are those of 2026: older pages say 6 to 8 hours for the core training.', es: 'La norma rige desde el 1 de enero de 2019. Las horas de los cursos son las de 2026: páginas más antiguas dicen de 6 a 8 horas para la capacitación básica.' },
    { en: 'The supplemental training has 40 to 46 hours. We ask for 40.', es: 'La capacitación adicional tiene de 40 a 46 horas. Pedimos 40.' },
    { en: 'Time when a supervisor watches you work counts as work in Texas. Log it as work; we do not add it by ourselves.', es: 'En Texas, el tiempo en que quien supervisa observa su trabajo cuenta como trabajo. Anótelo como trabajo; no lo sumamos por nuestra cuenta.' },
    { en: 'PeerForce has vouchers for the fee.', es: 'PeerForce ofrece vales para la tarifa.' },
    { en: 'With the full certificate you need supervision each month.', es: 'Con el certificado completo usted necesita supervisión cada mes.' },
    { en: 'The board decides within 60 days and says why. You can appeal.', es: 'La junta decide en 60 días y dice por qué. Usted puede apelar.' },
  ],
});

export const txMhps = texas({
  id: 'tx-mhps', code: 'TX_MHPS',
  supplemental: { en: 'Mental health supplemental training: 40 hours', es: 'Capacitación adicional en salud mental: 40 horas' },
  title: { en: 'Texas Mental Health Peer Specialist (MHPS)', es: 'Texas: Especialista entre Pares en Salud Mental (MHPS)' },
  credential: { en: 'Mental Health Peer Specialist (MHPS)', es: 'Especialista entre Pares en Salud Mental (MHPS)' },
});

export const txRsps = texas({
  id: 'tx-rsps', code: 'TX_RSPS',
  supplemental: { en: 'Recovery support supplemental training: 40 hours', es: 'Capacitación adicional en apoyo a la recuperación: 40 horas' },
  title: { en: 'Texas Recovery Support Peer Specialist (RSPS)', es: 'Texas: Especialista entre Pares en Apoyo a la Recuperación (RSPS)' },
  credential: { en: 'Recovery Support Peer Specialist (RSPS)', es: 'Especialista entre Pares en Apoyo a la Recuperación (RSPS)' },
});
