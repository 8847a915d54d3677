import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NameQuestionFragment } from '../../../graphql/generated/graphql';
import { Card } from '../../../ui/card';
import { useFormat } from '../../../ui/format';
import { EarlierLooks } from '../../../ui/proposals';
import { ConfirmNameForm, DecideNameForm } from './look-forms';
import type { NameSaid } from './look-forms';
import classes from './name.module.css';

/** What the certificates say, what is asked for, and the paper that shows it. */
function SideBySide({ change: { id, kind, name, hasPaper, certificates } }: { change: NameQuestionFragment }) {
  const { t } = useTranslation('credentials');
  const format = useFormat();
  const printed = [...new Set(certificates.map(({ holderName }) => holderName))];
  return (
    <div className={classes.pair}>
      <dl className={classes.sides}>
        <div><dt>{t('name-look.now')}</dt><dd>{format.list(printed)}</dd></div>
        <div><dt>{t(`name-look.asked-${kind}`)}</dt><dd>{name}</dd></div>
        <div><dt>{t('name-look.on')}</dt><dd data-small>{format.list(certificates.map(({ number }) => number))}</dd></div>
      </dl>
      {hasPaper && <img className={classes.paper} src={`/files/names/${id}`} alt={t('name-look.paper')} />}
    </div>
  );
}

function Looked({ change: { firstLook, reviewers, viewerCan } }: { change: NameQuestionFragment }) {
  const { t } = useTranslation('credentials');
  const format = useFormat();
  if (!firstLook) return null;
  return (
    <>
      <p><strong>{t(firstLook.isGranted ? 'name-look.first-yes' : 'name-look.first-no', { name: firstLook.reviewer?.name ?? '–' })}</strong></p>
      <blockquote className={classes.said}>{firstLook.reason}</blockquote>
      {!viewerCan.confirm && <p>{reviewers.length === 0 ? t('name-look.nobody') : t('name-look.waits', { names: format.list(reviewers.map(({ name }) => name)) })}</p>}
    </>
  );
}

/** A name that this board has not seen: one reviewer answers, another one confirms. What came of the last step stays above. */
export function NameCard({ change }: { change: NameQuestionFragment | null }) {
  const { t } = useTranslation('credentials');
  const format = useFormat();
  const [said, setSaid] = useState<NameSaid | null>(null);
  return (
    <>
      <p role="status">{said === null ? '' : t(`name-look.said-${said}`)}</p>
      {change && (
        <Card title={t('name-look.title')} tone="feature">
          <p>{t('name-look.lead', { day: format.dayOf(change.askedAt) })} {t(`name-look.lead-${change.kind}`)}</p>
          <SideBySide change={change} />
          <Looked change={change} />
          {change.viewerCan.decide && <DecideNameForm id={change.id} onSaid={setSaid} />}
          {change.viewerCan.confirm && change.firstLook && <ConfirmNameForm key={change.firstLook.id} id={change.id} look={change.firstLook} hasPaper={change.hasPaper} onSaid={setSaid} />}
        </Card>
      )}
      {change && <EarlierLooks looks={change.earlierLooks} yes={t('name-look.act-yes')} no={t('name-look.act-no')} />}
    </>
  );
}
