import { useTranslation } from 'react-i18next';
import type { ComparedLineFragment } from '../../../graphql/generated/graphql';
import { useFormat } from '../../../ui/format';
import { Icon } from '../../../ui/icon';
import { StatusTag } from '../../../ui/status-tag';
import { useAmounts } from '../words';
import classes from './schemes.module.css';

export function MetLines({ met }: { met: readonly ComparedLineFragment[] }) {
  const { t } = useTranslation('comparison');
  if (met.length === 0) return <p className="muted">{t('counts.none')}</p>;
  return <ul className="plain-list">{met.map(({ id, name }) => <li key={id} className={classes.met}><Icon name="check" size={18} /><span>{name}</span></li>)}</ul>;
}

/** Why something that is on the record does not count here, one sentence a rule. */
function Reasons({ of }: { of: ComparedLineFragment }) {
  const { t } = useTranslation('comparison');
  const format = useFormat();
  return of.notCounted.map(({ rule, minutes }) => <p key={rule} className="muted">{minutes === null ? t('why.count', { rule }) : t('why.time', { minutes: format.minutes(minutes), rule })}</p>);
}

function OpenParts({ of, all }: { of: ComparedLineFragment; all: readonly ComparedLineFragment[] }) {
  const { t } = useTranslation('comparison');
  const amounts = useAmounts();
  const parts = all.filter(({ within }) => within === of.id);
  if (parts.length === 0) return null;
  return (
    <>
      <p className="muted">{of.isChoice ? t('parts-any') : t('parts')}</p>
      <ul className={classes.inside}>
        {parts.map((part) => <li key={part.id}>{[part.name, amounts(part)].filter(Boolean).join(': ')}<Reasons of={part} /><OpenParts of={part} all={all} /></li>)}
      </ul>
    </>
  );
}

export function MissingLines({ all }: { all: readonly ComparedLineFragment[] }) {
  const { t } = useTranslation(['comparison', 'common']);
  const amounts = useAmounts();
  const missing = all.filter(({ status, within }) => within === null && status !== 'MET');
  if (missing.length === 0) return <p className="muted">{t('missing.none')}</p>;
  return (
    <ul className="plain-list">
      {missing.map((requirement) => (
        <li key={requirement.id} className={classes.line}>
          <strong>{requirement.name}</strong>
          {requirement.status === 'PENDING' && <div><StatusTag tone="waiting">{t('common:requirement.pending')}</StatusTag></div>}
          {!requirement.isChoice && amounts(requirement) !== '' && <p>{amounts(requirement)}</p>}
          <Reasons of={requirement} />
          <OpenParts of={requirement} all={all} />
        </li>
      ))}
    </ul>
  );
}
