import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { ApiError } from '../graphql/api-error';
import { rest } from '../graphql/client';
import { useSession } from '../graphql/session';
import type { Me } from '../graphql/session';
import { Dropdown } from '../ui/dropdown';
import type { Choice } from '../ui/dropdown';
import { setLanguage } from '../ui/i18n/i18n';
import { Icon } from '../ui/icon';
import { Problem } from '../ui/problem';
import classes from './shell.module.css';

/** One role in one organisation at a time, each by its full name. */
function useRoleChoices(me: Me): Choice[] {
  const { t } = useTranslation('common');
  const { membership, actAs } = useSession();
  const navigate = useNavigate();
  const change = (id: string) => {
    actAs(id);
    void navigate('/');
  };
  return me.memberships.map(({ id, role, organisation }) => {
    const isCurrent = id === membership?.id;
    const label = t('menu.role-at', { role: t(`role.${role}`), organisation: organisation.name });
    return { id, label, isCurrent, icon: isCurrent ? 'check' : 'circle', onChoose: () => change(id) };
  });
}

/** Loads the page anew, so that nothing of the person stays in memory. The server clears what is stored here; the language is no secret. */
function useSignOut() {
  const { i18n } = useTranslation();
  return useMutation<unknown, ApiError>({
    mutationFn: () => rest('/auth/sign-out', {}),
    onSuccess: async () => {
      await setLanguage(i18n.language);
      window.location.assign('/');
    },
  });
}

export function AccountMenu({ me }: { me: Me }) {
  const { t } = useTranslation('common');
  const navigate = useNavigate();
  const roles = useRoleChoices(me);
  const signOut = useSignOut();
  const own: Choice[] = [
    { id: 'me', label: t('menu.me'), icon: 'person', onChoose: () => void navigate('/me') },
    { id: 'sign-out', label: t('menu.sign-out'), icon: 'external', onChoose: () => signOut.mutate() },
  ];
  const name = me.chosenName ?? me.legalName ?? me.email;
  const target = (
    <>
      <Icon name="person" />
      <span className={classes.name}>{name}</span>
      <Icon name="down" size={16} />
    </>
  );
  return (
    <>
      <Dropdown label={t('menu.account-of', { name })} target={target} targetClass={classes.account} groups={[{ label: t('menu.acting-as'), choices: roles }, { choices: own }]} />
      {signOut.isError && <div className={classes.floating}><Problem error={signOut.error} onRetry={() => signOut.mutate()} /></div>}
    </>
  );
}
