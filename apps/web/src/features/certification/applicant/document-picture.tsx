import { useTranslation } from 'react-i18next';
import type { DocumentStatus, PaperStateFragment } from '../../../graphql/generated/graphql';
import { useFormat } from '../../../ui/format';
import { StatusTag } from '../../../ui/status-tag';
import type { Tone } from '../../../ui/status-tag';
import classes from './applicant.module.css';

const tones: Record<DocumentStatus, Tone> = { WAITING: 'waiting', ACCEPTED: 'good', REFUSED: 'attention', REPLACED: 'neutral' };

export function DocumentTag({ status }: { status: DocumentStatus }) {
  const { t } = useTranslation('applicant');
  return <StatusTag tone={tones[status]}>{t(`document.status.${status}`)}</StatusTag>;
}

/** The picture, or the day on which it went. */
export function DocumentPicture({ document, name }: { document: PaperStateFragment['documents'][number]; name: string }) {
  const { t } = useTranslation('applicant');
  const format = useFormat();
  if (document.deletedAt) return <p className="muted">{t('document.deleted', { day: format.dayOf(document.deletedAt) })}</p>;
  return <img className={classes.picture} src={`/files/documents/${document.id}`} alt={t('document.alt', { name })} />;
}
