import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../ui/format';
import { Problem } from '../../../ui/problem';
import { useActWords } from '../decide-bar';
import type { Summary } from '../to-sign.rules';
import classes from './link.module.css';

export interface SignBarProps {
  summary: Summary;
  attestation: string;
  onDecide: () => void;
  error: unknown;
  isPending: boolean;
}

/** The sentence stands above the button that signs it: one press, and a day to take it back. */
export function SignBar({ summary, attestation, onDecide, error, isPending }: SignBarProps) {
  const { t } = useTranslation(['signing', 'hours']);
  const format = useFormat();
  const act = useActWords(summary);
  if (summary.sign + summary.back === 0) return error ? <Problem error={error} /> : <p className="muted">{t('week.none')}</p>;
  return (
    <section className={`${classes.bar} stack`} aria-label={t('week.decide')}>
      {summary.sign > 0 && <p>{t('week.attest', { minutes: format.minutes(summary.minutes) })}</p>}
      {summary.sign > 0 && <blockquote className={classes.sentence}>{attestation}</blockquote>}
      {summary.lacksReason && <p><strong>{t('act.reason-missing', { ns: 'hours' })}</strong></p>}
      {Boolean(error) && <Problem error={error} />}
      <div><Button onClick={onDecide} aria-busy={isPending}>{act}</Button></div>
    </section>
  );
}
