import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DataCopiesDocument, MakeDataCopyDocument } from '../../graphql/generated/graphql';
import type { DataCopiesQuery } from '../../graphql/generated/graphql';
import { useApiMutation, useApiQuery } from '../../graphql/hooks';
import { Card } from '../../ui/card';
import { useFormId } from '../../ui/form-id';
import { useFormat } from '../../ui/format';
import { Problem } from '../../ui/problem';
import classes from './identity.module.css';

const ASK_EVERY_MS = 2000;
const KIB = 1024;

type Copy = DataCopiesQuery['dataCopies'][number];

const isBuilding = (copies: readonly Copy[] | undefined): boolean => copies?.[0]?.status === 'BUILDING';

function useSizeText(): (bytes: number) => string {
  const { number } = useFormat();
  return (bytes) => (bytes < KIB * KIB ? `${number(Math.max(1, Math.round(bytes / KIB)))} KB` : `${number(Math.round((bytes / KIB / KIB) * 10) / 10)} MB`);
}

/** The file, until when it is there, and its sum. */
function Ready({ copy: { id, expiresAt, bytes, sha256 } }: { copy: Copy }) {
  const { t } = useTranslation('identity');
  const { dateTime } = useFormat();
  const size = useSizeText()(bytes ?? 0);
  return (
    <>
      <p>{t('copy.until', { at: expiresAt ? dateTime(expiresAt) : '' })} {t('copy.keep')}</p>
      <div><Button component="a" href={`/files/copy/${id}.zip`} download="waymark-copy.zip">{t('copy.save', { size })}</Button></div>
      <details>
        <summary className={classes.summary}>{t('copy.sum')}</summary>
        <p>{t('copy.sum-hint')}</p>
        <p className={classes.sum}>{sha256}</p>
      </details>
    </>
  );
}

/** Makes the file; not while another one is being made. */
function MakeButton({ newest }: { newest: Copy | undefined }) {
  const { t } = useTranslation('identity');
  const [id, nextId] = useFormId();
  const make = useApiMutation(MakeDataCopyDocument);
  const isWaiting = make.isPending || newest?.status === 'BUILDING';
  const isThere = newest?.status === 'READY';
  const press = () => {
    if (!isWaiting) make.mutate({ input: { id } }, { onSuccess: nextId });
  };
  return (
    <>
      <p aria-live="polite">{isWaiting ? t('copy.building') : ''}</p>
      {make.isError && <Problem error={make.error} />}
      <div><Button variant={isThere ? 'default' : 'filled'} onClick={press}>{t(isThere ? 'copy.again' : 'copy.make')}</Button></div>
    </>
  );
}

/** One button makes a file of everything that is kept about whoever looks. */
export function CopyCard() {
  const { t } = useTranslation('identity');
  const query = useApiQuery(DataCopiesDocument, {}, { refetchInterval: ({ state }) => (isBuilding(state.data?.dataCopies) ? ASK_EVERY_MS : false) });
  const newest = query.data?.dataCopies[0];
  return (
    <Card title={t('copy.title')}>
      <p>{t('copy.lead')}</p>
      <p className="muted">{t('copy.without')}</p>
      {newest?.status === 'READY' && <Ready copy={newest} />}
      <MakeButton newest={newest} />
    </Card>
  );
}
