import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProgramProfileDocument } from '../../../graphql/generated/graphql';
import type { ProfileFactsFragment } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { useSession } from '../../../graphql/session';
import { Card } from '../../../ui/card';
import { useFormat } from '../../../ui/format';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import { ProfileForm } from './profile-form';

/** Where the page is, and when it was last said. */
function Now({ profile }: { profile: ProfileFactsFragment | null }) {
  const { t, i18n } = useTranslation('programprofile');
  const format = useFormat();
  if (profile === null) return <Card title={t('now.title')}><p>{t('now.none')}</p></Card>;
  const open = <Button component="a" href={`/programs/${profile.slug}?lang=${i18n.language}`} target="_blank" rel="noreferrer" variant="default">{t('now.open')}</Button>;
  return (
    <Card title={t('now.title')} actions={profile.isPublic ? open : undefined}>
      <p>{t(profile.isPublic ? 'now.public' : 'now.hidden')}</p>
      <p className="muted">{t('now.stated', { day: format.dayOf(profile.statedAt) })}</p>
    </Card>
  );
}

function ProfilePage() {
  const { t } = useTranslation(['programprofile', 'programs']);
  const { membership } = useSession();
  const organisationId = membership?.organisation.id ?? '';
  const query = useApiQuery(ProgramProfileDocument, { organisationId }, { enabled: organisationId !== '' });
  if (!membership) return null;
  return (
    <Page title={t('title')} lead={t('lead', { organisation: membership.organisation.name })}>
      <QueryView query={query} lines={6}>
        {({ programProfile }) => (
          <>
            <Now profile={programProfile} />
            <ProfileForm key={`${organisationId} ${programProfile?.statedAt ?? ''}`} organisationId={organisationId} profile={programProfile} />
            <Card title={t('proved.title')}><p>{t('proved.lead')}</p></Card>
          </>
        )}
      </QueryView>
    </Page>
  );
}

export { ProfilePage as Component };
