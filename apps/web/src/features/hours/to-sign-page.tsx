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

function ToSignList({ toSign, onDone }: { toSign: ToSign; onDone: (receipt: DecideHoursMutation['decideHours']) => void }) {
  const [choices, setChoices] = useState<Choices>({});
  const [isAttested, setIsAttested] = useState(false);
  const decide = useApiMutation(DecideHoursDocument);
  const items = toSign.groups.flatMap((group) => group.items);
  const choose = (ids: readonly string[], choice: Choice | null) => setChoices((before) => ({ ...before, ...Object.fromEntries(ids.map((id) => [id, choice])) }));
  const waiting = items.map(({ entry }) => entry);
  const act = async () => {
    const input = inputOfChoices(choices, waiting, isAttested ? toSign.attestation : null);
    const { decideHours } = await decide.mutateAsync({ input });
    setChoices({});
    setIsAttested(false);
    onDone(decideHours);
  };
  return (
    <>
      {toSign.groups.map((group) => <ToSignGroup key={group.person.id} group={group} choices={choices} onChoose={choose} />)}
      <DecideBar entries={waiting} choices={choices} attestation={toSign.attestation} isAttested={isAttested} onAttest={setIsAttested} onDecide={act} error={decide.error} isPending={decide.isPending} />
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
        {({ hoursToSign }) => (hoursToSign.groups.length === 0 ? <EmptyState title={t('sign.empty')} icon="check">{t('sign.empty-body')}</EmptyState> : <ToSignList toSign={hoursToSign} onDone={setReceipt} />)}
      </QueryView>
    </Page>
  );
}

export { ToSignPage as Component };
