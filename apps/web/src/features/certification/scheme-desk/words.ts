import { useTranslation } from 'react-i18next';
import type { ParseKeys } from 'i18next';
import { useFormat } from '../../../ui/format';
import { useMoney } from '../applicant/fee-life';
import { durationParts } from './duration-field';
import type { Field, Line } from './use-draft-edits';

const kinds = [
  'scheme', 'sum', 'exists', 'holds', 'ratio', 'cadence', 'exam', 'examPart', 'attempts', 'wait', 'retrain', 'daysLeft', 'noRepeat', 'all', 'any', 'atLeast', 'floor', 'cap', 'never', 'lookBack', 'elapsed',
  'maxAge', 'notBefore', 'stage', 'fee', 'grandfathering', 'renewal', 'firstCycle', 'late', 'note',
] as const;
const facts = ['training', 'experience', 'supervision', 'exam', 'document', 'attestation', 'reference', 'skill'] as const;

/** What a line is, in words; a kind that this page does not know is an other rule. */
export function useKindName(): (line: Pick<Line, 'kind' | 'of'>) => string {
  const { t } = useTranslation('rules');
  return ({ kind, of }) => {
    const fact = facts.find((each) => each === of);
    const known = kinds.find((each) => each === kind);
    return fact ? t(`of.${fact}`) : t(`kind.${known ?? 'other'}`);
  };
}

export function useLineName(): (line: Pick<Line, 'name' | 'kind' | 'of'>) => string {
  const { t } = useTranslation('rules');
  // The renewal is called by what it is.
  return ({ name, kind }) => name || (kind === 'renewal' ? t('kind.renewal') : t('line.unnamed'));
}

const parts = ['floor', 'cap', 'never', 'lookBack', 'elapsed', 'maxAge', 'notBefore', 'noRepeat', 'daysLeft', 'attempts', 'wait', 'retrain', 'examPart'];

export function useFieldLabel(): (line: Pick<Line, 'kind'>, field: Field['field']) => string {
  const { t } = useTranslation('rules');
  return ({ kind }, field) => {
    if (kind === 'cap' && (field === 'MINUTES' || field === 'EVERY')) return t(`field.${field}-cap`);
    return field === 'SOURCE' && parts.includes(kind) ? t('field.SOURCE-part') : t(`field.${field}`);
  };
}

const words: Partial<Record<Field['field'], string>> = { DOMAINS: 'courses:domain', MODES: 'courses:mode', TOPICS: 'courses:topic', ACTIVITIES: 'hours:activity', FAMILIES: 'roleplay:family', SENTENCES: 'certification:attestation', WHO_ACTS: 'rules:who', EVERY: 'rules:every', CYCLE: 'rules:cycle', FIRST_END: 'rules:first', PHASE: 'rules:phase', ASKS: 'rules:asks', CREDITS_BY: 'rules:credits' };

/** A code as the other pages of the product call it. */
export function useOptionName(): (field: Field['field'], code: string) => string {
  const { t, i18n } = useTranslation(['rules', 'courses', 'hours', 'roleplay', 'certification']);
  return (field, code) => {
    if (code === '') return field === 'CREDITS_BY' ? t('rules:credits.all') : t('rules:every.all');
    const key = `${words[field] ?? 'rules:none'}.${code}`;
    return i18n.exists(key) ? t(key as ParseKeys<['rules']>) : code;
  };
}

/** What stands in a field, in words. */
export function useFieldText(): (field: Pick<Field, 'field' | 'shape' | 'value'>) => string {
  const { t } = useTranslation('rules');
  const nameOf = useOptionName();
  const format = useFormat();
  const money = useMoney();
  const durationText = (value: string) => {
    const { amount, unit } = durationParts(value);
    return t(unit === 'D' ? 'duration.days' : 'duration.months', { count: Number(amount) });
  };
  const shapes: Partial<Record<Field['shape'], (value: string) => string>> = {
    MINUTES: (value) => format.minutes(Number(value)), DAY: format.day, MONEY: (value) => money(Number(value)), DURATION: durationText, FLAG: (value) => t(value === 'true' ? 'flag.true' : 'flag.false'),
  };
  return ({ field, shape, value }) => {
    const shown = shapes[shape]?.(value);
    if (shown !== undefined) return shown;
    return shape === 'CODES' || shape === 'CHOICE' ? format.list(value.split(',').map((code) => nameOf(field, code))) : value;
  };
}
