import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import formClasses from '../ui/form.module.css';
import { useFormat } from '../ui/format';
import { Problem } from '../ui/problem';
import classes from './shell.module.css';
import type { SignOut } from './sign-out';

/** It comes once somebody signs out who would lose something: the first page does not carry it. */
export default function SignOutDialog({ signOut: { unsent, isAsking, stay, leave } }: { signOut: SignOut }) {
  const { t } = useTranslation('common');
  const format = useFormat();
  const { recordings, hours } = unsent;
  const what = format.list([...(recordings > 0 ? [t('sign-out.recordings', { count: recordings })] : []), ...(hours > 0 ? [t('sign-out.hours', { count: hours })] : [])]);
  return (
    <>
      <Modal opened={isAsking} onClose={stay} title={t('sign-out.question', { what })} closeButtonProps={{ 'aria-label': t('close'), size: 44 }}>
        <div className={formClasses.form}>
          <p>{t('sign-out.consequence')}</p>
          {leave.isError && <Problem error={leave.error} />}
          <div className={formClasses.actions}>
            {recordings > 0 && <Button component={Link} to="/practice" onClick={stay} data-autofocus>{t('sign-out.look')}</Button>}
            {hours > 0 && <Button component={Link} to="/hours" onClick={stay} data-autofocus={recordings === 0}>{t('sign-out.look-hours')}</Button>}
            <Button variant="default" color="clay" onClick={() => leave.mutate()} aria-busy={leave.isPending}>{t('sign-out.act', { what })}</Button>
          </div>
        </div>
      </Modal>
      {leave.isError && !isAsking && <div className={classes.floating}><Problem error={leave.error} onRetry={() => leave.mutate()} /></div>}
    </>
  );
}
