import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OpenNoFragment } from '../../../graphql/generated/graphql';
import { StatusTag } from '../../../ui/status-tag';
import classes from '../certification.module.css';

/** In a list: that a "no" waits for its second person, and where it is looked at. */
export function NoLine({ no, name }: { no: OpenNoFragment; name: string }) {
  const { t } = useTranslation('board');
  return (
    <div className={classes.tags}>
      <StatusTag tone="waiting">{t('nos.waits')}</StatusTag>
      <Link className="way" to={no.path}>{t('nos.open')}<span className="visually-hidden">: {name}</span></Link>
    </div>
  );
}

export const openOf = (nos: readonly OpenNoFragment[]): OpenNoFragment | undefined => nos.find(({ outcome }) => outcome === null);
