import { Button, Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MoveItemsDocument } from '../../../graphql/generated/graphql';
import type { BankItemsQuery } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { Problem } from '../../../ui/problem';
import classes from './bank.module.css';

type Item = BankItemsQuery['bankItems']['nodes'][number];

/** Moves that need no word of their own for each question. */
const wordless = ['REVIEW', 'PILOT', 'ACTIVE'] as const;

/** Where all of them may go. */
export const movesTogether = (items: readonly Pick<Item, 'moves'>[]) => wordless.filter((to) => items.length > 0 && items.every(({ moves }) => moves.includes(to)));

interface MoveManyProps {
  items: readonly Item[];
  chosen: ReadonlySet<string>;
  onChoose: (ids: ReadonlySet<string>) => void;
}

/** Chooses the questions of a page and moves them in one act. */
export function MoveMany({ items, chosen, onChoose }: MoveManyProps) {
  const { t } = useTranslation('bank');
  const move = useApiMutation(MoveItemsDocument);
  const movable = items.filter((item) => movesTogether([item]).length > 0);
  const picked = movable.filter(({ id }) => chosen.has(id));
  const moves = movesTogether(picked);
  const send = (to: (typeof wordless)[number]) => move.mutate({ ids: picked.map(({ id }) => id), to }, { onSuccess: () => onChoose(new Set()) });
  return (
    <div className={classes.row} role="group" aria-label={t('many.title')}>
      {movable.length > 0 && (
        <Checkbox
          label={t('many.all', { count: movable.length })}
          checked={picked.length === movable.length}
          indeterminate={picked.length > 0 && picked.length < movable.length}
          onChange={(event) => onChoose(new Set(event.currentTarget.checked ? movable.map(({ id }) => id) : []))}
        />
      )}
      {moves.map((to) => <Button key={to} variant="default" aria-busy={move.isPending} onClick={() => move.isPending || send(to)}>{t(`many.to.${to}`, { count: picked.length })}</Button>)}
      {picked.length > 0 && moves.length === 0 && <p>{t('many.none')}</p>}
      <p role="status">{move.data && picked.length === 0 ? t('many.done', { count: move.data.moveItems.length }) : null}</p>
      {move.isError && <Problem error={move.error} />}
    </div>
  );
}
