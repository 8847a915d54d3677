import { useTranslation } from 'react-i18next';
import { DrawAuditsDocument } from '../../../graphql/generated/graphql';
import type { AuditDrawsQuery } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { ConfirmButton } from '../../../ui/confirm-button';
import { useFormat } from '../../../ui/format';
import classes from '../certification.module.css';

type Draw = AuditDrawsQuery['auditDraws'][number];

function DrawNow({ id }: { id: string }) {
  const { t } = useTranslation('audits');
  const draw = useApiMutation(DrawAuditsDocument);
  return (
    <div>
      <ConfirmButton act={t('draw.act')} question={t('draw.question')} error={draw.error} isPending={draw.isPending} onConfirm={() => draw.mutateAsync({ id })}>
        <p>{t('draw.after')}</p>
      </ConfirmButton>
    </div>
  );
}

/** All that somebody needs to draw it again. */
function Again({ draw: { drawnAt, seed, seedSha256, numbers } }: { draw: Draw }) {
  const { t } = useTranslation('audits');
  return (
    <details className={classes.how}>
      <summary>{drawnAt === null ? t('draw.how-title') : t('draw.again')}</summary>
      <p>{t('draw.how')}</p>
      <p className={classes.reasons}>{t('draw.digest', { digest: seedSha256 })}</p>
      {seed !== null && <p className={classes.reasons}>{t('draw.seed', { seed })}</p>}
      {numbers !== null && <p className={classes.reasons}>{t('draw.numbers', { list: numbers.join(', ') })}</p>}
    </details>
  );
}

/** What was fixed beforehand, and the draw itself once its days are over. */
export function DrawCard({ draw }: { draw: Draw }) {
  const { t } = useTranslation('audits');
  const format = useFormat();
  const { id, renewedFrom, renewedUntil, percent, windowDays, announcedAt, drawnAt, numbers, canDraw } = draw;
  return (
    <Card title={t('draw.title', { from: format.day(renewedFrom), until: format.day(renewedUntil) })}>
      <p>{t('draw.plan', { percent, days: windowDays })}</p>
      <p className="muted">{t('draw.announced', { day: format.dayOf(announcedAt) })} {drawnAt !== null && t('draw.drawn', { day: format.dayOf(drawnAt), count: numbers?.length ?? 0 })}</p>
      <Again draw={draw} />
      {canDraw && <DrawNow id={id} />}
      {drawnAt === null && !canDraw && <p>{t('draw.not-yet', { day: format.day(renewedUntil) })}</p>}
    </Card>
  );
}
