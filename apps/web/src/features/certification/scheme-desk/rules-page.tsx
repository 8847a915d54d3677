import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { BoardSchemesDocument, StartSchemeDraftDocument } from '../../../graphql/generated/graphql';
import type { BoardSchemesQuery } from '../../../graphql/generated/graphql';
import { useApiMutation, useApiQuery } from '../../../graphql/hooks';
import { useSession } from '../../../graphql/session';
import { Card } from '../../../ui/card';
import { EmptyState } from '../../../ui/empty-state';
import { useFormId } from '../../../ui/form-id';
import { Page } from '../../../ui/page';
import { Problem } from '../../../ui/problem';
import { QueryView } from '../../../ui/query-view';
import classes from './scheme-desk.module.css';
import { VersionRow } from './version-row';

type Scheme = BoardSchemesQuery['boardSchemes'][number];
type Version = Scheme['versions'][number];

function Versions({ versions }: { versions: readonly Version[] }) {
  return <ul className="plain-list">{versions.map((version) => <li key={version.id}><VersionRow version={version} to={`/board/rules/versions/${version.id}`} /></li>)}</ul>;
}

function StartButton({ boardId, schemeId, label }: { boardId: string; schemeId: string | null; label: string }) {
  const navigate = useNavigate();
  const [id] = useFormId();
  const start = useApiMutation(StartSchemeDraftDocument);
  const send = () => void (!start.isPending && start.mutate({ input: { id, boardId, schemeId } }, { onSuccess: ({ startSchemeDraft }) => void navigate(`/board/rules/${startSchemeDraft.id}`) }));
  return (
    <div className={classes.buttons}>
      <Button variant="default" onClick={send} aria-busy={start.isPending}>{label}</Button>
      {start.isError && <Problem error={start.error} />}
    </div>
  );
}

function SchemeCard({ scheme, boardId }: { scheme: Scheme; boardId: string }) {
  const { t } = useTranslation('rules');
  return (
    <Card title={scheme.title || t('draft.untitled')}>
      <Versions versions={scheme.versions} />
      {scheme.draft ? (
        <div><Button component={Link} to={`/board/rules/${scheme.draft.id}`}>{t('draft.continue')}</Button></div>
      ) : (
        <StartButton boardId={boardId} schemeId={scheme.schemeId} label={t('draft.start')} />
      )}
    </Card>
  );
}

function Board({ boardId }: { boardId: string }) {
  const { t } = useTranslation('rules');
  const query = useApiQuery(BoardSchemesDocument, { boardId });
  return (
    <QueryView query={query}>
      {({ boardSchemes }) => (
        <>
          {boardSchemes.length === 0 && <EmptyState title={t('none')} icon="shield">{t('none-hint')}</EmptyState>}
          {boardSchemes.map((scheme) => <SchemeCard key={scheme.schemeId} scheme={scheme} boardId={boardId} />)}
          <Card title={t('draft.new-title')}>
            <p>{t('draft.new-lead')}</p>
            <StartButton boardId={boardId} schemeId={null} label={t('draft.new')} />
          </Card>
        </>
      )}
    </QueryView>
  );
}

function RulesPage() {
  const { t } = useTranslation('rules');
  const { membership } = useSession();
  return <Page title={t('title')} lead={t('lead')}>{membership && <Board boardId={membership.organisation.id} />}</Page>;
}

export { RulesPage as Component };
