import type { InBoth, Minutes } from '@waymark/kernel';
import type { Domain, WhoActs } from '../fact.rules';
import type { Exam, Exclusion, Exists, Floor, Sum } from '../requirement.rules';
import type { Fee } from '../scheme.rules';

export const hours = (count: number): Minutes => count * 60;

/** Where a page names no first day, its rules are dated by the year in which we read it, and say so. */
export const undated = {
  effectiveFrom: '2026-01-01',
  note: { en: 'We read these rules in 2026. Their pages do not say since which day they hold.', es: 'Leímos estas reglas en 2026. Sus páginas no dicen desde qué día rigen.' },
} as const;

interface Asked {
  readonly id: string;
  readonly code: string;
  readonly name: InBoth;
  readonly whoActs?: WhoActs;
}

/** A sentence that the applicant signs; its words are in `locales/attestations`. */
export const statement = ({ id, code, name }: Asked, source: string): Exists =>
  ({ id, kind: 'exists', of: 'attestation', name, source, whoActs: 'TRAINEE', where: [{ field: 'code', in: [code] }] });

/** A paper that somebody at the board has looked at. */
export const paper = ({ id, code, name, whoActs = 'TRAINEE' }: Asked, source: string): Exists =>
  ({ id, kind: 'exists', of: 'document', name, source, whoActs, where: [{ field: 'code', in: [code] }] });

export const examPassed = ({ id, code, name }: Asked, source: string): Exists =>
  ({ id, kind: 'exists', of: 'exam', name, source, whoActs: 'TRAINEE', where: [{ field: 'exam', in: [code] }, { field: 'passed', is: true }] });

export const codeOfEthics = (source: string): Exists =>
  statement({ id: 'code-of-ethics', code: 'CODE_OF_ETHICS', name: { en: 'Code of ethics signed', es: 'Código de ética firmado' } }, source);
export const livedExperience = (source: string): Exists =>
  statement({ id: 'lived-experience', code: 'LIVED_EXPERIENCE', name: { en: 'Lived experience stated', es: 'Experiencia vivida declarada' } }, source);
export const adult = (source: string): Exists =>
  statement({ id: 'age', code: 'ADULT', name: { en: '18 or older', es: '18 años o más' } }, source);
export const inRecovery = (source: string): Exists =>
  statement({ id: 'recovery', code: 'IN_RECOVERY', name: { en: 'In recovery now', es: 'En recuperación ahora' } }, source);
export const recoveryOneYear = (source: string): Exists =>
  statement({ id: 'recovery', code: 'RECOVERY_ONE_YEAR', name: { en: 'One year or more of recovery', es: 'Un año o más de recuperación' } }, source);
export const recoveryTwoYears = (source: string): Exists =>
  statement({ id: 'recovery', code: 'RECOVERY_TWO_YEARS', name: { en: 'Two years or more of recovery', es: 'Dos años o más de recuperación' } }, source);
export const familyOrCaregiver = (source: string): Exists =>
  statement({ id: 'family', code: 'FAMILY_OR_CAREGIVER', name: { en: 'Family member or caregiver', es: 'Familiar o persona que cuida' } }, source);
export const willingToShare = (source: string): Exists =>
  statement({ id: 'sharing', code: 'WILLING_TO_SHARE', name: { en: 'Willing to share your story', es: 'Con disposición a compartir su historia' } }, source);
export const openAboutIt = (source: string): Exists =>
  statement({ id: 'disclosure', code: 'OPEN_ABOUT_IT', name: { en: 'Open about your lived experience', es: 'Habla abiertamente de su experiencia vivida' } }, source);
export const hereMostOfTheTime = (source: string): Exists =>
  statement({ id: 'residence', code: 'HERE_MOST_OF_THE_TIME', name: { en: 'Lives or works in the area at least 51 % of the time', es: 'Vive o trabaja en la zona al menos el 51 % del tiempo' } }, source);
export const livesOrWorksHere = (source: string): Exists =>
  statement({ id: 'residence', code: 'LIVES_OR_WORKS_HERE', name: { en: 'Lives or works in the state', es: 'Vive o trabaja en el estado' } }, source);
export const highSchool = (source: string): Exists =>
  paper({ id: 'education', code: 'HIGH_SCHOOL', name: { en: 'High school diploma, GED or the same', es: 'Diploma de secundaria, GED o equivalente' } }, source);

export const references = (count: number, source: string): Exists =>
  ({ id: 'references', kind: 'exists', of: 'reference', count, source, whoActs: 'TRAINEE', name: { en: `${String(count)} references`, es: `${String(count)} referencias` } });

