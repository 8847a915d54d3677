import { useState } from 'react';
import { Button, Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { Card } from '../../../ui/card';
import { EmptyState } from '../../../ui/empty-state';
import { useFormat } from '../../../ui/format';
import { Page } from '../../../ui/page';
import { Problem } from '../../../ui/problem';
import { entryId } from '../waiting/entry-id';
import { useSaveEntries } from '../waiting/use-waiting';
import classes from './log.module.css';
import { placeOf } from './scene';
import type { LoggedStretch, LogScene } from './scene';
import { endOf } from './start.rules';
import { likeLastWeek } from './week.rules';
import { WithScene } from './with-scene';

/** A note, and with whom it was, tell of their own day: they are not copied. */
const inputOf = ({ placement, workedOn, startTime, minutes, activity, domain, format }: LoggedStretch, index: number) => ({ id: entryId(Date.now() + index), placementId: placement.id, workedOn, startTime, minutes, activity, domain, format, served: null, note: '', isNoteVouched: false });

function Week({ scene }: { scene: LogScene }) {
  const { t } = useTranslation('hours');
  const format = useFormat();
  const navigate = useNavigate();
  const save = useSaveEntries();
  const [offered] = useState(() => likeLastWeek(scene.entries, scene.taken, scene.now));
  const [left, setLeft] = useState<readonly string[]>([]);
  const chosen = offered.filter(({ id }) => !left.includes(id));
  const minutes = chosen.reduce((sum, entry) => sum + entry.minutes, 0);
  const add = () => {
    if (!save.isPending) save.mutate(chosen.map(inputOf), { onSuccess: () => void navigate('/hours') });
  };
  if (offered.length === 0) return <EmptyState title={t('week.empty')} icon="calendar" action={<Button component={Link} to="/hours/log">{t('log.open')}</Button>}>{t('week.empty-body')}</EmptyState>;
  const words = (entry: LoggedStretch) => t('week.entry', { day: format.weekday(entry.workedOn), activity: t(`activity.${entry.activity}`), minutes: format.length(entry.minutes) });
  const when = (entry: LoggedStretch) => t('week.when', { from: entry.startTime, to: endOf(entry), place: placeOf(scene, entry.placement.id) });
  return (
    <Card>
      <ul className={classes.days}>
        {offered.map((entry) => (
          <li key={entry.id}>
            <Checkbox checked={!left.includes(entry.id)} onChange={(event) => setLeft(event.currentTarget.checked ? left.filter((id) => id !== entry.id) : [...left, entry.id])} label={words(entry)} description={when(entry)} />
          </li>
        ))}
      </ul>
      {save.isError && <Problem error={save.error} />}
      <div className={classes.reach}>
        {chosen.length > 0 && <Button onClick={add} aria-busy={save.isPending}>{t('week.add', { count: chosen.length, minutes: format.minutes(minutes) })}</Button>}
      </div>
    </Card>
  );
}

function WeekPage() {
  const { t } = useTranslation('hours');
  return (
    <Page title={t('week.title')} lead={t('week.lead')} back={{ to: '/hours/log', label: t('log.title') }} width="narrow">
      <WithScene>{(scene) => <Week scene={scene} />}</WithScene>
    </Page>
  );
}

export { WeekPage as Component };
