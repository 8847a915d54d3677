import { useEffect, useRef, useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ImportHoursDocument, ImportPlacesDocument } from '../../../graphql/generated/graphql';
import { useApiMutation, useApiQuery } from '../../../graphql/hooks';
import { useSession } from '../../../graphql/session';
import { Card } from '../../../ui/card';
import { EmptyState } from '../../../ui/empty-state';
import { useFormat } from '../../../ui/format';
import { Page } from '../../../ui/page';
import { Problem } from '../../../ui/problem';
import { QueryView } from '../../../ui/query-view';
import { saveFile } from '../../../ui/save-file';
import { SourceCard } from '../../../ui/table/source-card';
import { writeCsv } from '../../../ui/table/table.rules';
import { useLeaveWarning } from '../../../ui/use-leave-warning';
import { ColumnsCard } from './columns-card';
import type { Place } from './columns-card';
import { PastImports } from './past-imports';
import { PreviewCard } from './preview-card';
import { useHoursImport } from './use-hours-import';
import type { HoursImportDraft, Preview } from './use-hours-import';
import classes from './hours-import.module.css';

/** The columns that we read, with one row as an example. */
function Template() {
  const { t } = useTranslation(['hoursimport', 'hours']);
  const head = (['DAY', 'START', 'HOURS', 'ACTIVITY', 'DOMAIN', 'PLACE', 'NOTE'] as const).map((kind) => t(`kind.${kind}`));
  const example = ['2026-11-20', '9:00', '1:30', t('activity.GROUP_FACILITATION', { ns: 'hours' }), t('domain.RECOVERY_WELLNESS', { ns: 'hours' }), '', t('template.note')];
  return <div><Button variant="default" onClick={() => saveFile(t('file.template'), new Blob([writeCsv([head, example])], { type: 'text/csv;charset=utf-8' }))}>{t('template.act')}</Button></div>;
}

function Add({ draft, preview, onDone }: { draft: HoursImportDraft; preview: Preview; onDone: (added: number) => void }) {
  const { t } = useTranslation('hoursimport');
  const format = useFormat();
  const [id] = useState(() => crypto.randomUUID());
  const run = useApiMutation(ImportHoursDocument);
  const add = () => {
    if (!run.isPending) run.mutate({ input: { ...draft.file, id, expected: preview.added } }, { onSuccess: ({ importHours }) => onDone(importHours.added) });
  };
  if (preview.added === 0 || !draft.isCurrent) return null;
  return (
    <>
      {run.isError && <Problem error={run.error} />}
      <p className="muted">{t('add.hint')}</p>
      <div><Button onClick={add} aria-busy={run.isPending}>{t('add.act', { count: preview.added, n: format.number(preview.added), minutes: format.minutes(preview.minutes) })}</Button></div>
    </>
  );
}

function Done({ added, onAgain }: { added: number; onAgain: () => void }) {
  const { t } = useTranslation('hoursimport');
  const format = useFormat();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1}>
      <Card title={t('done.title')} tone="feature">
        <p role="status">{t('done.words', { count: added, n: format.number(added) })}</p>
        <div className={classes.actions}>
          <Button component={Link} to="/hours">{t('done.open')}</Button>
          <Button variant="default" onClick={onAgain}>{t('done.again')}</Button>
        </div>
      </Card>
    </div>
  );
}

function Import({ places, placementId, onAgain }: { places: readonly Place[]; placementId: string; onAgain: () => void }) {
  const { t } = useTranslation('hoursimport');
  const draft = useHoursImport(placementId);
  const [added, setAdded] = useState<number | null>(null);
  useLeaveWarning(draft.lines.length > 0 && added === null);
  if (added !== null) return <Done added={added} onAgain={onAgain} />;
  return (
    <>
      <SourceCard title={t('source.title')} paste={t('source.paste')} pasteHint={t('source.paste-hint')} empty={t('source.empty')} keepsBlank onTable={draft.open} />
      {draft.lines.length === 0 && <Template />}
      {draft.lines.length > 0 && <ColumnsCard draft={draft} places={places} />}
      {draft.preview && <PreviewCard draft={draft} preview={draft.preview}><Add draft={draft} preview={draft.preview} onDone={setAdded} /></PreviewCard>}
    </>
  );
}

function ImportPage() {
  const { t } = useTranslation(['hoursimport', 'hours']);
  const { me } = useSession();
  const [round, setRound] = useState(0);
  const query = useApiQuery(ImportPlacesDocument, {});
  return (
    <Page title={t('title')} lead={t('lead')} back={{ to: '/hours', label: t('title', { ns: 'hours' }) }}>
      <QueryView query={query}>
        {({ placements }) => {
          const places = placements.nodes.filter(({ trainee }) => trainee.id === me?.id).map(({ id, organisation: { name } }) => ({ id, name }));
          const [first] = places;
          if (!first) return <EmptyState title={t('no-place.title', { ns: 'hours' })} icon="calendar">{t('no-place.body', { ns: 'hours' })}</EmptyState>;
          return <Import key={round} places={places} placementId={first.id} onAgain={() => setRound(round + 1)} />;
        }}
      </QueryView>
      <PastImports />
    </Page>
  );
}

export { ImportPage as Component };
