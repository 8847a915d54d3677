import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './schemes.module.css';
import { country, everywhere, useAreaName } from './use-scheme-filter';
import type { SchemeFilter } from './use-scheme-filter';

interface FilterRowProps {
  filter: SchemeFilter;
  areas: readonly (string | null)[];
  shown: number;
}

/** By state and by words; how many are left is said aloud. */
export function FilterRow({ filter, areas, shown }: FilterRowProps) {
  const { t, i18n } = useTranslation('comparison');
  const nameOf = useAreaName();
  const states = [...new Set(areas)].filter((area) => area !== null).map((area) => ({ value: area, label: nameOf(area) }));
  const data = [{ value: everywhere, label: t('find.every') }, { value: country, label: t('find.country') }, ...states.sort((a, b) => a.label.localeCompare(b.label, i18n.language))];
  return (
    <div role="search" aria-label={t('find.text')}>
      <div className={classes.filter}>
        <NativeSelect label={t('find.area')} data={data} value={filter.area} onChange={(event) => filter.setArea(event.currentTarget.value)} />
        <TextInput type="search" label={t('find.text')} value={filter.text} onChange={(event) => filter.setText(event.currentTarget.value)} />
      </div>
      <p role="status" className="muted">{t('find.shown', { count: shown, all: areas.length })}</p>
    </div>
  );
}
