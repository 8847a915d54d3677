import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AssignApplicationDocument, GiveBackApplicationDocument, TakeApplicationDocument } from '../../../graphql/generated/graphql';
import type { BoardApplicationQuery } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { useSession } from '../../../graphql/session';
import { Card } from '../../../ui/card';
import { Problem } from '../../../ui/problem';
import classes from '../certification.module.css';
import { DueTag } from './due-tag';

type Reviewed = BoardApplicationQuery['application'];

function HandOver({ application: { id, assignee, reviewers } }: { application: Reviewed }) {
  const { t } = useTranslation('board');
  const [reviewerId, choose] = useState<string | null>(null);
  const assign = useApiMutation(AssignApplicationDocument);
  const others = reviewers.filter((reviewer) => reviewer.id !== assignee?.id);
  const chosen = others.find((reviewer) => reviewer.id === reviewerId);
  if (others.length === 0) return null;
  return (
    <>
      {assign.error && <Problem error={assign.error} />}
      <Select label={t('assign.to')} data={others.map(({ id: value, name: label }) => ({ value, label }))} value={reviewerId} onChange={choose} />
      {chosen && <div><Button variant="default" onClick={() => assign.mutate({ input: { applicationId: id, reviewerId: chosen.id } })} aria-busy={assign.isPending}>{t('assign.act', { name: chosen.name })}</Button></div>}
    </>
  );
}

function Hold({ application: { id, viewerCan }, isMine }: { application: Reviewed; isMine: boolean }) {
  const { t } = useTranslation('board');
  const take = useApiMutation(TakeApplicationDocument);
  const giveBack = useApiMutation(GiveBackApplicationDocument);
  const error = take.error ?? giveBack.error;
  return (
    <>
      {error && <Problem error={error} />}
      {viewerCan.take && <div><Button onClick={() => take.mutate({ id })} aria-busy={take.isPending}>{t('take.long')}</Button></div>}
      {isMine && <div><Button variant="default" onClick={() => giveBack.mutate({ id })} aria-busy={giveBack.isPending}>{t('give-back')}</Button></div>}
    </>
  );
}

/** Who works on the case, and how long the board has: taking it, giving it back, handing it over. */
export function HoldingCard({ application }: { application: Reviewed }) {
  const { t } = useTranslation('board');
  const { me } = useSession();
  const { assignee, boardDaysLeft } = application;
  if (boardDaysLeft === null) return null;
  const isMine = assignee !== null && assignee.id === me?.id;
  const others = assignee === null ? t('held.free') : t('held.by', { name: assignee.name });
  return (
    <Card title={t('held.title')}>
      <div className={classes.tags}><DueTag holding={application} /></div>
      <p>{isMine ? t('held.you') : others}</p>
      <Hold application={application} isMine={isMine} />
      <HandOver application={application} />
    </Card>
  );
}
