import { useId } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { StepKind } from '../../../graphql/generated/graphql';
import { upload } from '../../../graphql/upload';
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
  const said = send.isPending ? t('media.sending') : file === '' ? t('media.none') : t('media.here');
  return (
    <div className={classes.file}>
      <label htmlFor={id}>{label}</label>
      <input id={id} type="file" accept={accepted[kind]} aria-describedby={`${id}-state`} onChange={({ currentTarget: { files } }) => files?.[0] && send.mutate(files[0])} />
      <span id={`${id}-state`} role="status" className="muted">{said}</span>
      {send.isError && <Problem error={send.error} />}
    </div>
  );
}
