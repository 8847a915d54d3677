import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { DeclareTieDocument, PutBackRolePlayDocument } from '../../../graphql/generated/graphql';
import type { PlayPartsFragment } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { ConfirmButton } from '../../../ui/confirm-button';
import { Problem } from '../../../ui/problem';
import classes from './role-play.module.css';

/** Before anything is written: back to the queue, also because one is too close to the person. */
export function GiveBack({ play }: { play: PlayPartsFragment }) {
  const { t } = useTranslation('roleplay');
  const navigate = useNavigate();
  const putBack = useApiMutation(PutBackRolePlayDocument, { keepQueries: true });
  const declare = useApiMutation(DeclareTieDocument, { keepQueries: true });
  const { id, version: expectedVersion, trainee } = play;
  const giveBack = () => putBack.mutateAsync({ id, expectedVersion }).then(() => void navigate('/to-grade'));
  const stepBack = () => declare.mutateAsync({ personId: trainee.id }).then(giveBack);
  if (!play.viewerCan.rate || play.ratings.length + play.comments.length > 0) return null;
  return (
    <div className={classes.flags}>
      {putBack.error && <Problem error={putBack.error} />}
      <Button variant="default" onClick={() => void giveBack().catch(() => undefined)} aria-busy={putBack.isPending}>{t('putback.act')}</Button>
      <ConfirmButton variant="default" act={t('tie.act', { name: trainee.name })} question={t('tie.question', { name: trainee.name })} onConfirm={stepBack} error={declare.error ?? putBack.error} isPending={declare.isPending || putBack.isPending}>{t('tie.consequence', { name: trainee.name })}</ConfirmButton>
    </div>
  );
}
