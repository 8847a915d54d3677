import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { BoardSchemesQuery } from '../../../graphql/generated/graphql';
import { dayIn, useFormat } from '../../../ui/format';
import { StatusTag } from '../../../ui/status-tag';
import classes from './scheme-desk.module.css';

type Version = BoardSchemesQuery['boardSchemes'][number]['versions'][number];

function Standing({ version: { isInForce, effectiveFrom } }: { version: Version }) {
  const { t } = useTranslation('rules');
  const format = useFormat();
  if (isInForce) return <StatusTag tone="good">{t('in-force')}</StatusTag>;
  return effectiveFrom > dayIn(undefined, new Date()) ? <StatusTag tone="waiting">{t('coming', { day: format.day(effectiveFrom) })}</StatusTag> : <StatusTag tone="neutral">{t('past')}</StatusTag>;
}

/** A published version, from when to when, and whether new applications open under it. */
export function VersionRow({ version, to }: { version: Version; to?: string }) {
  const { t } = useTranslation('rules');
  const format = useFormat();
  const name = t('version', { version: version.version });
  return (
    <div className={classes.version}>
      {to === undefined ? <strong>{name}</strong> : <Link className={classes.name} to={to}>{name}</Link>}
      <span>{t('from', { day: format.day(version.effectiveFrom) })}</span>
      {version.effectiveTo !== null && <span>{t('until', { day: format.day(version.effectiveTo) })}</span>}
      <Standing version={version} />
    </div>
  );
}
