import { useTranslation } from 'react-i18next';
import { BoardSideDocument } from '../../../graphql/generated/graphql';
import type { BoardSideQuery } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { ReferenceAnswers } from '../reference/reference-answers';
import { FeeLife, FeeTag, useMoney } from './fee-life';
import { RecordFee } from './record-fee';
import { ReadStatement } from './read-statement';
import { VerifyTransfer } from '../transfer/verify-transfer';
import { VerifyDocument } from './verify-document';

type Side = BoardSideQuery['application'];

function Fees({ id, fees }: Pick<Side, 'id' | 'fees'>) {
  const { t } = useTranslation('applicant');
  const money = useMoney();
  return (
    <Card title={t('fee.title')}>
      {fees.map((fee) => (
        <div key={fee.id} className="stack">
          <p><strong>{fee.name}</strong>: {money(fee.cents)}</p>
          <div><FeeTag status={fee.status} /></div>
          <FeeLife fee={fee} />
          {fee.viewerSteps.length > 0 && <RecordFee key={fee.status} applicationId={id} fee={fee} />}
        </div>
      ))}
    </Card>
  );
}

/** What the applicant brought besides the record, for a reviewer: papers, people, words and the fee. */
export function BoardSide({ applicationId }: { applicationId: string }) {
  const { t } = useTranslation('applicant');
  const { data } = useApiQuery(BoardSideDocument, { id: applicationId });
  if (!data) return null;
  const { id, fees, documents, references, statement, transfer } = data.application;
  return (
    <>
      {transfer && <VerifyTransfer transfer={transfer} />}
      {documents.length > 0 && <Card title={t('document.board')}>{documents.map((paper) => <VerifyDocument key={`${paper.code}${paper.documents.length}`} paper={paper} />)}</Card>}
      {references.length > 0 && <ReferenceAnswers references={references} />}
      {statement && <ReadStatement applicationId={id} statement={statement} />}
      {fees.length > 0 && <Fees id={id} fees={fees} />}
    </>
  );
}
