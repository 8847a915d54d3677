import { useTranslation } from 'react-i18next';
import { AuditHistory } from '../../../ui/audit-history';
import { Card } from '../../../ui/card';
import type { Draft, Field } from './use-draft-edits';
import { useFieldText } from './words';

const actions = ['started', 'written', 'added', 'removed', 'moved', 'replayed', 'published', 'discarded'] as const;

type Entry = Draft['history'][number];

interface Written {
  field?: string;
  value?: string;
}

/** Fields that are kept otherwise than people write them; all others are told as they were written. */
const shapes: Partial<Record<string, Field['shape']>> = {
  MINUTES: 'MINUTES', CENTS: 'MONEY', DAY: 'DAY', LAST_DAY: 'DAY', WAIVER: 'FLAG', UNTIL: 'DURATION', OPENS: 'DURATION', VALID_FOR: 'DURATION', EACH_FOR: 'DURATION', SHORTER_THAN: 'DURATION',
};

/** Every step, with who and when; a written field says what was written. */
export function DraftHistory({ entries }: { entries: readonly Entry[] }) {
  const { t, i18n } = useTranslation('rules');
  const textOf = useFieldText();
  const valueOf = ({ field = '', value = '' }: Written) => (value === '' ? '' : textOf({ field: field as Field['field'], shape: shapes[field] ?? 'TEXT', value }));
  const wordsOf = (action: string, { after }: Entry) => {
    const known = actions.find((each) => `scheme-draft.${each}` === action);
    if (!known) return null;
    const written = JSON.parse(after ?? '{}') as Written;
    const isWord = i18n.exists(`rules:field.${written.field ?? ''}`);
    return isWord ? t('history.detail', { what: t(`field.${written.field ?? ''}` as 'field.SOURCE'), value: valueOf(written) }) : t(`history.scheme-draft.${known}`);
  };
  return <Card title={t('history.title')}><AuditHistory entries={[...entries].reverse()} nameOf={wordsOf} /></Card>;
}
