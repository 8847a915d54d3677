import { useTranslation } from 'react-i18next';
import { AuditHistory } from '../../../ui/audit-history';
import { Card } from '../../../ui/card';
import { useFormat } from '../../../ui/format';
import type { Draft } from './use-draft-edits';

const actions = ['started', 'written', 'added', 'removed', 'moved', 'replayed', 'published', 'discarded'] as const;

type Entry = Draft['history'][number];

interface Written {
  field?: string;
  value?: string;
}

/** Every step, with who and when; a written field says what was written. */
export function DraftHistory({ entries }: { entries: readonly Entry[] }) {
  const { t, i18n } = useTranslation('rules');
  const format = useFormat();
  const valueOf = ({ field, value = '' }: Written) => (field === 'MINUTES' ? format.minutes(Number(value)) : value);
  const wordsOf = (action: string, { after }: Entry) => {
    const known = actions.find((each) => `scheme-draft.${each}` === action);
    if (!known) return null;
    const written = JSON.parse(after ?? '{}') as Written;
    const isWord = i18n.exists(`rules:field.${written.field ?? ''}`);
    return isWord ? t('history.detail', { what: t(`field.${written.field ?? ''}` as 'field.SOURCE'), value: valueOf(written) }) : t(`history.scheme-draft.${known}`);
  };
  return <Card title={t('history.title')}><AuditHistory entries={[...entries].reverse()} nameOf={wordsOf} /></Card>;
}
