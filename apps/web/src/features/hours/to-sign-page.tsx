import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DecideHoursDocument, HoursToSignDocument } from '../../graphql/generated/graphql';
import type { DecideHoursMutation, HoursToSignQuery } from '../../graphql/generated/graphql';
import { useApiMutation, useApiQuery } from '../../graphql/hooks';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { DecideBar } from './decide-bar';
import { Receipt } from './receipt';
import { ToSignGroup } from './to-sign-group';
import { inputOfChoices } from './to-sign.rules';
import type { Choice, Choices } from './to-sign.rules';

type ToSign = HoursToSignQuery['hoursToSign'];

function ToSignList({ toSign, onStale, onDone }: { toSign: ToSign; onStale: () => void; onDone: (receipt: DecideHoursMutation['decideHours']) => void }) {
  const { t } = useTranslation('hours');
  const [choices, setChoices] = useState<Choices>({});
  const [isAttested, setIsAttested] = useState(false);
  const decide = useApiMutation(DecideHoursDocument);
  const items = toSign.groups.flatMap((group) => group.items);
  const choose = (hashes: readonly string[], choice: Choice | null) => setChoices((before) => ({ ...before, ...Object.fromEntries(hashes.map((hash) => [hash, choice])) }));
  const act = async () => {
    const input = inputOfChoices(choices, items, isAttested ? toSign.attestation : null);
    const { decideHours } = await decide.mutateAsync({ input }, { onError: onStale });
    setChoices({});
    setIsAttested(false);
    onDone(decideHours);
  };
  return (
    <>
      {toSign.hasMore && <p>{t('sign.more')}</p>}
      {toSign.groups.map((group) => <ToSignGroup key={group.person.id} group={group} choices={choices} onChoose={choose} />)}
      <DecideBar items={items} choices={choices} attestation={toSign.attestation} isAttested={isAttested} onAttest={setIsAttested} onDecide={act} error={decide.error} isPending={decide.isPending} />
    </>
  );
}

function ToSignPage() {
  const { t } = useTranslation('hours');
  const query = useApiQuery(HoursToSignDocument, {});
  const [receipt, setReceipt] = useState<DecideHoursMutation['decideHours'] | null>(null);
  return (
    <Page title={t('sign.title')} lead={t('sign.lead')}>
      {receipt && <Receipt receipt={receipt} />}
      <QueryView query={query}>
        {({ hoursToSign }) => (hoursToSign.groups.length === 0 ? <EmptyState title={t('sign.empty')} icon="check">{t('sign.empty-body')}</EmptyState> : <ToSignList toSign={hoursToSign} onStale={() => void query.refetch()} onDone={setReceipt} />)}
      </QueryView>
    </Page>
  );
}

export { ToSignPage as Component };
