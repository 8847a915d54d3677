import { useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { AmendHoursDocument, CorrectHoursDocument, DiscardHoursDocument, HoursEntryDocument, HoursFormDocument, SendHoursDocument } from '../../graphql/generated/graphql';
import type { HoursEntryQuery } from '../../graphql/generated/graphql';
import { useApiMutation, useApiQuery } from '../../graphql/hooks';
import { useSession } from '../../graphql/session';
import { Card } from '../../ui/card';
import { ConfirmButton } from '../../ui/confirm-button';
import { useFormat } from '../../ui/format';
import { Page } from '../../ui/page';
import { Problem } from '../../ui/problem';
import { QueryView } from '../../ui/query-view';
import { ThreadCard } from '../../ui/thread/thread-card';
import { EntryDetails, EntryHistory } from './entry-details';
import { HoursForm, inputOf, useHoursForm } from './hours-form';
import type { FormPlacement } from './hours-form';

type Entry = HoursEntryQuery['hoursEntry'];

const valuesOf = ({ placement, activity, domain, format, served, workedOn, startTime, minutes, note }: Entry) => ({ placementId: placement.id, activity, domain, format: format ?? ('' as const), served: served ?? ('' as const), workedOn, startTime, minutes, note, isNoteVouched: false, reason: '' });

function CorrectCard({ entry, placements }: { entry: Entry; placements: readonly FormPlacement[] }) {
  const { t } = useTranslation('hours');
  const correct = useApiMutation(CorrectHoursDocument);
  const form = useHoursForm(valuesOf(entry));
  return (
    <Card title={t('correct.title')}>
      <HoursForm form={form} placements={placements} mutation={correct} onSubmit={(values) => correct.mutate({ id: entry.id, input: inputOf(values) })} submitLabel={t('correct.save')} />
      <p role="status">{correct.isSuccess ? t('correct.done') : ''}</p>
    </Card>
  );
}

function AmendCard({ entry, placements }: { entry: Entry; placements: readonly FormPlacement[] }) {
  const { t } = useTranslation('hours');
  const navigate = useNavigate();
  const [isOpen, setIsOpen] = useState(false);
  const amend = useApiMutation(AmendHoursDocument);
  const form = useHoursForm(valuesOf(entry), true);
  const submit = (values: Parameters<typeof inputOf>[0]) =>
    amend.mutate({ id: entry.id, input: { ...inputOf(values), reason: values.reason } }, { onSuccess: ({ amendHours }) => void navigate(`/hours/${amendHours.id}`) });
  return (
    <Card title={t('amend.title')}>
      <p>{t('amend.body')}</p>
      {isOpen ? <HoursForm form={form} placements={placements} mutation={amend} onSubmit={submit} submitLabel={t('amend.save')} isAmendment /> : <div><Button variant="default" onClick={() => setIsOpen(true)}>{t('amend.open')}</Button></div>}
    </Card>
  );
}

function OpenActs({ entry }: { entry: Entry }) {
  const { t } = useTranslation('hours');
  const format = useFormat();
  const navigate = useNavigate();
  const send = useApiMutation(SendHoursDocument);
  const discard = useApiMutation(DiscardHoursDocument, { keepQueries: true });
  return (
    <Card title={t('send.title')}>
      {send.isError && <Problem error={send.error} />}
      <Button onClick={() => send.mutate({ ids: [entry.id] })} aria-busy={send.isPending}>{t('send.act', { count: 1, minutes: format.minutes(entry.minutes), names: entry.placement.supervisor.name })}</Button>
      <ConfirmButton act={t('discard.act')} question={t('discard.question')} error={discard.error} isPending={discard.isPending} variant="default" isGrave onConfirm={() => discard.mutateAsync({ id: entry.id }).then(() => navigate('/hours'))}>{t('discard.body')}</ConfirmButton>
    </Card>
  );
}

function EntryView({ entry }: { entry: Entry }) {
  const { me } = useSession();
  const form = useApiQuery(HoursFormDocument, {});
  const { correct, amend } = entry.viewerCan;
  const placements = form.data?.placements.nodes.filter(({ trainee }) => trainee.id === me?.id) ?? [];
  return (
    <>
      <EntryDetails entry={entry} />
      {correct && placements.length > 0 && <CorrectCard entry={entry} placements={placements} />}
      {correct && <OpenActs entry={entry} />}
      {amend && placements.length > 0 && <AmendCard entry={entry} placements={placements} />}
      <ThreadCard kind="HOURS_ENTRY" recordId={entry.id} />
      <EntryHistory entry={entry} />
    </>
  );
}

function EntryPage() {
  const { t } = useTranslation(['hours', 'nav']);
  const { membership } = useSession();
  const { id = '' } = useParams();
  const query = useApiQuery(HoursEntryDocument, { id });
  const back = membership?.role === 'SUPERVISOR' ? { to: '/to-sign', label: t('sign.title') } : { to: '/hours', label: t('title') };
  return (
    <Page title={t('entry.title')} back={back} width="narrow">
      <QueryView query={query}>{({ hoursEntry }) => <EntryView key={hoursEntry.id} entry={hoursEntry} />}</QueryView>
    </Page>
  );
}

export { EntryPage as Component };
