import { useId } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { StepKind } from '../../../graphql/generated/graphql';
import { ASK_EVERY_MS, keepUpload, upload } from '../../../graphql/upload';
import { Problem } from '../../../ui/problem';
import classes from './authoring.module.css';

const accepted: Partial<Record<StepKind, string>> = { VIDEO: 'video/mp4,video/webm', AUDIO: 'audio/mpeg,audio/mp4,audio/ogg,audio/wav', IMAGE: 'image/png,image/jpeg', FILE: 'application/pdf' };

export interface FileFieldProps {
  label: string;
  kind: StepKind;
  /** What is there now; empty for nothing. */
  file: string;
  onSent: (id: string) => void;
}

/** Sends a file as soon as it is chosen, in parts, and says that it is here. */
export function FileField({ label, kind, file, onSent }: FileFieldProps) {
  const { t } = useTranslation(['authoring', 'common']);
  const id = useId();
  const send = useMutation({ mutationFn: (chosen: File) => upload(chosen, { purpose: 'course' }), onSuccess: onSent });
  // Captions and a transcript can take an author hours: until the part is saved, the file is held by asking after it.
  const held = useQuery({ queryKey: ['upload', send.data], queryFn: () => keepUpload(send.data ?? ''), enabled: send.isSuccess, refetchInterval: ASK_EVERY_MS, refetchIntervalInBackground: true });
  const error = send.error ?? held.error;
  const said = send.isPending ? t('media.sending') : file === '' ? t('media.none') : t('media.here');
  return (
    <div className={classes.file}>
      <label htmlFor={id}>{label}</label>
      <input id={id} type="file" accept={accepted[kind]} aria-describedby={`${id}-state`} onChange={({ currentTarget: { files } }) => files?.[0] && send.mutate(files[0])} />
      <span id={`${id}-state`} role="status" className="muted">{said}</span>
      {error && <Problem error={error} />}
    </div>
  );
}
