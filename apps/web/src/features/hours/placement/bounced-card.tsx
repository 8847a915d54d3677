import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PlacementsDocument } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { useSession } from '../../../graphql/session';
import { Card } from '../../../ui/card';
import { Bounced } from './signers';

/** A trainee reads on the page of their hours that their supervisor gets no mail: nothing would be signed. */
export function BouncedCard() {
  const { t } = useTranslation('hours');
  const { me } = useSession();
  const { data } = useApiQuery(PlacementsDocument, {});
  const lost = data?.placements.nodes.filter(({ trainee, supervisor }) => trainee.id === me?.id && supervisor.bouncedAt !== null) ?? [];
  if (lost.length === 0) return null;
  return (
    <Card title={t('named.bounced-title')} tone="attention" actions={<Button component={Link} to="/placements">{t('named.mend')}</Button>}>
      {lost.map(({ id, supervisor }) => <Bounced key={id} signer={supervisor} />)}
    </Card>
  );
}
