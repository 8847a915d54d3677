import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmStandingChangeDocument, WithdrawStandingChangeDocument } from '../../graphql/generated/graphql';
import type { ProposalFragment } from '../../graphql/generated/graphql';
import { useApiMutation } from '../../graphql/hooks';
import { Card } from '../../ui/card';
import { useFormat } from '../../ui/format';
import { SecondLookForm, WaitsForSecond } from '../../ui/second-look';
import type { SecondAnswer } from '../../ui/second-look';
import type { Act } from './change';
import { ChangeDialog } from './change-dialog';

export type Said = 'proposed' | 'confirmed' | 'back' | 'withdrawn';

interface Shown {
  change: ProposalFragment & { kind: Act };
  holderName: string;
  onSaid: (said: Said) => void;
}

function AnswerForm({ change, holderName, onSaid }: Shown) {
  const { t } = useTranslation('credentials');
  const { id, kind } = change;
  const confirm = useApiMutation(ConfirmStandingChangeDocument);
  const [asked, setAsked] = useState<SecondAnswer | null>(null);
  const send = ({ answer, reasons }: SecondAnswer) => {
    const isAgreed = answer === 'yes';
    // Not callbacks of mutate: with the answer the form goes.
    void confirm.mutateAsync({ input: { id, isAgreed, reasons } }).then(() => onSaid(isAgreed ? 'confirmed' : 'back'), () => setAsked(null));
  };
  return (
    <>
      <SecondLookForm mutation={confirm} onSubmit={(values) => (values.answer === 'yes' ? setAsked(values) : send(values))} yes={t('second.yes')} act={t(`act.${kind}`)} />
      <ChangeDialog kind={kind} asked={asked && change} holderName={holderName} isPending={confirm.isPending} isRefused={confirm.isError} onConfirm={() => asked && send(asked)} onClose={() => setAsked(null)} />
    </>
  );
}

function Waits({ change: { id, reviewers }, onSaid }: Pick<Shown, 'change' | 'onSaid'>) {
  const { t } = useTranslation('credentials');
  const withdraw = useApiMutation(WithdrawStandingChangeDocument);
  const takeBack = () => withdraw.mutateAsync({ id }).then(() => onSaid('withdrawn'));
  return <WaitsForSecond reviewers={reviewers} nobody={t('second.nobody')} withdraw={withdraw} onWithdraw={takeBack} />;
}

/** A proposal that waits: for another reviewer to answer, for its proposer to take back. */
export function SecondLook({ change, holderName, onSaid }: Shown) {
  const { t } = useTranslation('credentials');
  const format = useFormat();
  const { kind, effectiveOn, publicReason, reasons, proposer, proposedAt, viewerCan } = change;
  return (
    <Card title={t('second.title')} tone="feature">
      <p><strong>{t('second.first', { name: proposer?.name ?? '–', act: t(`act.${kind}`) })}</strong></p>
      <p className="muted">{t('second.at', { at: format.dateTime(proposedAt) })}</p>
      <p>{t('change.from', { day: format.day(effectiveOn) })}</p>
      <blockquote>{publicReason}</blockquote>
      <p>{t('second.why')}</p>
      <blockquote>{reasons}</blockquote>
      {viewerCan.confirm && <AnswerForm change={change} holderName={holderName} onSaid={onSaid} />}
      {viewerCan.withdraw && <Waits change={change} onSaid={onSaid} />}
    </Card>
  );
}
