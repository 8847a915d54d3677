import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { ApiError } from '../../../graphql/api-error';
import { rest } from '../../../graphql/client';
import { EmptyState } from '../../../ui/empty-state';
import { MailDoor } from '../../../ui/mail-door';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import { SpeakForm } from './speak-form';
import type { Asked } from './speak-form';

const path = '/link/references';

/** What was asked of this mailbox; answered one by one. */
function Requests() {
  const { t } = useTranslation('applicant');
  const [done, setDone] = useState(0);
  const query = useQuery<Asked[], ApiError>({ queryKey: [path], queryFn: () => rest<Asked[]>(path) });
  return (
    <QueryView query={query} lines={6}>
      {([next]) => {
        if (next) return <SpeakForm key={next.id} asked={next} onDone={() => setDone((before) => before + 1)} />;
        return <EmptyState title={done > 0 ? t('speak.thanks') : t('speak.none')}>{done > 0 ? t('speak.thanks-hint') : t('speak.none-hint')}</EmptyState>;
      }}
    </QueryView>
  );
}

/** For somebody who was named by an applicant: no account, no password. */
function SpeakPage() {
  const { t } = useTranslation('applicant');
  const { token = '' } = useParams();
  const [isIn, setIsIn] = useState(false);
  return (
    <Page title={t('speak.title')} {...(isIn ? {} : { lead: t('speak.lead') })} width="narrow">
      {isIn ? <Requests /> : <MailDoor token={token} onEntered={() => setIsIn(true)} />}
    </Page>
  );
}

export { SpeakPage as Component };
