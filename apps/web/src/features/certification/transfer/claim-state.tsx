import { useTranslation } from 'react-i18next';
import type { TransferStateFragment } from '../../../graphql/generated/graphql';
import { useFormat } from '../../../ui/format';
import { StatusTag } from '../../../ui/status-tag';
import type { Tone } from '../../../ui/status-tag';

type Claim = NonNullable<TransferStateFragment['claim']>;

function stateOf({ credentialId, result }: Claim): { key: 'OWN' | 'WAITING' | 'CONFIRMED' | 'NOT_FOUND' | 'NOT_ACTIVE'; tone: Tone } {
  if (credentialId !== null) return { key: 'OWN', tone: 'good' };
  if (result === null) return { key: 'WAITING', tone: 'waiting' };
  return { key: result, tone: result === 'CONFIRMED' ? 'good' : 'attention' };
}

/** The certificate from elsewhere, and what the board that issued it said: who, when and how. */
export function ClaimState({ claim }: { claim: Claim }) {
  const { t } = useTranslation('applicant');
  const format = useFormat();
  const { body, number, method, contact, validUntil, verifiedAt, verifiedBy } = claim;
  const { key, tone } = stateOf(claim);
  return (
    <>
      <p><strong>{body}</strong>, {number}</p>
      <div><StatusTag tone={tone}>{t(`transfer.state.${key}`)}</StatusTag></div>
      {verifiedAt && method && <p>{t('transfer.verified', { name: verifiedBy?.name ?? t('statement.somebody'), day: format.dayOf(verifiedAt), method: t(`transfer.method.${method}`), contact })}</p>}
      {validUntil && <p>{t('transfer.until', { day: format.day(validUntil) })}</p>}
    </>
  );
}
