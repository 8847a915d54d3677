import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SchemesQuery } from '../../../graphql/generated/graphql';
import { useFormat } from '../../../ui/format';

export type Former = SchemesQuery['formerRules'][number];

interface Props {
  title: string;
  former: readonly Former[];
  isStarting: boolean;
  onStart: (track: string, version: string) => void;
}

/** Earlier rules of the scheme that still let this person in, why, and until when. */
export function FormerRules({ title, former, isStarting, onStart }: Props) {
  const { t } = useTranslation('comparison');
  const format = useFormat();
  return former.map(({ version, effectiveFrom, clauses, tracks }) => {
    const day = format.day(effectiveFrom);
    return (
      <section key={version} className="stack">
        <h4>{t('former.title', { day })}</h4>
        <p>{t('former.hint')}</p>
        <ul>{clauses.map(({ id, name, until }) => <li key={id}>{until === null ? name : t('former.until', { name, day: format.day(until) })}</li>)}</ul>
        <div>
          {tracks.map((track) => (
            <Button key={track.id} variant="default" onClick={() => onStart(track.id, version)} aria-busy={isStarting} aria-label={t('former.start-of', { name: track.name, day, title })}>
              {t('former.start', { name: track.name, day })}
            </Button>
          ))}
        </div>
      </section>
    );
  });
}
