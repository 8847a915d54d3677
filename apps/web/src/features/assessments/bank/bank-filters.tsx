import { useState } from 'react';
import type { FormEvent } from 'react';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { domains } from '../../../graphql/choices';
import type { BankItemFilterInput } from '../../../graphql/generated/graphql';
import { kinds, locales, states } from './content';
import classes from './bank.module.css';

/** Every filter lives in the address, so that a list can be sent to a colleague. */
export function useBankFilter(): BankItemFilterInput {
  const [search] = useSearchParams();
  const oneOf = <T extends string>(name: string, values: readonly T[]): T | null => values.find((value) => value === search.get(name)) ?? null;
  return { state: oneOf('state', states), domain: oneOf('domain', domains), kind: oneOf('kind', kinds), missingLanguage: oneOf('missing', locales), search: search.get('q') };
}

export function BankFilters() {
  const { t } = useTranslation(['bank', 'assessments']);
  const [search, setSearch] = useSearchParams();
  const [words, setWords] = useState(search.get('q') ?? '');
  const put = (name: string, value: string) =>
    setSearch((before) => {
      const next = new URLSearchParams(before);
      if (value === '') next.delete(name);
      else next.set(name, value);
      return next;
    });
  const find = (event: FormEvent) => {
    event.preventDefault();
    put('q', words.trim());
  };
  const select = (name: string, label: string, choices: { value: string; label: string }[]) => (
    <NativeSelect label={label} value={search.get(name) ?? ''} onChange={(event) => put(name, event.currentTarget.value)} data={[{ value: '', label: t('filter.all') }, ...choices]} />
  );
  return (
    <form role="search" className={classes.filters} onSubmit={find}>
      {select('state', t('filter.state'), states.map((value) => ({ value, label: t(`state.${value}`) })))}
      {select('domain', t('domain'), domains.map((value) => ({ value, label: t(`domain.${value}`, { ns: 'assessments' }) })))}
      {select('kind', t('kind'), kinds.map((value) => ({ value, label: t(`kind.${value}`) })))}
      {select('missing', t('filter.missing'), locales.map((value) => ({ value, label: t(`language.${value}`) })))}
      <TextInput label={t('filter.words')} maxLength={100} value={words} onChange={(event) => setWords(event.currentTarget.value)} />
      <Button type="submit" variant="default">{t('filter.find')}</Button>
    </form>
  );
}
