import { useState } from 'react';
import { Button, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { upload } from '../../../graphql/upload';
import { useFormat } from '../../../ui/format';
import { Problem } from '../../../ui/problem';
import { takeStore } from './take-store';
import type { Take } from './take-store';

const MEGABYTE = 1024 * 1024;
const inMegabytes = (bytes: number): number => Math.round((bytes / MEGABYTE) * 10) / 10;

/** Sends the bytes, then hands the recording over. Closing the page loses nothing: it goes on from where it was. */
export function SendTake({ take, onUploaded }: { take: Take; onUploaded: (fileId: string) => Promise<void> }) {
  const { t } = useTranslation('recording');
  const format = useFormat();
  const [progress, setProgress] = useState<{ sent: number; all: number } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const isSending = progress !== null && error === null;
  const send = async () => {
    if (isSending) return;
    setError(null);
    setProgress({ sent: 0, all: 1 });
    try {
      const media = await takeStore.media(take);
      const onUrl = (fileUrl: string | null) => void takeStore.change(take.id, { fileUrl });
      await onUploaded(await upload(media, { purpose: 'recording', url: take.fileUrl, onUrl, onProgress: (sent, all) => setProgress({ sent, all }) }));
    } catch (cause) {
      setError(cause);
    }
  };
  return (
    <>
      {isSending && (
        <>
          <Progress value={(100 * progress.sent) / progress.all} aria-label={t('send.progress')} />
          <p role="status">{t('send.sent', { sent: format.number(inMegabytes(progress.sent)), all: format.number(inMegabytes(progress.all)) })}</p>
          <p>{t('send.close')}</p>
        </>
      )}
      {error !== null && <Problem error={error} />}
      <div><Button onClick={() => void send()} aria-busy={isSending}>{t('send.act')}</Button></div>
    </>
  );
}
