import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Card } from './card';
import { Problem } from './problem';
import { StatusTag } from './status-tag';

export interface StarterProps {
  /** Names the act: what is added. */
  label: string;
  /** What becomes of it. */
  hint: string;
  /** Where nothing is there yet, the offer stands open. */
  isFirst: boolean;
  adding: { isPending: boolean; error: unknown };
  /** What came of it, once it is done. */
  done: { added: number; already: number } | undefined;
  onAdd: () => void;
}

export function StarterMark() {
  const { t } = useTranslation('common');
  return <StatusTag tone="neutral">{t('starter.mark')}</StatusTag>;
}

/** Offers what ships with the product, says what it is and what it is not, and how much of it came. */
export function Starter({ label, hint, isFirst, adding, done, onAdd }: StarterProps) {
  const { t } = useTranslation('common');
  return (
    <Card>
      <details open={isFirst || done !== undefined}>
        <summary>{t('starter.title')}</summary>
        <p>{t('starter.says')}</p>
        <p>{hint}</p>
        {Boolean(adding.error) && <Problem error={adding.error} />}
        <Button variant={isFirst ? 'filled' : 'default'} aria-busy={adding.isPending} onClick={() => adding.isPending || onAdd()}>{label}</Button>
        <div role="status">
          {done && <p>{t('starter.added', { count: done.added })} {done.already > 0 && t('starter.already', { count: done.already })}</p>}
        </div>
      </details>
    </Card>
  );
}
