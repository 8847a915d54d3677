import { useTranslation } from 'react-i18next';
import type { RosterRowFragment, RosterStatus } from '../../graphql/generated/graphql';
import { useFormat } from '../../ui/format';
import type { IconName } from '../../ui/icon';
import { StatusTag } from '../../ui/status-tag';
import type { Tone } from '../../ui/status-tag';

const looks: Record<RosterStatus, { tone: Tone; icon: IconName }> = {
  ACTIVE: { tone: 'good', icon: 'check' },
  CONDITIONAL: { tone: 'attention', icon: 'info' },
  EXPIRED: { tone: 'neutral', icon: 'clock' },
  SUSPENDED: { tone: 'attention', icon: 'alert' },
  REVOKED: { tone: 'stopped', icon: 'stop' },
  SUPERSEDED: { tone: 'neutral', icon: 'forward' },
  UNCHECKED: { tone: 'waiting', icon: 'question' },
};

type Check = RosterRowFragment['check'];

export function CheckTag({ status }: { status: RosterStatus }) {
  const { t } = useTranslation('programs');
  return <StatusTag {...looks[status]}>{t(`status.${status}`)}</StatusTag>;
}

/** The answer in one sentence: only what counts says so. */
export function useCheckSentence(): (check: Check) => string {
  const { t } = useTranslation('programs');
  const format = useFormat();
  return ({ status, since, certificate }) => {
    if (certificate === null || since === null) return t('sentence.UNCHECKED');
    return t(`sentence.${status}`, { until: format.day(certificate.validUntil), since: format.day(since) });
  };
}

/** Status, sentence, what the board says, and when it was asked. */
export function CheckWords({ check }: { check: Check }) {
  const { t } = useTranslation('programs');
  const format = useFormat();
  const sentence = useCheckSentence();
  return (
    <>
      <p>{sentence(check)}</p>
      {check.publicReason !== null && <p>{t('reason', { reason: check.publicReason })}</p>}
      {check.conditions !== null && <p>{t('conditions', { text: check.conditions })}</p>}
      <p className="muted">{t('checked', { at: format.dateTime(check.checkedAt) })}</p>
    </>
  );
}
