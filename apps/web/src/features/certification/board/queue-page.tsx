import { useState } from 'react';
import { Checkbox, Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ApplicationQueueDocument } from '../../../graphql/generated/graphql';
import type { QueueTab } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { EmptyState } from '../../../ui/empty-state';
import { GrowingList } from '../../../ui/growing-list';
import type { ListPage } from '../../../ui/growing-list';
import { KeysHelp } from '../../../ui/keys-help';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import { BatchCard, mostCases } from './batch-card';
import { ChangesCard } from './changes-card';
import type { Chosen } from './batch-card';
import { NamesCard } from './names-card';
import { QueueRow } from './queue-row';
import type { Choice, QueueCase } from './queue-row';
import { NosCard } from '../second-look/nos-card';
import { useQueueKeys } from './use-queue-keys';

const tabs = ['MY_TURN', 'WITH_APPLICANT', 'SECOND_LOOK', 'APPEALS', 'NOT_APPROVED'] as const satisfies readonly QueueTab[];
const shownKeys = ['J', 'K', 'Enter', 'X'] as const;
const pageSize = 25;

function Rows({ tab, isEverybodys, choice, after, more }: ListPage & { tab: QueueTab; isEverybodys: boolean; choice: Choice | null }) {
  const { t } = useTranslation('board');
  const query = useApiQuery(ApplicationQueueDocument, { tab, isEverybodys, first: pageSize, after });
  return (
    <QueryView query={query}>
      {({ applicationQueue: { nodes, pageInfo } }) =>
        nodes.length === 0 ? (
          <EmptyState title={t(`none.${tab}`)} icon="queue">{t('none.hint')}</EmptyState>
        ) : (
          <>
            <ul className="plain-list">{nodes.map((row) => <QueueRow key={row.id} row={row} choice={choice} />)}</ul>
            {more(pageInfo)}
          </>
        )
      }
    </QueryView>
  );
}

function useQueueAddress() {
  const [params, setParams] = useSearchParams();
  const tab = tabs.find((each) => each === params.get('tab')) ?? 'MY_TURN';
  const isEverybodys = params.get('of') === 'all';
  const go = (to: { tab?: string; isEverybodys?: boolean }) => {
    const next = { tab, isEverybodys, ...to };
    setParams({ tab: next.tab, ...(next.isEverybodys ? { of: 'all' } : {}) }, { replace: true });
  };
  return { tab, isEverybodys, go };
}

/** Approvals that are chosen to be confirmed in one act: only those that wait for the viewer themself. */
function useChoice(canChoose: boolean) {
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const toggle = ({ id, applicant }: QueueCase) =>
    setChosen((before) => new Map(before.has(id) ? [...before].filter(([each]) => each !== id) : [...before, [id, applicant.name]]));
  const choice: Choice = { isChosen: (id) => chosen.has(id), hasRoom: chosen.size < mostCases, toggle };
  return { chosen, choice: canChoose ? choice : null, clear: () => setChosen(new Map()) };
}

function QueuePage() {
  const { t } = useTranslation('board');
  const { tab, isEverybodys, go } = useQueueAddress();
  const { chosen, choice, clear } = useChoice(tab === 'SECOND_LOOK' && !isEverybodys);
  const { list, help } = useQueueKeys();
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Tabs value={tab} onChange={(next) => next !== null && go({ tab: next })} keepMounted={false}>
        <Tabs.List aria-label={t('tabs')}>{tabs.map((each) => <Tabs.Tab key={each} value={each} mih={44}>{t(`tab.${each}`)}</Tabs.Tab>)}</Tabs.List>
        {tabs.map((each) => (
          <Tabs.Panel key={each} value={each} pt="md">
            <div ref={list} className="stack">
              {each !== 'NOT_APPROVED' && <Checkbox label={t('everybodys')} checked={isEverybodys} onChange={(event) => go({ isEverybodys: event.currentTarget.checked })} />}
              {each === 'SECOND_LOOK' && <><ChangesCard /><NosCard /></>}
              {(each === 'MY_TURN' || each === 'SECOND_LOOK') && <NamesCard isSecond={each === 'SECOND_LOOK'} />}
              <Card><GrowingList key={`${each} ${isEverybodys}`}>{(page) => <Rows {...page} tab={each} isEverybodys={isEverybodys} choice={choice} />}</GrowingList></Card>
              {choice && <BatchCard chosen={chosen} onDone={clear} />}
            </div>
          </Tabs.Panel>
        ))}
      </Tabs>
      <KeysHelp {...help} keys={shownKeys.map((key) => [key, t(`keys.${key}`)])} />
    </Page>
  );
}

export { QueuePage as Component };
