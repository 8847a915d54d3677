import { useState } from 'react';
import { Button, Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RecordingKind } from '../../../graphql/generated/graphql';
import { Card } from '../../../ui/card';
import { Icon } from '../../../ui/icon';
import classes from './recording.module.css';
import { canRecord } from './use-stream';

/** Who will see this, for how long, and the word of the partner: before any microphone is opened. */
export function ConsentStep({ onChoose }: { onChoose: (kind: RecordingKind) => void }) {
  const { t } = useTranslation('recording');
  const [isTicked, setTicked] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const choose = (kind: RecordingKind) => {
    setAsked(true);
    if (isTicked) onChoose(kind);
  };
  if (!canRecord()) return <Card title={t('unsupported.title')}><p>{t('problem.unsupported')}</p></Card>;
  return (
    <Card title={t('consent.title')}>
      <ul className={classes.list}>
        <li>{t('consent.who')}</li>
        <li>{t('consent.where')}</li>
        <li>{t('consent.long')}</li>
        <li>{t('consent.story')}</li>
      </ul>
      <Checkbox size="md" label={t('consent.partner')} checked={isTicked} onChange={(event) => setTicked(event.currentTarget.checked)} error={isAsked && !isTicked ? t('consent.partner-missing') : undefined} />
      <p>{t('consent.kind')}</p>
      <div className={classes.choices}>
        <Button variant="default" leftSection={<Icon name="practice" size={18} />} onClick={() => choose('AUDIO')}>{t('consent.audio')}</Button>
        <Button variant="default" leftSection={<Icon name="play" size={18} />} onClick={() => choose('VIDEO')}>{t('consent.video')}</Button>
      </div>
    </Card>
  );
}
