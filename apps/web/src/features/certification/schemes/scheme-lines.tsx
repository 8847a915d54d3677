import { useTranslation } from 'react-i18next';
import type { SchemeLinesFragment } from '../../../graphql/generated/graphql';
import classes from './schemes.module.css';

const lines = ['training', 'work', 'other'] as const;

/** What a scheme asks, in three lines. */
export function SchemeAsks({ scheme }: { scheme: SchemeLinesFragment }) {
  const { t } = useTranslation('comparison');
  const { asks, stages } = scheme;
  return (
    <>
      <dl className={classes.asks}>
        {lines.filter((line) => asks[line].length > 0).map((line) => (
          <div key={line}>
            <dt>{t(`line.${line}`)}</dt>
            <dd>{asks[line].join(' · ')}</dd>
          </div>
        ))}
      </dl>
      {stages.length > 0 && <p>{t('line.steps', { steps: [...stages, scheme.credentialTitle ?? scheme.title].join(' → ') })}</p>}
    </>
  );
}

/** What the platform does not check, and where the rules come from. */
export function SchemeNotes({ scheme }: { scheme: SchemeLinesFragment }) {
  const { t } = useTranslation(['comparison', 'certification']);
  const { title, body, version, credentialTitle, notes, source } = scheme;
  return (
    <details className={classes.notes}>
      <summary aria-label={t('notes-of', { title })}>{t('notes')}</summary>
      {credentialTitle !== null && <p>{t('certification:schemes.gives', { title: credentialTitle })}</p>}
      <ul>{notes.map((note) => <li key={note}>{note}</li>)}</ul>
      <p className="muted">{t('certification:schemes.version', { body, version })}</p>
      <p className="muted">{t('certification:schemes.source', { source })}</p>
    </details>
  );
}
