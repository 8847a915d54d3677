import { useState } from 'react';
import { Button, Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { MyHoursDocument, MyHoursTallyDocument, SendHoursDocument } from '../../graphql/generated/graphql';
import type { HoursRowFragment, MyHoursQuery } from '../../graphql/generated/graphql';
import { useApiMutation, useApiQuery } from '../../graphql/hooks';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { useFormat } from '../../ui/format';
import { Page } from '../../ui/page';
import { Problem } from '../../ui/problem';
import { QueryView } from '../../ui/query-view';
import classes from './hours.module.css';
import { HoursRow } from './hours-row';
import { BouncedCard } from './placement/bounced-card';
import { HoursTally } from './hours-tally';
import { CasesCard } from './signer-case/cases-card';
import WaitingCard from './waiting/waiting-card';

const canBeSent = (entry: HoursRowFragment): boolean => entry.viewerCan.correct;

/** Entries to send are chosen until somebody takes them out; what came back is chosen by hand, after a look. */
function useChosen(entries: readonly HoursRowFragment[]) {
  const [changed, setChanged] = useState<Readonly<Record<string, boolean>>>({});
  const isChosen = (entry: HoursRowFragment) => canBeSent(entry) && (changed[entry.id] ?? entry.state === 'DRAFT');
  const choose = (id: string, isOn: boolean) => setChanged({ ...changed, [id]: isOn });
  return { chosen: entries.filter(isChosen), isChosen, choose };
}

function SendBar({ chosen }: { chosen: readonly HoursRowFragment[] }) {
  const { t } = useTranslation('hours');
  const format = useFormat();
  const send = useApiMutation(SendHoursDocument);
  const names = [...new Set(chosen.map((entry) => entry.placement.supervisor.name))];
  const minutes = chosen.reduce((sum, entry) => sum + entry.minutes, 0);
  const act = () => {
    if (!send.isPending) send.mutate({ ids: chosen.map((entry) => entry.id) });
  };
  return (
    <div className="stack">
      {send.isError && <Problem error={send.error} />}
      {chosen.length > 0 && (
        <div className={classes.bar}>
          <Button onClick={act} aria-busy={send.isPending}>{t('send.act', { count: chosen.length, minutes: format.minutes(minutes), names: format.list(names) })}</Button>
        </div>
      )}
      <p role="status">{send.isSuccess && chosen.length === 0 ? t('send.done', { count: send.data.sendHours.length }) : ''}</p>
    </div>
  );
}

function Entries({ hours, onOlder, onNewest }: { hours: MyHoursQuery['hours']; onOlder: (after: string) => void; onNewest: (() => void) | null }) {
  const { t } = useTranslation('hours');
  const format = useFormat();
  const { chosen, isChosen, choose } = useChosen(hours.nodes);
  const { endCursor, hasNextPage } = hours.pageInfo;
  if (hours.nodes.length === 0) return <EmptyState title={t('empty.title')} icon="hours" action={<Button component={Link} to="/hours/log">{t('log.open')}</Button>}>{t('empty.body')}</EmptyState>;
  const box = (entry: HoursRowFragment) => {
    const label = t('send.choose', { day: format.weekday(entry.workedOn), time: entry.startTime });
    return canBeSent(entry) ? <Checkbox size="md" aria-label={label} checked={isChosen(entry)} onChange={(event) => choose(entry.id, event.currentTarget.checked)} /> : null;
  };
  return (
    <Card title={t('list.title')}>
      <ul className={classes.list}>{hours.nodes.map((entry) => <HoursRow key={entry.id} entry={entry} before={box(entry)} />)}</ul>
      <SendBar chosen={chosen} />
      <div className={classes.chips}>
        {onNewest && <Button variant="default" onClick={onNewest}>{t('list.newest')}</Button>}
        {hasNextPage && endCursor && <Button variant="default" onClick={() => onOlder(endCursor)}>{t('list.older')}</Button>}
      </div>
    </Card>
  );
}

function HoursPage() {
  const { t } = useTranslation('hours');
  const [after, setAfter] = useState<string | null>(null);
  const hours = useApiQuery(MyHoursDocument, { after });
  const tally = useApiQuery(MyHoursTallyDocument, {});
  return (
    <Page title={t('title')} lead={t('lead')} actions={<><Button component={Link} to="/hours/log">{t('log.open')}</Button><Button component={Link} to="/hours/counted" variant="default">{t('matrix.open')}</Button></>} width="wide">
      <WaitingCard />
      <BouncedCard />
      <CasesCard />
      <QueryView query={tally}>{({ hoursTally }) => <HoursTally tally={hoursTally} />}</QueryView>
      <QueryView query={hours} lines={6}>{(data) => <Entries hours={data.hours} onOlder={setAfter} onNewest={after === null ? null : () => setAfter(null)} />}</QueryView>
      <ul className="plain-list">
        <li><Link className="way" to="/placements">{t('named.who')}</Link></li>
        <li><Link className="way" to="/hours/supervision">{t('supervision.title')}</Link></li>
        <li><Link className="way" to="/hours/import">{t('import.title')}</Link></li>
        <li><Link className="way" to="/hours/copy">{t('copy.title')}</Link></li>
      </ul>
    </Page>
  );
}

export { HoursPage as Component };
