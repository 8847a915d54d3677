import { useTranslation } from 'react-i18next';
import { ConfirmNoDocument, WithdrawNoDocument } from '../../../graphql/generated/graphql';
import type { ProposedNoLineFragment } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { useFormat } from '../../../ui/format';
import { SecondLookForm, WaitsForSecond } from '../../../ui/second-look';
import type { SecondAnswer } from '../../../ui/second-look';

export type Said = 'confirmed' | 'back' | 'withdrawn';

interface Shown {
  no: ProposedNoLineFragment;
  onSaid: (said: Said) => void;
}

function AnswerForm({ no: { id }, onSaid }: Shown) {
  const { t } = useTranslation('board');
  const confirm = useApiMutation(ConfirmNoDocument);
  const send = ({ answer, reasons }: SecondAnswer) => {
    const isAgreed = answer === 'yes';
    // Not a callback of mutate: with the answer the form goes. What went wrong is said by the form.
    confirm.mutateAsync({ input: { id, isAgreed, reasons } }).then(() => onSaid(isAgreed ? 'confirmed' : 'back'), () => undefined);
  };
  return <SecondLookForm mutation={confirm} onSubmit={send} yes={t('nos.yes')} act={t('nos.confirm')} />;
}

function Waits({ no: { id, kind, reviewers }, onSaid }: Shown) {
  const { t } = useTranslation(['board', 'credentials']);
  const withdraw = useApiMutation(WithdrawNoDocument);
  const takeBack = () => withdraw.mutateAsync({ id }).then(() => onSaid('withdrawn'));
  const nobody = kind === 'MEASURE_APPEAL' ? t('nos.nobody-works') : t('second.nobody', { ns: 'credentials' });
  return <WaitsForSecond reviewers={reviewers} nobody={nobody} withdraw={withdraw} onWithdraw={takeBack} />;
}

/** A "no" that waits: for another reviewer to answer, for its proposer to take back. */
export function NoCard({ no, onSaid }: Shown) {
  const { t } = useTranslation(['board', 'credentials']);
  const format = useFormat();
  const { kind, words, fromOn, proposer, proposedAt, viewerCan } = no;
  return (
    <Card title={t('second.title', { ns: 'credentials' })} tone="feature">
      <p><strong>{t('second.first', { ns: 'credentials', name: proposer?.name ?? '–', act: t(`nos.act.${kind}`) })}</strong></p>
      <p className="muted">{t('second.at', { ns: 'credentials', at: format.dateTime(proposedAt) })}</p>
      {fromOn !== null && <p>{t('nos.from', { day: format.day(fromOn) })}</p>}
      <p>{t('nos.words')}</p>
      <blockquote>{words}</blockquote>
      {viewerCan.confirm && <AnswerForm no={no} onSaid={onSaid} />}
      {viewerCan.withdraw && <Waits no={no} onSaid={onSaid} />}
      {!viewerCan.confirm && !viewerCan.withdraw && <p>{t('nos.others')}</p>}
    </Card>
  );
}
