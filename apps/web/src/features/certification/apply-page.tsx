import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { SchemesDocument, StartApplicationDocument } from '../../graphql/generated/graphql';
import type { SchemesQuery } from '../../graphql/generated/graphql';
import { useApiMutation, useApiQuery } from '../../graphql/hooks';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { Problem } from '../../ui/problem';
import { QueryView } from '../../ui/query-view';
import classes from './certification.module.css';
import { ApplicationTag } from './status-card';
import { isRunning } from './words';

type Scheme = SchemesQuery['certificationSchemes'][number];
type Mine = SchemesQuery['myApplications'][number];

function SchemeWords({ scheme }: { scheme: Scheme }) {
  const { t } = useTranslation('certification');
  const { body, version, credentialTitle, notes, source } = scheme;
  return (
    <>
      <p>{t('schemes.version', { body, version })}</p>
      {credentialTitle !== null && <p>{t('schemes.gives', { title: credentialTitle })}</p>}
      {notes.map((note) => <p key={note} className="muted">{note}</p>)}
      <p className="muted">{t('schemes.source', { source })}</p>
    </>
  );
}

function OpenScheme({ scheme, running }: { scheme: Scheme; running: Mine | undefined }) {
  const { t } = useTranslation('certification');
  const navigate = useNavigate();
  const start = useApiMutation(StartApplicationDocument);
  const open = () => {
    if (!start.isPending) start.mutate({ schemeId: scheme.id }, { onSuccess: (data) => void navigate(`/apply/${data.applyForCertification.id}`) });
  };
  const { title } = scheme;
  const act = running ? (
    <Button component={Link} to={`/apply/${running.id}`} aria-label={t('schemes.go-on-of', { title })}>{t('schemes.go-on')}</Button>
  ) : (
    <Button onClick={open} aria-busy={start.isPending} aria-label={t('schemes.start-of', { title })}>{t('schemes.start')}</Button>
  );
  return (
    <Card title={title} level={3} tone="feature" actions={act}>
      <SchemeWords scheme={scheme} />
      {start.isError && <Problem error={start.error} />}
    </Card>
  );
}

function MineCard({ applications }: { applications: readonly Mine[] }) {
  const { t } = useTranslation('certification');
  if (applications.length === 0) return null;
  return (
    <Card title={t('mine.title')}>
      <ul className="plain-list">
        {applications.map(({ id, status, scheme }) => (
          <li key={id} className={classes.queue}><Link to={`/apply/${id}`}>{scheme.title}</Link><div><ApplicationTag status={status} /></div></li>
        ))}
      </ul>
    </Card>
  );
}

function Schemes({ data }: { data: SchemesQuery }) {
  const { t } = useTranslation('certification');
  const open = data.certificationSchemes.filter((scheme) => scheme.isOpen);
  const others = data.certificationSchemes.filter((scheme) => !scheme.isOpen);
  const runningOf = ({ id }: Scheme) => data.myApplications.find((each) => each.scheme.id === id && isRunning(each));
  return (
    <>
      <section className="stack">
        <h2>{t('schemes.open')}</h2>
        {open.length === 0 && <EmptyState title={t('schemes.none')} icon="applications">{t('schemes.none-hint')}</EmptyState>}
        {open.map((scheme) => <OpenScheme key={`${scheme.id} ${scheme.version}`} scheme={scheme} running={runningOf(scheme)} />)}
      </section>
      <MineCard applications={data.myApplications} />
      {others.length > 0 && (
        <section className="stack">
          <h2>{t('schemes.compare')}</h2>
          <p className="muted">{t('schemes.compare-hint')}</p>
          <div className="tiles">{others.map((scheme) => <Card key={`${scheme.id} ${scheme.version}`} title={scheme.title} level={3}><SchemeWords scheme={scheme} /></Card>)}</div>
        </section>
      )}
    </>
  );
}

function ApplyPage() {
  const { t } = useTranslation('certification');
  const query = useApiQuery(SchemesDocument, {});
  return (
    <Page title={t('title')} lead={t('lead')}>
      <QueryView query={query} lines={6}>{(data) => <Schemes data={data} />}</QueryView>
    </Page>
  );
}

export { ApplyPage as Component };
