import { useTranslation } from 'react-i18next';
import { AddComplaintPaperDocument } from '../../../graphql/generated/graphql';
import type { ComplaintQuery } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { AddPaper } from './add-paper';

export function PapersCard({ complaint: { id, papers, viewerCan } }: { complaint: ComplaintQuery['complaint'] }) {
  const { t } = useTranslation('complaints');
  const add = useApiMutation(AddComplaintPaperDocument);
  if (papers.length === 0 && !viewerCan.addPaper) return null;
  return (
    <Card title={t('papers.title')}>
      {papers.length === 0 && <p className="muted">{t('papers.none')}</p>}
      <ul className="plain-list">
        {papers.map((paper) => (
          <li key={paper.id}>
            <a href={`/files/complaints/${paper.id}`} target="_blank" rel="noreferrer" aria-label={t('papers.open', { title: paper.title })}>{t('papers.by', { title: paper.title, name: paper.addedBy?.name ?? '–' })}</a>
          </li>
        ))}
      </ul>
      {viewerCan.addPaper && <AddPaper onAdd={(paper) => add.mutateAsync({ input: { complaintId: id, ...paper } })} />}
    </Card>
  );
}
