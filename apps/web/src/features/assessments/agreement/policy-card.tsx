import { NumberInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { RatingPolicyDocument, SetRatingPolicyDocument } from '../../../graphql/generated/graphql';
import { useApiMutation, useApiQuery } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { field, Form } from '../../../ui/form';
import { QueryView } from '../../../ui/query-view';

type Policy = Record<'share' | 'tolerance', number> & Record<string, unknown>;

function PolicyForm({ organisationId, policy }: { organisationId: string; policy: Policy }) {
  const { t } = useTranslation('agreement');
  const set = useApiMutation(SetRatingPolicyDocument);
  const form = useForm<Policy>({ mode: 'controlled', initialValues: policy });
  const labels = { share: t('policy.share'), tolerance: t('policy.tolerance') };
  return (
    <Form form={form} labels={labels} mutation={set} onSubmit={({ share, tolerance }) => set.mutate({ organisationId, share, tolerance })} submitLabel={t('policy.set')}>
      <NumberInput {...field(form, 'share')} label={labels.share} min={0} max={100} allowDecimal={false} />
      <NumberInput {...field(form, 'tolerance')} label={labels.tolerance} min={0} max={2} allowDecimal={false} />
    </Form>
  );
}

/** How many recordings are rated twice; an administrator sets it, trainers read it. */
export function PolicyCard({ organisationId, canSet }: { organisationId: string; canSet: boolean }) {
  const { t } = useTranslation('agreement');
  const query = useApiQuery(RatingPolicyDocument, { organisationId });
  return (
    <Card title={t('policy.title')}>
      <QueryView query={query}>
        {({ ratingPolicy: { share, tolerance } }) => (
          <>
            <p>{t('policy.now', { share, tolerance })}</p>
            {canSet && <PolicyForm organisationId={organisationId} policy={{ share, tolerance }} />}
          </>
        )}
      </QueryView>
    </Card>
  );
}
