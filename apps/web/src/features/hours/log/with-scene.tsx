import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { HoursFormDocument } from '../../../graphql/generated/graphql';
import type { HoursFormQuery } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { useSession } from '../../../graphql/session';
import { EmptyState } from '../../../ui/empty-state';
import { QueryView } from '../../../ui/query-view';
import { useWaiting } from '../waiting/use-waiting';
import type { WaitingEntry } from '../waiting/waiting-store';
import { momentAt } from './scene';
import type { LogScene } from './scene';

function sceneOf({ hours, hoursTally, placements }: HoursFormQuery, personId: string | undefined, waiting: readonly WaitingEntry[]): LogScene | null {
  const [first, ...others] = placements.nodes.filter(({ trainee }) => trainee.id === personId);
  if (!first) return null;
  const entries = hours.nodes.filter(({ supersededAt }) => supersededAt === null);
  return { placements: [first, ...others], kinds: hoursTally.recentKinds, entries, taken: [...entries, ...waiting.map(({ input }) => input)], now: momentAt(first.organisation.timeZone, new Date()) };
}

/** Where there is no place to work yet, the page says what to do. */
export function WithScene({ children }: { children: (scene: LogScene, data: HoursFormQuery) => ReactNode }) {
  const { t } = useTranslation('hours');
  const { me } = useSession();
  const waiting = useWaiting();
  const query = useApiQuery(HoursFormDocument, {}, { staleTime: Infinity, isKept: true });
  return (
    <QueryView query={query}>
      {(data) => {
        const scene = sceneOf(data, me?.id, waiting);
        return scene ? children(scene, data) : <EmptyState title={t('no-place.title')} icon="calendar" action={<Button component={Link} to="/placements/outside" variant="default">{t('outside.title')}</Button>}>{t('no-place.body')}</EmptyState>;
      }}
    </QueryView>
  );
}
