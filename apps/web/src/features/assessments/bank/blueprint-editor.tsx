import { NumberInput, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { domains } from '../../../graphql/choices';
import type { PlanFieldsFragment } from '../../../graphql/generated/graphql';
import { cellKey, planLevels, totalOf } from './plan';
import type { Level, PlanDraft } from './plan';

export interface BlueprintEditorProps {
  draft: PlanDraft;
  onChange: (draft: PlanDraft) => void;
  /** What the bank has for the plan as it is stored. */
  stock: PlanFieldsFragment['blueprint'];
}

/** Parts down, levels across: how many questions of each a form takes. */
export function BlueprintEditor({ draft, onChange, stock }: BlueprintEditorProps) {
  const { t } = useTranslation(['bank', 'assessments']);
  const nameOf = (level: Level) => (level === null ? t('plan.any') : t(`level.${level}`));
  const set = (key: string, value: string | number) => onChange({ ...draft, counts: { ...draft.counts, [key]: Number(value) || 0 } });
  return (
    <>
      <div className="scroll-x" role="region" aria-label={t('plan.blueprint')} tabIndex={0}>
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr><Table.Th scope="col">{t('domain')}</Table.Th>{planLevels.map((level) => <Table.Th key={level ?? 0} scope="col">{nameOf(level)}</Table.Th>)}</Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {domains.map((domain) => (
              <Table.Tr key={domain}>
                <Table.Th scope="row">{t(`domain.${domain}`, { ns: 'assessments' })}</Table.Th>
                {planLevels.map((level) => {
                  const key = cellKey(domain, level);
                  const cell = stock.find((each) => cellKey(each.domain, each.difficulty) === key);
                  return (
                    <Table.Td key={key}>
                      <NumberInput aria-label={t('plan.cell', { domain: t(`domain.${domain}`, { ns: 'assessments' }), level: nameOf(level) })} min={0} max={200} w={80} value={draft.counts[key] ?? 0} onChange={(value) => set(key, value)} />
                      {cell && <small>{t('plan.stock', { has: cell.has, needs: cell.needs })}</small>}
                    </Table.Td>
                  );
                })}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <p>{t('plan.total', { count: totalOf(draft) })}</p>
    </>
  );
}
