import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ConfirmButton } from '../../ui/confirm-button';
import { useFormat } from '../../ui/format';
import { Problem } from '../../ui/problem';
import classes from './hours.module.css';
import { summaryOf } from './to-sign.rules';
import type { Choices, Summary, Waiting } from './to-sign.rules';

export interface DecideBarProps {
  items: readonly Waiting[];
  choices: Choices;
  attestation: string;
  isAttested: boolean;
  onAttest: (isAttested: boolean) => void;
  onDecide: () => Promise<unknown>;
  error: unknown;
  isPending: boolean;
}

export function useActWords({ sign, back }: Summary): string {
  const { t } = useTranslation('hours');
  if (sign > 0 && back > 0) return t('act.both', { sign, back });
  return sign > 0 ? t('act.sign', { count: sign }) : t('act.return', { count: back });
}

/** Names the act with its numbers. The sentence is read and ticked before anything is signed. */
export function DecideBar({ items, choices, attestation, isAttested, onAttest, onDecide, error, isPending }: DecideBarProps) {
  const { t } = useTranslation('hours');
  const format = useFormat();
  const summary = summaryOf(choices, items);
  const act = useActWords(summary);
  if (summary.sign + summary.back === 0) return error ? <Problem error={error} /> : <p className="muted">{t('sign.none')}</p>;
  return (
    <div className={classes.bar}>
      <ConfirmButton act={act} question={t('act.question', { act })} onConfirm={onDecide} error={error} isPending={isPending}>
        <div className="stack">
          {summary.sign > 0 && <p>{t('act.total', { minutes: format.minutes(summary.minutes) })}</p>}
          {summary.sign > 0 && <Checkbox size="md" label={attestation} checked={isAttested} onChange={(event) => onAttest(event.currentTarget.checked)} />}
          {summary.back > 0 && <p>{t('act.told')}</p>}
          {summary.lacksReason && <p><strong>{t('act.reason-missing')}</strong></p>}
        </div>
      </ConfirmButton>
    </div>
  );
}
