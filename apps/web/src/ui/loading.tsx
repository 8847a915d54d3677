import { useEffect, useState } from 'react';
import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Quick answers never flash a skeleton: it appears after 300 ms. */
const patienceMs = 300;

export function Loading({ lines = 3 }: { lines?: number }) {
  const { t } = useTranslation('common');
  const [isShown, setIsShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsShown(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  if (!isShown) return null;
  return (
    <div role="status" className="stack">
      <span className="visually-hidden">{t('loading')}</span>
      {Array.from({ length: lines }, (_, line) => <Skeleton key={line} height={line === 0 ? 28 : 56} width={line === 0 ? '55%' : '100%'} radius="md" />)}
    </div>
  );
}
