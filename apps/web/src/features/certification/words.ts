import { useTranslation } from 'react-i18next';
import type { ApplicationStatus, FactLineFragment, RequirementLineFragment } from '../../graphql/generated/graphql';
import { useFormat } from '../../ui/format';
import type { RequirementState } from '../../ui/requirement-row';
import type { Tone } from '../../ui/status-tag';

export const statusTones: Record<ApplicationStatus, Tone> = { OPEN: 'neutral', SENT: 'waiting', ASKED: 'attention', SECOND_LOOK: 'waiting', ISSUED: 'good', DENIED: 'stopped', APPEALED: 'waiting', WITHDRAWN: 'neutral' };

/** On its way to a decision. */
export const isRunning = ({ status }: { status: ApplicationStatus }): boolean => ['OPEN', 'SENT', 'ASKED', 'SECOND_LOOK', 'APPEALED'].includes(status);

/** Whatever is neither met nor on its way is missing. */
export function stateOf({ status }: Pick<RequirementLineFragment, 'status'>): RequirementState {
  if (status === 'MET') return 'met';
  return status === 'PENDING' ? 'pending' : 'missing';
}

const units = ['MINUTES', 'MONTHS', 'COUNT'] as const;
const turns = ['TRAINEE', 'TRAINER', 'SUPERVISOR', 'BOARD', 'SYSTEM'] as const;
const oneOf = <Word extends string>(words: readonly Word[], word: string | null): Word | undefined => words.find((each) => each === word);

type Amounts = Pick<RequirementLineFragment, 'unit' | 'counted' | 'required' | 'missing' | 'pending'> & { whoseTurn?: string | null };

/** What was counted of what is asked, what waits, and what is left besides: hours as h:mm. Nothing for what is there or not. */
export function useAmounts(waitsFor: 'BOARD' | 'SIGNATURE' = 'SIGNATURE') {
  const { t } = useTranslation('certification');
  const format = useFormat();
  return ({ unit: named, counted, required, missing, pending, whoseTurn }: Amounts) => {
    const unit = oneOf(units, named) ?? 'COUNT';
    if (unit === 'COUNT' && required === 1) return '';
    const show = unit === 'MINUTES' ? format.minutes : format.number;
    return [
      t(`amount.${unit}`, { counted: show(counted), required: show(required) }),
      ...(pending > 0 ? [t([waitsFor, whoseTurn].includes('BOARD') ? `waiting-board.${unit}` : `waiting.${unit}`, { amount: show(pending) })] : []),
      ...(missing > pending ? [t(`more.${unit}`, { amount: show(missing) })] : []),
    ].join(' · ');
  };
}

/** Whose turn and since when, said to the applicant or about them. */
export function useTurn(reader: 'applicant' | 'board') {
  const { t } = useTranslation('certification');
  const format = useFormat();
  return ({ status, whoseTurn, since }: Pick<RequirementLineFragment, 'status' | 'whoseTurn' | 'since'>): string => {
    const day = format.day(since);
    const who = oneOf(turns, whoseTurn) ?? 'SYSTEM';
    if (status === 'MET') return t('since.MET', { day });
    return reader === 'applicant' ? t(`turn.${who}`, { day }) : t(`turn-of.${who}`, { day });
  };
}

const prefixes: Record<string, string> = { attestation: 'certification:attestation.', document: 'applicant:paper.', reference: 'applicant:relation.', experience: 'hours:activity.', supervision: 'hours:activity.' };

/** A fact in words: titles stay as they are, codes of activities and statements are worded. */
export function useFactText() {
  const { t, i18n } = useTranslation(['certification', 'applicant', 'hours']);
  const format = useFormat();
  const titleOf = ({ kind, title }: FactLineFragment) => {
    const key = `${prefixes[kind] ?? ''}${title}`;
    const isCode = kind in prefixes && i18n.exists(key);
    return isCode ? t(key as 'hours:activity.ONE_TO_ONE') : title;
  };
  const lineOf = (fact: FactLineFragment) => {
    const [day, title] = [format.day(fact.on), titleOf(fact)];
    return fact.minutes === null ? t('fact.line', { day, title }) : t('fact.line-time', { day, title, minutes: format.minutes(fact.minutes) });
  };
  const sourceOf = ({ kind, source }: FactLineFragment) => {
    if (source === null) return null;
    if (kind === 'attestation') return t('fact.signed-as', { source });
    return kind === 'experience' || kind === 'supervision' ? t('fact.signed-by', { source }) : t('fact.by', { source });
  };
  return { lineOf, sourceOf };
}

const statements = [
  'LIVED_EXPERIENCE', 'CODE_OF_ETHICS', 'ADULT', 'IN_RECOVERY', 'RECOVERY_ONE_YEAR', 'RECOVERY_TWO_YEARS', 'WILLING_TO_SHARE',
  'OPEN_ABOUT_IT', 'HERE_MOST_OF_THE_TIME', 'LIVES_OR_WORKS_HERE', 'TX_ORIENTATION', 'PARENT_OF_YOUTH', 'FAMILY_OR_CAREGIVER', 'PURSUING_HOURS',
] as const;

export function useStatementName(): (code: string) => string {
  const { t } = useTranslation('certification');
  return (code) => {
    const known = oneOf(statements, code);
    return known ? t(`attestation.${known}`) : code;
  };
}

const languages = ['en', 'es'] as const;

export function useLanguageName(): (code: string) => string {
  const { t } = useTranslation('certification');
  return (code) => t(`language.${oneOf(languages, code) ?? 'en'}`);
}
