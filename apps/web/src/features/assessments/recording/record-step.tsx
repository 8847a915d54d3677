import { useEffect, useState, useSyncExternalStore } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RecordingKind } from '../../../graphql/generated/graphql';
import { useSession } from '../../../graphql/session';
import { Card } from '../../../ui/card';
import { useLeaveWarning } from '../../../ui/use-leave-warning';
import { clock } from '../clock';
import type { ScenarioToRecord } from './record-page';
import { mediaTypeFor, Recorder } from './recorder';
import classes from './recording.module.css';
import type { Take } from './take-store';
import { useWakeLock } from './use-stream';

export interface RecordStepProps {
  scenario: ScenarioToRecord;
  kind: RecordingKind;
  stream: MediaStream;
  onDone: (take: Take) => void;
}

function newTake({ scenario, kind, personId }: Pick<RecordStepProps, 'scenario' | 'kind'> & { personId: string }): Take {
  const about = { scenarioId: scenario.id, scenarioTitle: scenario.title, kind, mediaType: mediaTypeFor(kind) ?? '', personId };
  return { ...about, id: crypto.randomUUID(), startedAt: Date.now(), seconds: 0, marks: [], selfRatings: {}, tryNext: '', fileUrl: null };
}

function Controls({ recorder, isPaused }: { recorder: Recorder; isPaused: boolean }) {
  const { t } = useTranslation('recording');
  return (
    <div className={classes.buttons}>
      <Button onClick={() => void recorder.stop()}>{t('take.stop')}</Button>
      <Button variant="default" onClick={isPaused ? recorder.resume : recorder.pause}>{t(isPaused ? 'take.resume' : 'take.pause')}</Button>
      <Button variant="default" onClick={recorder.mark}>{t('take.mark')}</Button>
    </div>
  );
}

/** A timer, Pause, Mark, Stop. Stopped by the person or by the device, what there is goes on to the look back. */
function Running({ recorder, onDone }: { recorder: Recorder; onDone: (take: Take) => void }) {
  const { t } = useTranslation('recording');
  const { status, seconds, marks, error } = useSyncExternalStore(recorder.subscribe, () => recorder.state);
  useWakeLock(status === 'recording');
  // What is recorded so far is on the device all the same.
  useLeaveWarning(status !== 'stopped');
  useEffect(() => {
    if (status === 'stopped' && !error) void recorder.stop().then(() => onDone({ ...recorder.take, seconds, marks }));
  }, [status, error, recorder, seconds, marks, onDone]);
  const isPaused = status === 'paused';
  return (
    <Card title={t(isPaused ? 'take.paused' : 'take.title')}>
      <p className={classes.timer}><span className={classes.dot} data-paused={isPaused || undefined} aria-hidden="true" /><span role="timer" aria-label={t('take.timer')}>{clock(seconds)}</span></p>
      <p>{t('take.kept')}</p>
      {Boolean(error) && <p role="alert">{t('take.trouble')}</p>}
      {!error && <Controls recorder={recorder} isPaused={isPaused} />}
      <p role="status">{marks.length > 0 && t('take.marked', { count: marks.length, time: clock(marks.at(-1) ?? 0) })}</p>
    </Card>
  );
}

/** The take itself: it begins when this is shown and ends when it goes. */
export function RecordStep({ scenario, kind, stream, onDone }: RecordStepProps) {
  const personId = useSession().me?.id ?? '';
  const [recorder, setRecorder] = useState<Recorder | null>(null);
  useEffect(() => {
    const made = new Recorder(stream, newTake({ scenario, kind, personId }));
    setRecorder(made);
    return () => void made.stop();
  }, [scenario, kind, stream, personId]);
  return recorder && <Running recorder={recorder} onDone={onDone} />;
}
