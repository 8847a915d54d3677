import { useRef, useState } from 'react';
import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { upload } from '../../../graphql/upload';
import { useFormId } from '../../../ui/form-id';
import { Problem } from '../../../ui/problem';
import classes from './complaints.module.css';

export interface Paper {
  id: string;
  fileId: string;
  title: string;
}

/** What it shows first, then the picture: it goes at once. */
export function AddPaper({ onAdd }: { onAdd: (paper: Paper) => Promise<unknown> }) {
  const { t } = useTranslation('complaints');
  const input = useRef<HTMLInputElement>(null);
  const [id, nextId] = useFormId();
  const [title, setTitle] = useState('');
  const [isMissing, setMissing] = useState(false);
  const send = useMutation({
    mutationFn: async (photo: File) => onAdd({ id, title, fileId: await upload(photo, { purpose: 'complaint-paper' }) }),
    onSuccess: () => {
      nextId();
      setTitle('');
    },
  });
  const pick = () => {
    setMissing(title.trim() === '');
    if (title.trim() !== '') input.current?.click();
  };
  return (
    <div className="stack">
      <TextInput label={t('papers.label')} value={title} onChange={(event) => setTitle(event.currentTarget.value)} maxLength={120} error={isMissing ? t('papers.missing') : null} />
      <div><Button variant="default" onClick={pick} aria-busy={send.isPending}>{t('papers.add')}</Button></div>
      <input ref={input} className={classes.file} type="file" tabIndex={-1} aria-label={t('papers.add')} accept="image/jpeg,image/png" onChange={({ currentTarget: { files } }) => files?.[0] && send.mutate(files[0])} />
      <span role="status" className="muted">{send.isPending ? t('papers.sending') : ''}</span>
      {send.isError && <Problem error={send.error} />}
    </div>
  );
}
