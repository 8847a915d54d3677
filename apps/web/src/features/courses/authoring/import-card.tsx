import { useState } from 'react';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { postFile } from '../../../graphql/client';
import { Card } from '../../../ui/card';
import { Problem } from '../../../ui/problem';
import classes from './authoring.module.css';

interface Imported {
  rows: { path: string; reason: 'UNREADABLE' | 'MISSING' | 'UNUSED' | 'NOT_INCLUDED' | null; detail: string }[];
  isReadable: boolean;
  problems: unknown[];
  courseId: string | null;
}

const send = (folder: File, query: Record<string, string>) => postFile<Imported>(`/files/course-bundle?${new URLSearchParams(query)}`, folder);

/** Every file with what becomes of it: those that need a look come first. */
function Rows({ imported: { rows, problems } }: { imported: Imported }) {
  const { t } = useTranslation('authoring');
  const sorted = [...rows].sort((one, other) => Number(one.reason === null) - Number(other.reason === null));
  return (
    <div role="status">
      <p>{t('import.found', { count: rows.filter(({ reason }) => reason === null).length })}</p>
      <p>{t('import.problems', { count: problems.length })}</p>
      <ul className={classes.files}>
        {sorted.map(({ path, reason, detail }) => <li key={`${path}-${detail}`}><strong>{path}</strong>: {t(`import.row.${reason ?? 'READ'}`)} {detail}</li>)}
      </ul>
    </div>
  );
}

/** First a look at what a folder holds, then a new course out of it. */
export function ImportCard({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation('authoring');
  const navigate = useNavigate();
  const [folder, setFolder] = useState<File | null>(null);
  const look = useMutation({ mutationFn: (file: File) => send(file, { organisationId, dryRun: '1' }) });
  const bring = useMutation({ mutationFn: (file: File) => send(file, { organisationId }), onSuccess: ({ courseId }) => void (courseId && navigate(`/content/${courseId}`)) });
  const choose = (file: File | undefined) => {
    setFolder(file ?? null);
    if (file) look.mutate(file);
  };
  const error = look.error ?? bring.error;
  return (
    <Card title={t('import.title')}>
      <div className={classes.file}>
        <label htmlFor="course-folder">{t('import.file')}</label>
        <input id="course-folder" type="file" accept="application/json,.json" onChange={({ currentTarget: { files } }) => choose(files?.[0])} />
      </div>
      {error && <Problem error={error} />}
      {look.data && <Rows imported={look.data} />}
      {folder && look.data?.isReadable && <div><Button onClick={() => bring.mutate(folder)} loading={bring.isPending}>{t('import.send')}</Button></div>}
    </Card>
  );
}
