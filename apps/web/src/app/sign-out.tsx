import { useState } from 'react';
import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { unsentTakes } from '../features/assessments/routes';
import type { ApiError } from '../graphql/api-error';
import { rest } from '../graphql/client';
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

/** Signing out clears this device: recordings that nobody else has are counted first, and the person says what becomes of them. */
export function useSignOut(personId: string) {
  const leave = useLeave();
  const [count, setCount] = useState(0);
  const [isAsking, { open, close }] = useDisclosure(false);
  const begin = async () => {
    const unsent = await unsentTakes(personId);
    setCount(unsent);
    if (unsent > 0) open();
    else leave.mutate();
  };
  return { begin: () => void begin(), count, isAsking, stay: close, leave };
}

export function SignOutDialog({ signOut: { count, isAsking, stay, leave } }: { signOut: ReturnType<typeof useSignOut> }) {
  const { t } = useTranslation('common');
  return (
    <>
      <Modal opened={isAsking} onClose={stay} title={t('sign-out.question', { count })} closeButtonProps={{ 'aria-label': t('close'), size: 44 }}>
        <div className={formClasses.form}>
          <p>{t('sign-out.consequence', { count })}</p>
          {leave.isError && <Problem error={leave.error} />}
          <div className={formClasses.actions}>
            <Button component={Link} to="/practice" onClick={stay} data-autofocus>{t('sign-out.look')}</Button>
            <Button variant="default" color="clay" onClick={() => leave.mutate()} aria-busy={leave.isPending}>{t('sign-out.act', { count })}</Button>
          </div>
        </div>
      </Modal>
      {leave.isError && !isAsking && <div className={classes.floating}><Problem error={leave.error} onRetry={() => leave.mutate()} /></div>}
    </>
  );
}
