import { useTranslation } from 'react-i18next';
import type { ExtensionStatus, StageTimeStateFragment } from '../../../graphql/generated/graphql';
import { useFormat } from '../../../ui/format';
import { StatusTag } from '../../../ui/status-tag';
import type { Tone } from '../../../ui/status-tag';

const tones: Record<ExtensionStatus, Tone> = { ASKED: 'waiting', GRANTED: 'good', REFUSED: 'attention', NOT_NEEDED: 'neutral' };

/** What was asked and what the board said, oldest first. */
export function AskedList({ asked }: { asked: StageTimeStateFragment['asked'] }) {
  const { t } = useTranslation('applicant');
  const format = useFormat();
  return (
    <ul className="plain-list">
      {asked.map(({ id, status, reason, askedAt, answer, validUntil }) => (
        <li key={id} className="stack">
          <div><StatusTag tone={tones[status]}>{t(`time.status.${status}`)}</StatusTag></div>
          <p><strong>{t('time.asked-on', { day: format.dayOf(askedAt) })}</strong> {reason}</p>
          {answer !== null && <p><strong>{t('time.answer')}</strong> {answer}</p>}
          {validUntil !== null && <p className="muted">{t('time.given', { day: format.day(validUntil) })}</p>}
        </li>
      ))}
    </ul>
  );
}
