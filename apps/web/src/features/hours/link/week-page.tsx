import { useState } from 'react';
import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { EmptyState } from '../../../ui/empty-state';
import { useFormat } from '../../../ui/format';
import { Page } from '../../../ui/page';
import { ToSignGroup } from '../to-sign-group';
import { inputOfChoices, summaryOf } from '../to-sign.rules';
import type { Choice, Choices } from '../to-sign.rules';
import { useLink, useLinkAct } from './link';
import type { Week } from './link';
import { LinkView } from './link-view';
import { SignBar } from './sign-bar';

function WeekList({ week, onStale }: { week: Week; onStale: () => void }) {
  const { t } = useTranslation('signing');
  const navigate = useNavigate();
  const [choices, setChoices] = useState<Choices>({});
  const [name, setName] = useState(week.signerName);
  const decide = useLinkAct<object, { id: string }>('/link/decide');
  const items = week.groups.flatMap((group) => group.items);
  const summary = summaryOf(choices, items);
  const choose = (hashes: readonly string[], choice: Choice | null) => setChoices((before) => ({ ...before, ...Object.fromEntries(hashes.map((hash) => [hash, choice])) }));
  const act = () => {
    if (decide.isPending) return;
    const input = inputOfChoices(choices, items, summary.sign > 0 ? week.attestation : null);
    decide.mutate({ ...input, signerName: name }, { onSuccess: ({ id }) => void navigate('/sign/receipts', { replace: true, state: { id } }), onError: onStale });
  };
  return (
    <>
      <TextInput label={t('week.name')} value={name} onChange={(event) => setName(event.currentTarget.value)} autoComplete="name" maxLength={120} />
      {week.hasMore && <p>{t('week.more')}</p>}
      {week.groups.map((group) => <ToSignGroup key={group.person.id} group={group} choices={choices} onChoose={choose} />)}
      <SignBar summary={summary} attestation={week.attestation} onDecide={act} error={decide.error} isPending={decide.isPending} />
    </>
  );
}

function WeekPage() {
  const { t } = useTranslation('signing');
  const format = useFormat();
  const query = useLink<Week>('/link/week');
  const minutes = query.data?.groups.reduce((sum, group) => sum + group.minutes, 0) ?? 0;
  const count = query.data?.groups.flatMap((group) => group.items).length ?? 0;
  const receipts = <Button component={Link} to="/sign/receipts" variant="default">{t('receipts.title')}</Button>;
  return (
    <Page title={t('week.title')} lead={count > 0 ? t('week.total', { count, minutes: format.minutes(minutes) }) : undefined} actions={receipts}>
      <LinkView query={query}>
        {(week) => (week.groups.length === 0 ? <EmptyState title={t('week.empty')} icon="check">{t('week.empty-body')}</EmptyState> : <WeekList week={week} onStale={() => void query.refetch()} />)}
      </LinkView>
    </Page>
  );
}

export { WeekPage as Component };
