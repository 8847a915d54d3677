import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/card';
import { lineId } from './draft-line';
import { fieldId } from './line-field';
import classes from './scheme-desk.module.css';
import type { Line } from './use-draft-edits';
import { useFieldLabel, useLineName } from './words';

/** Opens the line, where it is closed, and goes to the field. */
function goTo(id: string): void {
  const place = document.getElementById(id);
  const line = place?.closest('details');
  if (line) line.open = true;
  place?.focus();
}

export const isPossible = (lines: readonly Line[]): boolean => lines.every(({ problems, fields }) => problems.length === 0 && fields.every((field) => field.problems.length === 0));

/** What keeps the draft from being published, each with a way to the place that mends it. */
export function ProblemsCard({ lines }: { lines: readonly Line[] }) {
  const { t } = useTranslation('rules');
  const [labelOf, nameOf] = [useFieldLabel(), useLineName()];
  const problems = lines.flatMap((line) => [
    ...line.problems.map((code) => ({ code, id: lineId(line.id), what: nameOf(line) })),
    ...line.fields.flatMap((field) => field.problems.map((code) => ({ code, id: fieldId(line.id, field.field), what: t('history.detail', { what: nameOf(line), value: labelOf(line, field.field) }) }))),
  ]);
  if (problems.length === 0) return <Card title={t('problems.title')}><p>{t('problems.none')}</p></Card>;
  return (
    <Card title={t('problems.count', { count: problems.length })} tone="attention">
      <ul className={classes.problems}>
        {problems.map(({ code, id, what }) => (
          <li key={`${id}-${code}`}>
            <a href={`#${id}`} onClick={(event) => { event.preventDefault(); goTo(id); }}>{what}</a> {t(`problem.${code}`)}
          </li>
        ))}
      </ul>
    </Card>
  );
}
