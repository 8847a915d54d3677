import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { NameAlternateDocument, NameSupervisorDocument } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { Form } from '../../../ui/form';
import { Page } from '../../../ui/page';
import { NamedFields, namedOf, useNamedTexts } from './named-fields';
import type { NamedValues } from './named-fields';

/** Says who signs by a link from now on, or who is asked next. */
function NamePage() {
  const { t, i18n } = useTranslation('hours');
  const navigate = useNavigate();
  const { id: placementId = '', as } = useParams();
  const supervisor = useApiMutation(NameSupervisorDocument);
  const alternate = useApiMutation(NameAlternateDocument);
  const { labels, validate } = useNamedTexts();
  const form = useForm<NamedValues>({ initialValues: { name: '', email: '', locale: i18n.language }, validate });
  const isNext = as === 'next';
  const done = { onSuccess: () => void navigate('/placements') };
  const submit = (values: NamedValues) =>
    isNext ? alternate.mutate({ placementId, alternate: namedOf(values) }, done) : supervisor.mutate({ placementId, supervisor: namedOf(values) }, done);
  return (
    <Page title={t(isNext ? 'named.add-next' : 'named.change')} lead={t(isNext ? 'named.next-hint' : 'named.hint')} back={{ to: '/placements', label: t('place.title') }} width="narrow">
      <Form form={form} labels={labels} mutation={isNext ? alternate : supervisor} onSubmit={submit} submitLabel={t('named.save')}>
        <NamedFields form={form} />
      </Form>
    </Page>
  );
}

export { NamePage as Component };
