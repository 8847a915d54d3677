import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RubricPartsFragment } from '../../../graphql/generated/graphql';
import { Card } from '../../../ui/card';
import { useFormat } from '../../../ui/format';
import { Icon } from '../../../ui/icon';
import { StatusTag } from '../../../ui/status-tag';
import classes from './role-play.module.css';
import { levelOf } from './use-grading';
import type { Grading } from './use-grading';

export type Criterion = RubricPartsFragment['criteria'][number];

export interface CriterionCardProps {
  criterion: Criterion;
  position: number;
  count: number;
  grading: Grading;
  onRate: (level: number) => void;
  onMove: (by: 1 | -1) => void;
}

export function CriterionFlags({ criterion }: { criterion: Criterion }) {
  const { t } = useTranslation('roleplay');
  return (
    <div className={classes.flags}>
      {criterion.isCore && <StatusTag tone="neutral">{t('grade.core')}</StatusTag>}
      {criterion.isCritical && <StatusTag tone="attention">{t('grade.critical')}</StatusTag>}
      {criterion.weight > 1 && <StatusTag tone="neutral">{t('grade.weight', { weight: criterion.weight })}</StatusTag>}
    </div>
  );
}

/** One criterion, its four levels as buttons with what each looks like. */
export function CriterionCard({ criterion, position, count, grading, onRate, onMove }: CriterionCardProps) {
  const { t } = useTranslation('roleplay');
  const format = useFormat();
  const level = levelOf(grading, criterion.id);
  const stored = grading.play.ratings.find((rating) => rating.criterionId === criterion.id);
  const isStored = stored !== undefined && stored.level === level;
  return (
    <Card
      title={t('grade.criterion', { position, count, title: criterion.title })}
      actions={
        <>
          <Button variant="default" onClick={() => onMove(-1)} leftSection={<Icon name="back" size={18} />}>{t('grade.previous')}</Button>
          <Button variant="default" onClick={() => onMove(1)} rightSection={<Icon name="forward" size={18} />}>{t('grade.next')}</Button>
        </>
      }
    >
      <CriterionFlags criterion={criterion} />
      <div role="group" aria-label={criterion.title} className={classes.levels}>
        {criterion.levels.map((each) => (
          <button key={each.level} type="button" className={classes.level} aria-pressed={level === each.level} onClick={() => onRate(each.level)} disabled={!grading.play.viewerCan.rate}>
            <span className={classes.number}>{level === each.level && <Icon name="check" size={18} />}{t('grade.level', { level: each.level })}</span>
            <span>{each.anchor}</span>
          </button>
        ))}
      </div>
      <p className={classes.note}>{isStored ? t('grade.rated-at', { level: stored.level, time: format.time(stored.ratedAt) }) : level === null ? t('grade.unrated') : ''}</p>
    </Card>
  );
}
