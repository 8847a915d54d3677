import type { KeyboardEvent, RefObject } from 'react';
import { Button, Checkbox, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/card';
import type { Criterion } from './criterion-card';
import { clock } from '../clock';
import classes from './role-play.module.css';
import { useComment } from './use-comment';
import type { Comment, Grading } from './use-grading';

type Writing = ReturnType<typeof useComment>;

export interface CommentBoxProps {
  grading: Grading;
  criteria: readonly Criterion[];
  criterion: Criterion;
  /** Where the timer or the player is. */
  seconds: number;
  box: RefObject<HTMLTextAreaElement | null>;
}

function Box({ writing, name, about, seconds, box }: { writing: Writing; name: string; about: string } & Pick<CommentBoxProps, 'seconds' | 'box'>) {
  const { t } = useTranslation('roleplay');
  const { open, isAbout, type } = writing;
  const next = () => {
    writing.next();
    box.current?.focus();
  };
  /** Control and Enter begin the next one, Escape gives the keys back. */
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Escape') event.currentTarget.blur();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) next();
  };
  return (
    <>
      <Textarea ref={box} onKeyDown={press} label={t('grade.comment', { name })} description={t('grade.comment-how', { time: clock(open?.second ?? seconds) })} value={open?.text ?? ''} onChange={(event) => type(event.currentTarget.value)} autosize minRows={2} maxLength={2000} />
      <Checkbox label={t('grade.comment-about', { title: about })} checked={isAbout} onChange={(event) => writing.about(event.currentTarget.checked)} />
      {open && <div><Button variant="default" onClick={next}>{t('grade.comment-next')}</Button></div>}
    </>
  );
}

function Line({ comment, writing, box }: { comment: Comment; writing: Writing | null } & Pick<CommentBoxProps, 'box'>) {
  const { t } = useTranslation('roleplay');
  const time = clock(comment.second);
  const edit = () => {
    writing?.edit(comment);
    box.current?.focus();
  };
  return (
    <li>
      <strong>{time}</strong> {comment.text}
      {writing && (
        <div className={classes.flags}>
          <Button variant="subtle" onClick={edit} aria-label={t('grade.comment-change-at', { time })}>{t('grade.comment-change')}</Button>
          <Button variant="subtle" onClick={() => writing.remove(comment)} aria-label={t('grade.comment-remove-at', { time })}>{t('grade.comment-remove')}</Button>
        </div>
      )}
    </li>
  );
}

/** A comment is saved as it is typed, at the second at which writing began. */
export function CommentBox({ grading, criteria, criterion, seconds, box }: CommentBoxProps) {
  const { t } = useTranslation('roleplay');
  const writing = useComment(grading, criterion, seconds);
  const { play } = grading;
  const { open, others } = writing;
  const about = criteria.find(({ id }) => id === open?.criterionId) ?? criterion;
  return (
    <Card title={t('grade.comments')}>
      {play.viewerCan.rate && <Box writing={writing} name={play.trainee.name} about={about.title} seconds={seconds} box={box} />}
      {others.length === 0 && !open && <p>{t('grade.comments-none')}</p>}
      <ul className={classes.comments}>{others.map((comment) => <Line key={comment.id} comment={comment} writing={play.viewerCan.rate ? writing : null} box={box} />)}</ul>
    </Card>
  );
}
