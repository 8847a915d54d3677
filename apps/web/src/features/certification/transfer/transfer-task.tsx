import { Radio, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { CertificatesToBringDocument, NameCertificateDocument } from '../../../graphql/generated/graphql';
import type { CertificatesToBringQuery } from '../../../graphql/generated/graphql';
import { useApiMutation, useApiQuery } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { counts } from '../../../ui/counts';
import { field, Form, required } from '../../../ui/form';
import { useFormId } from '../../../ui/form-id';
import { RecordTask } from '../applicant/record-task';
import type { TaskProps } from '../applicant/task-page';
import { ClaimState } from './claim-state';

const ELSEWHERE = 'elsewhere';

type Own = CertificatesToBringQuery['myCredentials']['nodes'][number];

/** One of the own certificates here answers for itself; any other is named by its board and number. */
function NameForm({ applicationId, own }: { applicationId: string; own: readonly Own[] }) {
  const { t } = useTranslation('applicant');
  const [id] = useFormId();
  const name = useApiMutation(NameCertificateDocument);
  const isElsewhere = ({ which }: { which: string }) => which === ELSEWHERE;
  const form = useForm({
    mode: 'controlled',
    initialValues: { which: own.length === 0 ? ELSEWHERE : '', body: '', number: '' },
    validate: {
      which: required(t('transfer.which-missing')),
      body: (value, values) => (isElsewhere(values) ? required(t('transfer.body-missing'))(value) : null),
      number: (value, values) => (isElsewhere(values) ? required(t('transfer.number-missing'))(value) : null),
    },
  });
  const labels = { which: t('transfer.which'), body: t('transfer.body'), number: t('transfer.number') };
  const send = ({ which, body, number }: typeof form.values) => name.mutate({ input: { id, applicationId, ...(which === ELSEWHERE ? { body, number } : { credentialId: which, body: '', number: '' }) } });
  return (
    <Card title={t('transfer.name')}>
      <Form form={form} labels={labels} mutation={name} onSubmit={send} submitLabel={t('transfer.act')}>
        {own.length > 0 && (
          <Radio.Group {...field(form, 'which')} label={labels.which}>
            <div className="stack">
              {own.map((credential) => <Radio key={credential.id} value={credential.id} label={t('transfer.own', { title: credential.title, board: credential.boardName, number: credential.number })} />)}
              <Radio value={ELSEWHERE} label={t('transfer.elsewhere')} />
            </div>
          </Radio.Group>
        )}
        {isElsewhere(form.values) && <TextInput {...field(form, 'body')} label={labels.body} description={t('transfer.body-hint')} maxLength={200} autoComplete="off" />}
        {isElsewhere(form.values) && <TextInput {...field(form, 'number')} label={labels.number} maxLength={80} autoComplete="off" />}
      </Form>
    </Card>
  );
}

/** Which certificate is brought over, and what the board that issued it said. */
export function TransferTask({ application, task }: TaskProps) {
  const { t } = useTranslation('applicant');
  const { data } = useApiQuery(CertificatesToBringDocument, {});
  const { id, transfer } = application;
  if (!transfer) return <RecordTask application={application} task={task} />;
  const { claim, canName } = transfer;
  const own = data?.myCredentials.nodes.filter(({ standing }) => counts(standing.status));
  return (
    <>
      <Card>
        <p>{t('transfer.why', { board: application.scheme.body })}</p>
        {claim && <ClaimState claim={claim} />}
      </Card>
      {canName && own && <NameForm key={claim?.id ?? ''} applicationId={id} own={own} />}
    </>
  );
}
