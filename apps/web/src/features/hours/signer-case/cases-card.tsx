import { useTranslation } from 'react-i18next';
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { SignerCasesDocument } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { useSession } from '../../../graphql/session';
import { Card } from '../../../ui/card';
import { Turn } from './turn';

const running: readonly string[] = ['WITH_SITE', 'WITH_SIGNER', 'WITH_TRAINEE'];

/** Running cases about hours that nobody signs: the person's own, and those of the sites that they run. */
export function CasesCard() {
  const { t } = useTranslation('signercase');
  const { me } = useSession();
  const { data } = useApiQuery(SignerCasesDocument, {});
  const cases = data?.signerCases.nodes.filter(({ state }) => running.includes(state)) ?? [];
  return cases.map((each) => {
    const { id, signerName, placement: { trainee } } = each;
    const title = trainee.id === me?.id ? t('card.own', { name: signerName }) : t('card.site', { name: signerName, trainee: trainee.name });
    return (
      <Card key={id} title={title} tone={each.state === 'WITH_TRAINEE' ? 'attention' : 'plain'} actions={<Button component={Link} to={`/signer-cases/${id}`} variant="default">{t('card.open')}</Button>}>
        <Turn signerCase={each} />
      </Card>
    );
  });
}
