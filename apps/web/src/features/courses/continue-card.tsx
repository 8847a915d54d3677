import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ContinueLearningDocument } from '../../graphql/generated/graphql';
import { useApiQuery } from '../../graphql/hooks';
import { Card } from '../../ui/card';
import { ProgressRing } from '../../ui/progress-ring';
import { QueryView } from '../../ui/query-view';
import classes from './courses.module.css';

/** The one thing to go on with. The server keeps it, so every device shows the same. */
export function ContinueCard() {
  const { t } = useTranslation('courses');
  const query = useApiQuery(ContinueLearningDocument, {});
  return (
    <QueryView query={query}>
      {({ continueCard: card }) =>
        card && (
          <Card tone="feature" title={t('continue.title', { module: card.module.title })}>
            <div className={classes.continue}>
              <ProgressRing label={card.module.title} counted={card.module.stepsDone} total={card.parts} size={92} />
              <div>
                <p>{card.course.title}</p>
                <p className="muted">{t('continue.part', { part: card.part, parts: card.parts, count: card.minutesLeft })}</p>
              </div>
            </div>
            <Button component={Link} to={`/learn/${card.stepId}`} size="md">{t('continue.go')}</Button>
          </Card>
        )
      }
    </QueryView>
  );
}
