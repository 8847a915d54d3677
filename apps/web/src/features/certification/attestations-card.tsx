import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { SignAttestationDocument } from '../../graphql/generated/graphql';
import type { ApplicationRecordFragment } from '../../graphql/generated/graphql';
import { useApiMutation } from '../../graphql/hooks';
import { Card } from '../../ui/card';
import { field, Form, required } from '../../ui/form';
import { useFormat } from '../../ui/format';
import { StatusTag } from '../../ui/status-tag';
import classes from './certification.module.css';
import { useStatementName } from './words';

type Statement = ApplicationRecordFragment['attestations'][number];

/** The typed name is the signature, so the field bears the code: two forms on one page never share an id. */
function SignForm({ application, code }: { application: ApplicationRecordFragment; code: string }) {
  const { t } = useTranslation('certification');
  const sign = useApiMutation(SignAttestationDocument);
  const what = useStatementName()(code);
  const form = useForm<Record<string, string>>({
    mode: 'controlled',
    initialValues: { [code]: '' },
    validate: { [code]: required(t('sign.name-missing')) },
  });
  const { certificateName } = application;
  const label = t('sign.name', { what });
  const send = (values: Record<string, string>) => sign.mutate({ input: { applicationId: application.id, code, signedName: values[code] ?? '' } });
  return (
    <Form form={form} labels={{ [code]: label }} mutation={sign} onSubmit={send} submitLabel={t('sign.act', { what })}>
      <TextInput {...field(form, code)} label={label} description={certificateName ? t('sign.name-hint', { name: certificateName }) : t('sign.name-first')} autoComplete="name" />
    </Form>
  );
}

function StatementItem({ application, statement }: { application: ApplicationRecordFragment; statement: Statement }) {
  const { t } = useTranslation('certification');
  const format = useFormat();
  const name = useStatementName();
  const { code, text, signedAt } = statement;
  return (
    <li className="stack">
      <h3>{name(code)}</h3>
      <blockquote className={classes.sentence}>{text}</blockquote>
      {signedAt === null ? application.viewerCan.edit && <SignForm application={application} code={code} /> : <div><StatusTag tone="good">{t('sign.done', { at: format.dateTime(signedAt) })}</StatusTag></div>}
    </li>
  );
}

/** The sentences with these codes, each with its own signature. */
export function AttestationsCard({ application, codes }: { application: ApplicationRecordFragment; codes: readonly string[] }) {
  const { t } = useTranslation('certification');
  return (
    <Card title={t('sign.title')}>
      <ul className="plain-list stack">
        {application.attestations.filter(({ code }) => codes.includes(code)).map((statement) => <StatementItem key={statement.code} application={application} statement={statement} />)}
      </ul>
    </Card>
  );
}
