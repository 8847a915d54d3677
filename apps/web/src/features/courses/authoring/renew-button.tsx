import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { RenewStepDocument } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { ConfirmButton } from '../../../ui/confirm-button';
import { keyOf } from './use-draft';
import type { Draft, DraftStep } from './use-draft';
import { useTitle } from './use-title';

/** For a step that changed so much that people in the middle should take it again. */
export function RenewButton({ draft, step }: { draft: Draft; step: DraftStep }) {
  const { t } = useTranslation('authoring');
  const navigate = useNavigate();
  const titleOf = useTitle();
  const renew = useApiMutation(RenewStepDocument);
  const confirm = () => renew.mutateAsync({ input: { ...keyOf(draft), partId: step.id } }).then(() => navigate(`/content/${draft.courseId}`));
  return (
    <ConfirmButton variant="default" act={t('renew.act')} question={t('renew.question', { name: titleOf(step.title) })} error={renew.error} isPending={renew.isPending} onConfirm={confirm}>
      <p>{t('renew.follows')}</p>
    </ConfirmButton>
  );
}
