import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/card';
import classes from './courses.module.css';
import { FinishStep } from './finish-step';
import type { After, Step } from './step-page';

export interface TopicNoteProps {
  step: Step;
  onNext: (after: After) => void;
  children: ReactNode;
}

/** Names the topic before it comes. Both ways count the same, and one may change one's mind. */
export function TopicNote({ step, onNext, children }: TopicNoteProps) {
  const { t } = useTranslation('courses');
  const [way, setWay] = useState<'ASK' | 'STEP' | 'OTHER'>(step.isDone ? 'STEP' : 'ASK');
  if (!step.note) return children;
  const toOther = <Button size="md" variant="default" onClick={() => setWay('OTHER')}>{t('note.other')}</Button>;
  const toStep = <Button size="md" variant={way === 'ASK' ? 'filled' : 'default'} onClick={() => setWay('STEP')}>{t('note.step')}</Button>;
  if (way === 'STEP') return <>{children}<div>{toOther}</div></>;
  if (way === 'ASK') {
    return (
      <Card title={t('note.title')}>
        <p>{step.note.text}</p>
        <p>{t('note.both')}</p>
        <div className={classes.buttons}>{toStep}{toOther}</div>
      </Card>
    );
  }
  return (
    <>
      <Card title={t('note.other-title')}>
        {/* Safe HTML of the server, as on the step page. */}
        <div className={classes.text} dangerouslySetInnerHTML={{ __html: step.note.alternativeHtml }} />
        <FinishStep stepId={step.id} by="ALTERNATIVE" onNext={onNext} />
      </Card>
      <div>{toStep}</div>
    </>
  );
}
