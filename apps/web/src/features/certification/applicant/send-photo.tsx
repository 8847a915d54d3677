import { useRef } from 'react';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { AddDocumentDocument } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { upload } from '../../../graphql/upload';
import { useFormId } from '../../../ui/form-id';
import { Problem } from '../../../ui/problem';
import classes from './applicant.module.css';

interface Picking {
  label: string;
  /** Of what, for those who do not see the page. */
  name: string;
  /** On a phone this opens the camera. */
  camera?: boolean;
  onPick: (file: File) => void;
}

function Pick({ label, name, camera = false, onPick }: Picking) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button variant={camera ? 'filled' : 'default'} onClick={() => input.current?.click()}>{label}<span className="visually-hidden">: {name}</span></Button>
      <input
        ref={input}
        className={classes.file}
        type="file"
        tabIndex={-1}
        aria-label={`${label}: ${name}`}
        accept="image/jpeg,image/png"
        {...(camera ? { capture: 'environment' as const } : {})}
        onChange={({ currentTarget: { files } }) => files?.[0] && onPick(files[0])}
      />
    </>
  );
}

/** Two taps: the camera, and its own "use photo". The picture goes at once. */
export function SendPhoto({ applicationId, code, name }: { applicationId: string; code: string; name: string }) {
  const { t } = useTranslation('applicant');
  const [id, nextId] = useFormId();
  const add = useApiMutation(AddDocumentDocument);
  const send = useMutation({
    mutationFn: async (photo: File) => add.mutateAsync({ input: { id, applicationId, code, fileId: await upload(photo, { purpose: 'document' }) } }),
    onSuccess: nextId,
  });
  return (
    <div className="stack">
      <Pick label={t('document.photo')} name={name} camera onPick={send.mutate} />
      <Pick label={t('document.choose')} name={name} onPick={send.mutate} />
      <span role="status" className="muted">{send.isPending ? t('document.sending') : ''}</span>
      {send.isError && <Problem error={send.error} />}
    </div>
  );
}
