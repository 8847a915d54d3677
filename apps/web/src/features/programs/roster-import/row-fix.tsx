import { useState } from 'react';
import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../../ui/problem';
import type { ListRow } from './columns.rules';
import type { GroupedRow } from './outcome.rules';
import type { RosterImport } from './use-rows';
import classes from './roster-import.module.css';

const sentOf = ({ line, certificate, holderName, label }: GroupedRow): ListRow => ({ line, certificate: certificate ?? '', holderName, label });

/** One row, mended in place and looked up again. */
export function RowFix({ list, row }: { list: RosterImport; row: GroupedRow }) {
  const { t } = useTranslation('rosterimport');
  const [draft, setDraft] = useState(() => sentOf(row));
  const [error, setError] = useState<unknown>(null);
  const [isPending, setIsPending] = useState(false);
  const [isSame, setIsSame] = useState(false);
  const n = row.line;
  const change = (part: Partial<ListRow>) => setDraft({ ...draft, ...part });
  const mend = async () => {
    if (isPending) return;
    setIsPending(true);
    setIsSame(false);
    // A row that is good now leaves this group, and with it this form.
    await list.mend({ ...draft, certificate: draft.certificate.trim() }).then(() => setIsSame(true), setError);
    setIsPending(false);
  };
  return (
    <form className={classes.fix} noValidate onSubmit={(event) => { event.preventDefault(); setError(null); void mend(); }}>
      {row.group !== 'LABEL_TOO_LONG' && <TextInput label={t('fix.certificate', { n })} value={draft.certificate} maxLength={200} onChange={(event) => change({ certificate: event.currentTarget.value })} autoComplete="off" spellCheck={false} />}
      {row.group !== 'LABEL_TOO_LONG' && <TextInput label={t('fix.name', { n })} value={draft.holderName ?? ''} maxLength={200} onChange={(event) => change({ holderName: event.currentTarget.value || null })} autoComplete="off" />}
      {row.group === 'LABEL_TOO_LONG' && <TextInput label={t('fix.label', { n })} value={draft.label ?? ''} maxLength={500} onChange={(event) => change({ label: event.currentTarget.value || null })} />}
      <Button type="submit" variant="default" aria-busy={isPending}>{t('fix.submit', { n })}</Button>
      {isSame && <p role="status">{t('fix.same')}</p>}
      {error !== null && <Problem error={error} />}
    </form>
  );
}
