import { useState } from 'react';
import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SetMyLocaleDocument } from '../../graphql/generated/graphql';
import { useApiMutation } from '../../graphql/hooks';
import { useSession } from '../../graphql/session';
import type { Me } from '../../graphql/session';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { languages, setLanguage } from '../../ui/i18n/i18n';
import { Page } from '../../ui/page';
import { Problem } from '../../ui/problem';
import { CopyCard } from './copy-card';
import { LeaveCard } from './leave-card';
import { EmailCard } from './email-card';
import { NameForm } from './name-form';
import { PasswordCard } from './password-card';
import { PlacesCard } from './places-card';

function LanguageCard({ me }: { me: Me }) {
  const { t } = useTranslation('identity');
  const save = useApiMutation(SetMyLocaleDocument);
  const choose = (locale: string) => save.mutate({ locale }, { onSuccess: () => void setLanguage(locale) });
  return (
    <Card title={t('me.language')}>
      {save.isError && <Problem error={save.error} />}
      <NativeSelect
        label={t('me.language')}
        description={t('me.language-hint')}
        value={me.locale}
        onChange={(event) => choose(event.currentTarget.value)}
        data={Object.entries(languages).map(([value, label]) => ({ value, label }))}
      />
    </Card>
  );
}

function RolesCard({ me }: { me: Me }) {
  const { t } = useTranslation(['identity', 'common']);
  const nameOf = ({ role, organisation }: Me['memberships'][number]) => t('menu.role-at', { ns: 'common', role: t(`role.${role}`, { ns: 'common' }), organisation: organisation.name });
  return (
    <Card title={t('me.roles')}>
      {me.memberships.length === 0 ? (
        <EmptyState title={t('me.no-roles')} icon="people">{t('me.no-roles-hint', { email: me.email })}</EmptyState>
      ) : (
        <ul className="plain-list stack">{me.memberships.map((membership) => <li key={membership.id}>{nameOf(membership)}</li>)}</ul>
      )}
    </Card>
  );
}

function MePage() {
  const { t } = useTranslation('identity');
  const { me } = useSession();
  const [isSaved, setIsSaved] = useState(false);
  if (!me) return null;
  return (
    <Page title={t('me.title')} lead={t('me.lead', { email: me.email })} width="narrow">
      <Card title={t('me.names')}>
        <NameForm me={me} onSaved={() => setIsSaved(true)} />
        <p role="status">{isSaved ? t('name.saved') : ''}</p>
      </Card>
      <LanguageCard me={me} />
      <EmailCard email={me.email} />
      <PasswordCard email={me.email} />
      <PlacesCard />
      <RolesCard me={me} />
      <CopyCard />
      <LeaveCard />
    </Page>
  );
}

export { MePage as Component };
