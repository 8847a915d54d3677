import { useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { Button, Checkbox, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/card';
import type { Criterion } from './criterion-card';
import { clock } from '../clock';
import classes from './role-play.module.css';
import type { Grading } from './use-grading';

const draftKey = (rolePlayId: string): string => `waymark.role-play-draft.${rolePlayId}`;

/** A comment gets the second at which writing began. The draft stays on the device until it is added. */
export function CommentBox({ grading, criterion, seconds, box }: { grading: Grading; criterion: Criterion; seconds: number; box: RefObject<HTMLTextAreaElement | null> }) {
  const { t } = useTranslation('roleplay');
  const { play, writes, add } = grading;
  const [text, setText] = useState(() => localStorage.getItem(draftKey(play.id)) ?? '');
  const [second, setSecond] = useState<number | null>(null);
  const [isAbout, setIsAbout] = useState(true);
  const type = (typed: string) => {
    setText(typed);
    setSecond(typed === '' ? null : (second ?? seconds));
    localStorage.setItem(draftKey(play.id), typed);
  };
  const send = () => {
    if (text.trim() === '') return;
    add({ kind: 'comment', id: crypto.randomUUID(), criterionId: isAbout ? criterion.id : null, text: text.trim(), second: second ?? seconds });
    type('');
    localStorage.removeItem(draftKey(play.id));
  };
  /** Control and Enter add it, Escape gives the keys back. */
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Escape') event.currentTarget.blur();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
  };
  const onTheirWay = writes.filter((write) => write.kind === 'comment');
  return (
    <Card title={t('grade.comments')}>
      {play.viewerCan.rate && (
        <>
          <Textarea ref={box} onKeyDown={press} label={t('grade.comment', { name: play.trainee.name })} value={text} onChange={(event) => type(event.currentTarget.value)} autosize minRows={2} maxLength={2000} />
          <Checkbox label={t('grade.comment-about', { title: criterion.title })} checked={isAbout} onChange={(event) => setIsAbout(event.currentTarget.checked)} />
          <div><Button variant="default" onClick={send}>{t('grade.comment-save', { time: clock(second ?? seconds) })}</Button></div>
        </>
      )}
      {play.comments.length + onTheirWay.length === 0 && <p>{t('grade.comments-none')}</p>}
      <ul className={classes.comments}>
        {[...play.comments, ...onTheirWay].map((comment) => <li key={comment.id}><strong>{clock(comment.second)}</strong> {comment.text}</li>)}
      </ul>
    </Card>
  );
}
