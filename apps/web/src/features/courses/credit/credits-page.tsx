import { useState } from 'react';
import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PriorCreditsDocument, WithdrawCreditDocument } from '../../../graphql/generated/graphql';
import type { CreditPartsFragment } from '../../../graphql/generated/graphql';
import { useApiMutation, useApiQuery } from '../../../graphql/hooks';
import { useSession } from '../../../graphql/session';
import { Card } from '../../../ui/card';
import { ConfirmButton } from '../../../ui/confirm-button';
import { EmptyState } from '../../../ui/empty-state';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import { CreditForm } from './credit-form';
import { CreditItem } from './credit-item';

function Withdraw({ credit }: { credit: CreditPartsFragment }) {
  const { t } = useTranslation('courses');
  const [reason, setReason] = useState('');
  const withdraw = useApiMutation(WithdrawCreditDocument);
  return (
    <div>
      <ConfirmButton
        variant="default"
        isGrave
        act={t('credit.withdraw')}
        question={t('credit.withdraw-question', { title: credit.title })}
        error={withdraw.error}
        isPending={withdraw.isPending}
        onConfirm={() => withdraw.mutateAsync({ input: { id: credit.id, reason } })}
      >
        <p>{t('credit.withdraw-follows')}</p>
        <Textarea label={t('credit.withdraw-reason')} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      </ConfirmButton>
    </div>
  );
}

function CreditsPage() {
  const { t } = useTranslation('courses');
  const { me } = useSession();
  const query = useApiQuery(PriorCreditsDocument, { first: 100 });
  return (
    <Page title={t('credit.page')} lead={t('credit.lead')}>
      <Card title={t('credit.new')}><CreditForm /></Card>
      <QueryView query={query}>
        {({ priorCredits: { nodes } }) => {
          const given = nodes.filter((credit) => credit.person.id !== me?.id);
          if (given.length === 0) return <EmptyState title={t('credit.none')} icon="learn" />;
          return (
            <Card title={t('credit.list')}>
              <ul className="plain-list">
                {given.map((credit) => <CreditItem key={credit.id} credit={credit} person={credit.person.name}>{!credit.withdrawal && <Withdraw credit={credit} />}</CreditItem>)}
              </ul>
            </Card>
          );
        }}
      </QueryView>
    </Page>
  );
}

export { CreditsPage as Component };
