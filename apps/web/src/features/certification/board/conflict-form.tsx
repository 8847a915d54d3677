import { Radio } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { DeclareConflictDocument } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { field, Form, required } from '../../../ui/form';
import classes from '../certification.module.css';

const grounds = ['EMPLOYER', 'TRAINER', 'SUPERVISOR', 'RELATIVE', 'OTHER'] as const;

/** Said before anything is decided: whoever is tied to the person looks away. */
export function ConflictForm({ applicationId, name }: { applicationId: string; name: string }) {
  const { t } = useTranslation('board');
  const navigate = useNavigate();
  const client = useQueryClient();
  // The case on this page is gone for the viewer: the page is left before anything is read again.
  const declare = useApiMutation(DeclareConflictDocument, { keepQueries: true });
  const leave = async () => {
    await navigate('/board/queue', { replace: true });
    await client.invalidateQueries();
  };
  const form = useForm({ mode: 'controlled', initialValues: { ground: '' }, validate: { ground: required(t('conflict.missing')) } });
  const label = t('conflict.ground', { name });
  const send = ({ ground }: { ground: string }) => {
    const chosen = grounds.find((each) => each === ground);
    if (chosen) declare.mutate({ input: { applicationId, ground: chosen } }, { onSuccess: () => void leave() });
  };
  return (
    <details className={classes.how}>
      <summary>{t('conflict.open', { name })}</summary>
      <p>{t('conflict.after')}</p>
      <Form form={form} labels={{ ground: label }} mutation={declare} onSubmit={send} submitLabel={t('conflict.act')}>
        <Radio.Group {...field(form, 'ground')} label={label}>
          <div className="stack">{grounds.map((each) => <Radio key={each} value={each} label={t(`conflict.${each}`)} />)}</div>
        </Radio.Group>
      </Form>
    </details>
  );
}
