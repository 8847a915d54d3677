import { NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { domains } from '../../../graphql/choices';
import type { PlanFieldsFragment } from '../../../graphql/generated/graphql';
import { cellKey, planLevels, totalOf } from './plan';
import type { Level, PlanDraft } from './plan';
import classes from './bank.module.css';

export interface BlueprintEditorProps {
  counts: PlanDraft['counts'];
  onChange: (counts: PlanDraft['counts']) => void;
  /** What the bank has for the plan as it is stored. */
  stock: PlanFieldsFragment['blueprint'];
  error?: React.ReactNode;
}

/** Part by part, level by level: how many questions of each a form takes. */
export function BlueprintEditor({ counts, onChange, stock, error }: BlueprintEditorProps) {
  const { t } = useTranslation(['bank', 'assessments']);
  const nameOf = (level: Level) => (level === null ? t('plan.any') : t(`level.${level}`));
  return (
    <div id="counts" tabIndex={-1} role="group" aria-label={t('plan.blueprint')} className={classes.list}>
      {domains.map((domain) => {
        const part = t(`domain.${domain}`, { ns: 'assessments' });
        return (
          <fieldset key={domain} className={classes.cells}>
            <legend>{part}</legend>
            {planLevels.map((level) => {
              const key = cellKey(domain, level);
              const cell = stock.find((each) => cellKey(each.domain, each.difficulty) === key);
              return (
                <NumberInput
                  key={key}
                  label={nameOf(level)}
                  aria-label={t('plan.cell', { domain: part, level: nameOf(level) })}
                  description={cell && t('plan.stock', { has: cell.has, needs: cell.needs })}
                  inputWrapperOrder={['label', 'input', 'description']}
                  allowDecimal={false}
                  allowNegative={false}
                  min={0}
                  max={200}
                  hideControls
                  value={counts[key] ?? 0}
                  onChange={(value) => onChange({ ...counts, [key]: Number(value) || 0 })}
                />
              );
            })}
          </fieldset>
        );
      })}
      <p>{t('plan.total', { count: totalOf({ counts }) })}</p>
      {error && <p className={classes.mistake}>{error}</p>}
    </div>
  );
}
