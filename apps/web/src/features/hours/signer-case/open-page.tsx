import { useRef } from 'react';
import { FileInput, Radio, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { OpenSignerCaseDocument, SignerCaseFormDocument } from '../../../graphql/generated/graphql';
import type { SignerCaseFormQuery, SignerCaseReason } from '../../../graphql/generated/graphql';
import { useApiMutation, useApiQuery } from '../../../graphql/hooks';
import { upload } from '../../../graphql/upload';
import { EmptyState } from '../../../ui/empty-state';
import { field, Form, required } from '../../../ui/form';
import { useFormId } from '../../../ui/form-id';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import { namedOf } from '../placement/named-fields';
import type { NamedValues } from '../placement/named-fields';
import { PersonFields, usePersonTexts } from './person-fields';
import { WaitingList } from './waiting-list';

interface Values extends NamedValues {
  reason: string;
  words: string;
  files: File[];
}

const reasons: readonly SignerCaseReason[] = ['LEFT', 'REFUSES', 'UNREACHABLE'];

/** Sends each file once, however often the form is sent. */
function useEvidence(): (files: readonly File[]) => Promise<string[]> {
  const known = useRef(new WeakMap<File, Promise<string>>());
  return (files) =>
    Promise.all(files.map((file) => {
      const sending = known.current.get(file) ?? upload(file, { purpose: 'signer-case' });
      known.current.set(file, sending);
      return sending.catch((error: unknown) => {
        known.current.delete(file);
        throw error;
      });
    }));
}

function OpenForm({ placementId, name }: { placementId: string; name: string }) {
  const { t, i18n } = useTranslation('signercase');
  const navigate = useNavigate();
  const [id] = useFormId();
  const open = useApiMutation(OpenSignerCaseDocument);
  const evidence = useEvidence();
  const person = usePersonTexts();
  const labels = { reason: t('open.reason', { name }), words: t('open.words'), files: t('open.files'), ...person.labels };
  const form = useForm<Values>({
    initialValues: { reason: '', words: '', files: [], name: '', email: '', locale: i18n.language },
    validate: { reason: required(t('open.reason-missing')), words: required(t('open.words-missing')), files: (files) => (files.length === 0 ? t('open.files-missing') : files.length > 3 ? t('open.files-many') : null), ...person.validate },
  });
  const send = useMutation({
    mutationFn: async ({ reason, words, files, ...who }: Values) => open.mutateAsync({ input: { id, placementId, reason: reason as SignerCaseReason, words, fileIds: await evidence(files), alternate: namedOf(who as NamedValues) } }),
    onSuccess: ({ openSignerCase }) => void navigate(`/signer-cases/${openSignerCase.id}`),
  });
  return (
    <Form form={form} labels={labels} mutation={send} onSubmit={send.mutate} submitLabel={t('open.act')}>
      <Radio.Group {...field(form, 'reason')} label={labels.reason}>
        <div className="stack">{reasons.map((reason) => <Radio key={reason} value={reason} label={t(`reason.${reason}`)} />)}</div>
      </Radio.Group>
      <Textarea {...field(form, 'words')} label={labels.words} description={t('open.words-hint')} autosize minRows={3} maxLength={1000} />
      <FileInput {...field(form, 'files')} label={labels.files} description={t('open.files-hint')} placeholder={t('open.files-choose')} multiple clearable clearButtonProps={{ 'aria-label': t('open.files-clear') }} accept="image/jpeg,image/png,application/pdf" />
      <h2>{t('open.who')}</h2>
      <p className="muted">{t('open.who-hint')}</p>
      <PersonFields form={form} />
    </Form>
  );
}

function OpenCase({ data, placementId }: { data: SignerCaseFormQuery; placementId: string }) {
  const { t } = useTranslation('signercase');
  const placement = data.placements.nodes.find(({ id }) => id === placementId);
  const waiting = data.hours.nodes.filter((entry) => entry.state === 'SENT' && entry.placement.id === placementId);
  if (!placement || waiting.length === 0) return <EmptyState title={t('open.nothing')} icon="check">{t('open.nothing-hint')}</EmptyState>;
  return (
    <div className="stack">
      <WaitingList entries={waiting} />
      <OpenForm placementId={placementId} name={placement.supervisor.name} />
    </div>
  );
}

function OpenPage() {
  const { t } = useTranslation(['signercase', 'hours']);
  const { id = '' } = useParams();
  const query = useApiQuery(SignerCaseFormDocument, {});
  return (
    <Page title={t('open.title')} lead={t('open.lead')} back={{ to: '/placements', label: t('hours:place.title') }} width="narrow">
      <QueryView query={query} lines={6}>{(data) => <OpenCase data={data} placementId={id} />}</QueryView>
    </Page>
  );
}

export { OpenPage as Component };
