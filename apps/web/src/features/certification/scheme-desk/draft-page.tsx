import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { DiscardSchemeDraftDocument, SchemeDraftDocument } from '../../../graphql/generated/graphql';
import { useApiMutation, useApiQuery } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { ConfirmButton } from '../../../ui/confirm-button';
import { Page } from '../../../ui/page';
import { Problem } from '../../../ui/problem';
import { QueryView } from '../../../ui/query-view';
import { SavedNote } from '../../../ui/saved-note';
import { DraftHistory } from './draft-history';
import { DraftLine } from './draft-line';
import { isPossible, ProblemsCard } from './problems-card';
import { PublishCard } from './publish-card';
import { ReplayCard } from './replay-card';
import classes from './scheme-desk.module.css';
import { useDraftEdits } from './use-draft-edits';
import type { Draft } from './use-draft-edits';

function Discard({ draft }: { draft: Draft }) {
  const { t } = useTranslation('rules');
  const navigate = useNavigate();
  const discard = useApiMutation(DiscardSchemeDraftDocument);
  const send = () => discard.mutateAsync({ input: { draftId: draft.id, revision: draft.revision } }).then(() => navigate('/board/rules'));
  return (
    <div className={classes.buttons}>
      <ConfirmButton variant="subtle" isGrave act={t('draft.discard')} question={t('draft.discard-question')} error={discard.error} isPending={discard.isPending} onConfirm={send}>
        <p>{t('draft.discard-follows')}</p>
      </ConfirmButton>
    </div>
  );
}

function Closed({ status }: Pick<Draft, 'status'>) {
  const { t } = useTranslation('rules');
  return status === 'OPEN' ? null : <Card tone="attention"><p>{t(`draft.closed.${status}`)}</p></Card>;
}

function Desk({ draft }: { draft: Draft }) {
  const edits = useDraftEdits(draft);
  const canEdit = draft.viewerCan.edit;
  const [root] = draft.lines;
  return (
    <>
      <Closed status={draft.status} />
      {canEdit && <ProblemsCard lines={draft.lines} />}
      <div className={classes.note}>
        <SavedNote at={edits.savedAt} isSaving={edits.isSaving} hasFailed={edits.error !== null} />
        {edits.error !== null && <Problem error={edits.error} />}
      </div>
      {root && <ul className={classes.lines}><DraftLine line={root} lines={draft.lines} edits={canEdit ? edits : null} /></ul>}
      {canEdit && <ReplayCard draft={draft} isPossible={isPossible(draft.lines)} />}
      {canEdit && <PublishCard draft={draft} />}
      {canEdit && <Discard draft={draft} />}
      <DraftHistory entries={draft.history} />
    </>
  );
}

function DraftPage() {
  const { t } = useTranslation('rules');
  const { id = '' } = useParams();
  // While a replay runs, its progress is read again and again.
  const query = useApiQuery(SchemeDraftDocument, { id }, { refetchInterval: ({ state }) => (state.data?.schemeDraft.replay?.status === 'RUNNING' ? 1500 : false) });
  const { title = '', version = '' } = query.data?.schemeDraft ?? {};
  return (
    <Page title={title || t('draft.untitled')} lead={version === '' ? '' : t('draft.lead', { version })} back={{ to: '/board/rules', label: t('title') }} width="wide">
      <QueryView query={query}>{({ schemeDraft }) => <Desk draft={schemeDraft} />}</QueryView>
    </Page>
  );
}

export { DraftPage as Component };
