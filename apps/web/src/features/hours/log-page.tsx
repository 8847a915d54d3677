import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { HoursFormDocument, LogHoursDocument } from '../../graphql/generated/graphql';
import type { HoursFormQuery } from '../../graphql/generated/graphql';
import { useApiMutation, useApiQuery } from '../../graphql/hooks';
import { useSession } from '../../graphql/session';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { dayIn, useFormat } from '../../ui/format';
import { useFormId } from '../../ui/form-id';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import classes from './hours.module.css';
import { HoursForm, inputOf, useHoursForm } from './hours-form';
import type { FormPlacement } from './hours-form';
import { dayBefore } from './hours-words';

type Kind = HoursFormQuery['hoursTally']['recentKinds'][number];

function Kinds({ kinds, placements, onChoose }: { kinds: readonly Kind[]; placements: readonly FormPlacement[]; onChoose: (kind: Kind) => void }) {
  const { t } = useTranslation('hours');
  const format = useFormat();
  if (kinds.length === 0) return null;
  const words = (kind: Kind) => {
    const place = placements.find(({ id }) => id === kind.placementId)?.organisation.name ?? '';
    return t('kind', { activity: t(`activity.${kind.activity}`), place, minutes: format.minutes(kind.minutes) });
  };
  return (
    <div className="stack">
      <h2>{t('log.again')}</h2>
      <div className={classes.chips}>{kinds.map((kind) => <Button key={kind.id} variant="default" onClick={() => onChoose(kind)} h="auto" mih={44} py={6} styles={{ label: { whiteSpace: 'normal' } }}>{words(kind)}</Button>)}</div>
    </div>
  );
}

function Days({ today, value, onChoose }: { today: string; value: string; onChoose: (day: string) => void }) {
  const { t } = useTranslation('hours');
  const choices = [{ day: today, label: t('log.today') }, { day: dayBefore(today), label: t('log.yesterday') }];
  return (
    <div className={classes.chips} role="group" aria-label={t('form.day')}>
      {choices.map(({ day, label }) => <Button key={day} variant={value === day ? 'filled' : 'default'} aria-pressed={value === day} onClick={() => onChoose(day)}>{label}</Button>)}
    </div>
  );
}

function LogForm({ placements, kinds }: { placements: readonly [FormPlacement, ...FormPlacement[]]; kinds: readonly Kind[] }) {
  const { t } = useTranslation('hours');
  const navigate = useNavigate();
  const [id] = useFormId();
  const log = useApiMutation(LogHoursDocument);
  const today = dayIn(placements[0].organisation.timeZone, new Date());
  const form = useHoursForm({ placementId: placements[0].id, activity: 'ONE_TO_ONE', format: 'ONE_TO_ONE', domain: 'MENTORING_EDUCATION', workedOn: today, startTime: '', minutes: null, note: '', isNoteVouched: false, reason: '' });
  const choose = ({ placementId, activity, domain, format, minutes, startTime }: Kind) => form.setValues({ placementId, activity, domain, format: format ?? '', minutes, startTime });
  return (
    <>
      <Kinds kinds={kinds} placements={placements} onChoose={choose} />
      <Card>
        <Days today={today} value={form.getValues().workedOn} onChoose={(day) => form.setFieldValue('workedOn', day)} />
        <HoursForm form={form} placements={placements} mutation={log} onSubmit={(values) => log.mutate({ input: { id, ...inputOf(values) } }, { onSuccess: () => void navigate('/hours') })} submitLabel={t('log.save')} />
      </Card>
    </>
  );
}

function LogPage() {
  const { t } = useTranslation('hours');
  const { me } = useSession();
  const query = useApiQuery(HoursFormDocument, {}, { staleTime: Infinity });
  return (
    <Page title={t('log.title')} lead={t('log.lead')} back={{ to: '/hours', label: t('title') }} width="narrow">
      <QueryView query={query}>
        {({ hoursTally, placements }) => {
          const [first, ...others] = placements.nodes.filter(({ trainee }) => trainee.id === me?.id);
          return first ? <LogForm placements={[first, ...others]} kinds={hoursTally.recentKinds} /> : <EmptyState title={t('no-place.title')} icon="calendar">{t('no-place.body')}</EmptyState>;
        }}
      </QueryView>
    </Page>
  );
}

export { LogPage as Component };
