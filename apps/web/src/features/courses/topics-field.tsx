import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { boardCourses, topics } from '../../graphql/choices';
import type { TrainingTopic } from '../../graphql/generated/graphql';
import classes from './courses.module.css';

export interface TopicsFieldProps {
  chosen: readonly TrainingTopic[];
  onChange: (topics: TrainingTopic[]) => void;
  /** Whose own training it is may also be the course of one board, by name. */
  isOwn?: boolean;
}

/** What training is about, out of the topics that boards ask hours of. */
export function TopicsField({ chosen, onChange, isOwn = false }: TopicsFieldProps) {
  const { t } = useTranslation('courses');
  const boxes = (codes: readonly TrainingTopic[]) => codes.map((code) => <Checkbox key={code} value={code} label={t(`topic.${code}`)} />);
  return (
    <details className={classes.topics}>
      <summary>{t('topics.title', { count: chosen.length })}</summary>
      <Checkbox.Group value={[...chosen]} onChange={(codes) => onChange(codes as TrainingTopic[])} aria-label={t('topics.label')} description={t('topics.hint')}>
        <div className={classes.boxes}>{boxes(topics)}</div>
        {isOwn && (
          <fieldset className={classes.board}>
            <legend>{t('topics.board')}</legend>
            <p className="muted">{t('topics.board-hint')}</p>
            <div className={classes.boxes}>{boxes(boardCourses)}</div>
          </fieldset>
        )}
      </Checkbox.Group>
    </details>
  );
}
