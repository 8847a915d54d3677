import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReceiveComplaintDocument } from '../../../graphql/generated/graphql';
import type { ReceiveComplaintMutation } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { useSession } from '../../../graphql/session';
import { Card } from '../../../ui/card';
import { EmptyState } from '../../../ui/empty-state';
import { useFormId } from '../../../ui/form-id';
import { Page } from '../../../ui/page';
import { TellForm, toSend } from './tell-form';

/** Staff of a board writes down what somebody told it. */
function NewComplaintPage() {
  const { t, i18n } = useTranslation('complaints');
  const { membership } = useSession();
  const [id] = useFormId();
  const [number, setNumber] = useState<string | null>(null);
  const receive = useApiMutation(ReceiveComplaintDocument);
  const kept = ({ receiveComplaint }: ReceiveComplaintMutation) => setNumber(receiveComplaint);
  if (!membership) return null;
  return (
    <Page title={t('tell.staff-title')} lead={t('tell.staff-lead')} back={{ to: '/board/complaints', label: t('title') }} width="narrow">
      <Card>
        {number !== null && <EmptyState title={t('tell.sent')} icon="check"><p role="status">{t('tell.staff-sent', { number })}</p></EmptyState>}
        {number === null && <TellForm side="staff" first={{ boardId: membership.organisation.id }} mutation={receive} onSend={(told) => receive.mutate({ input: { id, locale: i18n.language, ...toSend(told) } }, { onSuccess: kept })} />}
      </Card>
    </Page>
  );
}

export { NewComplaintPage as Component };
