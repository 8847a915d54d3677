import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../graphql/session';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import { SourceCard } from '../../../ui/table/source-card';
import { useLeaveWarning } from '../../../ui/use-leave-warning';
import { ApplyCard } from './apply-card';
import { ColumnsCard } from './columns-card';
import { DoneCard } from './done-card';
import { GroupsCard } from './groups-card';
import { ProgressCard } from './progress-card';
import { useLastImport } from './use-last-import';
import type { ImportState } from './use-last-import';
import { useLookedUp, useRows } from './use-rows';
import { useSource } from './use-source';
import type { Source } from './use-source';

function NewList({ source }: { source: Source }) {
  const { t } = useTranslation('rosterimport');
  return (
    <>
      <SourceCard title={t('source.title')} paste={t('source.paste')} pasteHint={t('source.paste-hint')} empty={t('source.empty')} onTable={source.open} />
      {source.table.length > 0 && <ColumnsCard source={source} />}
    </>
  );
}

interface UnderWayProps {
  list: ImportState;
  source: Source;
  organisationId: string;
  onAgain: () => void;
}

/** The list that is under way, wherever it stands: also one that another page began. */
function UnderWay({ list, source, organisationId, onAgain }: UnderWayProps) {
  const query = useRows(list);
  const lookedUp = useLookedUp(list.id, query, source);
  if (list.stage === 'APPLIED') return <DoneCard done={list} list={lookedUp} onAgain={onAgain} />;
  if (list.stage !== 'READY' && (list.stage !== 'APPLYING' || lookedUp === null)) return <ProgressCard list={list} source={source} />;
  return (
    <QueryView query={query}>
      {() => lookedUp && (
        <>
          <GroupsCard list={lookedUp} />
          <ApplyCard list={lookedUp} state={list} source={source} organisationId={organisationId} />
        </>
      )}
    </QueryView>
  );
}

function Import({ organisationId }: { organisationId: string }) {
  const source = useSource(organisationId);
  const [put, setPut] = useState<string | null>(null);
  useLeaveWarning(source.isPending);
  const again = (id: string) => {
    setPut(id);
    source.open([]);
  };
  return (
    <QueryView query={useLastImport(organisationId)}>
      {({ lastRosterImport: list }) => (list === null || list.id === put ? <NewList source={source} /> : <UnderWay key={list.id} list={list} source={source} organisationId={organisationId} onAgain={() => again(list.id)} />)}
    </QueryView>
  );
}

function ImportPage() {
  const { t } = useTranslation(['rosterimport', 'programs']);
  const { membership } = useSession();
  if (!membership) return null;
  const { id, name } = membership.organisation;
  return (
    <Page title={t('title')} lead={t('lead', { organisation: name })} back={{ to: '/roster', label: t('title', { ns: 'programs' }) }}>
      <Import key={id} organisationId={id} />
    </Page>
  );
}

export { ImportPage as Component };
