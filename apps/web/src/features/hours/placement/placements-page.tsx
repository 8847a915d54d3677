import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { OpenPlacementDocument, PlacementsDocument } from '../../../graphql/generated/graphql';
import { useApiMutation, useApiQuery } from '../../../graphql/hooks';
import { useSession } from '../../../graphql/session';
import type { MyMembership } from '../../../graphql/session';
import { Card } from '../../../ui/card';
import { EmptyState } from '../../../ui/empty-state';
import { field, Form, required } from '../../../ui/form';
import { useFormat } from '../../../ui/format';
import { MinutesInput } from '../../../ui/minutes-input';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import classes from '../hours.module.css';
import { CasesCard } from '../signer-case/cases-card';
import { OpenNamed } from './open-named';
import { Signers } from './signers';

interface Values extends Record<string, unknown> {
  traineeEmail: string;
  startsOn: string;
  endsOn: string;
  dailyCapMinutes: number | null;
}

const fresh: Values = { traineeEmail: '', startsOn: '', endsOn: '', dailyCapMinutes: 480 };

function OpenPlacement({ organisation }: { organisation: MyMembership['organisation'] }) {
  const { t } = useTranslation(['hours', 'common']);
  const open = useApiMutation(OpenPlacementDocument);
  const form = useForm<Values>({ initialValues: fresh, validate: { traineeEmail: required(t('place.email-missing')), startsOn: required(t('form.day-missing')), dailyCapMinutes: required(t('form.minutes-missing')) } });
  const labels = { traineeEmail: t('place.email'), startsOn: t('place.from'), endsOn: t('place.to'), dailyCapMinutes: t('place.cap') };
  const submit = ({ traineeEmail, startsOn, endsOn, dailyCapMinutes }: Values) =>
    open.mutate({ input: { organisationId: organisation.id, traineeEmail, startsOn, endsOn: endsOn === '' ? null : endsOn, dailyCapMinutes: dailyCapMinutes ?? 0 } }, { onSuccess: () => form.reset() });
  return (
    <Card title={t('place.new', { place: organisation.name })}>
      <Form form={form} labels={labels} mutation={open} onSubmit={submit} submitLabel={t('place.open')}>
        <TextInput {...field(form, 'traineeEmail')} label={labels.traineeEmail} type="email" autoComplete="off" />
        <TextInput {...field(form, 'startsOn')} label={labels.startsOn} type="date" />
        <TextInput {...field(form, 'endsOn')} label={t('optional', { ns: 'common', label: labels.endsOn })} type="date" />
        <MinutesInput {...field(form, 'dailyCapMinutes')} value={form.getValues().dailyCapMinutes} label={labels.dailyCapMinutes} />
      </Form>
      <p role="status">{open.isSuccess ? t('place.done') : ''}</p>
    </Card>
  );
}

function PlacementList() {
  const { t } = useTranslation('hours');
  const { me } = useSession();
  const format = useFormat();
  const query = useApiQuery(PlacementsDocument, {});
  return (
    <QueryView query={query}>
      {({ placements: { nodes } }) =>
        nodes.length === 0 ? (
          <EmptyState title={t('place.empty')} icon="calendar">{t('place.empty-body')}</EmptyState>
        ) : (
          <Card title={t('place.list')}>
            <ul className={classes.list}>
              {nodes.map(({ id, trainee, supervisor, organisation, startsOn, endsOn, dailyCapMinutes, ...rest }) => (
                <li key={id} className={classes.row}>
                  <div className={classes.words}>
                    <strong>{t('place.who', { trainee: trainee.name, supervisor: supervisor.name })}</strong>
                    <span className="muted">{endsOn ? t('place.between', { place: organisation.name, from: format.day(startsOn), to: format.day(endsOn) }) : t('place.since', { place: organisation.name, from: format.day(startsOn) })}</span>
                    <span>{t('place.cap-words', { minutes: format.minutes(dailyCapMinutes) })}</span>
                    {supervisor.id === me?.id && <Link className="way" to={`/supervision/${trainee.id}`}>{t('supervision.of', { name: trainee.name })}</Link>}
                  </div>
                  <Signers placement={{ id, trainee, supervisor, organisation, startsOn, endsOn, dailyCapMinutes, ...rest }} />
                </li>
              ))}
            </ul>
          </Card>
        )
      }
    </QueryView>
  );
}

/** A trainee whose supervisor has no account says so themself: at a site they know, or at a place that is not here. */
function OwnNamed({ email, id }: { email: string; id: string }) {
  const { t } = useTranslation('hours');
  const { data } = useApiQuery(PlacementsDocument, {});
  const own = data?.placements.nodes.filter(({ trainee }) => trainee.id === id) ?? [];
  const sites = [...new Map(own.map(({ organisation }) => [organisation.id, organisation])).values()];
  return (
    <>
      {sites.length > 0 && <OpenNamed title={t('named.own')} sites={sites} ownEmail={email} />}
      <Card title={t('outside.title')} actions={<Button component={Link} to="/placements/outside" variant="default">{t('outside.title')}</Button>}><p>{t('outside.hint')}</p></Card>
    </>
  );
}

function PlacementsPage() {
  const { t } = useTranslation('hours');
  const { me, membership } = useSession();
  return (
    <Page title={t('place.title')} lead={t('place.lead')}>
      <CasesCard />
      <PlacementList />
      {membership?.role === 'SUPERVISOR' && <OpenPlacement organisation={membership.organisation} />}
      {membership?.role === 'ORG_ADMIN' && <OpenNamed title={t('place.new', { place: membership.organisation.name })} sites={[membership.organisation]} />}
      {(membership === null || membership.role === 'TRAINEE') && me && <OwnNamed email={me.email} id={me.id} />}
    </Page>
  );
}

export { PlacementsPage as Component };
