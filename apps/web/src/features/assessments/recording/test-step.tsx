import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RecordingKind } from '../../../graphql/generated/graphql';
import { Card } from '../../../ui/card';
import { Loading } from '../../../ui/loading';
import classes from './recording.module.css';
import { useLevel, useStream } from './use-stream';

/** Quieter than this is a room, not a voice. */
const HEARD = 0.05;

function Preview({ stream }: { stream: MediaStream }) {
  const { t } = useTranslation('recording');
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current) video.current.srcObject = stream;
  }, [stream]);
  return <video ref={video} className={classes.preview} autoPlay muted playsInline aria-label={t('test.preview')} />;
}

function Meter({ stream }: { stream: MediaStream }) {
  const { t } = useTranslation('recording');
  const level = useLevel(stream);
  const [isHeard, setHeard] = useState(false);
  useEffect(() => {
    if (level !== null && level > HEARD) setHeard(true);
  }, [level]);
  if (level === null) return null;
  return (
    <>
      <meter className={classes.meter} min={0} max={1} value={Math.min(1, level * 2)} aria-label={t('test.level')} />
      <p role="status">{t(isHeard ? 'test.heard' : 'test.silent')}</p>
    </>
  );
}

export interface TestStepProps {
  kind: RecordingKind;
  onReady: (stream: MediaStream) => void;
  onBack: () => void;
  /** Takes the place of the test once it is passed; the microphone stays open for it. */
  children: ReactNode;
}

/** Opens the microphone and shows that it hears: nobody talks ten minutes into nothing. */
export function TestStep({ kind, onReady, onBack, children }: TestStepProps) {
  const { t } = useTranslation('recording');
  const [attempt, setAttempt] = useState(0);
  const { stream, problem } = useStream(kind, attempt);
  if (children) return <>{stream && kind === 'VIDEO' && <Preview stream={stream} />}{children}</>;
  if (problem) {
    return (
      <Card title={t(`problem.title-${problem}`)}>
        <p role="alert">{t(`problem.${problem}`)}</p>
        <div className={classes.buttons}>
          <Button onClick={() => setAttempt(attempt + 1)}>{t('test.again')}</Button>
          <Button variant="default" onClick={onBack}>{t('test.back')}</Button>
        </div>
      </Card>
    );
  }
  if (!stream) return <Card title={t('test.title')}><p>{t('test.allow')}</p><Loading /></Card>;
  return (
    <Card title={t('test.title')}>
      <p>{t('test.say')}</p>
      {kind === 'VIDEO' && <Preview stream={stream} />}
      <Meter stream={stream} />
      <div className={classes.buttons}>
        <Button onClick={() => onReady(stream)}>{t('test.start')}</Button>
        <Button variant="default" onClick={onBack}>{t('test.back')}</Button>
      </div>
    </Card>
  );
}
