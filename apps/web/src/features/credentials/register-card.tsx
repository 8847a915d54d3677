import { useTranslation } from 'react-i18next';
import { BoardRegisterDocument, KeepRegisterDocument } from '../../graphql/generated/graphql';
import { useApiMutation, useApiQuery } from '../../graphql/hooks';
import { useSession } from '../../graphql/session';
import { Card } from '../../ui/card';
import { ConfirmButton } from '../../ui/confirm-button';
import { useFormat } from '../../ui/format';
import { QueryView } from '../../ui/query-view';

/** Whether the board keeps a public register; its administrators open and close it. */
export function RegisterCard() {
  const { t } = useTranslation('credentials');
  const format = useFormat();
  const { membership } = useSession();
  const boardId = membership?.organisation.id ?? '';
  const query = useApiQuery(BoardRegisterDocument, { boardId }, { enabled: boardId !== '' });
  const keep = useApiMutation(KeepRegisterDocument);
  return (
    <Card title={t('register.title')}>
      <QueryView query={query} lines={2}>
        {({ boardRegister: { isKept, since, viewerCan } }) => (
          <>
            <p>{t(isKept ? 'register.kept' : 'register.closed')}{since !== null && ` ${t('register.since', { day: format.dayOf(since) })}`}</p>
            {viewerCan.keep && (
              <div>
                <ConfirmButton act={t(isKept ? 'register.close' : 'register.open')} question={t(isKept ? 'register.close-question' : 'register.open-question')} variant="default" onConfirm={() => keep.mutateAsync({ boardId, isKept: !isKept })} error={keep.error} isPending={keep.isPending}>
                  {t(isKept ? 'register.close-what' : 'register.open-what')}
                </ConfirmButton>
              </div>
            )}
          </>
        )}
      </QueryView>
    </Card>
  );
}
