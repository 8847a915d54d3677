import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { StartApplicationDocument } from '../../../graphql/generated/graphql';
import type { SchemeLinesFragment } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { Problem } from '../../../ui/problem';
import { StatusTag } from '../../../ui/status-tag';
import { FormerRules } from './former-rules';
import type { Former } from './former-rules';
import { SchemeAsks, SchemeNotes } from './scheme-lines';

/** A scheme whose board takes applications here: start, or go on with the one that runs. */
export function OpenScheme({ scheme, runningId, former }: { scheme: SchemeLinesFragment; runningId: string | undefined; former: readonly Former[] }) {
  const { t } = useTranslation(['certification', 'applicant']);
  const navigate = useNavigate();
  const start = useApiMutation(StartApplicationDocument);
  const open = (track: string, version?: string) => {
    if (!start.isPending) start.mutate({ schemeId: scheme.id, track, version }, { onSuccess: (data) => void navigate(`/apply/${data.applyForCertification.id}`) });
  };
  const { title, body, tracks } = scheme;
  const [first = { id: 'FULL', name: title }, ...others] = tracks;
  const act = runningId ? (
    <Button component={Link} to={`/apply/${runningId}`} aria-label={t('schemes.go-on-of', { title })}>{t('schemes.go-on')}</Button>
  ) : (
    <>
      <Button onClick={() => open(first.id)} aria-busy={start.isPending} aria-label={others.length === 0 ? t('schemes.start-of', { title }) : t('applicant:track.start-of', { name: first.name, title })}>{others.length === 0 ? t('schemes.start') : t('applicant:track.start', { name: first.name })}</Button>
      {others.map(({ id, name }) => <Button key={id} variant="default" onClick={() => open(id)} aria-label={t('applicant:track.start-of', { name, title })}>{t('applicant:track.start', { name })}</Button>)}
    </>
  );
  return (
    <Card title={title} level={3} tone="feature" actions={act}>
      <p className="muted">{body}</p>
      <SchemeAsks scheme={scheme} />
      <SchemeNotes scheme={scheme} />
      {!runningId && <FormerRules title={title} former={former} isStarting={start.isPending} onStart={open} />}
      {start.isError && <Problem error={start.error} />}
    </Card>
  );
}

/** A scheme to read and to compare with: nobody takes applications for it here. */
export function OtherScheme({ scheme }: { scheme: SchemeLinesFragment }) {
  const { t } = useTranslation('comparison');
  return (
    <Card title={scheme.title} level={3}>
      <p className="muted">{scheme.body}</p>
      <div><StatusTag tone="neutral">{t('only')}</StatusTag></div>
      <SchemeAsks scheme={scheme} />
      <SchemeNotes scheme={scheme} />
    </Card>
  );
}
