import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BenchmarkRubricsQuery } from '../../../graphql/generated/graphql';

export type JudgedCriterion = BenchmarkRubricsQuery['rubrics']['nodes'][number]['criteria'][number];
export type Levels = Readonly<Record<string, number>>;

export interface LevelChoicesProps {
  criteria: readonly JudgedCriterion[];
  levels: Levels;
  onChange: (levels: Levels) => void;
  /** Criteria to look at again. */
  off?: readonly string[];
}

export const isWhole = (criteria: readonly JudgedCriterion[], levels: Levels): boolean => criteria.every(({ id }) => levels[id] !== undefined);
export const inputOf = (levels: Levels) => Object.entries(levels).map(([criterionId, level]) => ({ criterionId, level }));

/** One level for each criterion, with what each looks like. */
export function LevelChoices({ criteria, levels, onChange, off = [] }: LevelChoicesProps) {
  const { t } = useTranslation(['calibration', 'roleplay']);
  return criteria.map((criterion) => (
    <Radio.Group
      key={criterion.id}
      label={criterion.title}
      value={String(levels[criterion.id] ?? '')}
      onChange={(value) => onChange({ ...levels, [criterion.id]: Number(value) })}
      error={off.includes(criterion.id) ? t('again') : undefined}
    >
      {criterion.levels.map(({ level, anchor }) => <Radio key={level} value={String(level)} label={`${t('grade.level', { ns: 'roleplay', level })}: ${anchor}`} my="xs" />)}
    </Radio.Group>
  ));
}
