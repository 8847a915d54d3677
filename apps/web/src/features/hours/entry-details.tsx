import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { HoursEntryQuery } from '../../graphql/generated/graphql';
import { Card } from '../../ui/card';
import { useFormat } from '../../ui/format';
import { Timeline } from '../../ui/timeline';
import type { Tone } from '../../ui/status-tag';
import classes from './hours.module.css';
import { HoursFacts } from './hours-row';
import { ByLink } from './placement/signers';
import { HoursState } from './hours-state';

type Entry = HoursEntryQuery['hoursEntry'];

function SignatureCard({ entry }: { entry: Entry }) {
  const { t } = useTranslation('hours');
  const format = useFormat();
  const { signature } = entry;
  if (!signature) return null;
  return (
    <Card title={t('signature.title')}>
      <p>{t('signature.words', { name: signature.signerName, at: format.dateTime(signature.signedAt, entry.timeZone) })}</p>
      <blockquote>{signature.sentence}</blockquote>
      {signature.receiptId !== null && <p><a className="way" href={`/files/hours/receipts/${signature.receiptId}.pdf`} download>{t('pdf.download')}</a></p>}
      <details>
        <summary>{t('signature.proof')}</summary>
        <p className={classes.hash}>{signature.contentHash}</p>
      </details>
    </Card>
  );
}

function Versions({ entry }: { entry: Entry }) {
  const { t } = useTranslation('hours');
  const format = useFormat();
  if (entry.versions.length < 2) return null;
  return (
    <Card title={t('versions.title')}>
      <ul className={classes.list}>
        {entry.versions.map((version) => (
          <li key={version.id} className={classes.row}>
            <span className={classes.words}>
              {version.id === entry.id ? <strong>{t('versions.this', { day: format.day(version.workedOn), minutes: format.minutes(version.minutes) })}</strong> : <Link className="way" to={`/hours/${version.id}`}>{t('versions.other', { day: format.day(version.workedOn), minutes: format.minutes(version.minutes) })}</Link>}
              {version.amendmentReason !== null && <span>{t('row.correction', { reason: version.amendmentReason })}</span>}
            </span>
            <HoursState entry={version} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

export function EntryDetails({ entry }: { entry: Entry }) {
  const { t } = useTranslation('hours');
  return (
    <>
      <Card>
        <div className={classes.row}><HoursFacts entry={entry} /><HoursState entry={entry} /></div>
        {entry.note !== '' && <p>{entry.note}</p>}
        <dl className={classes.facts}>
          <dt>{t('form.domain')}</dt>
          <dd>{t(`domain.${entry.domain}`)}</dd>
          <dt>{t('entry.supervisor')}</dt>
          <dd>{entry.placement.supervisor.name}</dd>
        </dl>
        {entry.state === 'SENT' && <ByLink supervisor={entry.placement.supervisor} />}
      </Card>
      {entry.state === 'RETURNED' && <Card title={t('returned.title', { name: entry.placement.supervisor.name })} tone="attention"><p>{entry.returnedReason}</p></Card>}
      <SignatureCard entry={entry} />
      <Versions entry={entry} />
    </>
  );
}

const acts = ['logged', 'corrected', 'sent', 'returned', 'signed', 'undone', 'amended'] as const;
type Act = (typeof acts)[number];
const tones: Record<Act, Tone> = { logged: 'neutral', corrected: 'neutral', sent: 'waiting', returned: 'attention', signed: 'good', undone: 'attention', amended: 'neutral' };

export function EntryHistory({ entry }: { entry: Entry }) {
  const { t } = useTranslation('hours');
  const format = useFormat();
  const items = entry.history.flatMap(({ id, at, action, reason, actor }) => {
    const act = acts.find((known) => action === `hours.${known}`);
    return act ? [{ id, at: format.dateTime(at, entry.timeZone), title: t(`history.${act}`, { name: actor?.name ?? entry.placement.supervisor.name }), detail: reason ?? undefined, tone: tones[act] }] : [];
  });
  return <Card title={t('history.title')}><Timeline label={t('history.title')} items={items} /></Card>;
}
