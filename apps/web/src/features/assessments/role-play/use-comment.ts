import { useEffect, useState } from 'react';
import type { Criterion } from './criterion-card';
import { commentsOf } from './use-grading';
import type { Comment, Grading } from './use-grading';

/** The comment in the box. It is pinned where its writing began, and saved as it grows; emptied, it is taken back. */
export function useComment(grading: Grading, criterion: Criterion, seconds: number) {
  const { add, conflict } = grading;
  const [open, setOpen] = useState<Comment | null>(null);
  const [isAbout, setIsAbout] = useState(true);
  const save = (comment: Comment) => add({ kind: 'comment', ...comment, text: comment.text.trim() });
  const change = (changed: Comment) => {
    setOpen(changed.text === '' ? null : changed);
    save(changed);
  };
  const type = (text: string) => {
    if (open || text !== '') change({ ...(open ?? { id: crypto.randomUUID(), criterionId: isAbout ? criterion.id : null, second: seconds }), text });
  };
  const about = (isOn: boolean) => (open ? change({ ...open, criterionId: isOn ? criterion.id : null }) : setIsAbout(isOn));
  const next = () => setOpen(null);
  // Each criterion begins its own comment.
  useEffect(next, [criterion.id]);
  // Two screens wrote in it: both versions are shown, and a person decides.
  const doubted = conflict?.write.kind === 'comment' ? conflict.write.id : null;
  useEffect(() => setOpen((shown) => (shown?.id === doubted ? null : shown)), [doubted]);
  const others = commentsOf(grading).filter(({ id }) => id !== open?.id);
  return { open, others, isAbout: open ? open.criterionId !== null : isAbout, type, about, next, edit: setOpen, remove: (comment: Comment) => save({ ...comment, text: '' }) };
}
