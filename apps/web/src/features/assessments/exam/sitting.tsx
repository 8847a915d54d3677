import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { AttemptQuery } from '../../../graphql/generated/graphql';
import { ConfirmButton } from '../../../ui/confirm-button';
import { Problem } from '../../../ui/problem';
import { SavedNote } from '../../../ui/saved-note';
import type { Choice } from './answer-queue';
import { isAnswered } from './answered';
import { QuestionView } from './question-view';
import type { Question } from './question-view';
import { ReviewList } from './review-list';
import { TakeBreak } from './break';
import { TimeLeft } from './time-left';
import { useAttemptClock } from './use-attempt-clock';
import { useAutosave } from './use-autosave';
import type { Held } from './use-autosave';
import classes from './exam.module.css';

export interface SittingProps {
  attempt: AttemptQuery['attempt'];
  readAt: number;
  held: Held;
  handIn: () => Promise<unknown>;
  error: unknown;
  isPending: boolean;
}

const newest = (questions: readonly Question[]): string | null => questions.map((question) => question.savedAt).reduce((last, at) => (at !== null && (last === null || at > last) ? at : last), null);

/** The first open question, or the one that the address names; 0 is the review. */
function usePlace(questions: readonly Question[]): number {
  const [search] = useSearchParams();
  if (search.get('q') === 'review') return 0;
  const asked = Number(search.get('q'));
  if (Number.isInteger(asked) && asked >= 1 && asked <= questions.length) return asked;
  return questions.find((question) => !isAnswered(question, { optionIds: question.chosen }))?.position ?? 1;
}

function Steps({ place, count }: { place: number; count: number }) {
  const { t } = useTranslation('assessments');
  return (
    <nav className={classes.steps} aria-label={t('question.move')}>
      {place > 1 && <Link className={classes.quiet} to={`?q=${place - 1}`}>{t('question.previous')}</Link>}
      {place < count && <Link className={classes.button} to={`?q=${place + 1}`}>{t('question.next')}</Link>}
      <Link className={place < count ? classes.quiet : classes.button} to="?q=review">{t('question.review')}</Link>
    </nav>
  );
}

function HandIn({ open, handIn, ...props }: Pick<SittingProps, 'handIn' | 'error' | 'isPending'> & { open: number }) {
  const { t } = useTranslation('assessments');
  return (
    <ConfirmButton act={t('hand-in.act')} question={t('hand-in.question')} onConfirm={handIn} {...props}>
      {open > 0 ? t('hand-in.open', { count: open }) : t('hand-in.all')} {t('hand-in.final')}
    </ConfirmButton>
  );
}

/** At the end of the time the attempt is read again: the page then sends what waits and hands in. */
function useEndOfTime(seconds: number): void {
  const client = useQueryClient();
  useEffect(() => {
    if (seconds === 0) void client.invalidateQueries();
  }, [seconds, client]);
}

/** One question at a time. Every choice is on the server before the person moves on; closing the browser loses nothing. */
export function Sitting({ attempt, readAt, held, handIn, error, isPending }: SittingProps) {
  const { t } = useTranslation('assessments');
  const { questions } = attempt;
  const autosave = useAutosave(held);
  const seconds = useAttemptClock(attempt, readAt);
  const place = usePlace(questions);
  const choiceOf = (question: Question): Choice => autosave.changed[question.id] ?? { optionIds: question.chosen, isFlagged: question.isFlagged };
  useEndOfTime(seconds);
  const question = questions[place - 1];
  const answered = questions.filter((each) => isAnswered(each, choiceOf(each))).length;
  return (
    <div className={classes.stack} data-large={attempt.hasLargerText || undefined}>
      <div className={classes.bar}>
        <p>{t('progress', { answered, count: questions.length })}</p>
        <TimeLeft seconds={seconds} />
        <SavedNote at={autosave.savedAt ?? newest(questions)} isSaving={autosave.isSaving} hasFailed={autosave.hasFailed} />
        <TakeBreak attempt={attempt} flush={autosave.flush} />
      </div>
      {autosave.refusal && <Problem error={autosave.refusal} />}
      {question && <h2 className={classes.small}>{t('question.title', { number: place, count: questions.length })}</h2>}
      {question && <QuestionView key={question.id} question={question} choice={choiceOf(question)} onChange={(choice) => autosave.choose(question.id, choice)} />}
      {question ? <Steps place={place} count={questions.length} /> : <ReviewList questions={questions} choiceOf={choiceOf} />}
      {!question && <div><HandIn open={questions.length - answered} handIn={() => autosave.flush().then(handIn)} error={error} isPending={isPending} /></div>}
    </div>
  );
}
