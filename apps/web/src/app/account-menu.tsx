import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useSession } from '../graphql/session';
import type { Me } from '../graphql/session';
import { Dropdown } from '../ui/dropdown';
import type { Choice } from '../ui/dropdown';
import { Icon } from '../ui/icon';
import classes from './shell.module.css';
import { useSignOut } from './sign-out';

const SignOutDialog = lazy(() => import('./sign-out-dialog'));

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

export function AccountMenu({ me }: { me: Me }) {
  const { t } = useTranslation('common');
  const navigate = useNavigate();
  const roles = useRoleChoices(me);
  const signOut = useSignOut(me.id);
  const own: Choice[] = [
    { id: 'me', label: t('menu.me'), icon: 'person', onChoose: () => void navigate('/me') },
    { id: 'sign-out', label: t('menu.sign-out'), icon: 'external', onChoose: signOut.begin },
  ];
  const name = me.name ?? me.email;
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
      {(signOut.isAsking || signOut.leave.isError) && <Suspense fallback={null}><SignOutDialog signOut={signOut} /></Suspense>}
    </>
  );
}
