import { useState } from 'react';
import { Button, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MoveItemDocument } from '../../../graphql/generated/graphql';
import type { ItemFieldsFragment } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { Problem } from '../../../ui/problem';
import { ItemStateTag } from './item-state-tag';
import classes from './bank.module.css';

/** Where the item stands and where the person may take it. */
export function MoveCard({ item }: { item: ItemFieldsFragment }) {
  const { t } = useTranslation('bank');
  const [reason, setReason] = useState('');
  const move = useApiMutation(MoveItemDocument);
  const isOwn = item.state === 'REVIEW' && !item.moves.includes('ACTIVE');
  return (
    <Card title={t('move.title')}>
      <div><ItemStateTag state={item.state} /></div>
      <p>{t(`move.says.${item.state}`)}</p>
      {isOwn && <p>{t('move.own')}</p>}
      {item.missingLanguages.length > 0 && <p>{t('move.missing', { languages: item.missingLanguages.map((locale) => t(`language.${locale as 'en' | 'es'}`)).join(', ') })}</p>}
      <Textarea label={t('move.reason')} autosize minRows={1} maxLength={2000} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      {move.isError && <Problem error={move.error} />}
      <div className={classes.row}>
        {item.moves.map((to, index) => (
          <Button key={to} variant={index === 0 ? 'filled' : 'default'} aria-busy={move.isPending} onClick={() => move.isPending || move.mutate({ id: item.id, to, reason }, { onSuccess: () => setReason('') })}>
            {t(`move.to.${to}`)}
          </Button>
        ))}
      </div>
    </Card>
  );
}
