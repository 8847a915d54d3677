import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { SchemesDocument } from '../../graphql/generated/graphql';
import type { SchemeLinesFragment, SchemesQuery } from '../../graphql/generated/graphql';
import { useApiQuery } from '../../graphql/hooks';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import classes from './certification.module.css';
import { EvidenceCard } from './evidence/evidence-card';
import { OpenScheme, OtherScheme } from './schemes/scheme-card';
import { SchemesList } from './schemes/schemes-list';
import schemeClasses from './schemes/schemes.module.css';
import { ApplicationTag } from './status-card';
import { isRunning } from './words';

type Mine = SchemesQuery['myApplications'][number];

function MineCard({ applications }: { applications: readonly Mine[] }) {
  const { t } = useTranslation('certification');
  if (applications.length === 0) return null;
  return (
    <Card title={t('mine.title')}>
      <ul className="plain-list">
        {applications.map(({ id, status, track, scheme }) => (
          <li key={id} className={classes.queue}><Link to={`/apply/${id}`}>{track === 'RENEWAL' ? t('mine.renewal', { title: scheme.title }) : scheme.title}</Link><div><ApplicationTag status={status} /></div></li>
        ))}
      </ul>
    </Card>
  );
}

function CompareCard() {
  const { t } = useTranslation('comparison');
  return (
    <Card title={t('title')} actions={<Button component={Link} to="/apply/compare" variant="default">{t('open')}</Button>}>
      <p>{t('open-hint')}</p>
    </Card>
  );
}

function Others({ schemes }: { schemes: readonly SchemeLinesFragment[] }) {
  const { t, i18n } = useTranslation(['comparison', 'certification']);
  if (schemes.length === 0) return null;
  const byTitle = [...schemes].sort((one, other) => one.title.localeCompare(other.title, i18n.language));
  return (
    <section className="stack">
      <h2>{t('certification:schemes.compare')}</h2>
      <p className="muted">{t('only-hint')}</p>
      <SchemesList items={byTitle} schemeOf={(scheme) => scheme} first={6} className={schemeClasses.cards ?? ''}>{(scheme) => <OtherScheme key={scheme.id} scheme={scheme} />}</SchemesList>
    </section>
  );
}

function Schemes({ data }: { data: SchemesQuery }) {
  const { t } = useTranslation('certification');
  const open = data.certificationSchemes.filter((scheme) => scheme.isOpen);
  const others = data.certificationSchemes.filter((scheme) => !scheme.isOpen);
  const runningOf = ({ id }: SchemeLinesFragment) => data.myApplications.find((each) => each.scheme.id === id && isRunning(each))?.id;
  return (
    <>
      <section className="stack">
        <h2>{t('schemes.open')}</h2>
        {open.length === 0 && <EmptyState title={t('schemes.none')} icon="applications">{t('schemes.none-hint')}</EmptyState>}
        {open.map((scheme) => <OpenScheme key={scheme.id} scheme={scheme} runningId={runningOf(scheme)} former={data.formerRules.filter(({ schemeId }) => schemeId === scheme.id)} />)}
      </section>
      <MineCard applications={data.myApplications} />
      <CompareCard />
      <EvidenceCard />
      <Others schemes={others} />
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