/** An hour of a provider that the body has not approved is shown and not counted. */
export const onlyApprovedBy = (of: string, body: string): Exclusion<'minutes' | 'on' | 'approvedBy'> => ({
  id: `${of}.approved`, name: { en: 'Only providers approved by the board count', es: 'Solo cuentan los proveedores aprobados por la junta' },
  where: { field: 'minutes', atLeast: 1 }, unless: { field: 'approvedBy', in: [body] },
});

/** IC&RC Peer Recovery, candidate guide: 90 days from one try to the next. */
export const icrcExam = (source: string): Exam => ({
  id: 'exam', kind: 'exam', source, whoActs: 'TRAINEE',
  name: { en: 'IC&RC Peer Recovery exam passed', es: 'Examen IC&RC de Recuperación entre Pares aprobado' },
  parts: [{ id: 'exam.paper', name: { en: 'Exam', es: 'Examen' }, exam: ['ICRC_PR'] }],
  wait: { id: 'exam.wait', name: { en: '90 days from one try to the next', es: '90 días de un intento al siguiente' }, days: 90 },
});

/** The same rules asked for a stage as well, under ids of their own: in a scheme an id names one rule. */
export function forStage<T>(stage: string, rules: T): T {
  if (Array.isArray(rules)) return rules.map((rule: unknown) => forStage(stage, rule)) as T;
  if (typeof rules !== 'object' || rules === null) return rules;
  const entries = Object.entries(rules).map(([key, value]: [string, unknown]) => [key, key === 'id' ? `${stage}.${String(value)}` : forStage(stage, value)]);
  return Object.fromEntries(entries) as T;
}

export const domains: readonly Domain[] = ['ADVOCACY', 'MENTORING_EDUCATION', 'RECOVERY_WELLNESS', 'ETHICAL_RESPONSIBILITY'];

const floor = (id: string, domain: Domain, of: { name: InBoth; hours: number }): Floor<'domain'> =>
  ({ id: `training.${id}`, name: of.name, where: { field: 'domain', in: [domain] }, atLeast: hours(of.hours) });

/** 10, 10, 10 and 16 of the 46 hours: IC&RC Peer Recovery, minimum standards, and the boards that took them over. */
export const icrcFloors: readonly Floor<'domain'>[] = [
  floor('advocacy', 'ADVOCACY', { hours: 10, name: { en: 'Advocacy: 10 hours', es: 'Defensa de derechos: 10 horas' } }),
  floor('mentoring', 'MENTORING_EDUCATION', { hours: 10, name: { en: 'Mentoring and education: 10 hours', es: 'Mentoría y educación: 10 horas' } }),
  floor('recovery', 'RECOVERY_WELLNESS', { hours: 10, name: { en: 'Recovery and wellness support: 10 hours', es: 'Apoyo a la recuperación y al bienestar: 10 horas' } }),
  floor('ethics', 'ETHICAL_RESPONSIBILITY', { hours: 16, name: { en: 'Ethical responsibility: 16 hours', es: 'Responsabilidad ética: 16 horas' } }),
];

/** Learning within one cycle of renewal. */
export const learning = ({ count, floors = [] }: { readonly count: number; readonly floors?: readonly Floor<'domain' | 'topics' | 'provider'>[] }, source: string): Sum => ({
  id: 'renewal.learning', kind: 'sum', of: 'training', atLeast: hours(count), source, whoActs: 'TRAINEE',
  name: { en: `${String(count)} hours of learning`, es: `${String(count)} horas de estudio` },
  floors,
});
export const ethicsLearning = (count: number): Floor<'domain'> =>
  ({ id: 'renewal.ethics', name: { en: `Ethics: ${String(count)} hours`, es: `Ética: ${String(count)} horas` }, where: { field: 'domain', in: ['ETHICAL_RESPONSIBILITY'] }, atLeast: hours(count) });
export const peerLearning = (count: number): Floor<'domain'> =>
  ({ id: 'renewal.peer', name: { en: `Peer support: ${String(count)} hours`, es: `Apoyo entre pares: ${String(count)} horas` }, where: { field: 'domain', in: ['ADVOCACY', 'MENTORING_EDUCATION', 'RECOVERY_WELLNESS'] }, atLeast: hours(count) });

/** What a renewal, or being late with it, costs. */
export const usd = (id: string, dollars: number, source: string): Fee => ({
  id, cents: dollars * 100, source, hasWaiver: false,
  name: id.startsWith('late') ? { en: 'Late fee', es: 'Recargo por tardanza' } : { en: 'Renewal fee', es: 'Tarifa de renovación' },
});
