import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { MyCertificateNowDocument } from '../../graphql/generated/graphql';
import { useApiQuery } from '../../graphql/hooks';
import { Card } from '../../ui/card';
import type { HomeCard } from '../../ui/nav';
import { EndingCard } from './ending-card';
import { StandingTag, useStatement } from './standing';

function MyCertificateCard() {
  const { t } = useTranslation('credentials');
  const statement = useStatement();
  const query = useApiQuery(MyCertificateNowDocument, {});
  const certificate = query.data?.myCredentials.nodes[0];
  if (!certificate) return null;
  return (
    <Card title={t('home.title')} actions={<Button component={Link} to="/certificate" variant="default">{t('home.open')}</Button>}>
      <div><StandingTag status={certificate.standing.status} /></div>
      <p>{statement(certificate)}</p>
    </Card>
  );
}

export const homeCards: HomeCard[] = [
  { id: 'my-certificate', order: 5, roles: ['TRAINEE'], isOwn: true, Component: MyCertificateCard },
  { id: 'ending', order: 20, roles: ['REVIEWER', 'ORG_ADMIN'], kinds: ['CERTIFICATION_BOARD'], Component: EndingCard },
];
