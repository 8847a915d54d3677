import { Menu, UnstyledButton } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { ApiError } from '../graphql/api-error';
import { rest } from '../graphql/client';
import { useSession } from '../graphql/session';
import type { Me, MyMembership } from '../graphql/session';
import { Icon } from '../ui/icon';
import { Problem } from '../ui/problem';
import classes from './shell.module.css';

function useMembershipName(): (membership: MyMembership) => string {
  const { t } = useTranslation('common');
  return ({ role, organisation }) => t('menu.role-at', { role: t(`role.${role}`), organisation: organisation.name });
}

function RoleItems({ me }: { me: Me }) {
  const { t } = useTranslation('common');
  const { membership, actAs } = useSession();
  const navigate = useNavigate();
  const nameOf = useMembershipName();
  const change = (id: string) => {
    actAs(id);
    void navigate('/');
  };
  return (
    <>
      <Menu.Label>{t('menu.acting-as')}</Menu.Label>
      {me.memberships.map((each) => (
        <Menu.Item
          key={each.id}
          onClick={() => change(each.id)}
          aria-current={each.id === membership?.id || undefined}
          leftSection={<Icon name={each.id === membership?.id ? 'check' : 'circle'} size={18} />}
        >
          {nameOf(each)}
        </Menu.Item>
      ))}
      <Menu.Divider />
    </>
  );
}

/** Signing out reloads the page, so that nothing of the person stays in memory. */
export function AccountMenu({ me }: { me: Me }) {
  const { t } = useTranslation('common');
  const navigate = useNavigate();
  const signOut = useMutation<unknown, ApiError>({ mutationFn: () => rest('/auth/sign-out', {}), onSuccess: () => window.location.assign('/') });
  return (
    <>
      <Menu position="bottom-end" width={290} withinPortal>
        <Menu.Target>
          <UnstyledButton className={classes.account} aria-label={t('menu.account')}>
            <Icon name="person" />
            <span className={classes.name}>{me.chosenName ?? me.legalName ?? me.email}</span>
            <Icon name="down" size={16} />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          {me.memberships.length > 0 && <RoleItems me={me} />}
          <Menu.Item leftSection={<Icon name="person" size={18} />} onClick={() => void navigate('/me')}>{t('menu.me')}</Menu.Item>
          <Menu.Item leftSection={<Icon name="external" size={18} />} onClick={() => signOut.mutate()}>{t('menu.sign-out')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {signOut.isError && <div className={classes.floating}><Problem error={signOut.error} onRetry={() => signOut.mutate()} /></div>}
    </>
  );
}
