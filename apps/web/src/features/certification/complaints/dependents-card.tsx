import { useState } from 'react';
import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ComplaintDependentsDocument } from '../../../graphql/generated/graphql';
import type { ComplaintDependentsQuery } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { useFormat } from '../../../ui/format';
import { QueryView } from '../../../ui/query-view';
import classes from './complaints.module.css';

type Dependents = NonNullable<ComplaintDependentsQuery['complaint']['dependents']>;

function Counts({ dependents }: { dependents: Dependents }) {
  const { t } = useTranslation('complaints');
  const format = useFormat();
  const { entriesSigned, minutesSigned, rolePlaysGraded, itemsWritten, trainees, programs } = dependents;
  return (
    <ul className={classes.figures}>
      <li>{t('depends.hours', { count: entriesSigned, minutes: format.minutes(minutesSigned) })}</li>
      <li>{t('depends.plays', { count: rolePlaysGraded })}</li>
      <li>{t('depends.items', { count: itemsWritten })}</li>
      <li><strong>{t('depends.trainees', { count: trainees })}</strong></li>
      <li><strong>{t('depends.programs', { count: programs.length })}</strong></li>
    </ul>
  );
}

function Lists({ dependents: { applications, programs } }: { dependents: Dependents }) {
  const { t } = useTranslation('complaints');
  return (
    <>
      {applications.length > 0 && (
        <details>
          <summary>{t('depends.applications')} ({applications.length})</summary>
          <ul className={classes.figures}>{applications.map(({ id, applicant }) => <li key={id}><Link to={`/board/applications/${id}`}>{applicant.name}</Link></li>)}</ul>
        </details>
      )}
      {programs.length > 0 && (
        <details>
          <summary>{t('depends.programs-list')} ({programs.length})</summary>
          <ul className={classes.figures}>{programs.map(({ id, name }) => <li key={id}>{name}</li>)}</ul>
        </details>
      )}
    </>
  );
}

/** Counts first. Nothing is undone by itself. */
export function DependentsCard({ id, happenedOn }: { id: string; happenedOn: string | null }) {
  const { t } = useTranslation('complaints');
  const [since, setSince] = useState(happenedOn ?? '');
  const query = useApiQuery(ComplaintDependentsDocument, { id, since: since === '' ? null : since }, { placeholderData: (before) => before });
  return (
    <Card title={t('depends.title')}>
      <p className="muted">{t('depends.hint')}</p>
      <TextInput type="date" label={t('depends.since')} value={since} onChange={(event) => setSince(event.currentTarget.value)} />
      <QueryView query={query}>
        {({ complaint: { dependents } }) => (dependents ? <><Counts dependents={dependents} /><Lists dependents={dependents} /></> : <p>{t('depends.unknown')}</p>)}
      </QueryView>
    </Card>
  );
}
