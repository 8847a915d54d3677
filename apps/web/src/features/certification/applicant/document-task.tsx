import { useTranslation } from 'react-i18next';
import type { PaperStateFragment } from '../../../graphql/generated/graphql';
import { Card } from '../../../ui/card';
import { useFormat } from '../../../ui/format';
import classes from './applicant.module.css';
import { DocumentPicture, DocumentTag } from './document-picture';
import { GoodPicture } from './good-picture';
import { SendPhoto } from './send-photo';
import type { TaskProps } from './task-page';

function Current({ paper }: { paper: PaperStateFragment }) {
  const { t } = useTranslation('applicant');
  const format = useFormat();
  const last = paper.documents.at(-1);
  if (!last) return null;
  const { status, reason, addedAt, decidedAt, decidedBy, deleteOn } = last;
  return (
    <Card title={t('document.yours')}>
      <div><DocumentTag status={status} /></div>
      {status === 'REFUSED' && <p><strong>{t('document.asked')}</strong> {reason}</p>}
      {decidedAt && decidedBy ? <p>{t('document.looked', { name: decidedBy.name, day: format.dayOf(decidedAt) })}</p> : <p>{t('document.sent', { day: format.dayOf(addedAt) })}</p>}
      <DocumentPicture document={last} name={paper.name} />
      {deleteOn && <p className="muted">{t('document.delete-on', { day: format.day(deleteOn) })}</p>}
    </Card>
  );
}

/** What a good one looks like, the camera, and what became of the last one. */
export function DocumentTask({ application, task }: TaskProps) {
  const { t } = useTranslation('applicant');
  const papers = application.documents.filter(({ code }) => task.codes.includes(code));
  return papers.map((paper) => (
    <div key={paper.code} className="stack">
      <Current paper={paper} />
      {paper.canAdd && (
        <Card title={paper.documents.length === 0 ? t('document.send') : t('document.send-again')}>
          <div className={classes.pair}>
            <GoodPicture />
            <SendPhoto applicationId={application.id} code={paper.code} name={paper.name} />
          </div>
          <p className="muted">{t('document.who')}</p>
        </Card>
      )}
    </div>
  ));
}
