import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ApiError } from '../../../graphql/api-error';
import { getFile } from '../../../graphql/client';
import { Card } from '../../../ui/card';
import { field, Form } from '../../../ui/form';
import { Page } from '../../../ui/page';
import { saveFile } from '../../../ui/save-file';

interface Days extends Record<string, unknown> {
  from: string;
  to: string;
}

type Kind = 'pdf' | 'csv';

function pathOf(kind: Kind, { from, to }: Days): string {
  const days = new URLSearchParams(Object.entries({ from, to }).filter(([, day]) => day !== ''));
  return `/files/hours/log.${kind}${days.size > 0 ? `?${days.toString()}` : ''}`;
}

function CopyPage() {
  const { t } = useTranslation('hours');
  const form = useForm<Days>({ initialValues: { from: '', to: '' }, validate: { to: (to, { from }) => (to !== '' && to < from ? t('copy.reversed') : null) } });
  const take = useMutation<unknown, ApiError, { kind: Kind; days: Days }>({
    mutationFn: async ({ kind, days }) => saveFile(`${t('copy.file')}.${kind}`, await getFile(pathOf(kind, days))),
  });
  const labels = { from: t('copy.from'), to: t('copy.to') };
  const start = (kind: Kind) => (days: Days) => {
    if (!take.isPending) take.mutate({ kind, days });
  };
  return (
    <Page title={t('copy.title')} lead={t('copy.lead')} back={{ to: '/hours', label: t('title') }}>
      <Card title={t('copy.card')}>
        <Form form={form} labels={labels} mutation={{ isPending: false, error: take.error }} onSubmit={start('pdf')} submitLabel={t('copy.pdf')} secondary={<Button variant="default" onClick={() => form.onSubmit(start('csv'))()}>{t('copy.csv')}</Button>}>
          <p>{t('copy.all')}</p>
          <TextInput {...field(form, 'from')} label={labels.from} type="date" />
          <TextInput {...field(form, 'to')} label={labels.to} type="date" />
        </Form>
        <p role="status">{take.isPending ? t('copy.busy') : take.isSuccess ? t('copy.done') : ''}</p>
        <p className="muted">{t('copy.notes')}</p>
      </Card>
    </Page>
  );
}

export { CopyPage as Component };
