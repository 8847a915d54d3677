import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { topics } from '../../../graphql/choices';
import type { TrainingTopic } from '../../../graphql/generated/graphql';
import classes from './outside.module.css';

/** What all of the course was about; folded away, since few boards ask. */
export function TopicBoxes({ chosen, onChange }: { chosen: readonly TrainingTopic[]; onChange: (topics: TrainingTopic[]) => void }) {
  const { t } = useTranslation(['outside', 'courses']);
  return (
    <details className={classes.topics}>
      <summary>{t('form.topics', { count: chosen.length })}</summary>
      <Checkbox.Group value={[...chosen]} onChange={(codes) => onChange(codes as TrainingTopic[])} aria-label={t('form.topics-label')} description={t('form.topics-hint')}>
        <div className={classes.boxes}>{topics.map((code) => <Checkbox key={code} value={code} label={t(`courses:topic.${code}`)} />)}</div>
      </Checkbox.Group>
    </details>
  );
}
