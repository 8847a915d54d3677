import { useState } from 'react';
import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { unsentTakes } from '../features/assessments/routes';
import { unsentHours } from '../features/hours/routes';
import type { ApiError } from '../graphql/api-error';
import { rest } from '../graphql/client';
import { useFormat } from '../ui/format';
import { setLanguage } from '../ui/i18n/i18n';
import { Problem } from '../ui/problem';
import formClasses from '../ui/form.module.css';
import classes from './shell.module.css';

/** Loads the page anew, so that nothing of the person stays in memory. The server clears what is stored here; the language is no secret. */
function useLeave() {
  const { i18n } = useTranslation();
  return useMutation<unknown, ApiError>({
    mutationFn: () => rest('/auth/sign-out', {}),
    onSuccess: async () => {
      await setLanguage(i18n.language);
      window.location.assign('/');
    },
  });
}

/** What only this device has, and where it is looked at. */
interface Unsent {
  readonly recordings: number;
  readonly hours: number;
}

/** Signing out clears this device: what nobody else has is counted first, and the person says what becomes of it. */
export function useSignOut(personId: string) {
  const leave = useLeave();
  const [unsent, setUnsent] = useState<Unsent>({ recordings: 0, hours: 0 });
  const [isAsking, { open, close }] = useDisclosure(false);
  const begin = async () => {
    const [recordings, hours] = await Promise.all([unsentTakes(personId), unsentHours(personId)]);
    setUnsent({ recordings, hours });
    if (recordings + hours > 0) open();
    else leave.mutate();
  };
  return { begin: () => void begin(), unsent, isAsking, stay: close, leave };
}

export function SignOutDialog({ signOut: { unsent, isAsking, stay, leave } }: { signOut: ReturnType<typeof useSignOut> }) {
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
