import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Card } from '../../../ui/card';
import { StatusTag } from '../../../ui/status-tag';
import { isAnswered } from './answered';
import type { Choice } from './answer-queue';
import type { Question } from './question-view';
import classes from './exam.module.css';

function AnswerState({ question, choice }: { question: Question; choice: Choice }) {
  const { t } = useTranslation('assessments');
  const isDone = isAnswered(question, choice);
  return (
    <span className={classes.tags}>
      <StatusTag tone={isDone ? 'good' : 'neutral'}>{t(isDone ? 'review.answered' : 'review.unanswered')}</StatusTag>
      {choice.isFlagged && <StatusTag tone="waiting" icon="question">{t('review.flagged')}</StatusTag>}
    </span>
  );
}

/** All questions at a glance, each a link back to itself. */
export function ReviewList({ questions, choiceOf }: { questions: readonly Question[]; choiceOf: (question: Question) => Choice }) {
  const { t } = useTranslation('assessments');
  return (
    <Card title={t('review.title')}>
      <ol className={classes.review}>
        {questions.map((question) => (
          <li key={question.id}>
            <Link to={`?q=${question.position}`}>{t('review.question', { number: question.position })}</Link>
            <AnswerState question={question} choice={choiceOf(question)} />
          </li>
        ))}
      </ol>
    </Card>
  );
}
