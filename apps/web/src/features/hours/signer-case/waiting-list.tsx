import { useTranslation } from 'react-i18next';
import type { SignerCaseFormQuery } from '../../../graphql/generated/graphql';
import { Card } from '../../../ui/card';
import { useFormat } from '../../../ui/format';

/** The hours that the case is about: all that waits at the placement. */
export function WaitingList({ entries }: { entries: SignerCaseFormQuery['hours']['nodes'] }) {
  const { t } = useTranslation(['signercase', 'hours']);
  const format = useFormat();
  const minutes = format.minutes(entries.reduce((sum, entry) => sum + entry.minutes, 0));
  return (
    <Card>
      <p>{t('open.waiting', { count: entries.length, minutes })}</p>
      <details>
        <summary>{t('open.show', { count: entries.length })}</summary>
        <ul>{entries.map(({ id, workedOn, minutes: length, activity }) => <li key={id}>{t('open.entry', { day: format.day(workedOn), minutes: format.minutes(length), activity: t(`hours:activity.${activity}`) })}</li>)}</ul>
      </details>
    </Card>
  );
}
