import { Button, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { CorrectRolePlayDocument, ReleaseRolePlayDocument, ReopenRolePlayDocument } from '../../../graphql/generated/graphql';
import type { RolePlayQuery } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { ConfirmButton } from '../../../ui/confirm-button';
import { field, Form, required } from '../../../ui/form';
import { useFormat } from '../../../ui/format';
import { Problem } from '../../../ui/problem';
import { Feedback } from './feedback';
import { History } from './history';

type RolePlay = RolePlayQuery['rolePlay'];

function Release({ rolePlay }: { rolePlay: RolePlay }) {
  const { t } = useTranslation('roleplay');
  const release = useApiMutation(ReleaseRolePlayDocument);
  const reopen = useApiMutation(ReopenRolePlayDocument);
  const variables = { id: rolePlay.id, expectedVersion: rolePlay.version };
  const { name } = rolePlay.trainee;
  return (
    <Card
      title={t('preview.title', { name })}
      tone="attention"
      actions={
        <>
          <ConfirmButton act={t('preview.release', { name })} question={t('preview.question', { name })} onConfirm={() => release.mutateAsync(variables)} error={release.error} isPending={release.isPending}>
            {t('preview.consequence', { name })}
          </ConfirmButton>
          {rolePlay.viewerCan.reopen && <Button variant="default" onClick={() => reopen.mutate(variables)}>{t('preview.reopen')}</Button>}
        </>
      }
    >
      <p>{t('preview.lead', { name })}</p>
      {reopen.error && <Problem error={reopen.error} />}
    </Card>
  );
}

function Correction({ rolePlay }: { rolePlay: RolePlay }) {
  const { t } = useTranslation('roleplay');
  const navigate = useNavigate();
  const correct = useApiMutation(CorrectRolePlayDocument);
  const { name } = rolePlay.trainee;
  const form = useForm({ mode: 'controlled', initialValues: { reason: '' }, validate: { reason: required(t('released.reason-missing', { name })) } });
  const send = ({ reason }: { reason: string }) => correct.mutate({ id: rolePlay.id, reason }, { onSuccess: ({ correctRolePlay }) => void navigate(`/to-grade/${correctRolePlay.id}`) });
  return (
    <Form form={form} labels={{ reason: t('released.reason') }} mutation={correct} onSubmit={send} submitLabel={t('released.correct')}>
      <Textarea {...field(form, 'reason')} label={t('released.reason')} autosize minRows={2} maxLength={1000} />
    </Form>
  );
}

function Released({ rolePlay }: { rolePlay: RolePlay }) {
  const { t } = useTranslation('roleplay');
  const format = useFormat();
  return (
    <Card title={t('released.title', { name: rolePlay.trainee.name })}>
      <p>{t('released.at', { at: format.dateTime(rolePlay.releasedAt ?? '') })}</p>
      {rolePlay.viewerCan.correct && <Correction rolePlay={rolePlay} />}
    </Card>
  );
}

/** Rated twice: it waits for the other rater, or the other rater's marks count. */
function Blind({ rolePlay }: { rolePlay: RolePlay }) {
  const { t } = useTranslation('roleplay');
  const { isBlind, closedAt, status, viewerCan, trainee } = rolePlay;
  if (!isBlind || status !== 'FINISHED' || viewerCan.release) return null;
  return <Card title={t('blind.title')} tone="attention"><p>{closedAt === null ? t('blind.body') : t('blind.others', { name: trainee.name })}</p></Card>;
}

function Unconfirmed({ rolePlay: { correctionReason, status, viewerCan, trainee } }: { rolePlay: RolePlay }) {
  const { t } = useTranslation('roleplay');
  if (correctionReason === null || status !== 'FINISHED' || viewerCan.release) return null;
  return <Card title={t('confirm.title')} tone="attention"><p>{t('confirm.body', { name: trainee.name })}</p></Card>;
}

/** After the role-play: what the trainee will see, and the release by name; later, the released result and its correction. */
export function ReleaseScreen({ rolePlay }: { rolePlay: RolePlay }) {
  return (
    <>
      {rolePlay.viewerCan.release && <Release rolePlay={rolePlay} />}
      <Blind rolePlay={rolePlay} />
      <Unconfirmed rolePlay={rolePlay} />
      <Feedback rolePlay={rolePlay} />
      {rolePlay.status === 'RELEASED' && <Released rolePlay={rolePlay} />}
      <History entries={rolePlay.history} />
    </>
  );
}
