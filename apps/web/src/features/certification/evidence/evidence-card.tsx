import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { BuildEvidencePackDocument, EvidencePacksDocument } from '../../../graphql/generated/graphql';
import type { EvidencePacksQuery } from '../../../graphql/generated/graphql';
import { useApiMutation, useApiQuery } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { useFormId } from '../../../ui/form-id';
import { useFormat } from '../../../ui/format';
import { useErrorText } from '../../../ui/use-error-text';
import classes from '../certification.module.css';

const ASK_EVERY_MS = 2000;

type Pack = EvidencePacksQuery['evidencePacks'][number];

const isBuilding = (packs: readonly Pack[] | undefined): boolean => packs?.[0]?.status === 'BUILDING';

/** The two files, until when they are there, and their sums. */
function Ready({ pack: { id, expiresAt, jsonSha256, pdfSha256 } }: { pack: Pack }) {
  const { t } = useTranslation('applicant');
  const format = useFormat();
  return (
    <div className="stack">
      <p>{t('evidence.until', { at: expiresAt ? format.dateTime(expiresAt) : '' })} {t('evidence.keep')}</p>
      <div className={classes.files}>
        <Button component="a" href={`/files/evidence/${id}.pdf`} download>{t('evidence.pdf')}</Button>
        <Button component="a" href={`/files/evidence/${id}.json`} download>{t('evidence.json')}</Button>
      </div>
      <details className={classes.how}>
        <summary>{t('evidence.sums')}</summary>
        <p>{t('evidence.sums-hint')}</p>
        <dl className={classes.sums}>
          <div><dt>PDF</dt><dd>{pdfSha256}</dd></div>
          <div><dt>JSON</dt><dd>{jsonSha256}</dd></div>
        </dl>
      </details>
    </div>
  );
}

/** Makes the files; not while others are being made. */
function MakeButton({ applicationId, newest }: { applicationId: string | null; newest: Pack | undefined }) {
  const { t } = useTranslation('applicant');
  const textOf = useErrorText();
  const [id, nextId] = useFormId();
  const build = useApiMutation(BuildEvidencePackDocument);
  const isWaiting = build.isPending || newest?.status === 'BUILDING';
  const make = () => {
    if (!isWaiting) build.mutate({ input: { id, applicationId } }, { onSuccess: nextId });
  };
  return (
    <>
      <p aria-live="polite">{isWaiting ? t('evidence.building') : ''}</p>
      {build.error !== null && <p role="alert">{textOf(build.error)}</p>}
      <div><Button variant={newest?.status === 'READY' ? 'default' : 'filled'} onClick={make}>{t('evidence.make')}</Button></div>
    </>
  );
}

/** One click makes the files of a record: one's own, or that of a case for its reviewer. */
export function EvidenceCard({ applicationId = null }: { applicationId?: string | null }) {
  const { t } = useTranslation('applicant');
  const query = useApiQuery(EvidencePacksDocument, { applicationId }, { refetchInterval: ({ state }) => (isBuilding(state.data?.evidencePacks) ? ASK_EVERY_MS : false) });
  const newest = query.data?.evidencePacks[0];
  return (
    <Card title={t(applicationId === null ? 'evidence.title' : 'evidence.board-title')}>
      <p>{t(applicationId === null ? 'evidence.lead' : 'evidence.board-lead')}</p>
      {applicationId === null && <p className="muted">{t('evidence.without')}</p>}
      {newest?.status === 'READY' && <Ready pack={newest} />}
      <MakeButton applicationId={applicationId} newest={newest} />
    </Card>
  );
}
