import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ReadSharedDetailDocument } from '../../graphql/generated/graphql';
import type { RosterRowFragment } from '../../graphql/generated/graphql';
import { useApiMutation } from '../../graphql/hooks';
import { useFormat } from '../../ui/format';
import { Problem } from '../../ui/problem';
import classes from './roster.module.css';

/** What the holder lets the program read. It is asked for each time, because the holder sees each reading. */
export function SharedDetail({ entry: { id: entryId, isDetailShared } }: { entry: Pick<RosterRowFragment, 'id' | 'isDetailShared'> }) {
  const { t } = useTranslation('programs');
  const format = useFormat();
  const read = useApiMutation(ReadSharedDetailDocument);
  const shown = read.data?.readSharedDetail;
  if (!isDetailShared) return null;
  return (
    <div className={classes.shared}>
      <p>{t('shared.lead')}</p>
      <div><Button variant="default" onClick={() => read.mutate({ entryId })}>{t('shared.read')}</Button></div>
      {read.error !== null && <Problem error={read.error} />}
      <div role="status">
        {shown && (
          <>
            <dl className={classes.lines}>{shown.lines.map(({ label, value }) => <div key={`${label} ${value}`}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>
            {shown.rules !== null && <p>{t('shared.rules', { rules: shown.rules })}</p>}
            <p>{[shown.purpose === 'OTHER' ? null : t(`shared.purpose.${shown.purpose}`), shown.purposeWords].filter(Boolean).join('. ')}</p>
            <p className="muted">{t('shared.until', { at: format.dateTime(shown.endsAt) })}</p>
            <p>{shown.notice}</p>
          </>
        )}
      </div>
    </div>
  );
}
