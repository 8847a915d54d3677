import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Card } from '../../../ui/card';
import { EmptyState } from '../../../ui/empty-state';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import { StarterMark } from '../../../ui/starter';
import classes from './authoring.module.css';
import { DraftModuleCard } from './draft-module-card';
import { NameForm } from './name-form';
import { ProblemList } from './problem-list';
import { PublishCard } from './publish-card';
import { useDraft } from './use-draft';
import type { Draft } from './use-draft';
import { useDraftState } from './use-draft-state';
import { useTitle } from './use-title';

function DraftView({ draft }: { draft: Draft }) {
  const { t } = useTranslation('authoring');
  const titleOf = useTitle();
  const stateOf = useDraftState();
  const at = `/content/${draft.courseId}`;
  return (
    <Page title={titleOf(draft.title)} lead={stateOf(draft)} width="wide" back={{ to: '/content', label: t('content.title') }}>
      <div className={classes.columns}>
        <div className="stack">
          {draft.isStarter && <div><StarterMark /></div>}
          {draft.modules.length === 0 && <EmptyState title={t('modules.none')} icon="learn">{t('modules.none-hint')}</EmptyState>}
          <ol className="plain-list stack">
            {draft.modules.map((module, index) => <DraftModuleCard key={module.id} draft={draft} module={module} index={index} />)}
          </ol>
          <div><Button component={Link} to={`${at}/modules/new`} variant="default">{t('modules.add')}</Button></div>
        </div>
        <div className="stack">
          <PublishCard draft={draft} />
          <ProblemList draft={draft} />
          <Card title={t('name.title')}><NameForm key={draft.revision} draft={draft} /></Card>
          <Card title={t('export.title')}>
            <p>{t('export.what')}</p>
            <p><a className={classes.name} href={`/files/course-bundle/${draft.courseId}`} download>{t('export.get')}</a></p>
          </Card>
        </div>
      </div>
    </Page>
  );
}

function CourseDraftPage() {
  return <QueryView query={useDraft()} lines={6}>{({ courseDraft }) => <DraftView draft={courseDraft} />}</QueryView>;
}

export { CourseDraftPage as Component };
