import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MovePartDocument, RemovePartDocument } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { ConfirmButton } from '../../../ui/confirm-button';
import { Problem } from '../../../ui/problem';
import classes from './authoring.module.css';
import { keyOf } from './use-draft';
import type { Draft } from './use-draft';

export interface PartButtonsProps {
  draft: Draft;
  id: string;
  name: string;
  isFirst: boolean;
  isLast: boolean;
}

export function PartButtons({ draft, id, name, isFirst, isLast }: PartButtonsProps) {
  const { t } = useTranslation('authoring');
  const move = useApiMutation(MovePartDocument);
  const remove = useApiMutation(RemovePartDocument);
  const input = { ...keyOf(draft), partId: id };
  const shift = (by: number) => () => void (!move.isPending && move.mutate({ input: { ...input, by } }));
  return (
    <span className={classes.buttons}>
      {!isFirst && <Button variant="default" onClick={shift(-1)} aria-label={t('part.up-name', { name })}>{t('part.up')}</Button>}
      {!isLast && <Button variant="default" onClick={shift(1)} aria-label={t('part.down-name', { name })}>{t('part.down')}</Button>}
      <ConfirmButton
        variant="subtle"
        isGrave
        act={t('part.remove')}
        question={t('part.remove-question', { name })}
        error={remove.error}
        isPending={remove.isPending}
        onConfirm={() => remove.mutateAsync({ input })}
      >
        <p>{t('part.remove-follows')}</p>
      </ConfirmButton>
      {move.isError && <Problem error={move.error} />}
    </span>
  );
}
