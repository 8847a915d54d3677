import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AddStarterRolePlaysDocument, LibraryDocument, RubricsDocument } from '../../../graphql/generated/graphql';
import type { LibraryQuery } from '../../../graphql/generated/graphql';
import { useApiMutation, useApiQuery } from '../../../graphql/hooks';
import { useSession } from '../../../graphql/session';
import { Card } from '../../../ui/card';
import { EmptyState } from '../../../ui/empty-state';
import { useFormat } from '../../../ui/format';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import { Starter } from '../../../ui/starter';
import { families } from '../role-play/words';
import classes from './library.module.css';

type Scenario = LibraryQuery['scenarios']['nodes'][number];

function ScenarioRow({ scenario }: { scenario: Scenario }) {
  const { t } = useTranslation(['library', 'roleplay']);
  const format = useFormat();
  const labels = [...scenario.formats.map((each) => t(`format.${each}`)), ...scenario.roles.map((each) => t(`role.${each}`))];
  return (
    <li>
      <Link className="way" to={`/scenarios/${scenario.id}`}>{t('edit', { title: scenario.title })}</Link>
      <span>{t('practice.minutes', { ns: 'roleplay', minutes: scenario.minutes })}</span>
      <span className="muted">{format.list(labels)}</span>
    </li>
  );
}

function StarterRolePlays({ isFirst }: { isFirst: boolean }) {
  const { t } = useTranslation('library');
  const { membership } = useSession();
  const add = useApiMutation(AddStarterRolePlaysDocument);
  if (!membership) return null;
  return <Starter label={t('starter.add')} hint={t('starter.hint')} isFirst={isFirst} adding={add} done={add.data?.addStarterRolePlays} onAdd={() => add.mutate({ organisationId: membership.organisation.id })} />;
}

function Scenarios() {
  const { t } = useTranslation(['library', 'roleplay']);
  const query = useApiQuery(LibraryDocument, { after: null });
  return (
    <QueryView query={query}>
      {({ scenarios: { nodes } }) => (
        <>
          {nodes.length === 0 && <EmptyState title={t('none')} icon="practice">{t('none-hint')}</EmptyState>}
          {families.filter((family) => nodes.some((node) => node.family === family)).map((family) => (
            <Card key={family} title={t(`family.${family}`, { ns: 'roleplay' })}>
              <ul className={classes.list}>{nodes.filter((node) => node.family === family).map((scenario) => <ScenarioRow key={scenario.id} scenario={scenario} />)}</ul>
            </Card>
          ))}
          <StarterRolePlays isFirst={nodes.length === 0} />
        </>
      )}
    </QueryView>
  );
}

function Rubrics() {
  const { t } = useTranslation('library');
  const query = useApiQuery(RubricsDocument, {});
  return (
    <Card title={t('rubrics')} actions={<Button component={Link} to="/scenarios/rubrics/new" variant="default">{t('rubric.new')}</Button>}>
      <QueryView query={query}>
        {({ rubrics: { nodes } }) => (
          <ul className={classes.list}>
            {nodes.map(({ id, title, version, criteria }) => (
              <li key={id}>
                <Link className="way" to={`/scenarios/rubrics/${id}`}>{t('edit', { title })}</Link>
                <span className="muted">{t('rubric.facts', { version, count: criteria.length })}</span>
              </li>
            ))}
          </ul>
        )}
      </QueryView>
    </Card>
  );
}

function LibraryPage() {
  const { t } = useTranslation('library');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <div className={classes.checks}>
        <Button component={Link} to="/scenarios/new">{t('scenario.new')}</Button>
        <Button component={Link} to="/calibration" variant="default">{t('calibration')}</Button>
      </div>
      <Scenarios />
      <Rubrics />
    </Page>
  );
}

export { LibraryPage as Component };
