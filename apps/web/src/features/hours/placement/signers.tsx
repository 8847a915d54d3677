import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PlacementsQuery } from '../../../graphql/generated/graphql';
import { useSession } from '../../../graphql/session';
import { useFormat } from '../../../ui/format';
import { StatusTag } from '../../../ui/status-tag';
import classes from '../hours.module.css';

type Placement = PlacementsQuery['placements']['nodes'][number];

/** Mails to this address come back: whoever can put it right reads it here. */
export function Bounced({ signer }: { signer: { name: string; email: string | null; bouncedAt: string | null } }) {
  const { t } = useTranslation('hours');
  const format = useFormat();
  if (signer.bouncedAt === null) return null;
  return <p className={classes.reason}>{t('named.bounced', { name: signer.name, email: signer.email ?? '', at: format.dateTime(signer.bouncedAt) })}</p>;
}

/** When somebody without an account hears of what was sent, and whether mail reaches them. */
export function ByLink({ supervisor }: { supervisor: Placement['supervisor'] }) {
  const { t } = useTranslation('hours');
  if (supervisor.email === null) return null;
  return (
    <>
      <p className="muted">{t('named.weekly', { name: supervisor.name })}</p>
      <Bounced signer={supervisor} />
    </>
  );
}

function Next({ alternate, isAsked }: { alternate: NonNullable<Placement['alternate']>; isAsked: boolean }) {
  const { t } = useTranslation('hours');
  return (
    <>
      <span className="muted">{t('named.next', { name: alternate.name, email: alternate.email ?? '' })}</span>
      {isAsked && <div className={classes.flags}><StatusTag tone="waiting">{t('named.asked', { name: alternate.name })}</StatusTag></div>}
      <Bounced signer={alternate} />
    </>
  );
}

/** Who signs the hours of a placement, and who is asked next. */
export function Signers({ placement: { id, trainee, supervisor, alternate, isAlternateAsked, viewerCan } }: { placement: Placement }) {
  const { t } = useTranslation('hours');
  const { me } = useSession();
  return (
    <div className={`${classes.back} stack`}>
      {supervisor.email !== null && <span className="muted">{t('named.by-link', { name: supervisor.name, email: supervisor.email })}</span>}
      <Bounced signer={supervisor} />
      {alternate && <Next alternate={alternate} isAsked={isAlternateAsked} />}
      <div className={classes.chips}>
        {viewerCan.nameSupervisor && <Button component={Link} to={`/placements/${id}/supervisor`} variant="default">{t('named.change')}</Button>}
        {viewerCan.nameAlternate && <Button component={Link} to={`/placements/${id}/next`} variant="default">{t('named.add-next')}</Button>}
        {trainee.id === me?.id && <Button component={Link} to={`/placements/${id}/case`} variant="default">{t('named.not-signing')}</Button>}
      </div>
    </div>
  );
}
